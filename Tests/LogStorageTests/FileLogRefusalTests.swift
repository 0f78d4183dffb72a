// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import LogStorageTesting
import MerkleLog
import Testing

/// Faults in a folder that are never repaired silently.
@Suite struct FileLogRefusalTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: LogStorageError.Code
    var file: String?
    var line: Int?
    /// Whether a reader of all entries meets it too.
    var readers = true
    var make: @Sendable (TemporaryFolder) throws -> Void
  }

  static let first = "000000000000.ndjson"
  static let second = "000000004096.ndjson"

  static func edit(
    _ folder: TemporaryFolder, _ name: String, line: Int, _ change: (inout [UInt8]) -> Void
  ) throws {
    var lines = try #require(folder.bytes(name)).split(separator: 0x0A).map(Array.init)
    change(&lines[line - 1])
    try folder.write(Array(lines.joined(separator: [0x0A])) + [0x0A], to: name)
  }

  static let faults: [Fault] = [
    Fault(
      testDescription: "edited line", code: .rootMismatch, file: "checkpoint", readers: false
    ) { try edit($0, first, line: 7) { $0[3] ^= 1 } },
    Fault(testDescription: "CR", code: .lineHasCarriageReturn, file: first, line: 7) {
      try edit($0, first, line: 7) { $0.append(0x0D) }
    },
    Fault(testDescription: "blank line", code: .lineEmpty, file: second, line: 2) {
      try edit($0, second, line: 2) { $0 = [0x0A] }
    },
    Fault(testDescription: "blank first line", code: .lineEmpty, file: first, line: 1) {
      try edit($0, first, line: 1) { $0 = [] }
    },
    Fault(testDescription: "long line", code: .lineTooLong, file: first, line: 9) {
      try edit($0, first, line: 9) { $0 = [UInt8](repeating: 0x61, count: 65_536) }
    },
    Fault(
      testDescription: "line without LF below the size", code: .lineNotTerminated, file: second,
      line: 4
    ) {
      let bytes = try #require($0.bytes(second))
      try $0.write(bytes.dropLast(), to: second)
    },
    Fault(
      testDescription: "shortened file", code: .shorterThanCheckpoint, file: second, line: 3
    ) {
      let lines = try #require($0.bytes(second)).split(separator: 0x0A).prefix(2)
      try $0.write(Array(lines.joined(separator: [0x0A])) + [0x0A], to: second)
    },
    Fault(
      testDescription: "shortened closed segment", code: .shorterThanCheckpoint, file: first,
      line: 4096
    ) {
      let lines = try #require($0.bytes(first)).split(separator: 0x0A).prefix(4095)
      try $0.write(Array(lines.joined(separator: [0x0A])) + [0x0A], to: first)
    },
    Fault(testDescription: "missing segment", code: .segmentMissing, file: first, line: 1) {
      try $0.remove(first)
    },
    Fault(testDescription: "over-full segment", code: .segmentOverfull, file: first) {
      try $0.append("x\n", to: first)
    },
    Fault(testDescription: "over-full by a torn line", code: .segmentOverfull, file: first) {
      try $0.append("x", to: first)
    },
    Fault(
      testDescription: "wrong name", code: .segmentNameInvalid, file: "000000000001.ndjson",
      readers: false
    ) { try $0.write([], to: "000000000001.ndjson") },
    Fault(
      testDescription: "name of a sync conflict", code: .segmentNameInvalid,
      file: "000000000000 (1).ndjson", readers: false
    ) { try $0.write([0x0A], to: "000000000000 (1).ndjson") },
    Fault(testDescription: "checkpoint garbage", code: .checkpointInvalid, file: "checkpoint") {
      try $0.write(Array("garbage\n".utf8), to: "checkpoint")
    },
    Fault(testDescription: "checkpoint too large", code: .checkpointInvalid, file: "checkpoint") {
      try $0.write(SampleLog.checkpoint(.max, root: SampleLog.root(1)).bytes, to: "checkpoint")
    },
    Fault(testDescription: "checkpoint empty", code: .checkpointInvalid, file: "checkpoint") {
      try $0.write([], to: "checkpoint")
    },
    Fault(
      testDescription: "checkpoint with a wrong signature", code: .checkpointSignatureInvalid,
      file: "checkpoint", readers: false
    ) {
      let other = try SampleLog.checkpoint(4099)
      let signed = try SampleLog.checkpoint(4100)
      let note = try SignedNote(text: signed.note.text, signatures: other.note.signatures)
      try $0.write(note.bytes, to: "checkpoint")
    },
    Fault(
      testDescription: "segment is a folder", code: .notARegularFile, file: second
    ) {
      try $0.remove(second)
      try FileManager.default.createDirectory(
        atPath: "\($0.path)/\(second)", withIntermediateDirectories: false)
    },
    Fault(testDescription: "segment is a link", code: .notARegularFile, file: second) {
      try FileManager.default.moveItem(atPath: "\($0.path)/\(second)", toPath: "\($0.path)/.x")
      try FileManager.default.createSymbolicLink(
        atPath: "\($0.path)/\(second)", withDestinationPath: "\($0.path)/.x")
    },
  ]

  @Test(arguments: faults)
  func `a fault is refused where it is, and left as it is`(fault: Fault) throws {
    let folder = try TemporaryFolder()
    let signer = try SampleLog.signer()
    try FileLog(directory: folder.path).grow(by: 4100, signer: signer)
    try fault.make(folder)
    let before = folder.contents()

    let error = #expect(throws: LogStorageError.self) {
      try FileLog(directory: folder.path).grow(by: 1, signer: signer)
    }
    #expect(error?.code == fault.code)
    #expect(error?.file == fault.file)
    #expect(error?.line == fault.line)
    if fault.readers {
      let error = #expect(throws: LogStorageError.self) {
        try FileLog(directory: folder.path).read(0..<4100) { _ in }
      }
      #expect(error?.code == fault.code)
      #expect(error?.line == fault.line)
    }
    #expect(folder.contents() == before)
  }

  @Test func `a folder is made for a new log, once`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/Events/"
    try FileLog.createFolder(at: path)
    try FileLog(directory: path).grow(by: 2, signer: SampleLog.signer())
    try FileLog.createFolder(at: path)
    try LogStoreContract.requireSampleLines(2, in: FileLog(directory: path))
    let error = #expect(throws: LogStorageError.self) {
      try FileLog.createFolder(at: "\(folder.path)/none/Events")
    }
    #expect(error?.code == .folderMissing)
  }

  @Test func `a missing folder is named`() throws {
    let log = FileLog(directory: "/nonexistent/Events")
    for work in [
      { _ = try log.head() }, { _ = try log.grow(by: 1, signer: SampleLog.signer()) },
    ] {
      let error = #expect(throws: LogStorageError.self) { try work() }
      #expect(error?.code == .folderMissing)
      #expect(error?.file == "/nonexistent/Events")
    }
  }

  // The superuser may write everywhere.
  @Test(.enabled(if: getuid() != 0))
  func `a folder that may not be written says so, and can be read`() throws {
    let folder = try TemporaryFolder()
    let signer = try SampleLog.signer()
    try FileLog(directory: folder.path).grow(by: 3, signer: signer)
    try folder.remove(".lock")
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let error = #expect(throws: LogStorageError.self) {
      try FileLog(directory: folder.path).grow(by: 1, signer: signer)
    }
    #expect(error?.code == .permissionDenied)
    try LogStoreContract.requireSampleLines(3, in: FileLog(directory: folder.path))
  }

  @Test func `entries without a checkpoint are an error for readers unless a writer is at work`()
    throws
  {
    let folder = try TemporaryFolder()
    let log = FileLog(directory: folder.path)
    try log.append(signer: SampleLog.signer()) { _ in
      // What a founding looks like from outside, half-way.
      try folder.write([0x61, 0x0A], to: Self.first)
      #expect(try FileLog(directory: folder.path).head() == nil)
      return []
    }
    let error = #expect(throws: LogStorageError.self) { try log.head() }
    #expect(error?.code == .checkpointMissing)
  }

  @Test func `reading writes nothing`() throws {
    let folder = try TemporaryFolder()
    #expect(try FileLog(directory: folder.path).head() == nil)
    #expect(folder.names().isEmpty)
    try FileLog(directory: folder.path).grow(by: 3, signer: SampleLog.signer())
    try folder.remove(".lock")
    try LogStoreContract.requireSampleLines(3, in: FileLog(directory: folder.path))
    #expect(folder.names() == [Self.first, "checkpoint"])
  }

  @Test func `a folder restored under a running instance is noticed`() throws {
    let folder = try TemporaryFolder()
    let signer = try SampleLog.signer()
    let log = FileLog(directory: folder.path)
    try log.grow(by: 3, signer: signer)
    let backup = folder.contents()
    try log.grow(by: 2, signer: signer)
    for (name, bytes) in backup { try folder.write(bytes, to: name) }
    let error = #expect(throws: LogStorageError.self) { try log.grow(by: 1, signer: signer) }
    #expect(error?.code == .signingMemoryAhead)
  }
}
