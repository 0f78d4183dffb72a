// SPDX-License-Identifier: Apache-2.0

extension WitnessPolicy {
  /// What a policy says of a checkpoint.
  public struct Evaluation: Hashable, Sendable {
    /// A witness that cosigned, and when.
    public struct Cosigner: Hashable, Sendable {
      /// The witness.
      public let witness: Witness
      /// The newest time it states, in seconds since 1970. Whether that is recent is not judged.
      public let time: UInt64
    }

    /// The policy's log that signed the checkpoint; `nil` where none did.
    public let log: Log?

    /// The policy's witnesses that cosigned the checkpoint, in the order of the policy.
    public let cosigners: [Cosigner]

    /// Whether enough of them did.
    public let isQuorumMet: Bool

    /// Whether the policy accepts the checkpoint: one of its logs signed, and the quorum is met.
    ///
    /// Where a policy lists no logs this is `false`: the caller verifies the log's signature with
    /// ``SignedCheckpoint/verified(by:)`` and looks at ``isQuorumMet``.
    public var isAccepted: Bool { log != nil && isQuorumMet }
  }

  /// Judges a checkpoint.
  ///
  /// - Parameter checkpoint: the checkpoint with its signatures.
  /// - Returns: who signed, and whether that is enough.
  /// - Throws: ``MerkleLogError`` `signatureInvalid` for a bad signature by a listed log or witness,
  ///   or `keyAmbiguous`.
  public func evaluate(_ checkpoint: SignedCheckpoint) throws(MerkleLogError) -> Evaluation {
    let witnesses = witnesses
    let cosignatures = try checkpoint.cosignatures(by: witnesses.map(\.key))
    let cosigners = witnesses.compactMap { witness -> Evaluation.Cosigner? in
      let times = cosignatures.filter { $0.isNamed(like: witness.key) }.map(\.time)
      return times.max().map { Evaluation.Cosigner(witness: witness, time: $0) }
    }
    var witnessed = Set(cosigners.map(\.witness.name))
    for group in groups where group.members.count(where: witnessed.contains) >= group.threshold {
      witnessed.insert(group.name)
    }
    return Evaluation(
      log: try log(of: checkpoint), cosigners: cosigners,
      isQuorumMet: quorum.map(witnessed.contains) ?? true)
  }

  private func log(of checkpoint: SignedCheckpoint) throws(MerkleLogError) -> Log? {
    let logs = logs
    let signed: [NoteVerifierKey]
    do throws(MerkleLogError) {
      signed = try checkpoint.verified(by: logs.map(\.key))
    } catch {
      guard [.signatureMissing, .originNotSigned].contains(error.code) else { throw error }
      return nil
    }
    return logs.first { log in
      signed.contains(log.key) && log.key.name.utf8.elementsEqual(checkpoint.origin.utf8)
    }
  }
}

extension Cosignature {
  /// Whether this cosignature bears a key's name and ID.
  fileprivate func isNamed(like key: NoteVerifierKey) -> Bool {
    keyID == key.keyID && name.utf8.elementsEqual(key.name.utf8)
  }
}
