// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
public import RegistryModel

/// A registry on disk: a folder that holds `Events/` and `Snapshots/`.
public struct Ledger: Sendable {
  /// The folder.
  public let directory: String
  /// The types under which its entries are read and written.
  public let catalogue: EventCatalogue

  /// The registry in `directory`.
  public init(directory: String, catalogue: EventCatalogue = .standard) {
    self.directory = directory
    self.catalogue = catalogue
  }

  /// The folder of the log.
  public var eventsDirectory: String { directory + "/Events" }

  /// The folder of the snapshots.
  public var snapshotsDirectory: String { directory + "/Snapshots" }

  /// The file in which an invented registry remembers what its documented key has signed; that of
  /// any other registry lies beside the key.
  public var signingMemoryPath: String { directory + "/log.memory" }

  /// The file and line at which an entry stands, such as `Events/000000000000.ndjson:58`.
  public func place(of index: Int) -> String { Self.place(of: index) }

  /// The file and line at which an entry of any registry stands.
  public static func place(of index: Int) -> String {
    let position = UInt64(max(0, index))
    return "Events/\(SegmentName.fileName(holding: position)):"
      + "\(SegmentName.lineNumber(of: position))"
  }

  /// Finds a registry: the one named, else `ANNALS_REGISTRY`, else the nearest folder upwards.
  ///
  /// - Parameters:
  ///   - explicit: What the user named.
  ///   - environment: The environment variables.
  ///   - directory: The absolute path of the folder to start from.
  /// - Returns: The registry; whether its log is good is seen when it is read.
  /// - Throws: ``LedgerError`` `E-NO-REGISTRY` where there is none.
  public static func discover(
    explicit: String?, environment: [String: String], from directory: String
  ) throws(LedgerError) -> Ledger {
    if let named = explicit ?? environment["ANNALS_REGISTRY"].flatMap({ $0.isEmpty ? nil : $0 }) {
      let path =
        named.hasPrefix("/") || directory.isEmpty ? named : directory + "/" + named
      guard holdsEvents(path) else {
        let word = ShellWord.quoted(named)
        throw LedgerError(
          "E-NO-REGISTRY", zh: "“\(named)”里没有 Events/", en: "there is no Events/ in \(named)",
          remedy: .init(zh: "新建:annals init \(word)", en: "make one: annals init \(word)"))
      }
      return Ledger(directory: path)
    }
    var current = directory
    // A folder that was removed has no path, and none above it.
    while !current.isEmpty {
      if holdsEvents(current) { return Ledger(directory: current) }
      guard let slash = current.lastIndex(of: "/"), current != "/" else { break }
      current = slash == current.startIndex ? "/" : String(current[..<slash])
    }
    throw LedgerError(
      "E-NO-REGISTRY",
      zh: "这里没有 Events/。找过:--registry、ANNALS_REGISTRY、当前文件夹和上级。",
      en:
        "there is no Events/ here. Looked at: --registry, ANNALS_REGISTRY, this folder and those above.",
      remedy: .init(
        zh: "新建:annals init 我的台账\n看样例:annals portfolio --registry <克隆的文件夹>",
        en: "make one: annals init my-registry\nsee the sample: annals portfolio --registry <clone>"
      ))
  }

  private static func holdsEvents(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path + "/Events", isDirectory: &isDirectory)
      && isDirectory.boolValue
  }
}
