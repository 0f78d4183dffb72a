// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation

/// Writes forms into files.
enum FormFile {
  /// Writes text.
  ///
  /// - Throws: ``CommandFailure`` `E-OUTPUT`.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandFailure.output(path)
    }
  }

  /// Writes a workbook.
  ///
  /// - Throws: ``CommandFailure`` `E-TABLE-UNAVAILABLE` in a build that has no workbooks, `E-OUTPUT`.
  static func write(_ workbook: Workbook, to path: String) throws {
    do throws(WorkbookError) {
      try WorkbookWriter.write(workbook, to: path)
    } catch {
      guard error.code == .unavailable else { throw CommandFailure.output(path) }
      throw CommandFailure(
        code: "E-TABLE-UNAVAILABLE",
        reason: Localized(zh: "这个程序编译时没有带 .xlsx", en: "this build does not write .xlsx"),
        remedies: [
          Localized(zh: "写成 CSV:-o 文件.csv", en: "write CSV: -o FILE.csv"),
          Localized(
            zh: "或重新编译:swift build --traits Spreadsheets(要 libarchive、libxlsxwriter)",
            en: "or build with: swift build --traits Spreadsheets (needs libarchive, libxlsxwriter)"
          ),
        ])
    }
  }
}
