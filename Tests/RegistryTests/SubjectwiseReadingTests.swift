// SPDX-License-Identifier: Apache-2.0

import Foundation
import LogStorage
import MerkleLog
import RegistryModel
import Testing

@testable import Registry

@Suite struct `Snapshots folded one subject after the other` {
  private func reading(_ registry: TemporaryRegistry, chunk: Int = 3) -> SubjectwiseReading {
    let ledger = registry.ledger
    return SubjectwiseReading(
      ledger: ledger, store: ledger.fileLog(), smallestSize: 1, chunk: chunk)
  }

  private func signer(_ registry: TemporaryRegistry) throws -> any NoteSigner {
    try KeySource.folder(registry.keys).noteSigner(registry.origin)
  }

  /// Organisations, of which some are corrected, and one to a time in another year.
  private func registry() async throws -> TemporaryRegistry {
    let registry = try TemporaryRegistry()
    try await registry.found()
    for number in 0..<40 {
      let id = try #require(Slug("o\(number)"))
      let receipts = try await registry.record(
        [registry.organization(id, "单位\(number)", on: "20\(10 + number % 10)-03-01")], by: "sec")
      guard number % 9 == 4, let receipt = receipts.first else { continue }
      let entry = try #require(try registry.view().entry(at: receipt.index))
      var event = EntryCorrected()
      event.entry = entry.id
      event.leafHash = try #require(
        Digest(TreeHash.leaf(entry.line(at: .china)).hexadecimal))
      let day = CivilDay("2024-0\(number % 7 + 1)-01") ?? .blank
      event.replacement = Replacement(
        time: Instant(Timestamp(startOf: day, offset: .china), at: .china),
        data: entry.statement.data, version: 1)
      event.reason = "年份写错了"
      let correction = Draft(
        subject: entry.subject, time: entry.statement.time, event: .entryCorrected(event))
      _ = try await registry.record([correction], by: "sec")
    }
    return registry
  }

  @Test func `they have the bytes of those that are folded as a whole`() async throws {
    let registry = try await registry()
    let whole = try registry.ledger.snapshot(signer: signer(registry)).bytes()
    for chunk in [1, 3, 1_000] {
      let content = try #require(try reading(registry, chunk: chunk).snapshotContent())
      #expect(try SnapshotFile(content, signer: signer(registry)).bytes() == whole)
    }
    let header = try SnapshotHeader(whole.prefix { $0 != UInt8(ascii: "\n") })
    let newest = Timestamp(milliseconds: Int64(header.newest)).day(at: .china)
    #expect(newest.year == 2024, "a correction moved the newest fact into another year")
  }

  @Test func `what they are made in is gone when they are`() async throws {
    let registry = try await registry()
    let content = try #require(try reading(registry).snapshotContent())
    try registry.ledger.keep(try SnapshotFile(content, signer: signer(registry)))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: registry.ledger.snapshotsDirectory)
    #expect(names.filter { $0 != ".lock" } == [SnapshotFile.name(size: content.header.size)])
    let today = registry.clock.now.day(at: .china)
    let view = try registry.ledger.currentView(today: today)
    #expect(view.state.stateLines == (try registry.view()).state.stateLines)
    #expect(view.keeper?.foldedWhole == false)
  }

  @Test func `a short log is folded as a whole`() async throws {
    let registry = try await registry()
    let ledger = registry.ledger
    let store = ledger.fileLog()
    #expect(try SubjectwiseReading(ledger: ledger, store: store).snapshotContent() == nil)
    let size = try #require(try store.head()).size
    var reading = reading(registry)
    reading.smallestSize = Int(size) + 1
    #expect(try reading.snapshotContent() == nil)
    reading.smallestSize = Int(size)
    #expect(try reading.snapshotContent() != nil)
  }

  @Test func `an entry that was altered is refused as by every other reading`() async throws {
    let registry = try await registry()
    let file = URL(filePath: registry.ledger.eventsDirectory + "/000000000000.ndjson")
    let good = try String(contentsOf: file, encoding: .utf8)
    for (old, new) in [("单位7\"", "单位8\""), ("\"kind\":\"enterprise\"", "\"kind\":7")] {
      try good.replacing(old, with: new, maxReplacements: 1)
        .write(to: file, atomically: true, encoding: .utf8)
      let error = #expect(throws: LedgerError.self) { try reading(registry).snapshotContent() }
      let whole = #expect(throws: LedgerError.self) { try registry.view() }
      #expect(error?.code == whole?.code)
      #expect(error?.place == whole?.place)
    }
  }

  @Test func `an entry that is altered after it was hashed gets into no snapshot`() async throws {
    let registry = try await registry()
    let reading = reading(registry)
    let head = try #require(try reading.store.head())
    let read = try #require(try reading.read(head))
    #expect(try reading.content(of: read, registry.ledger.scratchFile()) != nil)
    let file = URL(filePath: registry.ledger.eventsDirectory + "/000000000000.ndjson")
    let good = try String(contentsOf: file, encoding: .utf8)
    // As long as before, about the same subject, and at the same place.
    for (old, new) in [("单位7\"", "单位8\""), ("2015-03-01", "2016-03-01"), ("年份写错了", "年份写对了")] {
      try #require(good.contains(old))
      try good.replacing(old, with: new, maxReplacements: 1)
        .write(to: file, atomically: true, encoding: .utf8)
      let error = #expect(throws: LedgerError.self) {
        try reading.content(of: read, registry.ledger.scratchFile())
      }
      #expect(error?.code == "E-LOG-ROOT", "\(old)")
    }
    try FileManager.default.removeItem(at: file)
    let error = #expect(throws: LedgerError.self) {
      try reading.content(of: read, registry.ledger.scratchFile())
    }
    #expect(error?.code == "E-LOG-SEGMENT-MISSING")
  }

  @Test func `where the disk takes no more, nothing is kept`() async throws {
    let registry = try await registry()
    let ledger = registry.ledger
    var (tree, offsets) = (CompactRange(), LineOffsets())
    let view = try registry.view()
    try ledger.fileLog().read(0..<UInt64(view.size)) { segment in
      SegmentHashes(segment).append(to: &tree)
      offsets.append(segment)
    }
    let scratch = try ScratchFile(
      in: ledger.snapshotsDirectory, faults: { $0.operation == .write ? .fails(28) : nil })
    let log = SnapshotLog(
      origin: registry.origin.description, tree: tree, offsets: offsets, scratch: scratch)
    let content = SnapshotContent(view.state, of: log)
    let snapshot = try SnapshotFile(content, signer: signer(registry))
    let error = #expect(throws: LedgerError.self) { try ledger.keep(snapshot) }
    #expect(error?.code == "E-LOG-DISK-FULL")
    #expect(error?.place == "Snapshots/.scratch")
    #expect(ledger.snapshotNames.isEmpty)
  }
}
