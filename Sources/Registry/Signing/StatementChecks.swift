// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

/// Computes what the rules cannot: whether the signatures of a statement are right.
enum StatementChecks {
  static func facts(
    _ signed: SignedStatement, index: Int, recorded: Timestamp, in state: RegistryState,
    signatures: CheckedSignatures, namedLeaf: TreeHash?, quotedRoot: TreeHash?
  ) -> AdmissionFacts {
    AdmissionFacts(
      index: index, recorded: recorded, signature: signature(of: signed, in: state, signatures),
      keyPossession: possession(signed.statement), namedLeaf: digest(namedLeaf),
      quotedRoot: digest(quotedRoot))
  }

  /// The facts about an entry that stands in the log, whose signature was judged already.
  static func facts(
    _ entry: Entry, signature: AdmissionFacts.SignatureVerdict, namedLeaf: TreeHash?,
    quotedRoot: TreeHash?
  ) -> AdmissionFacts {
    AdmissionFacts(
      index: entry.index, recorded: entry.recorded, signature: signature,
      keyPossession: possession(entry.statement), namedLeaf: digest(namedLeaf),
      quotedRoot: digest(quotedRoot))
  }

  /// The index of the entry that a correction or withdrawal names, whose leaf hash the rules need.
  static func namedIndex(_ statement: Statement, in state: RegistryState) -> Int? {
    guard statement.data.event.isAmendment, let named = statement.data.event.namedEntry else {
      return nil
    }
    return state.entries[named]?.index
  }

  /// The size of the log that a statement quotes, whose root the rules need; nil where it quotes
  /// none, or one that the log has not reached.
  static func quotedSize(_ statement: Statement, in state: RegistryState) -> Int? {
    guard let quoted = state.quotedLog(in: statement), quoted.size > 0, quoted.size <= state.size
    else { return nil }
    return quoted.size
  }

  private static func digest(_ hash: TreeHash?) -> Digest? {
    hash.flatMap { Digest($0.hexadecimal) }
  }

  /// The key that a statement must be signed with; nil where its actor has none.
  static func key(for statement: Statement, in state: RegistryState) -> PublicKey? {
    if case .registryFounded(let founding) = statement.data.event {
      return founding.administrator.publicKey
    }
    return state.actors[statement.source.actor]?.state.publicKey
  }

  private static func signature(
    of signed: SignedStatement, in state: RegistryState, _ signatures: CheckedSignatures
  ) -> AdmissionFacts.SignatureVerdict {
    guard let signature = signed.signature else { return .absent }
    guard let key = key(for: signed.statement, in: state) else { return .invalid }
    return signatures.verdict(signature, of: signed, by: key)
  }

  /// How the check of a statement's signature with a key comes out.
  static func verdict(
    _ signature: SignatureText, of signed: SignedStatement, by key: PublicKey
  ) -> AdmissionFacts.SignatureVerdict {
    let isValid = SignatureCheck.isValid(
      signature, over: Statement.signaturePrefix + signed.bytes, by: key)
    return isValid ? .valid : .invalid
  }

  private static func possession(_ statement: Statement) -> AdmissionFacts.SignatureVerdict {
    let origin = statement.source.origin
    let isProven: Bool
    switch statement.data.event {
    case .actorEnrolled(let event):
      isProven = Self.isProven(event.publicKey, event.proof, origin, statement.subject.id)
    case .actorKeyRotated(let event):
      isProven = Self.isProven(event.publicKey, event.proof, origin, statement.subject.id)
    case .logKeyRotated(let event):
      isProven = LogKeyPossession.isProven(event.logKey, event.proof, origin: origin)
    default: return .absent
    }
    return isProven ? .valid : .invalid
  }

  private static func isProven(
    _ key: PublicKey, _ proof: SignatureText, _ origin: LogOrigin, _ actor: Slug
  ) -> Bool {
    let bytes = ActorKey.possessionBytes(origin: origin, actor: actor, key: key)
    return SignatureCheck.isValid(proof, over: bytes, by: key)
  }
}
