// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONLines
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
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      let parts = name.split(separator: "-", maxSplits: 1)
      guard parts.count == 2, name.hasSuffix(".ndjson"), parts[0].count == 12,
        let size = Int(parts[0]),
        let bytes = FileManager.default.contents(atPath: folder + "/" + name)
      else { return nil }
      return FoundSnapshot(
        name: name, size: size, bytes: [UInt8](bytes),
        isOfThisFold: name == SnapshotFile.name(size: size))
    }.sorted { ($0.size, $0.name) < ($1.size, $1.name) }
  }

  /// The root that the snapshot says its entries have, where one of `keys` signed that.
  func signedRoot(_ keys: [NoteVerifierKey]) -> TreeHash? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard let end = line.lastIndex(of: UInt8(ascii: ",")),
      Self.isSigned(line, Array(line[..<end]) + [UInt8(ascii: "}")], keys),
      case .object(let members)? = try? JSONValue(parsing: Array(line)),
      case .string(let root)? = members.first(where: { $0.key == "root" })?.value
    else { return nil }
    return TreeHash(hexadecimal: root)
  }

  /// The first line that differs from what the entries fold to, or whose signature is wrong.
  ///
  /// - Parameters:
  ///   - content: What the entries fold to.
  ///   - keys: The log's own keys.
  /// - Returns: The line, from 1; nil where there is none.
  func firstFault(_ content: SnapshotContent, keys: [NoteVerifierKey]) -> Int? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let header = lines.first, Self.isSigned(header, content.header, keys) else { return 1 }
    var line = 2
    var rest = bytes.dropFirst(header.count + 1)
    for expected in content.body.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      let found = rest.prefix { $0 != UInt8(ascii: "\n") }
      guard found.elementsEqual(expected) else { return line }
      rest = rest.dropFirst(found.count + 1)
      line += 1
    }
    return bytes.count == header.count + 1 + content.body.count ? nil : line
  }

  private static func isSigned(
    _ header: ArraySlice<UInt8>, _ expected: [UInt8], _ keys: [NoteVerifierKey]
  ) -> Bool {
    let open = Array(#","signature":""#.utf8)
    guard header.starts(with: expected.dropLast()) else { return false }
    let rest = header.dropFirst(expected.count - 1)
    guard rest.starts(with: open), rest.suffix(2).elementsEqual("\"}".utf8),
      let bytes = CanonicalBase64.decode(rest.dropFirst(open.count).dropLast(2))
    else { return false }
    return keys.contains { key in
      let signature = try? NoteSignature(name: key.name, keyID: key.keyID, signature: bytes)
      return signature.map {
        key.isValid($0, for: SnapshotContent.signaturePrefix + expected)
      } ?? false
    }
  }
}
