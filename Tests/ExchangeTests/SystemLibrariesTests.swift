// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import Testing

struct SystemLibrariesTests {
  @Test func `a build without spreadsheets says so and writes nothing, one with them writes`() {
    let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let workbook = Workbook(title: "", sheets: [.init("a", columns: [.init("x")])])
    do throws(WorkbookError) {
      try WorkbookWriter.write(workbook, to: path)
      #expect(SystemLibraries.spreadsheets)
      #expect(FileManager.default.fileExists(atPath: path))
    } catch {
      #expect(!SystemLibraries.spreadsheets)
      #expect(error.code == .unavailable)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }
}
