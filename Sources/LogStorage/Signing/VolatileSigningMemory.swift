// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
internal import Synchronization

/// A signing memory that ends with the process: for tests, never for a log that matters.
public final class VolatileSigningMemory: SigningMemory {
  /// The log's name that the memory is bound to.
  public let origin: String
  /// The key that the memory is bound to.
  public let keyID: UInt32
  private let held: Mutex<SigningMemoryState>

  /// Starts with a given state, by default none.
  public init(origin: String, keyID: UInt32, state: SigningMemoryState = .missing) {
    self.origin = origin
    self.keyID = keyID
    held = Mutex(state)
  }

  /// What is remembered.
  public func state() -> SigningMemoryState { held.withLock { $0 } }

  /// Starts an empty memory where there is none.
  public func create() {
    held.withLock { if $0 == .missing { $0 = .empty } }
  }

  /// Remembers a checkpoint if the memory still is as expected.
  ///
  /// - Throws: `signingMemoryChanged`.
  public func replace(
    _ expected: SigningMemoryState, with checkpoint: SignedCheckpoint
  ) throws(LogStorageError) {
    let isExpected = held.withLock { state in
      guard state == expected else { return false }
      state = .signed(checkpoint)
      return true
    }
    if !isExpected { throw LogStorageError(.signingMemoryChanged) }
  }
}
