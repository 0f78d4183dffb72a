// SPDX-License-Identifier: Apache-2.0

import JSONLines
import LogStorage
import MerkleLog
import RegistryModel

@testable import Registry

/// Entries as another version of the program writes them: signed by their actor and in the tree, but
/// admitted by nobody here.
extension TemporaryRegistry {
  /// What another program states.
  struct ForeignStatement {
    var id: String
    var type: String
    var subject: String
    var data: String
    var actor = "sec"
    var classification = "public"
  }

  /// An id that follows from a number.
  static func id(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return "01a1fc0b-e380-7123-8123-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  /// The bytes of a statement, which its actor signs.
  func bytes(_ statement: ForeignStatement) -> [UInt8] {
    Array(
      (#"{"specversion":"1.0","id":"\#(statement.id)","source":"//\#(origin)/actor/\#(statement.actor)","#
        + #""type":"\#(statement.type)","subject":"\#(statement.subject)","#
        + #""time":"2020-01-01T00:00:00+08:00","dataclassification":"\#(statement.classification)","#
        + #""data":\#(statement.data)}"#).utf8)
  }

  /// A statement with its actor's signature, as a client would send it.
  func signed(
    _ statement: ForeignStatement, in catalogue: EventCatalogue = .standard
  ) throws -> SignedStatement {
    try SignedStatement(parsing: signedLine(statement), offset: .china, in: catalogue)
  }

  private func signedLine(
    _ statement: ForeignStatement, key: Slug? = nil
  ) throws -> [UInt8] {
    let bytes = bytes(statement)
    let actor = try require(key ?? Slug(statement.actor))
    let signature = try keys.actorKey(origin, actor).sign(statement: bytes)
    return bytes.dropLast() + Array(#","signature":"\#(signature)"}"#.utf8)
  }

  /// Appends statements through the store alone.
  ///
  /// - Parameters:
  ///   - statements: What is appended.
  ///   - key: Whose key signs them; that of their actor where nil.
  /// - Throws: What the store refuses.
  func appendForeign(_ statements: [ForeignStatement], key: Slug? = nil) throws {
    clock.advance(by: 1_000)
    let recorded = clock.now.utcText
    let lines = try statements.map { statement in
      try LogLine(
        identity: StatementIdentity(
          source: "//\(origin)/actor/\(statement.actor)", id: statement.id,
          subject: statement.subject, statementHash: .sha256(bytes(statement))),
        bytes: try signedLine(statement, key: key).dropLast()
          + Array(#","recordedtime":"\#(recorded)"}"#.utf8))
    }
    let signer = try KeySource.folder(keys).checkpointSigner(origin)
    try ledger.fileLog().append(signer: signer) { _ in lines }
  }

  /// The line of an entry.
  func line(_ index: Int) throws -> String {
    String(decoding: try ledger.line(at: index), as: UTF8.self)
  }
}

/// Organisations as they were declared otherwise before, for tests alone: version 1 had a title and
/// no kind, and version 2 is what the program has.
enum OrganizationHistory {
  struct First: FieldGroup {
    var title = ""
    var region: String?

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("title", &title)
      try v.optional("region", &region)
    }
  }

  static let catalogue: EventCatalogue = {
    let step = Upcaster(from: 1, First.self) { members in
      members.map { member in
        guard member.key == "title" else { return member }
        return .init(key: "name", value: .object([.init(key: "zh", value: member.value)]))
      } + [.init(key: "kind", value: .string("enterprise"))]
    }
    let declaration = EventDeclaration(
      OrganizationRegistered.self, version: 2, upcasters: [step])
    return EventCatalogue(
      EventCatalogue.standard.declarations.map {
        $0.name == declaration.name ? declaration : $0
      })
  }()
}
