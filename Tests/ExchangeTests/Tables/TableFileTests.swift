// SPDX-License-Identifier: Apache-2.0

import Exchange
import RegistryModel
import Testing

struct TableFileTests {
  private static let text = "项目,金额\r\n演示“一”,\"1,200\"\r\n\r\n \"a\"\"b\nc\" ,-\r\n"

  private static let rows: [TableRow] = [
    TableRow(index: 0, cells: [0: .text("项目"), 1: .text("金额")]),
    TableRow(index: 1, cells: [0: .text("演示“一”"), 1: .text("1,200")]),
    TableRow(index: 3, cells: [0: .text("a\"b\nc"), 1: .text("-")]),
  ]

  @Test func `UTF-8 is read with and without a mark, and blank rows keep the count`() throws {
    let plain = try TableFile(Array(Self.text.utf8), name: "a.csv")
    #expect(plain.sheets.first?.rows == Self.rows)
    #expect(plain.encoding == .utf8)
    let marked = try TableFile([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), name: "a.csv")
    #expect(marked.sheets.first?.rows == Self.rows)
    #expect(marked.encoding == .utf8WithMark)
  }

  @Test func `what is not UTF-8 is GB 18030, with characters of one, two and four bytes`() throws {
    // 项目,a; then U+9FB4, which has four bytes in the edition of 2000 and 2022 keeps elsewhere.
    let bytes: [UInt8] = [
      0xCF, 0xEE, 0xC4, 0xBF, 0x2C, 0x61, 0x0A, 0x81, 0x30, 0x84, 0x36, 0x2C, 0x62,
    ]
    let file = try TableFile(bytes, name: "a.csv")
    #expect(file.encoding == .gb18030)
    #expect(file.sheets.first?.rows.first?[0] == .text("项目"))
    #expect(file.sheets.first?.rows.last?[0]?.text.unicodeScalars.count == 1)
  }

  @Test func `UTF-16 with a mark is read, as spreadsheet programs write it`() throws {
    let units = Array("项目\t甲".utf16)
    let little: [UInt8] = units.reduce(into: [0xFF, 0xFE]) {
      $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
    }
    let big: [UInt8] = units.reduce(into: [0xFE, 0xFF]) {
      $0 += [UInt8($1 >> 8), UInt8($1 & 0xFF)]
    }
    for bytes in [little, big] {
      let file = try TableFile(bytes, name: "a.tsv")
      #expect(file.encoding == .utf16)
      #expect(file.sheets.first?.rows.first?.cells == [0: .text("项目"), 1: .text("甲")])
    }
  }

  @Test(arguments: ["项目,金额\r\n甲,1\r\n", "a\tb\n1\t2\n", "项目\t甲"])
  func `UTF-16 without a mark is read where one order of its bytes makes a table`(
    text: String
  ) throws {
    for isLittle in [true, false] {
      let bytes: [UInt8] = text.utf16.flatMap { unit in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      let file = try TableFile(bytes, name: "a.csv")
      #expect(file.encoding == .utf16)
      #expect(
        file.sheets.map(\.rows)
          == (try TableFile(Array(text.utf8), name: "a.csv")).sheets.map(\.rows))
      #expect(code(Array(bytes.dropLast())) == .format, "half of a character")
      #expect(code([0xFF, 0xFE] + bytes.dropLast()) == .encoding)
    }
  }

  @Test(arguments: [
    ("a.csv", "a;b;c\n1;2;3"), ("a.csv", "a\tb\tc\n1\t2\t3"), ("a.tsv", "a\tb\tc\n1\t2\t3"),
  ])
  func `semicolons and tabs are seen`(name: String, text: String) throws {
    let file = try TableFile(Array(text.utf8), name: name)
    #expect(file.sheets.first?.rows.last?.cells.count == 3)
  }

  private func code(
    _ bytes: [UInt8], name: String = "a.csv", limits: TableLimits = .standard
  ) -> TableError.Code? {
    do throws(TableError) {
      _ = try TableFile(bytes, name: name, limits: limits)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `what is no table is refused with its reason`() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(code(compound + [0, 0], name: "a.xls") == .oldWorkbook)
    let locked = "EncryptedPackage".utf8.reduce(into: compound) { $0 += [$1, 0] }
    #expect(code(locked, name: "a.xlsx") == .encrypted)
    #expect(code(Array("<html><table>".utf8), name: "a.xls") == .format)
    #expect(code([0, 1, 2]) == .format)
    #expect(code([0xFF, 0xFF, 0x61]) == .encoding)
    #expect(code([0x81, 0x30]) == .encoding, "a character that is cut off")
    #expect(code(Array("a,\"b\n1,2\n".utf8)) == .quotes)
    #expect(code(Array("a,b\"c\"d,\"e\"f\n".utf8)) == .quotes)
    #expect(code([]) == .empty)
    #expect(code(Array(" ,\r\n,,\n".utf8)) == .empty)
    #if !Spreadsheets
      #expect(code([0x50, 0x4B, 3, 4], name: "a.xlsx") == .unavailable)
    #endif
  }

  @Test func `limits on bytes, rows, columns, cells and characters each refuse`() {
    let bytes = Array("a,b,ccc\n1,2,3\n4,5,6\n".utf8)
    func limited(_ change: (inout TableLimits) -> Void) -> TableError.Code? {
      var limits = TableLimits()
      change(&limits)
      return code(bytes, limits: limits)
    }
    #expect(limited { _ in } == nil)
    #expect(limited { $0.fileBytes = 5 } == .large)
    #expect(limited { $0.rows = 2 } == .large)
    #expect(limited { $0.columns = 2 } == .large)
    #expect(limited { $0.cells = 8 } == .large)
    #expect(limited { $0.characters = 2 } == .large)
  }

  @Test(arguments: [
    ("A1", 0, 0), ("F14", 13, 5), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383),
  ])
  func `the name of a cell is its place, both ways`(name: String, row: Int, column: Int) {
    #expect(CellName(name) == CellName(row: row, column: column))
    #expect(CellName(row: row, column: column).description == name)
  }

  @Test(arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "É1", "AAAA1"])
  func `what names no cell is none`(name: String) {
    #expect(CellName(name) == nil)
  }

  @Test(arguments: [
    ("0.45", "45"), ("1", "100"), ("0.455", "45.5"), ("0", "0"), ("-0.05", "-5"),
    ("12.3456", "1234.56"),
  ])
  func `a share in per cent has its point moved`(share: String, percent: String) {
    #expect(TableValue.percent(share) == percent)
  }

  @Test func `bytes under the name of a workbook are a damaged one, and text is read`() throws {
    func code(_ bytes: [UInt8], _ name: String) -> TableError.Code? {
      do throws(TableError) {
        _ = try TableFile(bytes, name: name)
        return nil
      } catch {
        return error.code
      }
    }
    for bytes in [[0x00, 0x01, 0xFF, 0x0A], [0xFF, 0x80, 0x81, 0x0A]] as [[UInt8]] {
      #expect(code(bytes, "月报.xlsx") == .damaged)
      #expect(code(bytes, "月报.csv") != .damaged)
    }
    #expect(code(Array("a,b\n1,2\n".utf8), "月报.xlsx") == nil)
  }
}
