// SPDX-License-Identifier: Apache-2.0

/// What a cosigner remembers of one log, and whether it may cosign what the log shows next.
///
/// A cosigner MUST make the state of ``Decision/cosign(_:)`` durable before anybody sees its
/// cosignature, and MUST NOT decide twice from the same state: two checkpoints that both extend it
/// may contradict each other. ``Checkpoint/text`` is a form to keep it in.
public struct WitnessedState: Hashable, Sendable {
  /// The log's identity.
  public let origin: String

  /// The checkpoint that was cosigned last; `nil` where there was none.
  public let checkpoint: Checkpoint?

  /// The size that was cosigned last; 0 where there was none.
  public var size: UInt64 { checkpoint?.size ?? 0 }

  /// The root that was cosigned last; that of an empty log where there was none.
  public var root: TreeHash { checkpoint?.root ?? .emptyTree }

  /// Begins with a log of which nothing is known: the first checkpoint it shows is taken as it is.
  ///
  /// - Parameter origin: the log's identity.
  public init(origin: String) {
    self.origin = origin
    checkpoint = nil
  }

  /// Takes up what was remembered.
  ///
  /// - Parameter checkpoint: the checkpoint that was cosigned last.
  public init(remembering checkpoint: Checkpoint) {
    origin = checkpoint.origin
    self.checkpoint = checkpoint
  }

  /// Whether to cosign.
  public enum Decision: Hashable, Sendable {
    /// Cosign, once this state is durable.
    case cosign(WitnessedState)
    /// Do not cosign, and remember what was remembered.
    case refuse(Refusal)
  }

  /// Why a checkpoint is not cosigned.
  public enum Refusal: Hashable, Sendable {
    /// The checkpoint is of another log.
    case otherOrigin
    /// The log did not sign it, or a signature is bad; the error says which.
    case untrusted(MerkleLogError.Code)
    /// The request's old size is above the size of its checkpoint.
    case oldSizeAboveSize
    /// The request's old size is not the remembered one: the proof starts elsewhere.
    case otherSize(remembered: UInt64)
    /// The log is smaller than it was: it was rolled back, or this is an old checkpoint.
    case rollback(remembered: UInt64)
    /// The size is the remembered one and the root is another. Both checkpoints, signed, are proof
    /// that the log shows different histories: keep them.
    case fork(remembered: TreeHash)
    /// The proof does not lead from what is remembered to the checkpoint.
    case proofInvalid
  }

  /// Decides on a checkpoint, with a proof from the remembered size.
  ///
  /// - Parameters:
  ///   - offered: the checkpoint with the log's signature.
  ///   - proof: the consistency proof from ``size``; empty from size 0 and for the same size.
  ///   - keys: the log's keys, from outside.
  /// - Returns: to cosign, with what to remember then, or the first reason against it.
  public func decide(
    on offered: SignedCheckpoint, proof: ConsistencyProof, logKeys keys: [NoteVerifierKey]
  ) -> Decision {
    decide(on: offered, proof: proof, logKeys: keys, oldSize: nil)
  }

  /// Decides on a request.
  ///
  /// - Parameters:
  ///   - request: what the log sent.
  ///   - keys: the log's keys, from outside.
  /// - Returns: to cosign, with what to remember then, or the first reason against it.
  public func decide(
    on request: AddCheckpointRequest, logKeys keys: [NoteVerifierKey]
  ) -> Decision {
    decide(
      on: request.checkpoint, proof: request.proof, logKeys: keys, oldSize: request.oldSize)
  }

  private func decide(
    on offered: SignedCheckpoint, proof: ConsistencyProof, logKeys keys: [NoteVerifierKey],
    oldSize: UInt64?
  ) -> Decision {
    guard offered.origin.utf8.elementsEqual(origin.utf8) else { return .refuse(.otherOrigin) }
    do throws(MerkleLogError) {
      try offered.verified(by: keys)
    } catch {
      return .refuse(.untrusted(error.code))
    }
    if let oldSize {
      guard oldSize <= offered.size else { return .refuse(.oldSizeAboveSize) }
      guard oldSize == size else { return .refuse(.otherSize(remembered: size)) }
    }
    guard offered.size >= size else { return .refuse(.rollback(remembered: size)) }
    guard offered.size > size || offered.root == root else {
      return .refuse(.fork(remembered: root))
    }
    guard
      proof.isValid(oldSize: size, oldRoot: root, newSize: offered.size, newRoot: offered.root)
    else { return .refuse(.proofInvalid) }
    return .cosign(WitnessedState(remembering: offered.checkpoint))
  }
}

extension WitnessedState.Refusal {
  /// The answer of a witness to a request that it refuses.
  public var response: AddCheckpointResponse {
    switch self {
    case .otherOrigin: .unknownOrigin
    case .untrusted: .untrusted
    case .oldSizeAboveSize: .malformed
    case .otherSize(let remembered), .rollback(let remembered): .otherSize(remembered)
    case .fork, .proofInvalid: .inconsistent
    }
  }
}
