// SPDX-License-Identifier: Apache-2.0

import LogStorage
public import MerkleLog
public import RegistryModel

/// Something that a verification found; findings are collected and given all together.
public struct Finding: Equatable, Sendable {
  /// The stable code.
  public let code: String
  /// FILE:LINE or a file.
  public let place: String
  /// The entry, where one is meant.
  public let index: Int?
  /// What was found and what was expected.
  public let reason: LocalizedName

  init(_ code: String, place: String, index: Int? = nil, zh: String, en: String) {
    self.code = code
    self.place = place
    self.index = index
    reason = LocalizedName(zh: zh, en: en)
  }
}

extension Finding {
  /// What the log holds that this program does not know.
  init(_ unknown: Unrecognized, in ledger: Ledger) {
    self.init(
      unknown.code.rawValue, place: ledger.place(of: unknown.first), index: unknown.first,
      zh: "\(unknown.title.zh):\(unknown.count) 条,从第 \(unknown.first) 条起",
      en: "\(unknown.title.en ?? ""): \(unknown.count) from #\(unknown.first) on")
  }

  /// What storage refused, as a finding.
  init(_ error: LogStorageError, _ ledger: Ledger) {
    let fault = StorageFault.ledgerError(error, ledger)
    self.init(
      fault.code, place: fault.place ?? "Events", index: fault.conflicting, zh: fault.reason.zh,
      en: fault.reason.en ?? "")
  }
}

/// What a verification of a whole log says.
public struct VerificationReport: Sendable {
  /// Everything that was found; empty where all is well.
  public internal(set) var findings: [Finding] = []
  /// The log's name, where the checkpoint gives one.
  public internal(set) var origin: String?
  /// The number of entries that the checkpoint covers.
  public internal(set) var size = 0
  /// The root that the checkpoint gives.
  public internal(set) var root: TreeHash?
  /// Whether a key from outside the log signed the checkpoint.
  public internal(set) var isAuthenticated = false
  /// Where the key that was given is one that the log no longer signs with: its keys now, to be
  /// checked with its owner before they are trusted.
  public internal(set) var currentKeys: [String] = []
  /// How many entries an earlier verification vouched for, so that only their hashes were checked.
  public internal(set) var verifiedBefore = 0
  /// How many lines stand beyond the checkpoint: they were never acknowledged and are no entries.
  public internal(set) var unsignedLines = 0
  /// How many statement signatures were checked and right.
  public internal(set) var validSignatures = 0
  /// How many could not be judged: an entry that is not known is about the actor, and may have
  /// changed the key.
  public internal(set) var unjudgedSignatures = 0
  /// What the log holds that this program does not know; each is a finding, too.
  public internal(set) var unrecognized: [Unrecognized] = []
  /// Where the time went.
  public internal(set) var times = VerificationTimes()
  /// Whether the registry was founded without signatures.
  public internal(set) var isUnsigned = false

  /// The first entry from which on nobody was asked whether the rules allow it; nil where all were
  /// judged.
  public var unjudgedFrom: Int? { unrecognized.map(\.first).min() }

  /// What was found besides that something is not known.
  public var faults: [Finding] {
    let codes = Set(unrecognized.map(\.code.rawValue))
    return findings.filter { !codes.contains($0.code) }
  }

  /// What the caller may remember, so that the next verification costs what is new: nothing unless
  /// the log is authentic and without findings.
  public var verifiedPrefix: VerifiedPrefix? {
    guard findings.isEmpty, isAuthenticated, let origin, let root else { return nil }
    return VerifiedPrefix(origin: origin, size: size, root: root)
  }
}
