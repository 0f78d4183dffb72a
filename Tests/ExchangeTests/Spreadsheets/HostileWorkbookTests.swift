// SPDX-License-Identifier: Apache-2.0

#if Spreadsheets
  import Exchange
  import Testing

  struct HostileWorkbookTests {
    private static let cell = #"<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>"#

    private func code(
      _ bytes: [UInt8], limits: TableLimits = .standard
    ) -> TableError.Code? {
      do throws(TableError) {
        _ = try TableFile(bytes, name: "a.xlsx", limits: limits)
        return nil
      } catch {
        return error.code
      }
    }

    @Test func `a good workbook is taken`() {
      #expect(code(ZipMaker.workbook(sheet: Self.cell).bytes()) == nil)
    }

    @Test(
      arguments: [
        ("xl/vbaProject.bin", TableError.Code.macros), ("xl/macrosheets/sheet1.xml", .macros),
        ("xl/externalLinks/externalLink1.xml", .externalReferences),
        ("xl/connections.xml", .externalReferences),
        ("xl/activeX/activeX1.bin", .externalReferences),
        ("xl/embeddings/oleObject1.bin", .externalReferences),
      ])
    func `a workbook that carries programs or reaches for other files is refused`(
      name: String, expected: TableError.Code
    ) {
      var maker = ZipMaker.workbook(sheet: Self.cell)
      maker.add(name, "x")
      #expect(code(maker.bytes()) == expected)
    }

    @Test func `a workbook that says it may have macros is refused`() {
      var maker = ZipMaker.workbook(sheet: Self.cell)
      maker.members[0].bytes = Array(
        #"<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"#
          .utf8)
      #expect(code(maker.bytes()) == .macros)
    }

    @Test func `a member that unpacks to far more than it is is refused as a bomb`() {
      var maker = ZipMaker.workbook(sheet: Self.cell)
      maker.members.append(("xl/media/a.bin", [UInt8](repeating: 0x20, count: 20 << 20)))
      let bytes = maker.bytes()
      #expect(bytes.count < 100_000)
      #expect(code(bytes) == .bomb)
    }

    @Test func `entities, deep nesting and other encodings do not reach the parser`() {
      let entities = ZipMaker.workbook(sheet: Self.cell)
      var bomb = entities
      bomb.members[bomb.members.count - 1].bytes = Array(
        #"<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "cc">]><worksheet>&b;</worksheet>"#.utf8)
      #expect(code(bomb.bytes()) == .bomb)
      let deep = ZipMaker.workbook(
        sheet: String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100))
      #expect(code(deep.bytes()) == .bomb)
      // A comment that closes tags does not hide how deep they are.
      let hidden = ZipMaker.workbook(
        sheet: String(repeating: "<a><!-- </a> -->", count: 100)
          + String(repeating: "</a>", count: 100))
      #expect(code(hidden.bytes()) == .bomb)
      var wide = entities
      wide.members[wide.members.count - 1].bytes = "<worksheet/>".utf16
        .reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
      #expect(code(wide.bytes()) == .damaged)
    }

    @Test func `a million empty rows are passed over, and too many to hold are refused`() {
      let rows = (1...20_000).map { #"<row r="\#($0)"><c r="A\#($0)" s="1"/></row>"# }.joined()
      let sheet =
        "<sheetData>\(rows)" + #"<row r="1000000"><c r="B1000000"><v>7</v></c></row></sheetData>"#
      let bytes = ZipMaker.workbook(sheet: sheet).bytes()
      #expect(code(bytes) == nil)
      let file = try? TableFile(bytes, name: "a.xlsx")
      #expect(file?.sheets.first?.rows.count == 1)
      #expect(file?.sheets.first?.rows.first?.index == 999_999)
      var limits = TableLimits()
      limits.tags = 30_000
      #expect(code(bytes, limits: limits) == .large)
      limits = TableLimits()
      limits.memberBytes = 100_000
      #expect(code(bytes, limits: limits) == .large)
    }

    @Test func `limits on members, rows, columns and cells each refuse`() {
      let rows = (1...9).map {
        #"<row r="\#($0)"><c r="A\#($0)"><v>1</v></c><c r="B\#($0)"><v>1</v></c></row>"#
      }
      let bytes = ZipMaker.workbook(sheet: "<sheetData>\(rows.joined())</sheetData>").bytes()
      func limited(_ change: (inout TableLimits) -> Void) -> TableError.Code? {
        var limits = TableLimits()
        change(&limits)
        return code(bytes, limits: limits)
      }
      #expect(limited { _ in } == nil)
      #expect(limited { $0.rows = 8 } == .large)
      #expect(limited { $0.cells = 17 } == .large)
      #expect(limited { $0.columns = 1 } == .large)
      #expect(limited { $0.members = 3 } == .large)
      #expect(limited { $0.fileBytes = 100 } == .large)
    }

    @Test func `two members of one name, and cells that stand twice, are refused`() {
      var maker = ZipMaker.workbook(sheet: Self.cell)
      maker.add("xl/worksheets/sheet1.xml", "<worksheet/>")
      #expect(code(maker.bytes()) == .damaged)
      let twice = ZipMaker.workbook(
        sheet:
          #"<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>"#)
      #expect(code(twice.bytes()) == .damaged)
      let stray = ZipMaker.workbook(
        sheet: #"<sheetData><row r="1"><c r="A7"><v>1</v></c></row></sheetData>"#)
      #expect(code(stray.bytes()) == .damaged)
    }

    @Test func `a file that is cut off or garbled is refused, wherever that is`() {
      let bytes = ZipMaker.workbook(sheet: Self.cell).bytes()
      for length in stride(from: 4, to: bytes.count - 1, by: 37) {
        #expect(code(Array(bytes[..<length])) != nil, "\(length)")
      }
      for place in stride(from: 4, to: bytes.count, by: 23) {
        var garbled = bytes
        garbled[place] ^= 0xFF
        // It is refused, or the damage is where nothing is read; it never ends the program.
        _ = code(garbled)
      }
    }

    @Test func `a ZIP file that is no workbook is refused`() {
      var maker = ZipMaker()
      maker.add("a.txt", "x")
      #expect(code(maker.bytes()) == .format)
    }
  }
#endif
