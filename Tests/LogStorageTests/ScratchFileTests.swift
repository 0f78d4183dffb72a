// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import LogStorage

@Suite struct `Scratch files` {
  @Test func `what is appended is read back, and no name is left behind`() throws {
    let folder = try TemporaryFolder()
    try folder.write([1], to: ".scratch")
    let scratch = try ScratchFile(in: folder.path)
    #expect(folder.names() == [".lock"], "also what a crash left there is gone")
    let parts: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 100_000), [9]]
    let starts = try parts.map { try scratch.append($0) }
    #expect(starts == [0, 3, 3, 100_003])
    for (part, start) in zip(parts, starts).reversed() {
      #expect(try scratch.read(from: start, count: part.count) == part)
    }
    #expect(try scratch.read(from: 100_003, count: 10) == [9])
    let other = try ScratchFile(in: folder.path)
    #expect(try other.append([5]) == 0)
    #expect(try scratch.read(from: 0, count: 1) == [1])
    #expect(folder.names() == [".lock"])
  }

  @Test(arguments: [DiskStep.Operation.create, .write, .remove])
  func `a disk that fails says so`(operation: DiskStep.Operation) throws {
    let folder = try TemporaryFolder()
    let faults: DiskFaults = { $0.operation == operation ? .fails(28) : nil }
    let error = #expect(throws: LogStorageError.self) {
      _ = try ScratchFile(in: folder.path, faults: faults).append([1])
    }
    #expect(error?.code == .diskFull)
    #expect(throws: LogStorageError(.folderMissing, file: folder.path + "/none")) {
      try ScratchFile(in: folder.path + "/none")
    }
  }

  @Test func `a file is replaced by parts, and stays where one of them cannot be had`() throws {
    let folder = try TemporaryFolder()
    try DurableFile.replace("a", in: folder.path, withParts: 3) { [UInt8(2 * $0), 1] }
    #expect(folder.bytes("a") == [0, 1, 2, 1, 4, 1])
    let lost = LogStorageError(.diskFull)
    #expect(throws: lost) {
      try DurableFile.replace("a", in: folder.path, withParts: 3) {
        number throws(LogStorageError) in
        guard number < 2 else { throw lost }
        return [8]
      }
    }
    #expect(folder.bytes("a") == [0, 1, 2, 1, 4, 1])
    #expect(folder.names() == [".lock", "a"], "nothing of it takes room on a full disk")
  }
}
