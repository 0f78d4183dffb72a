// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import RegistryModel

/// A snapshot file that a verification found, to be compared with a fold from the first entry.
struct FoundSnapshot {
  let name: String
  let size: Int
  let bytes: [UInt8]
  /// Whether it was made by the fold of this version; others cannot be compared.
  let isOfThisFold: Bool

  /// The snapshots in a folder, by size; files with other names are not snapshots.
  static func all(in folder: String) -> [FoundSnapshot] {
    names(in: folder).compactMap { name in
      guard let size = size(in: name),
        let bytes = FileManager.default.contents(atPath: folder + "/" + name)
      else { return nil }
      return FoundSnapshot(
        name: name, size: size, bytes: [UInt8](bytes),
        isOfThisFold: name == SnapshotFile.name(size: size))
    }
  }

  /// The names of the snapshots in a folder, by size.
  static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // Sizes have as many digits in every name.
    return names.filter { size(in: $0) != nil }.sorted()
  }

  private static func size(in name: String) -> Int? {
    let parts = name.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, name.hasSuffix(".ndjson"), parts[0].count == 12 else { return nil }
    return Int(parts[0])
  }

  /// The root that the snapshot says its entries have, where one of `keys` signed that.
  func signedRoot(_ keys: [NoteVerifierKey]) -> TreeHash? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard let header = try? SnapshotHeader(line), header.isSigned(by: keys) else { return nil }
    return TreeHash(hexadecimal: header.root)
  }

  /// The first line that differs from what the entries fold to, or whose signature is wrong.
  ///
  /// - Parameters:
  ///   - content: What the entries fold to.
  ///   - keys: The log's own keys.
  /// - Returns: The line, from 1; nil where there is none.
  func firstFault(_ content: SnapshotContent, keys: [NoteVerifierKey]) -> Int? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard var header = try? SnapshotHeader(line), header.isSigned(by: keys),
      header.canonicalBytes.elementsEqual(line)
    else { return 1 }
    header.signature = nil
    guard header == content.header else { return 1 }
    let body = bytes.dropFirst(line.count + 1)
    guard let expected = try? content.parts.bytes() else { return 2 }
    if body == expected[...] { return nil }
    let lines = zip(
      body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false),
      expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false))
    // Where one ends first, the line after it is the first that differs.
    var number = 2
    for (found, expected) in lines {
      if !found.elementsEqual(expected) { return number }
      number += 1
    }
    return number
  }
}
