// SPDX-License-Identifier: Apache-2.0

public import LogStorage
public import MerkleLog
public import RegistryModel

/// A statement in its final bytes, with its actor's signature.
///
/// The client keeps it before it sends it, and sends the same one again after a lost answer.
public struct SignedStatement: Equatable, Sendable {
  /// What is stated.
  public let statement: Statement
  /// The statement's bytes in canonical form.
  public let bytes: [UInt8]
  /// The actor's signature; absent in a registry founded without signatures.
  public let signature: SignatureText?

  init(statement: Statement, bytes: [UInt8], signature: SignatureText?) {
    self.statement = statement
    self.bytes = bytes
    self.signature = signature
  }

  /// The identity of the statement: SHA-256 of its unsigned bytes.
  public var hash: TreeHash { TreeHash.sha256(bytes) }

  /// The line that the statement becomes when it is recorded.
  ///
  /// - Throws: ``LedgerError`` `E-LINE-TOO-LONG`.
  public func logLine(recorded: Timestamp) throws(LedgerError) -> LogLine {
    let line = Entry.line(
      openStatement: Array(bytes.dropLast()), signature: signature, recorded: recorded)
    let identity = StatementIdentity(
      source: statement.source.description, id: statement.id.description,
      subject: statement.subject.description, statementHash: hash)
    do throws(LogStorageError) {
      return try LogLine(identity: identity, bytes: line)
    } catch {
      throw LedgerError(
        "E-LINE-TOO-LONG",
        zh: "一条登记最多 \(LogLine.maximumByteCount) 字节,这条有 \(line.count)",
        en: "an entry has at most \(LogLine.maximumByteCount) bytes; this one has \(line.count)")
    }
  }
}

/// Gives drafts their ids, their final bytes and their signatures.
public struct StatementFactory: Sendable {
  private let origin: LogOrigin
  private let offset: UTCOffset
  private let key: ActorKey
  private let isSigning: Bool
  private let catalogue: EventCatalogue
  private let ids: EntryIDSource
  private let clock: @Sendable () -> Timestamp

  /// A factory for the statements of one actor in one registry.
  public init(
    origin: LogOrigin, offset: UTCOffset, key: ActorKey, signatures: SignatureMode = .required,
    ids: EntryIDSource = .system, catalogue: EventCatalogue = .standard,
    clock: @escaping @Sendable () -> Timestamp
  ) {
    self.catalogue = catalogue
    self.origin = origin
    self.offset = offset
    self.key = key
    isSigning = signatures == .required
    self.ids = ids
    self.clock = clock
  }

  /// Signs drafts; several at once carry the same correlation id.
  ///
  /// - Throws: ``LedgerError`` `E-SIGNING` or `E-TEXT`.
  public func sign(_ drafts: [Draft]) throws(LedgerError) -> [SignedStatement] {
    let now = clock()
    let correlation = drafts.count > 1 ? ids.next(at: now) : nil
    var signed: [SignedStatement] = []
    for draft in drafts {
      var statement = Statement(
        id: draft.id ?? ids.next(at: now),
        source: StatementSource(origin: origin, actor: key.actor),
        subject: draft.subject, time: draft.time, classification: draft.classification,
        correlation: correlation, data: draft.data)
      if let newest = catalogue[statement.name]?.version { statement.version = newest }
      let bytes = TextForm.composed(statement.bytes(at: offset))
      signed.append(
        SignedStatement(
          statement: statement, bytes: bytes,
          signature: isSigning || isFounding(draft) ? try key.sign(statement: bytes) : nil))
    }
    return signed
  }

  private func isFounding(_ draft: Draft) -> Bool {
    if case .registryFounded = draft.data.event { true } else { false }
  }
}
