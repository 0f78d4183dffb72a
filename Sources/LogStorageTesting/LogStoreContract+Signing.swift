// SPDX-License-Identifier: Apache-2.0

internal import LogStorage
internal import MerkleLog

extension LogStoreContract {
  static let signing: [Claim] = [
    Claim("an old copy that is restored is not appended to") { fixture in
      let signer = try SampleLog.signer()
      try fixture.log.grow(by: 3, signer: signer)
      let backup = try fixture.copied()
      try fixture.log.grow(by: 1, signer: signer)
      try requireRefusal([.signingMemoryAhead]) { try backup.grow(by: 1, signer: signer) }
      try requireRefusal([.signingMemoryAhead]) { try backup.append(signer: signer) { _ in [] } }
      try requireSampleLines(3, in: backup)
      try fixture.log.grow(by: 1, signer: signer)
      try requireSampleLines(5, in: fixture.log)
    },
    Claim("a key that has signed a log does not found another") { fixture in
      let signer = try SampleLog.signer()
      try MemoryLog().grow(by: 2, signer: signer)
      try requireRefusal([.signingMemoryAhead]) { try fixture.log.grow(by: 1, signer: signer) }
      try require(fixture.log.head() == nil, "nothing recorded")
    },
    Claim("two histories of one length are told apart") { fixture in
      let signer = try SampleLog.signer()
      let other = MemoryLog()
      try fixture.log.grow(by: 2, signer: SampleLog.signer())
      try other.append(signer: signer) { _ in try SampleLog.lines(5..<7) }
      try requireRefusal([.signingMemoryAhead]) { try fixture.log.grow(by: 1, signer: signer) }
      try requireSampleLines(2, in: fixture.log)
    },
    Claim("without a memory a log that has entries is refused until its checkpoint is adopted") {
      fixture in
      try fixture.log.grow(by: 3, signer: SampleLog.signer())
      let signer = try SampleLog.signer()
      try requireRefusal([.signingMemoryMissing]) { try fixture.log.grow(by: 1, signer: signer) }
      try fixture.log.adopt(SampleLog.checkpoint(3), signer: signer)
      try require(signer.memory().newest == SampleLog.checkpoint(3), "the memory")
      try fixture.log.adopt(SampleLog.checkpoint(3), signer: signer)
      try fixture.log.grow(by: 1, signer: signer)
      try requireSampleLines(4, in: fixture.log)
    },
    Claim("an old memory is refused until the newer checkpoint is adopted") { fixture in
      try fixture.log.grow(by: 3, signer: SampleLog.signer())
      let old: [SigningMemoryState] = try [.empty, .signed(SampleLog.checkpoint(2))]
      for (step, memory) in old.enumerated() {
        let signer = try SampleLog.signer(memory: memory)
        try requireRefusal([.signingMemoryBehind]) { try fixture.log.grow(by: 1, signer: signer) }
        try fixture.log.adopt(try SampleLog.checkpoint(UInt64(3 + step)), signer: signer)
        try fixture.log.grow(by: 1, signer: signer)
        try requireSampleLines(UInt64(4 + step), in: fixture.log)
      }
    },
    Claim("a checkpoint that the log does not reach, or is past, is not adopted") { fixture in
      try fixture.log.grow(by: 3, signer: SampleLog.signer())
      let wrong: [(SignedCheckpoint, Set<LogStorageError.Code>)] = try [
        (SampleLog.checkpoint(2), [.checkpointDoesNotExtend]),
        (SampleLog.checkpoint(4), [.shorterThanCheckpoint]),
        (SampleLog.checkpoint(3, root: SampleLog.root(4)), [.rootMismatch]),
        (SampleLog.checkpoint(3, key: 2), [.checkpointSignatureInvalid]),
        (SampleLog.checkpoint(3, name: "log.example/other"), [.originMismatch]),
      ]
      for (checkpoint, codes) in wrong {
        let signer = try SampleLog.signer()
        try requireRefusal(codes) { try fixture.log.adopt(checkpoint, signer: signer) }
        try require(signer.memory() == .missing, "no memory")
      }
      let ahead = try SampleLog.signer(memory: .signed(SampleLog.checkpoint(5)))
      try requireRefusal([.signingMemoryAhead]) {
        try fixture.log.adopt(SampleLog.checkpoint(3), signer: ahead)
      }
      try requireSampleLines(3, in: fixture.log)
    },
    Claim("a log of another name is refused") { fixture in
      try fixture.log.grow(by: 3, signer: SampleLog.signer())
      let other = try SampleLog.signer(name: "log.example/other")
      try requireRefusal([.originMismatch]) { try fixture.log.grow(by: 1, signer: other) }
      try requireSampleLines(3, in: fixture.log)
    },
    Claim("another key is refused; one that names the earlier key adopts and goes on") { fixture in
      try fixture.log.grow(by: 3, signer: SampleLog.signer())
      let stranger = try SampleLog.signer(2, memory: .signed(SampleLog.checkpoint(3, key: 2)))
      try requireRefusal([.checkpointSignatureInvalid]) {
        try fixture.log.grow(by: 1, signer: stranger)
      }
      let heir = try SampleLog.signer(
        2, earlierKeys: [SampleLog.noteSigner().verifierKey])
      try fixture.log.adopt(SampleLog.checkpoint(3), signer: heir)
      try require(fixture.log.head()?.checkpoint == SampleLog.checkpoint(3, key: 2), "the new key")
      let head = try fixture.log.grow(by: 1, signer: heir)
      try require(head?.checkpoint == SampleLog.checkpoint(4, key: 2), "the new key's checkpoint")
    },
    Claim("a signer that fails leaves nothing behind") { fixture in
      let signer = try SampleLog.signer()
      for size in [0, 3] as [UInt64] {
        let broken = RefusingSigner(signer: signer)
        try requireRefusal([.signingFailed]) { try fixture.log.grow(by: 2, signer: broken) }
        try requireSampleLines(size, in: fixture.log)
        if size == 0 { try fixture.log.grow(by: 3, signer: signer) }
      }
      try fixture.log.grow(by: 1, signer: signer)
      try requireSampleLines(4, in: fixture.log)
    },
  ]
}

/// A signer whose device says no.
private struct RefusingSigner: CheckpointSigner {
  let signer: RememberingSigner

  var origin: String { signer.origin }
  var verifierKeys: [NoteVerifierKey] { signer.verifierKeys }
  func memory() throws(LogStorageError) -> SigningMemoryState { try signer.memory() }
  func startMemory() throws(LogStorageError) { try signer.startMemory() }
  func sign(
    _ checkpoint: Checkpoint, extending memory: SigningMemoryState
  ) throws(LogStorageError) -> SignedCheckpoint { throw LogStorageError(.signingFailed) }
}
