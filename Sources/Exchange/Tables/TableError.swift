// SPDX-License-Identifier: Apache-2.0

/// Why a file of tables was not read; nothing of it was.
public struct TableError: Error, Hashable, Sendable {
  /// The reasons.
  public enum Code: Hashable, Sendable {
    /// The file could not be read.
    case file
    /// It is neither CSV, TSV nor XLSX.
    case format
    /// It is a workbook of before 2007 (.xls).
    case oldWorkbook
    /// It is a workbook, and this build does not read workbooks.
    case unavailable
    /// It is locked with a password.
    case encrypted
    /// It carries a program (VBA).
    case macros
    /// It takes values from other files.
    case externalReferences
    /// It unpacks to far more than it is.
    case bomb
    /// It is larger than is read at once; `found` says in which way.
    case large
    /// The package or its XML is damaged.
    case damaged
    /// It is text in no encoding that is known.
    case encoding
    /// Quotation marks of a text file do not pair.
    case quotes
    /// There is nothing in it.
    case empty
  }

  /// The reason.
  public let code: Code
  /// What was found, and where.
  public let found: String
  /// The limit that was passed, where there is one.
  public let limit: Int?

  /// Makes an error.
  public init(_ code: Code, found: String = "", limit: Int? = nil) {
    self.code = code
    self.found = found
    self.limit = limit
  }
}
