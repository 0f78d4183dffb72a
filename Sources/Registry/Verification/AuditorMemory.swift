// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONLines
import MerkleLog
import RegistryModel

/// What an auditor's own machine remembers of the logs it verified, outside the audited folders.
public struct AuditorMemory: Sendable {
  private let folder: String

  /// The memory of the user whose environment is given.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FOLDER`.
  public init(environment: [String: String]) throws(LedgerError) {
    folder = try UserFolders.state(environment) + "/verified"
  }

  /// The file about a log.
  public func path(_ origin: String) -> String {
    folder + "/" + origin.replacing("/", with: "_") + ".json"
  }

  /// The prefix of a log that this version of the rules verified; nil where none is remembered.
  public func prefix(of origin: String) -> VerifiedPrefix? {
    guard let bytes = FileManager.default.contents(atPath: path(origin)),
      case .object(let members)? = try? JSONValue(parsing: [UInt8](bytes))
    else { return nil }
    var texts: [String: String] = [:]
    for member in members {
      if case .string(let text) = member.value { texts[member.key] = text }
    }
    guard texts["origin"] == origin, texts["rules"] == Self.rules,
      let size = texts["size"].flatMap(Int.init),
      let root = texts["root"].flatMap(TreeHash.init(base64:))
    else { return nil }
    return VerifiedPrefix(origin: origin, size: size, root: root)
  }

  /// Remembers a prefix that was found good; a longer one that is remembered stays.
  ///
  /// - Throws: ``LedgerError`` `E-USER-FILE`.
  public func remember(_ prefix: VerifiedPrefix) throws(LedgerError) {
    if let known = self.prefix(of: prefix.origin), known.size > prefix.size { return }
    var writer = JSONWriter()
    writer.beginObject()
    for (key, value) in [
      ("origin", prefix.origin), ("size", "\(prefix.size)"), ("root", prefix.root.base64),
      ("rules", Self.rules),
    ] {
      writer.key(key)
      writer.string(value)
    }
    writer.endObject()
    try UserFile.replace(path(prefix.origin), with: writer.bytes + [UInt8(ascii: "\n")])
  }

  /// The rules that were applied: a version with others verifies everything again.
  private static var rules: String { SnapshotFile.fold.hexadecimal }
}
