// SPDX-License-Identifier: Apache-2.0

// Every call that makes bytes durable is in this file. The sequences, in terms of system calls:
//
//   lock a log            openat(.lock, O_CREAT) flock(LOCK_EX) fstat+fstatat (same file still?)
//   append to a segment   openat(O_WRONLY [O_CREAT|O_EXCL]) pwrite(whole batch) fdatasync close
//   make a segment exist  fsync(folder), after every segment's fdatasync
//   replace a file        openat(.temporary, O_CREAT|O_TRUNC) pwrite fsync close
//                         renameat(.temporary, name) fsync(folder)
//   spill to a file       openat(.scratch, O_CREAT|O_EXCL) unlinkat pwrite pread close; never synced
//   cut a file back       openat(O_WRONLY) ftruncate fsync close
//   remove a file         unlinkat, fsync(folder) once for all
//   rewrite a slot        openat(O_WRONLY) pwrite(whole slot) fdatasync close
//
// A failed sync may have dropped the dirty pages and cleared the error, so that a second sync
// "succeeds" (https://wiki.postgresql.org/wiki/Fsync_Errors): it is reported as `syncFailed`, is
// never repeated, and whoever sees it stops. The hole that remains: a disk that answers a flush
// before it has done it.

internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open file, closed when it goes out of scope; closing releases its lock.
struct DiskFile: ~Copyable {
  private let descriptor: FileDescriptor
  let name: String
  private let faults: DiskFaults?

  /// How many files a process may have open at once.
  static var openLimit: Int {
    let limit = sysconf(Int32(_SC_OPEN_MAX))
    return limit < 0 ? .max : limit
  }

  fileprivate init(descriptor: FileDescriptor, name: String, faults: DiskFaults?) {
    self.descriptor = descriptor
    self.name = name
    self.faults = faults
  }

  deinit { try? descriptor.close() }

  func byteCount() throws(LogStorageError) -> Int {
    Int(try status().st_size)
  }

  fileprivate func status() throws(LogStorageError) -> stat {
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else { throw .last(.readFailed, name) }
    return status
  }

  /// The bytes from an offset up to the end, or as many as there still are, at most `limit`.
  func read(from offset: Int = 0, limit: Int = .max) throws(LogStorageError) -> [UInt8] {
    try read(from: offset, upTo: min(max(0, try byteCount() - offset), limit))
  }

  /// The bytes from an offset on, `count` or as many as there still are. Memory for all is taken,
  /// without asking first how long the file is.
  func read(from offset: Int, upTo count: Int) throws(LogStorageError) -> [UInt8] {
    let (descriptor, wanted) = (descriptor, count)
    do {
      return try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        while count < wanted {
          let part = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
          let got = try descriptor.read(
            fromAbsoluteOffset: Int64(offset + count), into: part, retryOnInterrupt: true)
          if got == 0 { break }
          count += got
        }
      }
    } catch {
      throw LogStorageError.from(error, .readFailed, name)
    }
  }

  /// Writes all the bytes at an offset, in one call unless the system takes fewer.
  func write(_ bytes: [UInt8], at offset: Int) throws(LogStorageError) {
    let fault = faults?(DiskStep(operation: .write, name: name))
    if case .fails(let number) = fault { throw .system(number, .writeFailed, name) }
    let tears = if case .tears = fault { true } else { false }
    let end = tears ? bytes.count / 2 : bytes.count
    do {
      try bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < end {
          written += try descriptor.write(
            toAbsoluteOffset: Int64(offset + written),
            UnsafeRawBufferPointer(rebasing: buffer[written..<end]), retryOnInterrupt: true)
        }
      }
    } catch {
      throw LogStorageError.from(error, .writeFailed, name)
    }
    if let number = fault?.number { throw .system(number, .writeFailed, name) }
  }

  /// Makes the contents durable. Failure is final.
  func sync() throws(LogStorageError) {
    let descriptor = descriptor
    try DiskFault.around(faults, .sync, name, .syncFailed) { () throws(LogStorageError) in
      #if canImport(Darwin)
        let result = fcntl(descriptor.rawValue, F_FULLFSYNC)
      #else
        let result = fdatasync(descriptor.rawValue)
      #endif
      guard result != -1 else { throw .final(name) }
    }
  }

  func truncate(to count: Int) throws(LogStorageError) {
    let descriptor = descriptor
    try DiskFault.around(faults, .truncate, name, .writeFailed) { () throws(LogStorageError) in
      guard ftruncate(descriptor.rawValue, off_t(count)) == 0 else {
        throw .last(.writeFailed, name)
      }
    }
  }

  /// Waits for the lock, which lasts until the file is closed.
  func lock() throws(LogStorageError) {
    while flock(descriptor.rawValue, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .last(.lockFailed, name) }
    }
  }

  /// Whether somebody holds the lock for writing just now.
  func isLocked() -> Bool {
    guard flock(descriptor.rawValue, LOCK_SH | LOCK_NB) == 0 else { return errno == EWOULDBLOCK }
    flock(descriptor.rawValue, LOCK_UN)
    return false
  }
}

