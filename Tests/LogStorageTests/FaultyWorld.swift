// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import LogStorageTesting
import MerkleLog
import Synchronization

/// A log and a signing memory on a disk that fails once, on demand, and may forget what was not
/// synced.
final class FaultyWorld: Sendable {
  let events: TemporaryFolder
  let keys: TemporaryFolder
  private let state = Mutex(State())

  private struct State {
    var failAt = Int.max
    var way = DiskFaultTests.Way.fails
    var steps: [DiskStep] = []
    var hasFailed = false
    /// What each folder would hold after a loss of power, by name.
    var durable: [String: [String: Durable]] = [:]
    /// Contents that were synced while their name was not, by file number.
    var synced: [UInt64: [UInt8]] = [:]
  }

  private struct Durable {
    var number: UInt64
    var bytes: [UInt8]
  }

  init(_ size: UInt64) throws {
    events = try TemporaryFolder()
    keys = try TemporaryFolder()
    if size > 0 { try log().grow(by: size, signer: signer()) }
    settle()
  }

  init(copying other: FaultyWorld) throws {
    events = try other.events.copied()
    keys = try other.keys.copied()
    settle()
  }

  var memoryPath: String { "\(keys.path)/memory" }
  var hasFailed: Bool { state.withLock { $0.hasFailed } }
  var steps: [DiskStep] { state.withLock { $0.steps } }
  var lastStep: String { steps.last.map { "\($0.operation) \($0.name)" } ?? "none" }

  func log() -> FileLog { FileLog(directory: events.path) }
  func signer() throws -> RememberingSigner { try signer(faults: nil) }
  func faultyLog() -> FileLog { FileLog(directory: events.path, faults: { self.meet($0) }) }
  func faultySigner() throws -> RememberingSigner { try signer(faults: { self.meet($0) }) }

  private func signer(faults: DiskFaults?) throws -> RememberingSigner {
    let key = try SampleLog.noteSigner()
    let memory = FileSigningMemory(
      path: memoryPath, origin: SampleLog.origin, keyID: key.verifierKey.keyID, faults: faults)
    return try RememberingSigner(signer: key, memory: memory)
  }

  /// Lets the call with this number fail, counted from now.
  func fail(_ step: Int, _ way: DiskFaultTests.Way) {
    state.withLock {
      $0.failAt = step
      $0.way = way
      $0.steps = []
    }
  }

  private func meet(_ step: DiskStep) -> DiskFault? {
    state.withLock { state in
      if state.hasFailed { return state.way.isTheEnd ? .fails(EIO) : nil }
      state.steps.append(step)
      if state.steps.count > state.failAt {
        state.hasFailed = true
        if case .tears = state.way.fault, step.operation != .write { return .fails(ENOSPC) }
        return state.way.fault
      }
      note(step, &state)
      return nil
    }
  }

  // MARK: What a loss of power leaves

  private var folders: [String] { [events.path, "\(events.path)/.quarantine", keys.path] }

  /// Takes everything as durable.
  func settle() {
    state.withLock { state in
      state.synced = [:]
      for folder in folders { state.durable[folder] = snapshot(folder) { _, bytes in bytes } }
    }
  }

  private func note(_ step: DiskStep, _ state: inout State) {
    switch step.operation {
    case .sync:
      for folder in folders {
        guard let file = file(folder, step.name) else { continue }
        state.synced[file.number] = file.bytes
        if state.durable[folder]?[step.name]?.number == file.number {
          state.durable[folder]?[step.name] = file
        }
      }
    case .syncFolder:
      let (before, synced) = (state.durable[step.name] ?? [:], state.synced)
      state.durable[step.name] = snapshot(step.name) { number, _ in
        synced[number] ?? before.values.first { $0.number == number }?.bytes ?? []
      }
    default: break
    }
  }

  private func snapshot(
    _ folder: String, _ contents: (UInt64, [UInt8]) -> [UInt8]
  ) -> [String: Durable] {
    var names: [String: Durable] = [:]
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard let file = file(folder, name) else { continue }
      names[name] = Durable(number: file.number, bytes: contents(file.number, file.bytes))
    }
    return names
  }

  private func file(_ folder: String, _ name: String) -> Durable? {
    let path = "\(folder)/\(name)"
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value,
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    return Durable(number: number, bytes: [UInt8](data))
  }

  /// Puts every folder back to what was synced.
  func loseUnsynced() throws {
    let durable = state.withLock { $0.durable }
    for folder in folders where FileManager.default.fileExists(atPath: folder) {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where file(folder, name) != nil {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
      for (name, file) in durable[folder] ?? [:] {
        try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
    }
  }
}
