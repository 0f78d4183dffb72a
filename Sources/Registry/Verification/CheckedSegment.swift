// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

/// The lines of a segment with everything checked that needs no other line, on all cores.
struct CheckedSegment {
  /// A verdict on a signature, and the key that it was judged with.
  struct Signature: Sendable {
    let key: PublicKey
    let isValid: Bool
  }

  /// Who signed how much of a line: the same for every entry, known or not.
  struct SignedPart {
    let actor: Slug
    let signature: SignatureText?
    private let length: Int

    init(_ parsed: ParsedLine) {
      actor = parsed.entry.statement.source.actor
      signature = parsed.entry.signature
      length = parsed.signedLength
    }

    init(_ line: UnrecognizedLine) {
      actor = line.source.actor
      signature = line.signature
      length = line.signedLength
    }

    /// What the actor signed: the line up to its signature, closed.
    func bytes(of line: ArraySlice<UInt8>) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(Statement.signaturePrefix.count + length + 1)
      bytes += Statement.signaturePrefix
      bytes += line.prefix(length)
      bytes.append(UInt8(ascii: "}"))
      return bytes
    }
  }

  struct Line: Sendable {
    let line: ParsedSegment.Line
    let isCanonical: Bool
    /// Nil where the actor has no key yet, or nobody asked for it.
    let signature: Signature?
  }

  let lines: [Line]

  /// Checks the lines of a segment.
  ///
  /// - Parameters:
  ///   - segment: The lines.
  ///   - hashes: Their hashes.
  ///   - offset: The registry's offset; entry 0 brings it itself.
  ///   - catalogue: The types under which the lines are read.
  ///   - verified: How many entries of the log need no second look.
  ///   - memories: What was read of lines before.
  ///   - times: Where the time goes.
  ///   - keys: The keys of the actors before these lines, once `work` is done, and of those whom they
  ///     enrol. An actor whose key changes within the segment is judged again in order.
  ///   - work: Done on one core meanwhile.
  init(
    _ segment: LogSegment, _ hashes: SegmentHashes, offset: UTCOffset?,
    in catalogue: EventCatalogue, verified: Int, memories: Pool<EnvelopeMemory>,
    times: inout VerificationTimes, keys: (ParsedSegment) -> [Slug: PublicKey],
    beside work: @Sendable () -> Void
  ) {
    let parsed = times.measure(\.lines) {
      ParsedSegment(
        segment, offset: offset, in: catalogue, memories: memories, hashes: hashes,
        comparedFrom: verified, beside: work)
    }
    @Sendable func found(_ position: Int) -> ParsedLine? {
      guard segment.firstIndex + UInt64(position) >= UInt64(verified) else { return nil }
      return try? parsed.lines[position].parsed?.get()
    }
    let signatures = times.measure(\.signatures) {
      let keys = keys(parsed).compactMapValues { key in
        SignatureCheck.verifier(key).map { (key: key, verifier: $0) }
      }
      return segment.concurrentMap(0..<segment.count) { entry, position -> Signature? in
        guard
          let signed = parsed.lines[position].unrecognized.map(SignedPart.init)
            ?? found(position).map(SignedPart.init),
          let key = keys[signed.actor]
        else { return nil }
        return Signature(
          key: key.key,
          isValid: signed.signature.map {
            SignatureCheck.isValid($0, over: signed.bytes(of: entry.line), by: key.verifier)
          } ?? false)
      }
    }
    lines = parsed.lines.indices.map { position in
      let line = parsed.lines[position]
      return Line(
        line: line, isCanonical: line.isCanonical ?? false, signature: signatures[position])
    }
  }

  /// The verdict on an entry's signature.
  static func signature(
    of part: SignedPart, _ line: ArraySlice<UInt8>, by key: PublicKey
  ) -> Signature {
    guard let signature = part.signature else { return Signature(key: key, isValid: false) }
    return Signature(
      key: key, isValid: SignatureCheck.isValid(signature, over: part.bytes(of: line), by: key))
  }
}

extension ParsedSegment {
  /// The keys of the actors before these lines, and of those whom they enrol.
  func keys(after state: RegistryState) -> [Slug: PublicKey] {
    var keys = state.actors.mapValues(\.state.publicKey)
    if case .success(let first)? = lines.first?.parsed,
      case .registryFounded(let founding) = first.entry.statement.data.event
    {
      keys[founding.administrator.id] = founding.administrator.publicKey
    }
    for line in lines {
      guard case .success(let found)? = line.parsed,
        case .actorEnrolled(let enrolment) = found.entry.statement.data.event,
        keys[found.entry.statement.subject.id] == nil
      else { continue }
      keys[found.entry.statement.subject.id] = enrolment.publicKey
    }
    return keys
  }
}
