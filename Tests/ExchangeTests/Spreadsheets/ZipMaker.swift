// SPDX-License-Identifier: Apache-2.0

#if Spreadsheets
  import CArchive

  /// Packs members as a ZIP file, whatever they are.
  struct ZipMaker {
    /// The members in their order; a name may stand twice.
    var members: [(name: String, bytes: [UInt8])] = []

    /// The parts that every workbook has, with one sheet.
    static func workbook(
      sheet: String, styles: String = "", strings: String? = nil, workbook: String = "",
      sheets: String = #"<sheet name="资金" sheetId="1" r:id="rId1"/>"#
    ) -> ZipMaker {
      let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
      let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      let package = "http://schemas.openxmlformats.org/package/2006/relationships"
      var maker = ZipMaker()
      maker.add("[Content_Types].xml", "<Types></Types>")
      maker.add(
        "_rels/.rels",
        #"<Relationships xmlns="\#(package)"><Relationship Id="rId1" "#
          + #"Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#)
      maker.add(
        "xl/workbook.xml",
        #"<workbook xmlns="\#(main)" xmlns:r="\#(office)">\#(workbook)<sheets>\#(sheets)</sheets></workbook>"#
      )
      maker.add(
        "xl/_rels/workbook.xml.rels",
        #"<Relationships xmlns="\#(package)">"#
          + #"<Relationship Id="rId1" Type="\#(office)/worksheet" Target="worksheets/sheet1.xml"/>"#
          + #"<Relationship Id="rId2" Type="\#(office)/styles" Target="/xl/styles.xml"/>"#
          + (strings == nil
            ? ""
            : #"<Relationship Id="rId3" Type="\#(office)/sharedStrings" Target="sharedStrings.xml"/>"#)
          + "</Relationships>")
      maker.add("xl/styles.xml", #"<styleSheet xmlns="\#(main)">\#(styles)</styleSheet>"#)
      if let strings {
        maker.add("xl/sharedStrings.xml", #"<sst xmlns="\#(main)">\#(strings)</sst>"#)
      }
      maker.add("xl/worksheets/sheet1.xml", #"<worksheet xmlns="\#(main)">\#(sheet)</worksheet>"#)
      return maker
    }

    mutating func add(_ name: String, _ text: String) { members.append((name, Array(text.utf8))) }

    /// The file; a password locks it.
    func bytes() -> [UInt8] {
      guard let archive = archive_write_new() else { return [] }
      defer { archive_write_free(archive) }
      archive_write_set_format_zip(archive)
      // What is large is the same byte over and over.
      let room = members.reduce(1 << 16) { $0 + min($1.bytes.count, 2 << 20) + 512 }
      var buffer = [UInt8](repeating: 0, count: room)
      var used = 0
      buffer.withUnsafeMutableBytes { target in
        archive_write_open_memory(archive, target.baseAddress, target.count, &used)
        for member in members {
          let entry = archive_entry_new()
          archive_entry_set_pathname(entry, member.name)
          archive_entry_set_size(entry, Int64(member.bytes.count))
          archive_entry_set_filetype(entry, 0o100000)
          archive_entry_set_perm(entry, 0o644)
          archive_write_header(archive, entry)
          _ = member.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
          archive_entry_free(entry)
        }
        archive_write_close(archive)
      }
      return Array(buffer[..<used])
    }
  }
#endif
