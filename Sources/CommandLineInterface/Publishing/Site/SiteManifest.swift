// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel

/// What the site wrote into its folder, so that it may replace and remove that and nothing else.
///
/// One line of JSON: `{"annals-site":1,"origin":"…","token":"…","asOf":"…","files":["audit.html",…]}`.
/// The tiles are not among the files: they are never replaced nor removed.
struct SiteManifest: Equatable {
  /// Its file in the folder of the site.
  static let name = "site.json"
  private static let version = "1"
  private static let versionKey = "annals-site"

  /// The log of which it is the site.
  var origin: String
  /// What of the log it shows; nil until it is whole.
  var token: String?
  /// The day that it shows.
  var asOf: String?
  /// The files, in order.
  var files: [String]

  /// A manifest.
  init(origin: String, token: String? = nil, asOf: String? = nil, files: [String] = []) {
    self.origin = origin
    self.token = token
    self.asOf = asOf
    self.files = files
  }

  /// Reads a manifest; nil where the bytes are none, or name a file that cannot be the site's.
  init?(parsing bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n"),
      let value = try? JSONValue(parsingAnyLength: bytes.dropLast()),
      case .number(Self.version)? = value[Self.versionKey],
      case .string(let origin)? = value["origin"], case .array(let names)? = value["files"]
    else { return nil }
    self.origin = origin
    token = Self.text(value["token"])
    asOf = Self.text(value["asOf"])
    files = []
    for name in names {
      guard let name = Self.text(name), Self.isSafe(name) else { return nil }
      files.append(name)
    }
  }

  /// The manifest as it is written and read.
  var bytes: [UInt8] {
    var members = [
      JSONValue.Member(key: Self.versionKey, value: .number(Self.version)),
      JSONValue.Member(key: "origin", value: .string(origin)),
    ]
    if let token { members.append(JSONValue.Member(key: "token", value: .string(token))) }
    if let asOf { members.append(JSONValue.Member(key: "asOf", value: .string(asOf))) }
    members.append(JSONValue.Member(key: "files", value: .array(files.map { .string($0) })))
    var writer = JSONWriter()
    JSONValue.object(members).write(to: &writer)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Whether a name stays inside the folder: the manifest lies where others may write.
  private static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".."
        && part.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"):
            true
          default: false
          }
        }
    } && parts.first.map(String.init) != SiteProofs.tiles
  }

  private static func text(_ value: JSONValue?) -> String? {
    if case .string(let text)? = value { text } else { nil }
  }
}
