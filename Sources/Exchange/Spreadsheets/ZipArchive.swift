// SPDX-License-Identifier: Apache-2.0

#if Spreadsheets
  internal import CArchive

  /// The members of a ZIP file, unpacked in memory by libarchive; the raw pointers to that library
  /// live in this file alone.
  ///
  /// Bounds: the archive is read from the caller's bytes, which outlive it; a member is unpacked in
  /// steps of 64 KiB into a buffer of that size, and counted against ``TableLimits`` before it grows.
  /// What the headers say of sizes is not believed.
  enum ZipArchive {
    /// The members by name.
    ///
    /// - Throws: ``TableError`` `damaged`, `encrypted`, `bomb` or `large`.
    static func members(
      of bytes: [UInt8], limits: TableLimits
    ) throws(TableError) -> [String: [UInt8]] {
      guard let archive = archive_read_new() else { throw TableError(.damaged, found: "ZIP") }
      defer { archive_read_free(archive) }
      archive_read_support_format_zip_seekable(archive)
      var result: Result<[String: [UInt8]], TableError> = .success([:])
      bytes.withUnsafeBytes { buffer in
        guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK
        else {
          result = .failure(TableError(.damaged, found: "ZIP"))
          return
        }
        do throws(TableError) {
          result = .success(try unpack(archive, size: bytes.count, limits))
        } catch {
          result = .failure(error)
        }
      }
      return try result.get()
    }

    private static func unpack(
      _ archive: OpaquePointer, size: Int, _ limits: TableLimits
    ) throws(TableError) -> [String: [UInt8]] {
      var members: [String: [UInt8]] = [:]
      var total = 0
      // Small files compress well; only what is large in itself can do harm.
      let allowed = max(min(limits.archiveBytes, size * limits.ratio), 1 << 20)
      var entry: OpaquePointer?
      while true {
        let status = archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return members }
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry,
          let pathname = archive_entry_pathname(entry)
        else { throw TableError(.damaged, found: "ZIP") }
        let name = String(cString: pathname)
        guard archive_entry_is_encrypted(entry) == 0 else { throw TableError(.encrypted) }
        guard members.count < limits.members else {
          throw TableError(.large, found: "members", limit: limits.members)
        }
        let member = try contents(archive, name, room: allowed - total, limits)
        total += member.count
        guard members.updateValue(member, forKey: name) == nil else {
          // Two members of one name are read differently by different programs.
          throw TableError(.damaged, found: name)
        }
      }
    }

    private static func contents(
      _ archive: OpaquePointer, _ name: String, room: Int, _ limits: TableLimits
    ) throws(TableError) -> [UInt8] {
      var contents: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes {
          archive_read_data(archive, $0.baseAddress, $0.count)
        }
        guard count >= 0 else { throw TableError(.damaged, found: name) }
        guard count > 0 else { return contents }
        guard contents.count + count <= room else { throw TableError(.bomb, found: name) }
        guard contents.count + count <= limits.memberBytes else {
          throw TableError(.large, found: name, limit: limits.memberBytes)
        }
        contents += buffer[..<count]
      }
    }
  }
#endif
