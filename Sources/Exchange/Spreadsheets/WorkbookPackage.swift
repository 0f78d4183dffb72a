// SPDX-License-Identifier: Apache-2.0

#if Spreadsheets
  internal import Foundation
  internal import XMLCoder

  /// A workbook, unpacked: refuses what must not be in it, and reads the values of its sheets.
  struct WorkbookPackage {
    private let members: [String: [UInt8]]
    private let limits: TableLimits

    /// Unpacks a workbook.
    ///
    /// - Throws: ``TableError``.
    init(_ bytes: [UInt8], limits: TableLimits) throws(TableError) {
      self.limits = limits
      members = try ZipArchive.members(of: bytes, limits: limits)
      guard members["[Content_Types].xml"] != nil, members["_rels/.rels"] != nil else {
        throw TableError(.format, found: "ZIP")
      }
      for name in members.keys.sorted() {
        let plain = name.lowercased()
        if plain.hasSuffix("vbaproject.bin") || plain.contains("/macrosheets/") {
          throw TableError(.macros, found: name)
        }
        if plain.contains("/externallinks/") || plain.hasSuffix("/connections.xml")
          || plain.contains("/querytables/") || plain.contains("/activex/")
          || plain.contains("/embeddings/")
        {
          throw TableError(.externalReferences, found: name)
        }
      }
      let types = String(decoding: members["[Content_Types].xml"] ?? [], as: UTF8.self)
      guard !types.lowercased().contains("macroenabled") else { throw TableError(.macros) }
    }

    /// The sheets that are not hidden, in their order.
    ///
    /// - Throws: ``TableError``.
    func sheets() throws(TableError) -> [TableSheet] {
      let top: RelationshipsPart = try part("_rels/.rels")
      let office = top.relationships?.first { $0.type.hasSuffix("/officeDocument") }
      guard let office else { throw TableError(.format, found: "ZIP") }
      let name = resolve(office.target, in: "")
      let workbook: WorkbookPart = try part(name)
      let folder = name.split(separator: "/").dropLast().joined(separator: "/")
      let file = name.split(separator: "/").last.map(String.init) ?? name
      let related: RelationshipsPart = try part(
        (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels")
      let relations = related.relationships ?? []
      let listed = workbook.sheets.sheet ?? []
      guard listed.count <= limits.sheets else {
        throw TableError(.large, found: "sheets", limit: limits.sheets)
      }
      let flag = workbook.workbookPr?.date1904?.lowercased()
      var reader = SheetReader(
        texts: try texts(relations, folder), formats: try formats(relations, folder),
        epoch1904: flag == "1" || flag == "true", limits: limits)
      var sheets: [TableSheet] = []
      for sheet in listed where sheet.state == nil || sheet.state == "visible" {
        guard let relation = relations.first(where: { $0.id == sheet.relationship }) else {
          throw TableError(.damaged, found: sheet.name)
        }
        // A chart on a sheet of its own holds no values.
        guard relation.type.hasSuffix("/worksheet") else { continue }
        sheets.append(
          try reader.sheet(try part(resolve(relation.target, in: folder)), name: sheet.name))
      }
      return sheets
    }

    private func texts(
      _ relations: [RelationshipsPart.Relationship], _ folder: String
    ) throws(TableError) -> [String] {
      guard let relation = relations.first(where: { $0.type.hasSuffix("/sharedStrings") }) else {
        return []
      }
      let part: SharedStringsPart = try part(resolve(relation.target, in: folder))
      return (part.si ?? []).map(\.text)
    }

    private func formats(
      _ relations: [RelationshipsPart.Relationship], _ folder: String
    ) throws(TableError) -> [NumberFormat] {
      guard let relation = relations.first(where: { $0.type.hasSuffix("/styles") }) else {
        return []
      }
      let styles: StylesPart = try part(resolve(relation.target, in: folder))
      let custom = Dictionary(
        (styles.numFmts?.numFmt ?? []).map { ($0.numFmtId, NumberFormat(code: $0.formatCode)) }
      ) { first, _ in first }
      return (styles.cellXfs?.xf ?? []).map { cell in
        let id = cell.numFmtId ?? 0
        return custom[id] ?? NumberFormat(builtIn: id)
      }
    }

    /// A target as the name of a member: from the root, or from the folder of who refers to it.
    private func resolve(_ target: String, in folder: String) -> String {
      var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
      for step in target.split(separator: "/") where step != "." {
        if step == ".." { _ = parts.popLast() } else { parts.append(String(step)) }
      }
      return parts.joined(separator: "/")
    }

    private func part<Part: Decodable>(
      _ name: String, as type: Part.Type = Part.self
    ) throws(TableError) -> Part {
      // Names of members are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
      let found =
        members[name] ?? members.first { $0.key.lowercased() == name.lowercased() }?.value
      guard let found else { throw TableError(.damaged, found: name) }
      try XMLGuard.check(found, name, limits: limits)
      let decoder = XMLDecoder(trimValueWhitespaces: false, removeWhitespaceElements: true)
      decoder.shouldProcessNamespaces = true
      do {
        return try decoder.decode(type, from: Data(found))
      } catch {
        throw TableError(.damaged, found: name)
      }
    }
  }
#endif
