// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import MerkleLog
import RegistryModel
import Synchronization

/// When a writer takes snapshots by itself, and what it does with old ones.
public struct SnapshotSchedule: Sendable {
  /// The variable of the environment that says after how many entries; `0` means never.
  public static let variable = "ANNALS_SNAPSHOT_EVERY"
  /// After how many entries, where nothing else is said.
  public static let usual = 16_384
  /// How many snapshots of one fold are kept: the newest, and one before it for whoever reads it now.
  static let kept = 2

  /// After how many entries the next one is taken; never where absent.
  public let every: Int?

  /// A schedule.
  public init(every: Int?) { self.every = every.flatMap { $0 > 0 ? $0 : nil } }

  /// The schedule that the environment asks for.
  ///
  /// - Throws: ``LedgerError`` `E-SNAPSHOT-EVERY` where its value is no whole number.
  public init(environment: [String: String]) throws(LedgerError) {
    guard let text = environment[Self.variable], !text.isEmpty else {
      self.init(every: Self.usual)
      return
    }
    guard let every = Int(text), every >= 0 else {
      throw LedgerError(
        "E-SNAPSHOT-EVERY", zh: "\(Self.variable) 是“\(text)”,要写整数",
        en: "\(Self.variable) is “\(text)”, not a whole number",
        remedy: .init(
          zh: "例:\(Self.variable)=16384;0 表示从不", en: "such as \(Self.variable)=16384; 0 means never"
        ))
    }
    self.init(every: every)
  }
}

extension Ledger {
  /// The sizes at which snapshots by the fold of this program were taken, ascending.
  var snapshotSizes: [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: snapshotsDirectory)) ?? []
    return names.compactMap { name in
      guard let size = Int(name.prefix { $0 != "-" }), name == SnapshotFile.name(size: size) else {
        return nil
      }
      return size
    }.sorted()
  }

  /// Writes a snapshot, and removes those of the same fold that nobody needs any more.
  func keep(_ snapshot: SnapshotFile) throws(LedgerError) {
    do throws(LogStorageError) {
      try DurableFile.replace(
        snapshot.name, in: snapshotsDirectory, withParts: snapshot.parts.count
      ) { number throws(LogStorageError) in try snapshot.parts[number].bytes() }
    } catch {
      throw StorageFault.ledgerError(error, self, in: "Snapshots")
    }
    for size in snapshotSizes.dropLast(SnapshotSchedule.kept) {
      try? FileManager.default.removeItem(
        atPath: snapshotsDirectory + "/" + SnapshotFile.name(size: size))
    }
  }
}

/// Takes a snapshot whenever a log has grown by so many entries.
final class SnapshotTaker: Sendable {
  private let ledger: Ledger
  private let every: Int
  private let signer: any NoteSigner
  /// How many entries the newest snapshot was taken of.
  private let newest: Mutex<Int>

  /// A taker; nil where the schedule says never.
  init?(_ ledger: Ledger, _ schedule: SnapshotSchedule, signer: any NoteSigner) {
    guard let every = schedule.every else { return nil }
    self.ledger = ledger
    self.every = every
    self.signer = signer
    newest = Mutex(ledger.snapshotSizes.last ?? 0)
  }

  /// Takes a snapshot of a state where it is time for one.
  ///
  /// What was recorded stands whether this succeeds or not: a snapshot only saves time.
  ///
  /// - Parameters:
  ///   - state: The state at the end of the log.
  ///   - isWhole: Asked at the end, whether every part of the state could be read.
  func take(_ state: RegistryState, isWhole: () -> Bool) {
    let isDue = newest.withLock { newest in
      guard state.size - newest >= every, state.unrecognized.isEmpty else { return false }
      newest = state.size
      return true
    }
    guard isDue, let snapshot = try? ledger.snapshot(of: state, signer: signer), isWhole() else {
      return
    }
    try? ledger.keep(snapshot)
  }
}
