// SPDX-License-Identifier: Apache-2.0

/// Reads workbooks of Office Open XML (.xlsx).
enum WorkbookReader {
  /// The sheets of a workbook that are not hidden.
  ///
  /// - Throws: ``TableError``; `unavailable` in a build without the package trait `Spreadsheets`.
  static func sheets(_ bytes: [UInt8], limits: TableLimits) throws(TableError) -> [TableSheet] {
    #if Spreadsheets
      try WorkbookPackage(bytes, limits: limits).sheets()
    #else
      throw TableError(.unavailable)
    #endif
  }
}
