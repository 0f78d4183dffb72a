// SPDX-License-Identifier: Apache-2.0

public import JSONLines
import LogStorage
import MerkleLog
public import RegistryModel

/// What a snapshot holds, also one by another fold than this program's: the states as they were
/// written, for comparison and never for answers.
public struct FoldedStates: Sendable {
  /// The name of the snapshot, without its suffix: the size and the beginning of the fingerprint.
  public let name: String
  /// The fingerprint of the fold, as 64 hexadecimal digits.
  public let fold: String
  /// The entries that were folded.
  public let token: ViewToken
  private let snapshot: OpenSnapshot

  /// The subjects of the snapshot, sorted; those of kinds that this program does not know are left
  /// out.
  public var subjects: [Subject] {
    SubjectKind.allCases.flatMap { kind in
      snapshot.directory.ids(of: kind).map { Subject(kind, $0) }
    }.sorted()
  }

  /// The state of a subject; nil where the snapshot has none.
  ///
  /// - Throws: ``LedgerError`` `E-FOLD-SNAPSHOT` where it is not what the snapshot's header says.
  public func state(of subject: Subject) throws(LedgerError) -> JSONValue? {
    do throws(OpenSnapshot.Fault) {
      guard let line = try snapshot.stateLine(of: subject) else { return nil }
      guard let value = try? JSONValue(parsingAnyLength: line),
        value["subject"] == .string(subject.description), let state = value["state"]
      else { throw .altered }
      return state
    } catch {
      throw Self.altered(name)
    }
  }

  private init(_ snapshot: OpenSnapshot, name: String, token: ViewToken) {
    self.snapshot = snapshot
    self.name = name
    self.token = token
    fold = snapshot.header.fold
  }
}

extension Ledger {
  /// The names of all snapshots without their suffixes, the oldest first; the names of one fold end
  /// with the first 8 digits of its fingerprint.
  public var snapshotNames: [String] {
    FoundSnapshot.names(in: snapshotsDirectory).map { String($0.dropLast(".ndjson".count)) }
  }

  /// What a fold made of the log, as its newest snapshot tells.
  ///
  /// The snapshot has to be signed by one of the log's keys.
  ///
  /// - Parameter name: The beginning of the fold's fingerprint, at least 4 digits; or the name of one
  ///   of its snapshots.
  /// - Returns: The states.
  /// - Throws: ``LedgerError`` `E-FOLD-UNKNOWN` where there is no such snapshot, `E-FOLD-SNAPSHOT`
  ///   where it cannot be used, or about the log.
  public func foldedStates(_ name: String) throws(LedgerError) -> FoldedStates {
    let names = snapshotNames
    let wanted = name.hasSuffix(".ndjson") ? String(name.dropLast(".ndjson".count)) : name
    let found =
      names.last { $0 == wanted }
      ?? names.last { wanted.utf8.count >= 4 && FoldedStates.isSnapshot($0, ofFold: wanted) }
    guard let found else { throw FoldedStates.unknown(name, names) }
    return try FoldedStates(found, in: self)
  }
}

extension FoldedStates {
  fileprivate init(_ name: String, in ledger: Ledger) throws(LedgerError) {
    let snapshot: OpenSnapshot
    do throws(OpenSnapshot.Fault) {
      snapshot = try OpenSnapshot(name + ".ndjson", in: ledger.snapshotsDirectory)
    } catch {
      throw error == .otherFormat ? Self.otherFormat(name) : Self.altered(name)
    }
    guard let root = snapshot.header.compactRange?.root else { throw Self.altered(name) }
    let keys = try ledger.keyRing().verifierKeysEver
    guard snapshot.header.isSigned(by: keys) else { throw Self.altered(name) }
    self.init(
      snapshot, name: name, token: ViewToken(size: snapshot.header.size, root: root))
  }

  /// Whether a snapshot is by the fold whose fingerprint begins with some digits, of which its name
  /// holds 8.
  fileprivate static func isSnapshot(_ name: String, ofFold digits: String) -> Bool {
    guard let known = name.split(separator: "-").last else { return false }
    return known.hasPrefix(digits.prefix(8))
  }

  fileprivate static func unknown(_ name: String, _ names: [String]) -> LedgerError {
    var seen: Set<Substring> = []
    let folds = names.compactMap { $0.split(separator: "-").last }.filter {
      seen.insert($0).inserted
    }
    let list = folds.joined(separator: ", ")
    return LedgerError(
      "E-FOLD-UNKNOWN", zh: "Snapshots/ 里没有折叠版本“\(name)”的快照",
      en: "Snapshots/ has no snapshot of a fold “\(name)”",
      remedy: folds.isEmpty
        ? .init(
          zh: "升级程序以前先取快照:annals store snapshot",
          en: "take one before the program changes: annals store snapshot")
        : .init(zh: "有这些:\(list)", en: "there are: \(list)"))
  }

  fileprivate static func altered(_ name: String) -> LedgerError {
    LedgerError(
      "E-FOLD-SNAPSHOT", zh: "快照 \(name) 读不出来,或者被改过,或者不是由台账的密钥签名",
      en: "the snapshot \(name) cannot be read, was altered, or is not signed with the log's key",
      remedy: .init(
        zh: "从备份取回它;或者用当时的程序再取:annals store snapshot",
        en:
          "fetch it from a backup, or take it again with the program of then: annals store snapshot"
      ), place: "Snapshots/\(name).ndjson")
  }

  private static func otherFormat(_ name: String) -> LedgerError {
    LedgerError(
      "E-FOLD-SNAPSHOT", zh: "快照 \(name) 是另一种格式,这个程序读不了",
      en: "the snapshot \(name) has another format, which this program does not read",
      remedy: .init(
        zh: "只能比较同一种格式的快照", en: "only snapshots of one format can be compared"),
      place: "Snapshots/\(name).ndjson")
  }
}
