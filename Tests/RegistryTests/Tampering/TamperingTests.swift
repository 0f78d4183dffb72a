// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

/// Every alteration of the tables is refused, with the code and where it can be pinned the line.
@Suite struct TamperingTests {
  private static let original = Task { try await UntamperedLog() }

  private func verify(
    _ log: TamperedLog, keys: [NoteVerifierKey], kept: Bool
  ) throws -> [(code: String, place: String?)] {
    var verification = Verification(keys: keys)
    if kept { verification.kept = [.init(name: "kept", checkpoint: log.original.kept)] }
    do {
      return try log.ledger.verify(verification).findings.map { ($0.code, $0.place) }
    } catch {
      return [(error.code, error.place)]
    }
  }

  @Test func `the log that is altered is good`() async throws {
    let log = try await Self.original.value.copy()
    let keys = [try log.signer().verifierKey]
    #expect(try verify(log, keys: keys, kept: true).isEmpty)
    #expect(throws: Never.self) {
      _ = try log.ledger.view(today: .blank)
      _ = try log.ledger.publishTiles(into: TileFolder(log.directory + "/new"))
    }
    let before = try log.ledger.checkpoint().size
    #expect(before == UInt64(UntamperedLog.size))
    try await record(log)
    #expect(try log.ledger.checkpoint().size == before + 1)
  }

  private func record(_ log: TamperedLog) async throws {
    let clock = log.original.registry.clock
    let writer = try log.ledger.writer(keys: .folder(log.keys), clock: { clock.now })
    _ = try await writer.append([log.original.next])
  }

  @Test(arguments: LogTampering.all)
  func `an altered log is refused`(_ tampering: LogTampering) async throws {
    let log = try await Self.original.value.copy()
    let keys = [try log.signer().verifierKey]
    try tampering.change(log)
    let findings = try verify(log, keys: keys, kept: tampering.needsKept)
    for said in tampering.said {
      #expect(
        findings.contains { finding in
          finding.code == said.code
            && (said.place.map { (finding.place ?? "").hasPrefix($0) } ?? true)
        }, "expected \(said), found \(findings)")
    }
    if tampering.doors.contains(.reading) {
      #expect(throws: LedgerError.self) { _ = try log.ledger.view(today: .blank) }
    }
    if tampering.doors.contains(.publishing) {
      #expect(throws: LedgerError.self) {
        _ = try log.ledger.publishTiles(into: TileFolder(log.directory + "/new"))
      }
      #expect(!FileManager.default.fileExists(atPath: log.directory + "/new/checkpoint"))
    }
    if tampering.doors.contains(.recording) {
      await #expect(throws: LedgerError.self) { try await record(log) }
    }
  }

  @Test func `there are at least sixty kinds of tampering`() {
    let count = LogTampering.all.count
    print("\(count) alterations of logs")
    #expect(Set(LogTampering.all.map(\.description)).count == count)
    #expect(count >= 60)
  }
}
