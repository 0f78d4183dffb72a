// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A column that a noun knows: how it may be headed, and where its values go.
public struct ImportField: Hashable, Sendable {
  /// What the cells hold.
  public enum Shape: Hashable, Sendable {
    /// The id of something new, or of something that exists.
    case id
    /// A text.
    case text
    /// A code of the list that the field's schema names; labels are taken.
    case code
    /// An amount with its unit, in the cell, the heading or a line above.
    case money
    /// A decimal number.
    case decimal
    /// A whole number.
    case integer
    /// A whole share from 0 to 100.
    case percent
    /// A day, month, quarter or year.
    case period
    /// A single day.
    case day
    /// A subject of one of some kinds, by id, full name, alias or, for projects, project code.
    case subject([SubjectKind])
    /// Several subjects of one kind.
    case subjects(SubjectKind)
    /// A division by code or name.
    case divisions
    /// A milestone of the row's project, by id or title.
    case milestone
    /// A target by its id.
    case target
    /// A value with one canonical text, such as a project code.
    case value
    /// A document number in any of its brackets.
    case documentNumber
    /// Lead units with the printed word after a colon.
    case leads
    /// Several codes of the list that the field's schema names.
    case codes
    /// A unit of measure, by its code or its name.
    case unit
    /// When a target is to be reached: in, by or each year.
    case targetPeriod
    /// A word that decides what the row states.
    case word
    /// The figures of one unit in a matrix: the column is headed by the unit's name.
    case matrix
    /// What people read beside the rest and nothing is taken from.
    case display
  }

  /// The name in mapping files and machine formats; also taken as a heading.
  public let key: String
  /// How forms head it.
  public let label: LocalizedName
  /// Other headings that people give it, as they print them.
  public let synonyms: [String]
  /// What its cells hold.
  public let shape: Shape
  /// Where in `data` its value stands, such as `name.zh`; empty where it does not stand in `data`.
  public let path: String
  /// Whether each row needs it.
  public let isRequired: Bool
  /// Whether several columns may mean it, told apart by their headings.
  public let allowsSeveral: Bool
  /// What a form gives to choose from, where that is not the codelist of its path.
  public let choices: [LocalizedName]

  /// Declares a column.
  public init(
    _ key: String, _ zh: String, _ en: String, _ shape: Shape, path: String = "",
    required: Bool = false, several: Bool = false, choices: [LocalizedName] = [],
    _ synonyms: String...
  ) {
    self.key = key
    label = LocalizedName(zh: zh, en: en)
    self.synonyms = synonyms
    self.shape = shape
    self.path = path
    isRequired = required
    allowsSeveral = several
    self.choices = choices
  }

  /// Whether a heading means this column.
  public func isMeant(by base: String) -> Bool {
    ([key, label.zh, label.en ?? ""] + synonyms).contains { HeaderWords.plain($0) == base }
  }
}
