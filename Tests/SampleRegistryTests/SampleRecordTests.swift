// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Projections
import Registry
import RegistryModel
import SampleRegistry
import Testing

/// The zone's record, recorded once for all tests.
enum RecordedSample {
  static let directory =
    FileManager.default.temporaryDirectory.path
    + "/annals-sample-" + UUID().uuidString
  static let recording = Task { try await SampleRecorder().record(into: directory) }
}

@Suite struct SampleRecordTests {
  private func rows(_ table: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/SampleRegistry/Data/\(table).csv")
    // Quoted line breaks do not occur in these tables.
    return try String(contentsOf: folder, encoding: .utf8).split(separator: "\n").dropFirst()
      .map(String.init)
  }

  @Test func `counts in the fold equal those of the tables`() async throws {
    let state = try await RecordedSample.recording.value.state
    #expect(try state.documents.count == rows("documents").count)
    let citations = state.documents.values.map(\.state.citations.count).reduce(0, +)
    #expect(try citations == rows("referenced_documents").count)
    #expect(try state.organizations.count == rows("organizations").count)
    let duties = try rows("duties").count
    #expect(try state.tasks.count == rows("tasks").count + duties)
    #expect(state.tasks.values.map(\.state.leads.count).reduce(0, +) == 228 + duties)
    #expect(try state.projects.count == rows("projects").count)
    let mentions = state.projects.values.map(\.state.mentions.count).reduce(0, +)
    #expect(try mentions == rows("project_mentions").count)
    let milestones = state.projects.values.map(\.state.milestones.count).reduce(0, +)
    #expect(milestones == 40)
    let targets = state.indicators.values.flatMap(\.state.targets).map(\.set)
    #expect(try targets.count { $0.matrix != nil } == rows("unit_targets").count)
    #expect(
      try targets.count { $0.matrix == nil } == rows("targets").count
        + rows("qualitative_targets").count)
    #expect(targets.count { $0.repeats != nil } == 6)
    #expect(targets.count { $0.matrix != nil && $0.value == nil } == 1)
    #expect(try state.funds.count == rows("funding").count)
    #expect(state.breaches == [])
  }

  @Test func `275 projects are named core ones`() async throws {
    let view = try await RecordedSample.recording.value
    let portfolio = PortfolioView(view.state, on: view.asOf)
    #expect(portfolio.sum.count == 275)
    #expect(portfolio.sum.mixed == 16)
    #expect(portfolio.twoReadings == 15)
    #expect(portfolio.stepsBack == 1)
    #expect(portfolio.totals.map(\.count) == [24, 69, 76, 31, 10, 4, 61])
    let readings = [
      StatusReading.planned, .underConstruction, .seekingNationalStatus, .operating, .upgrading,
    ]
    #expect(readings.map { portfolio.sum.readings[$0] } == [48, 108, 16, 47, 40])
    #expect(portfolio.sum.lights == [.grey: 275])
  }

  @Test func `the supercomputing centre is mixed and has a strict target`() async throws {
    let view = try await RecordedSample.recording.value
    let dossier = try #require(
      ProjectDossier(view.state, project: "wuxi-supercomputing-centre", on: view.asOf))
    #expect(dossier.status == .mixed(.stepBack) || dossier.status == .mixed(.twoReadings))
    #expect(
      dossier.mentions.map(\.report.document) == [
        "wuxi-2018", "sunan-integration", "sunan-integration",
      ])
    let target = try #require(dossier.targets.first?.target.set)
    #expect(target.comparator == .greater)
    #expect(target.value?.description == "65")
    let judge = { TargetJudgement(target, reading: DecimalText($0)) }
    #expect(judge("65.00") == .notMet)
    #expect(judge("65.01") == .met)
  }

  @Test func `the unit matrix has no false alarm`() async throws {
    let view = try await RecordedSample.recording.value
    let matrix = TargetMatrix(view.state, document: "changzhou-hnz-2017")
    #expect(matrix.columns.count == 11)
    #expect(matrix.rows.count == 15)
    let alarms = matrix.rows.filter { if case .differs = $0.check { true } else { false } }
    #expect(alarms.isEmpty)
    #expect(matrix.rows[1].total?.description == "397")
  }

  @Test func `recording again gives the same bytes, and they are the ones in the repository`()
    async throws
  {
    _ = try await RecordedSample.recording.value
    let again = FileManager.default.temporaryDirectory.path + "/annals-sample-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: again) }
    _ = try await SampleRecorder().record(into: again)
    let shipped = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../..").standardized.path
    for folder in ["Events", "Snapshots"] {
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(again)/\(folder)")
        .filter { !$0.hasPrefix(".") }
      #expect(!names.isEmpty)
      for name in names {
        let bytes = try Data(contentsOf: URL(filePath: "\(again)/\(folder)/\(name)"))
        let first = try Data(
          contentsOf: URL(filePath: "\(RecordedSample.directory)/\(folder)/\(name)"))
        #expect(bytes == first)
        let inRepository = try Data(contentsOf: URL(filePath: "\(shipped)/\(folder)/\(name)"))
        #expect(bytes == inRepository, "\(folder)/\(name)")
      }
    }
  }

  @Test func `every entry is signed and admissible, and the log verifies`() async throws {
    let view = try await RecordedSample.recording.value
    let ledger = Ledger(directory: RecordedSample.directory)
    let key = try KeySource.sample(.volatile).noteSigner(view.origin).verifierKey
    let report = try ledger.verify(Verification(keys: [key]))
    #expect(report.findings == [])
    #expect(report.isAuthenticated)
    #expect(report.validSignatures == view.size)
  }
}
