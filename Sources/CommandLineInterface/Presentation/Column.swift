// SPDX-License-Identifier: Apache-2.0

/// A column of a table, or a field of a dossier: its names, its kind and how it is laid out.
struct Column: Hashable, Sendable {
  /// What the cells of a column are; it decides the alignment and the JSON Schema.
  enum Kind: Hashable, Sendable {
    /// Words.
    case text
    /// A value of a codelist; the codes, if the list is closed.
    case code([String])
    /// A date, a month, a quarter or a year.
    case date
    /// A whole number: `integer`, `ordinal`, `count` or `entry` cells.
    case integer
    /// A decimal or a share in percent.
    case decimal
    /// Money; machines read fen, so the key should end in `_fen`.
    case money
    /// A light.
    case light
    /// Yes or no.
    case flag
    /// Several texts.
    case list
    /// A figure or words: another member of the row says which.
    case figureOrText
  }

  /// On which side of the column the cells stand.
  enum Alignment: Hashable, Sendable { case left, right }

  /// Who sees the column.
  enum Audience: Hashable, Sendable {
    /// Terminal, Markdown and machine formats.
    case everyone
    /// Terminal and Markdown only: what a machine derives from another column.
    case people
    /// Machine formats only: identifiers beside names.
    case machines
  }

  /// The machine key: stable, English, `snake_case`; never translated.
  var key: String
  /// What people read above the column.
  var header: Localized
  /// What the cells are.
  var kind: Kind
  /// The side; numbers stand right.
  var alignment: Alignment
  /// Whether the column may be narrowed to fit the line. Free text; it should stand last.
  var isFlexible: Bool
  /// Cells that the column takes at least.
  var minimumWidth: Int
  /// Cells that it takes at most; longer text is cut.
  var maximumWidth: Int?
  /// Whether longer text is cut in its middle, because its end tells it from others.
  var keepsEnds = false
  /// Whether machine formats may carry null.
  var isOptional: Bool
  /// Who sees it.
  var audience: Audience

  /// A column; whatever is left out follows from its kind.
  init(
    _ key: String, _ header: Localized, _ kind: Kind = .text, alignment: Alignment? = nil,
    flexible: Bool = false, minimumWidth: Int = 0, maximumWidth: Int? = nil,
    optional: Bool = true, audience: Audience = .everyone
  ) {
    self.key = key
    self.header = header
    self.kind = kind
    self.isFlexible = flexible
    self.minimumWidth = minimumWidth
    self.maximumWidth = maximumWidth
    self.isOptional = optional
    self.audience = audience
    if let alignment {
      self.alignment = alignment
    } else {
      switch kind {
      case .integer, .decimal, .money: self.alignment = .right
      case .text, .code, .date, .light, .flag, .list, .figureOrText: self.alignment = .left
      }
    }
  }

  /// Whether a cell may be shortened at all: words may, a figure, a date or a light never.
  var mayBeCut: Bool {
    switch kind {
    case .text, .code, .list, .figureOrText: true
    case .date, .integer, .decimal, .money, .light, .flag: false
    }
  }

  /// A text in at most so many cells.
  func shortened(_ text: String, toCells limit: Int) -> String {
    keepsEnds
      ? DisplayWidth.truncateMiddle(text, toCells: limit)
      : DisplayWidth.truncate(text, toCells: limit)
  }

  /// The column, which cuts longer texts in their middle.
  var keepingEnds: Column {
    var column = self
    column.keepsEnds = true
    return column
  }

  /// A column that is never so narrow that two of some texts look alike, as far as lines allow.
  ///
  /// - Parameter groups: The texts; only those of one group are held against each other.
  /// - Returns: The column, which cuts longer texts in their middle.
  func tellingApart(_ groups: [[String]]) -> Column {
    var column = keepingEnds
    let most = 40
    let narrowest = (max(minimumWidth, 1)...most).first { width in
      groups.allSatisfy { texts in
        Set(texts.map { column.shortened($0, toCells: width) }).count == Set(texts).count
      }
    }
    column.minimumWidth = narrowest ?? minimumWidth
    column.maximumWidth = maximumWidth.map { max($0, column.minimumWidth) }
    return column
  }

  /// Whether people see the column.
  var isForPeople: Bool { audience != .machines }
  /// Whether machines see it.
  var isForMachines: Bool { audience != .people }
}
