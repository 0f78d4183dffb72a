// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The floor of a durable, signed append: the lines, the signing memory and the checkpoint are written
/// and synchronised as the log does it, and one checkpoint is signed; nothing else happens.
struct BareAppend {
  private let folder: FilePath
  private let log: FileDescriptor
  private let memory: FileDescriptor
  private let directory: FileDescriptor
  private let line: [UInt8]
  private let key = Curve25519.Signing.PrivateKey()
  private let checkpoint = [UInt8](repeating: 0x61, count: 256)

  init(folder: String, lineBytes: Int) throws {
    self.folder = FilePath(folder)
    line = [UInt8](repeating: 0x61, count: lineBytes + 150)
    log = try Self.open(self.folder.appending("floor.ndjson"))
    memory = try Self.open(self.folder.appending("floor.memory"))
    directory = try FileDescriptor.open(self.folder, .readOnly)
  }

  func append() throws {
    _ = try log.writeAll(line)
    try synchronize(log)
    _ = try key.signature(for: Data(checkpoint))
    _ = try memory.writeAll(toAbsoluteOffset: 0, checkpoint)
    try synchronize(memory)
    let temporary = folder.appending("floor.new")
    let file = try Self.open(temporary)
    _ = try file.writeAll(checkpoint)
    try synchronize(file)
    try file.close()
    guard rename(temporary.string, folder.appending("floor.checkpoint").string) == 0,
      fsync(directory.rawValue) == 0
    else { throw BenchmarkError("the disk refuses") }
  }

  private func synchronize(_ file: FileDescriptor) throws {
    #if canImport(Darwin)
      let result = fcntl(file.rawValue, F_FULLFSYNC)
    #else
      let result = fdatasync(file.rawValue)
    #endif
    guard result != -1 else { throw BenchmarkError("the disk refuses") }
  }

  private static func open(_ path: FilePath) throws -> FileDescriptor {
    try FileDescriptor.open(
      path, .readWrite, options: [.create, .truncate], permissions: .ownerReadWrite)
  }
}
