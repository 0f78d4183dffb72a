// SPDX-License-Identifier: Apache-2.0

#if Spreadsheets
  import Exchange
  import Foundation
  import RegistryModel
  import Testing

  struct WorkbookReaderTests {
    private func values(_ maker: ZipMaker) throws -> [Int: TableValue] {
      try TableFile(maker.bytes(), name: "a.xlsx").sheets.first?.rows.first?.cells ?? [:]
    }

    private static let styles =
      #"<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>"#
      + #"<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"><alignment wrapText="1"/></xf>"#
      + #"<xf numFmtId="10"/><xf numFmtId="57"/></cellXfs>"#

    @Test func `shared, inline and calculated texts are read, and white space that counts`() throws
    {
      let sheet =
        #"<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>苏州 &amp; 无锡</t></is></c>"#
        + #"<c r="C1" t="str"><f>A1</f><v>算出来的</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c>"#
        + #"<c r="F1"><f>1+1</f></c><c r="G1"><f>1+1</f><v>2</v></c><c r="H1" t="s"><v>2</v></c></row></sheetData>"#
      let strings =
        #"<si><t>甲</t></si><si><r><rPr/><t>演示</t></r><r><t>实验室</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>"#
        + #"<si><t xml:space="preserve"> 乙 丙 </t></si>"#
      let cells = try values(.workbook(sheet: sheet, strings: strings))
      #expect(
        cells == [
          0: .text("演示实验室"), 1: .text("苏州 & 无锡"), 2: .text("算出来的"), 3: .flag(true),
          4: .fault("#DIV/0!"), 5: .uncalculated, 6: .number("2"), 7: .text("乙 丙"),
        ])
    }

    @Test func `the number format tells days and shares from numbers`() throws {
      let sheet =
        #"<sheetData><row r="1"><c r="A1"><v>302.00000000000006</v></c><c r="B1" s="1"><v>43454</v></c>"#
        + #"<c r="C1" s="2"><v>0.455</v></c><c r="D1" s="3"><v>43454.75</v></c><c r="E1" s="1"><v>60</v></c></row></sheetData>"#
      let cells = try values(.workbook(sheet: sheet, styles: Self.styles))
      let day = try #require(CivilDay("2018-12-20"))
      #expect(cells[0] == .number("302"))
      #expect(cells[1] == .day(day))
      #expect(cells[2] == .share("0.455") && cells[2]?.text == "45.5%")
      #expect(cells[3] == .day(day))
      #expect(cells[4] == .text("60"), "29 February 1900 is no day")
    }

    @Test func `workbooks that count from 1904 give the same days`() throws {
      let sheet = #"<sheetData><row r="1"><c r="A1" s="1"><v>41992</v></c></row></sheetData>"#
      let maker = ZipMaker.workbook(
        sheet: sheet, styles: Self.styles, workbook: #"<workbookPr date1904="1"/>"#)
      #expect(try values(maker)[0] == .day(try #require(CivilDay("2018-12-20"))))
    }

    @Test func `merged areas are one cell until they are filled`() throws {
      let sheet =
        #"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>合</t></is></c></row><row r="3"><c r="C3"><v>1</v></c></row></sheetData>"#
        + #"<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>"#
      let file = try TableFile(ZipMaker.workbook(sheet: sheet).bytes(), name: "a.xlsx")
      let read = try #require(file.sheets.first)
      #expect(read.row(1).cells.isEmpty)
      let filled = read.unmerged()
      #expect(filled.row(1)[1] == .text("合") && filled.row(0)[1] == .text("合"))
      #expect(filled.row(2)[2] == .number("1") && filled.row(2)[0] == nil)
      #expect(read.place(row: 2, column: 2) == "资金!C3")
    }

    @Test func `hidden sheets are not read`() throws {
      let sheets =
        #"<sheet name="藏" sheetId="1" state="hidden" r:id="rId1"/><sheet name="见" sheetId="2" r:id="rId1"/>"#
      let maker = ZipMaker.workbook(
        sheet: #"<sheetData><row><c><v>1</v></c></row></sheetData>"#, sheets: sheets)
      #expect(try TableFile(maker.bytes(), name: "a.xlsx").sheets.map(\.name) == ["见"])
    }

    @Test
    func `what is written comes back as it was, and the same bytes come of the same workbook`()
      throws
    {
      let day = try #require(CivilDay("2026-10-31"))
      let workbook = Workbook(
        title: "表",
        sheets: [
          .init(
            "资金", preamble: ["单位:万元"],
            columns: [.init("甲"), .init("乙", choices: ["一", "二"]), .init("丙"), .init("丁")],
            rows: [[.text("=1+1"), .amount(1_234.5), .day(day), .text("@SUM(A1)")]])
        ])
      let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try WorkbookWriter.write(workbook, to: path)
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      let file = try TableFile(bytes, name: "a.xlsx")
      #expect(file.sheets.map(\.name) == ["资金"], "the sheet of choices is hidden")
      let row = try #require(file.sheets.first?.rows.last)
      #expect(
        row.cells == [
          0: .text("=1+1"), 1: .number("1234.5"), 2: .day(day), 3: .text("@SUM(A1)"),
        ])
      try WorkbookWriter.write(workbook, to: path)
      #expect(Array(try Data(contentsOf: URL(filePath: path))) == bytes)
    }

    @Test func `a workbook that cannot be written leaves no file behind`() throws {
      let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
      let long = Workbook(
        title: "",
        sheets: [
          .init("a", columns: [.init("x")], rows: [[.text(String(repeating: "长", count: 32_768))]])
        ])
      #expect(throws: WorkbookError(code: .longText, found: "A2")) {
        try WorkbookWriter.write(long, to: path)
      }
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(throws: WorkbookError(code: .sheetName, found: "a/b")) {
        try WorkbookWriter.write(
          Workbook(title: "", sheets: [.init("a/b", columns: [])]), to: path)
      }
      #expect(throws: WorkbookError.self) {
        try WorkbookWriter.write(
          Workbook(title: "", sheets: [.init("a", columns: [])]), to: "/nowhere/at/all.xlsx")
      }
    }
  }
#endif
