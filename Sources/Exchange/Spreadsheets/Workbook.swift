// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A workbook to be written, as plain values.
///
/// Text is always written as text: what begins with `=`, `+`, `-` or `@` is never a formula.
public struct Workbook: Sendable {
  /// What is written into a cell.
  public enum Cell: Hashable, Sendable {
    /// Nothing.
    case empty
    /// A text, never a formula.
    case text(String)
    /// A number; `format` is a number format of the file format, such as `#,##0.00`.
    case number(Double, format: String)
    /// A day, shown as `2026-10-31`.
    case day(CivilDay)

    /// A whole number.
    public static func integer(_ value: Int) -> Cell { .number(Double(value), format: "0") }

    /// An amount with two decimals and separators.
    public static func amount(_ value: Double) -> Cell { .number(value, format: "#,##0.00") }
  }

  /// A column of a sheet.
  public struct Column: Sendable {
    /// What stands in the header row; rows above it are the sheet's preamble.
    public var title: String
    /// How wide it is, in characters of the default font; a Chinese character takes two.
    public var width: Double
    /// What may be chosen below the header: a drop-down. Empty where anything may be written.
    public var choices: [String]
    /// Whether another value than the choices is refused by the spreadsheet program.
    public var isClosed: Bool
    /// Whether its cells are for people to fill in, and stand out from those that are given.
    public var isInput: Bool

    /// Makes a column.
    public init(
      _ title: String, width: Double = 14, choices: [String] = [], isClosed: Bool = true,
      isInput: Bool = false
    ) {
      self.title = title
      self.width = width
      self.choices = choices
      self.isClosed = isClosed
      self.isInput = isInput
    }
  }

  /// A sheet: lines of text, a header row, rows.
  public struct Sheet: Sendable {
    /// At most 31 characters, none of `[ ] : * ? / \`.
    public var name: String
    /// Lines that stand above the header row.
    public var preamble: [String]
    /// The columns.
    public var columns: [Column]
    /// The rows; a short row leaves the rest empty.
    public var rows: [[Cell]]
    /// How many rows below the last one still have the drop-downs.
    public var spareRows: Int

    /// Makes a sheet.
    public init(
      _ name: String, preamble: [String] = [], columns: [Column], rows: [[Cell]] = [],
      spareRows: Int = 0
    ) {
      self.name = name
      self.preamble = preamble
      self.columns = columns
      self.rows = rows
      self.spareRows = spareRows
    }
  }

  /// What the properties of the file say.
  public var title: String
  /// The sheets, the first of which is shown.
  public var sheets: [Sheet]
  /// When the file says it was made: fixed, so that the same content gives the same bytes.
  public var created: Timestamp

  /// Makes a workbook.
  ///
  /// - Parameters:
  ///   - title: What the properties of the file say.
  ///   - sheets: The sheets, at least one.
  ///   - created: When the file says it was made; 2000-01-01 unless given.
  public init(
    title: String, sheets: [Sheet],
    created: Timestamp = Timestamp(milliseconds: 946_684_800_000)
  ) {
    self.title = title
    self.sheets = sheets
    self.created = created
  }
}

/// Why a workbook was not written.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The reasons.
  public enum Code: Hashable, Sendable {
    /// This build has no libxlsxwriter.
    case unavailable
    /// A text is longer than a cell holds (32,767 characters).
    case longText
    /// There are more rows or columns than a sheet holds.
    case largeSheet
    /// The name of a sheet is not allowed or stands twice.
    case sheetName
    /// The file could not be written.
    case file
  }

  /// The reason.
  public let code: Code
  /// What was found: the name of a sheet, a cell, or the library's own words.
  public let found: String

  /// Makes an error.
  public init(code: Code, found: String) {
    self.code = code
    self.found = found
  }
}