/// An open folder; every name is looked up within it.
struct DiskFolder: ~Copyable {
  private let descriptor: FileDescriptor
  let path: String
  private let faults: DiskFaults?

  init(_ path: String, faults: DiskFaults?) throws(LogStorageError) {
    let raw = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard raw >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? LogStorageError(.folderMissing, file: path) : .last(.readFailed, path)
    }
    descriptor = FileDescriptor(rawValue: raw)
    self.path = path
    self.faults = faults
  }

  deinit { try? descriptor.close() }

  /// Opens a file to read; nil where there is none.
  func file(_ name: String) throws(LogStorageError) -> DiskFile? {
    try file(name, flags: O_RDONLY, code: .readFailed)
  }

  /// Opens a file to write; nil where there is none.
  func writableFile(_ name: String) throws(LogStorageError) -> DiskFile? {
    try file(name, flags: O_RDWR, code: .writeFailed)
  }

  private func file(
    _ name: String, flags: Int32, code: LogStorageError.Code
  ) throws(LogStorageError) -> DiskFile? {
    let raw = openat(descriptor.rawValue, name, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard raw >= 0 else {
      if errno == ENOENT { return nil }
      throw errno == ELOOP || errno == EISDIR
        ? LogStorageError(.notARegularFile, file: name) : .last(code, name)
    }
    let file = DiskFile(
      descriptor: FileDescriptor(rawValue: raw), name: name, faults: faults)
    guard try file.status().st_mode & S_IFMT == S_IFREG else {
      throw LogStorageError(.notARegularFile, file: name)
    }
    return file
  }

  /// Creates a file. An `exclusive` one MUST NOT exist yet; another is emptied.
  func createFile(
    _ name: String, exclusive: Bool, mode: mode_t = 0o644
  ) throws(LogStorageError) -> DiskFile {
    let descriptor = descriptor
    var raw: Int32 = -1
    try DiskFault.around(faults, .create, name, .writeFailed) { () throws(LogStorageError) in
      let flags = O_RDWR | O_CREAT | (exclusive ? O_EXCL : O_TRUNC) | O_CLOEXEC | O_NOFOLLOW
      raw = openat(descriptor.rawValue, name, flags, mode)
      guard raw >= 0 else { throw .last(.writeFailed, name) }
    } undo: {
      close(raw)
    }
    return DiskFile(descriptor: FileDescriptor(rawValue: raw), name: name, faults: faults)
  }

  /// Opens the lock file, creating it where needed, and waits for it.
  ///
  /// Should somebody remove the file meanwhile, the lock would be on a file that others cannot
  /// find, so it is looked up again.
  func lock(_ name: String) throws(LogStorageError) -> DiskFile {
    while true {
      let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
      let raw = openat(descriptor.rawValue, name, flags, 0o644)
      guard raw >= 0 else { throw .last(.lockFailed, name) }
      let file = DiskFile(
        descriptor: FileDescriptor(rawValue: raw), name: name, faults: faults)
      try file.lock()
      let mine = try file.status()
      var named = stat()
      if fstatat(descriptor.rawValue, name, &named, AT_SYMLINK_NOFOLLOW) == 0,
        named.st_ino == mine.st_ino, named.st_dev == mine.st_dev
      {
        return file
      }
    }
  }

  func rename(_ old: String, to new: String) throws(LogStorageError) {
    let descriptor = descriptor
    try DiskFault.around(faults, .rename, new, .writeFailed) { () throws(LogStorageError) in
      guard renameat(descriptor.rawValue, old, descriptor.rawValue, new) == 0 else {
        throw .last(.writeFailed, new)
      }
    }
  }

  func remove(_ name: String) throws(LogStorageError) {
    let descriptor = descriptor
    try DiskFault.around(faults, .remove, name, .writeFailed) { () throws(LogStorageError) in
      guard unlinkat(descriptor.rawValue, name, 0) == 0 || errno == ENOENT else {
        throw .last(.writeFailed, name)
      }
    }
  }

  /// Makes names that were created, renamed or removed durable. Failure is final.
  func sync() throws(LogStorageError) {
    let descriptor = descriptor
    try DiskFault.around(faults, .syncFolder, path, .syncFailed) { () throws(LogStorageError) in
      guard fsync(descriptor.rawValue) == 0 else { throw .final(path) }
    }
  }

  /// Makes sure that names may be created in the folder, before anything in it is changed: a file
  /// within may still be writable where the folder is not.
  ///
  /// - Throws: `permissionDenied` or `readOnlyFileSystem`.
  func checkChangeable() throws(LogStorageError) {
    guard faccessat(descriptor.rawValue, ".", W_OK | X_OK, AT_EACCESS) == 0 else {
      throw .last(.writeFailed, path)
    }
  }

  /// Replaces a file as a whole, durably.
  ///
  /// `temporary` MUST begin with a dot and MUST be used under a lock.
  func replace(
    _ name: String, with bytes: [UInt8], temporary: String, mode: mode_t = 0o644
  ) throws(LogStorageError) {
    try replace(name, withParts: 1, temporary: temporary, mode: mode) { _ in bytes }
  }

  /// Replaces a file as a whole, durably, by so many parts that follow one another.
  ///
  /// `temporary` MUST begin with a dot and MUST be used under a lock.
  func replace(
    _ name: String, withParts count: Int, temporary: String, mode: mode_t = 0o644,
    _ part: (Int) throws(LogStorageError) -> [UInt8]
  ) throws(LogStorageError) {
    do {
      let file = try createFile(temporary, exclusive: false, mode: mode)
      var offset = 0
      for number in 0..<count {
        let bytes = try part(number)
        try file.write(bytes, at: offset)
        offset += bytes.count
      }
      try file.sync()
    }
    try rename(temporary, to: name)
    try sync()
  }

  /// Creates a folder within, where there is none, durably, and opens it.
  func folder(_ name: String) throws(LogStorageError) -> DiskFolder {
    let descriptor = descriptor
    var isNew = false
    try DiskFault.around(faults, .makeFolder, name, .writeFailed) { () throws(LogStorageError) in
      isNew = mkdirat(descriptor.rawValue, name, 0o755) == 0
      guard isNew || errno == EEXIST else { throw .last(.writeFailed, name) }
    }
    if isNew { try sync() }
    return try DiskFolder("\(path)/\(name)", faults: faults)
  }

  /// The folder and the last name of a path.
  static func parts(of path: String) -> (folder: String, name: String) {
    let path = FilePath(path)
    let folder = path.removingLastComponent().string
    return (folder.isEmpty ? "." : folder, path.lastComponent?.string ?? "")
  }

  /// The names within, without `.` and `..`, in no order.
  func names() throws(LogStorageError) -> [String] {
    let raw = openat(descriptor.rawValue, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard raw >= 0 else { throw .last(.readFailed, path) }
    guard let stream = fdopendir(raw) else {
      close(raw)
      throw .last(.readFailed, path)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let item = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &item.pointee.d_name) {
        String(decoding: $0.prefix(while: { $0 != 0 }), as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .last(.readFailed, path) }
    return names
  }
}

extension DiskFault {
  fileprivate var number: Int32 {
    switch self {
    case .fails(let number), .persistsAndFails(let number), .tears(let number): number
    }
  }

  /// Does some work, or fails in its place or after it where a test says so.
  fileprivate static func around(
    _ faults: DiskFaults?, _ operation: DiskStep.Operation, _ name: String,
    _ code: LogStorageError.Code, _ work: () throws(LogStorageError) -> Void,
    undo: () -> Void = {}
  ) throws(LogStorageError) {
    let fault = faults?(DiskStep(operation: operation, name: name))
    if case .fails(let number) = fault { throw .system(number, code, name) }
    try work()
    if let fault {
      undo()
      throw .system(fault.number, code, name)
    }
  }
}

extension LogStorageError {
  /// The error for the system's last error number.
  fileprivate static func last(_ code: Code, _ name: String) -> LogStorageError {
    system(errno, code, name)
  }

  /// A sync that failed, whatever the reason: a full disk at this point is no milder.
  fileprivate static func final(_ name: String) -> LogStorageError {
    LogStorageError(.syncFailed, file: name, found: Errno(rawValue: errno).description)
  }

  fileprivate static func from(
    _ error: any Error, _ code: Code, _ name: String
  ) -> LogStorageError {
    system((error as? Errno)?.rawValue ?? EIO, code, name)
  }

  fileprivate static func system(_ number: Int32, _ code: Code, _ name: String) -> LogStorageError {
    let plain: Code =
      switch number {
      case _ where code == .syncFailed: .syncFailed
      case EACCES, EPERM: .permissionDenied
      case EROFS: .readOnlyFileSystem
      case ENOSPC, EDQUOT: .diskFull
      default: code
      }
    return LogStorageError(plain, file: name, found: Errno(rawValue: number).description)
  }
}
