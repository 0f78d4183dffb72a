// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel

extension RecordingDesk {
  /// What the statement rests on: a registered document by id, number or title, else a paper that
  /// is described.
  ///
  /// - Throws: ``LedgerError`` `E-BASIS` or `E-DOCUMENT-NUMBER`.
  func basis() throws(LedgerError) -> Basis? {
    try basis(options.basis, section: options.section, kind: options.basisKind)
  }

  /// What a statement rests on: a registered document by id, number or title, else a paper that is
  /// described.
  ///
  /// - Throws: ``LedgerError`` `E-BASIS` or `E-DOCUMENT-NUMBER`.
  func basis(
    _ text: String?, section: String?, kind: String?
  ) throws(LedgerError) -> Basis? {
    guard let typed = text?.trimmedWhitespace, !typed.isEmpty else {
      guard text == nil, section == nil, kind == nil else {
        throw LedgerError(
          "E-BASIS", zh: "--section 和 --basis-kind 要和 --basis 一起写",
          en: "--section and --basis-kind need a --basis")
      }
      return nil
    }
    var basis = Basis()
    let number = DocumentNumber(normalizing: typed)
    if let number, number.description != typed {
      notice(zh: "文号记作 \(number)", en: "the number is recorded as \(number)")
    }
    let found = SubjectNames(state, kinds: [.document]).exact(number?.description ?? typed)
    if found.count > 1 { throw NameRefusal.ambiguous(typed, .document, found) }
    if let document = found.first {
      guard kind == nil else {
        throw LedgerError(
          "E-BASIS", zh: "\(document.subject) 已经登记,不用 --basis-kind",
          en: "\(document.subject) is registered; leave --basis-kind out")
      }
      basis.document = document.subject.id
      basis.section = section
      return basis
    }
    guard section == nil else {
      throw LedgerError(
        "E-BASIS", zh: "--section 只用于已登记的文件,“\(typed)”没有登记",
        en: "--section belongs to a registered document; “\(typed)” is not registered",
        remedy: LocalizedName(
          zh: "先登记:annals document issue", en: "register it: annals document issue"))
    }
    try describe(&basis, typed, number, kind)
    return basis
  }

  private func describe(
    _ basis: inout Basis, _ typed: String, _ number: DocumentNumber?, _ kind: String?
  ) throws(LedgerError) {
    let kind: BasisKind? = try code(kind, "--basis-kind")
    if let number {
      basis.kind = kind ?? .document
      basis.number = number.description
    } else if kind == nil, typed.hasSuffix("号"), typed.contains(where: { "〔[(（［".contains($0) }) {
      throw LedgerError(
        "E-DOCUMENT-NUMBER", zh: "文号“\(typed)”不合格式,例:锡政办发〔2018〕90号",
        en: "“\(typed)” is not a document number such as 锡政办发〔2018〕90号",
        remedy: LocalizedName(
          zh: "不是公文就写明种类:--basis-kind 会议纪要",
          en: "if it is no official document: --basis-kind minutes"))
    } else {
      basis.kind = kind ?? .other
      basis.title = try words(typed, "--basis")
    }
    let label = (basis.kind ?? .other).label
    notice(
      zh: "依据“\(basis.number ?? typed)”没有登记,按\(label.zh)记",
      en:
        "the basis “\(basis.number ?? typed)” is not registered; described as \(label.en ?? label.zh)"
    )
  }

  /// Whose statement an event is: a unit, a unit with its role, or the one body of a role.
  ///
  /// - Throws: ``LedgerError`` about the unit or the role.
  func onBehalf(in event: Event) throws(LedgerError) -> OnBehalf? {
    guard let typed = options.onBehalf else { return nil }
    if let body = body(typed) { return body }
    let parts = typed.withNarrowColons.split(separator: ":", maxSplits: 1)
      .map(String.init)
    var behalf = OnBehalf()
    behalf.organization = try id(parts.first ?? "", .organization)
    behalf.role = parts.count == 2 ? try code(parts[1], "--for") : Self.role(stating: event)
    switch behalf.role {
    case .leadUnit, .experts, .council, .managementCentre: return behalf
    case .administrator, .secretariat, .auditor:
      throw LedgerError(
        "E-ON-BEHALF", zh: "不能替\(behalf.role.label.zh)代录",
        en: "nothing is recorded for the role \(behalf.role.rawValue)",
        remedy: LocalizedName(
          zh: "可以代录的角色:牵头单位、专家咨询委员会、理事会、管理服务中心",
          en: "roles: lead-unit, experts, council, management-centre"))
    }
  }

  /// The body that is named by its role alone, such as `council`, where its enrolments tell which.
  private func body(_ typed: String) -> OnBehalf? {
    guard let role = Role(named: typed), role != .leadUnit,
      SubjectNames(state, kinds: [.organization]).exact(typed).isEmpty
    else { return nil }
    let bodies = Set(
      state.actors.values.filter { $0.state.role == role }.compactMap(\.state.organization))
    guard let only = bodies.first, bodies.count == 1 else { return nil }
    var behalf = OnBehalf()
    behalf.organization = only
    behalf.role = role
    return behalf
  }

  /// The role that a unit speaks in where none is written: a lead unit's, unless the event is not for
  /// lead units and only one other body may state it.
  private static func role(stating event: Event) -> Role {
    let roles = RoleMatrix.row(for: type(of: event.payload).name)?.roles ?? []
    let bodies = roles.filter { $0 == .council || $0 == .experts || $0 == .managementCentre }
    guard !roles.contains(.leadUnit), let only = bodies.first, bodies.count == 1 else {
      return .leadUnit
    }
    return only
  }

  /// A supporting file, named by its content; the file stays where it is.
  ///
  /// - Throws: ``LedgerError`` `E-EVIDENCE-FILE`.
  func evidence(_ typed: String) throws(LedgerError) -> Evidence {
    let bytes = try readFile(typed, code: "E-EVIDENCE-FILE")
    var evidence = Evidence()
    evidence.name = String(typed.split(separator: "/").last ?? Substring(typed))
    evidence.mediaType = MediaType.of(fileName: evidence.name)
    evidence.size = bytes.count
    evidence.sha256 = Digest(TreeHash.sha256(bytes).hexadecimal) ?? .blank
    notice(
      zh: "附件 \(evidence.name) 只登记大小和 SHA-256,文件本身请自己存好",
      en: "of \(evidence.name) the size and SHA-256 are recorded; keep the file itself")
    return evidence
  }

  /// The bytes of a file that the user named.
  ///
  /// - Throws: ``LedgerError`` with `code`.
  func readFile(_ typed: String, code: String) throws(LedgerError) -> [UInt8] {
    try environment.readFile(typed, code: code)
  }
}

extension RecordingEnvironment {
  /// The bytes of a file that the user named.
  ///
  /// - Throws: ``LedgerError`` with `code`.
  func readFile(_ typed: String, code: String) throws(LedgerError) -> [UInt8] {
    do throws(InputBytes.Failure) {
      return try InputBytes.ofFile(path(typed))
    } catch {
      throw error.ledgerError(code, typed, path: path(typed))
    }
  }
}

/// Media types by the end of a file's name (IANA registrations).
enum MediaType {
  static func of(fileName: String) -> String {
    let end = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return switch end {
    case "pdf": "application/pdf"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "txt": "text/plain"
    case "csv": "text/csv"
    case "html", "htm": "text/html"
    case "json": "application/json"
    case "zip": "application/zip"
    case "doc": "application/msword"
    case "xls": "application/vnd.ms-excel"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "ofd": "application/ofd"
    default: "application/octet-stream"
    }
  }
}
