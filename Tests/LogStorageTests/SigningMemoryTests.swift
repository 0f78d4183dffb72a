// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import LogStorageTesting
import MerkleLog
import Testing

@Suite struct SigningMemoryTests {
  static let slot = 8192

  static func memory(_ folder: TemporaryFolder, origin: String = SampleLog.origin, key: UInt8 = 1)
    throws -> FileSigningMemory
  {
    FileSigningMemory(
      path: "\(folder.path)/memory", origin: origin,
      keyID: try SampleLog.noteSigner(key).verifierKey.keyID)
  }

  /// A memory that has signed sizes 1 to `size`.
  static func filled(_ size: UInt64) throws -> (TemporaryFolder, FileSigningMemory) {
    let folder = try TemporaryFolder()
    let memory = try memory(folder)
    try memory.create()
    for next in 1...size {
      try memory.replace(memory.state(), with: SampleLog.checkpoint(next))
    }
    return (folder, memory)
  }

  @Test func `there is nothing, then an empty memory, then the newest checkpoint`() throws {
    let folder = try TemporaryFolder()
    let memory = try Self.memory(folder)
    #expect(try memory.state() == .missing)
    try memory.create()
    #expect(try memory.state() == .empty)
    for size in 1...5 as ClosedRange<UInt64> {
      try memory.replace(memory.state(), with: SampleLog.checkpoint(size))
      try memory.create()
      #expect(try Self.memory(folder).state() == .signed(SampleLog.checkpoint(size)))
      #expect(folder.bytes("memory")?.count == 2 * Self.slot)
    }
  }

  @Test func `only the owner may read the file`() throws {
    let (folder, _) = try Self.filled(1)
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/memory")
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
  }

  @Test func `a slot reads as text`() throws {
    let (folder, _) = try Self.filled(1)
    let bytes = try #require(folder.bytes("memory"))
    let note = String(decoding: try SampleLog.checkpoint(1).bytes, as: UTF8.self)
    let text = String(decoding: bytes[Self.slot...].prefix { $0 != 0 }, as: UTF8.self)
    let key = try SampleLog.noteSigner().verifierKey.hexadecimalKeyID
    let above = """
      annals-signing-memory/v1
      sequence 2
      origin log.example/contract
      key \(key)
      note \(note.utf8.count)
      \(note)
      """
    #expect(text == "\(above)sha256 \(TreeHash.sha256(above.utf8).hexadecimal)\n")
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a newest slot with any byte changed leaves the other`(size: UInt64) throws {
    let (folder, memory) = try Self.filled(size)
    let bytes = try #require(folder.bytes("memory"))
    // The slots alternate from 0, the empty one.
    let newest = Int(size) % 2 * Self.slot
    let before: SigningMemoryState =
      size == 1 ? .empty : .signed(try SampleLog.checkpoint(size - 1))
    let used = bytes[newest..<(newest + Self.slot)].prefix { $0 != 0 }.count
    for position in Array(0..<used) + [used, Self.slot - 1] {
      var damaged = bytes
      damaged[newest + position] ^= 0x10
      try folder.write(damaged, to: "memory")
      #expect(try memory.state() == before, "byte \(position)")
    }
  }

  @Test func `a slot torn at any sector leaves the other`() throws {
    let (folder, memory) = try Self.filled(2)
    let old = try #require(folder.bytes("memory"))
    try memory.replace(memory.state(), with: SampleLog.checkpoint(3))
    let new = try #require(folder.bytes("memory"))
    for position in stride(from: 0, through: Self.slot, by: 64) {
      let torn =
        Array(old[..<Self.slot]) + new[Self.slot..<(Self.slot + position)]
        + old[(Self.slot + position)...]
      try folder.write(torn, to: "memory")
      let size: UInt64 = torn == new ? 3 : 2
      #expect(try memory.state() == .signed(SampleLog.checkpoint(size)), "torn at \(position)")
    }
  }

  @Test func `a file with no valid slot, or another length, is refused`() throws {
    let (folder, memory) = try Self.filled(1)
    let bytes = try #require(folder.bytes("memory"))
    let wrong: [[UInt8]] = [
      [], Array(bytes.dropLast()), bytes + [0], [UInt8](repeating: 0, count: 2 * Self.slot),
      [UInt8](repeating: 0x61, count: 2 * Self.slot),
    ]
    for bytes in wrong {
      try folder.write(bytes, to: "memory")
      let error = #expect(throws: LogStorageError.self) { try memory.state() }
      #expect(error?.code == .signingMemoryDamaged)
      #expect(throws: LogStorageError.self) {
        try memory.replace(.empty, with: SampleLog.checkpoint(2))
      }
      #expect(folder.bytes("memory") == bytes)
    }
  }

  @Test func `it belongs to one log and one key`() throws {
    let (folder, _) = try Self.filled(1)
    let origin = #expect(throws: LogStorageError.self) {
      try Self.memory(folder, origin: "log.example/other").state()
    }
    #expect(origin?.code == .originMismatch)
    let key = #expect(throws: LogStorageError.self) { try Self.memory(folder, key: 2).state() }
    #expect(key?.code == .signingMemoryForAnotherKey)
    let signer = #expect(throws: LogStorageError.self) {
      try RememberingSigner(signer: SampleLog.noteSigner(2), memory: Self.memory(folder))
    }
    #expect(signer?.code == .signingMemoryForAnotherKey)
  }

  @Test func `a note that does not fit is refused and the memory stays`() throws {
    let (folder, memory) = try Self.filled(1)
    var note = try SampleLog.checkpoint(2).note
    while note.bytes.count <= 7168 {
      note = try note.adding(
        NoteSignature(name: "w", keyID: 7, signature: [UInt8](repeating: 1, count: 600)))
    }
    let before = folder.bytes("memory")
    let error = #expect(throws: LogStorageError.self) {
      try memory.replace(memory.state(), with: SignedCheckpoint(note))
    }
    #expect(error?.code == .noteTooLong)
    #expect(folder.bytes("memory") == before)
  }

  @Test func `it is replaced only by who knows what it holds`() throws {
    let (folder, memory) = try Self.filled(2)
    for stale: SigningMemoryState in [.missing, .empty, .signed(try SampleLog.checkpoint(1))] {
      let error = #expect(throws: LogStorageError.self) {
        try memory.replace(stale, with: SampleLog.checkpoint(3))
      }
      #expect(error?.code == .signingMemoryChanged)
    }
    #expect(try Self.memory(folder).state() == .signed(SampleLog.checkpoint(2)))
  }

  @Test(
    arguments: [
      (3, 3, true), (3, 4, true), (3, 2, false), (0, 0, true), (0, 1, true),
    ] as [(UInt64, UInt64, Bool)])
  func `a signer signs what is not smaller`(newest: UInt64, next: UInt64, isSigned: Bool) throws {
    let state: SigningMemoryState =
      newest == 0 ? .empty : .signed(try SampleLog.checkpoint(newest))
    let signer = try SampleLog.signer(memory: state)
    let checkpoint = try SampleLog.checkpoint(next)
    if isSigned {
      #expect(try signer.sign(checkpoint.checkpoint, extending: state) == checkpoint)
      #expect(try signer.memory() == .signed(checkpoint))
    } else {
      let error = #expect(throws: LogStorageError.self) {
        try signer.sign(checkpoint.checkpoint, extending: state)
      }
      #expect(error?.code == .checkpointDoesNotExtend)
      #expect(try signer.memory() == state)
    }
  }

  @Test func `a signer does not sign two roots for one size, nor for another log`() throws {
    let state = SigningMemoryState.signed(try SampleLog.checkpoint(3))
    let signer = try SampleLog.signer(memory: state)
    let fork = try Checkpoint(origin: SampleLog.origin, size: 3, root: SampleLog.root(4))
    let other = try Checkpoint(origin: "log.example/other", size: 4, root: SampleLog.root(4))
    for (checkpoint, code) in [
      (fork, LogStorageError.Code.checkpointDoesNotExtend), (other, .originMismatch),
    ] {
      let error = #expect(throws: LogStorageError.self) {
        try signer.sign(checkpoint, extending: state)
      }
      #expect(error?.code == code)
    }
    #expect(try signer.memory() == state)
  }
}
