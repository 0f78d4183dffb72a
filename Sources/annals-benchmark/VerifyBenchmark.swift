// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DemoRegistry
import Foundation
import LogStorage
import MerkleLog
import Registry

/// `verify` of an invented registry, part by part, beside bare hashing, bare Ed25519 and `openssl`.
struct VerifyBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "The parts of annals verify, beside what they cannot do without.")

  @Option(help: "The number of entries of the signed invented registry.")
  var entries = 1_000_000
  @Option(help: "How many projects they are about.")
  var projects = 7_000
  @Option(help: "How many pairs of runs.")
  var runs = 5
  @Option(help: "A folder for the registry; kept and used again where it is given.")
  var directory: String?

  func run() throws {
    let folder =
      directory ?? FileManager.default.temporaryDirectory.path + "/annals-benchmark-\(entries)"
    defer { if directory == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let ledger = try registry(folder)
    let keys = [try KeySource.sample(.volatile).noteSigner(plan.origin).verifierKey]
    var tree = Measurement(
      "verify, tree", against: "bare leaf and node hashing", entries: entries, target: 1.5)
    var signatures = Measurement(
      "verify, signatures", against: "bare Ed25519", entries: entries, target: 1.2)
    var digest = Measurement(
      "verify, reading and tree", against: "openssl dgst -sha256", entries: entries)
    var again = Measurement(
      "verify of a verified prefix", against: "verify from nothing", entries: entries)
    for _ in 0..<runs {
      let clock = ContinuousClock()
      var report: VerificationReport?
      let whole = try clock.measure { report = try ledger.verify(Verification(keys: keys)) }
      guard let report, report.findings.isEmpty, report.isAuthenticated else {
        throw BenchmarkError("the registry does not verify")
      }
      var bare = BareTree()
      var bareSignatures = BareSignatures()
      var bareTime = Duration.zero
      try ledger.fileLog().read(0..<UInt64(report.size)) { segment in
        bareTime += clock.measure { bare.append(segment) }
        try bareSignatures.check(segment)
      }
      guard bare.root == report.root?.hexadecimal, bareSignatures.valid == report.validSignatures
      else { throw BenchmarkError("the floor does not find what verify finds") }
      tree.add(ours: report.times.tree, theirs: bareTime)
      signatures.add(ours: report.times.signatures, theirs: bareSignatures.time)
      digest.add(
        ours: report.times.reading + report.times.tree, theirs: try openssl(ledger.eventsDirectory))
      var verification = Verification(keys: keys)
      verification.verified = report.verifiedPrefix
      again.add(ours: try clock.measure { _ = try ledger.verify(verification) }, theirs: whole)
    }
    for row in [tree, signatures, digest, again] { try row.print() }
  }

  private var plan: DemoPlan {
    DemoPlan(projects: projects, years: 60, seed: 1, entries: entries)
  }

  private func registry(_ folder: String) throws -> Ledger {
    let ledger = Ledger(directory: folder)
    if !FileManager.default.fileExists(atPath: ledger.eventsDirectory + "/checkpoint") {
      let recorded = try DemoRecorder(plan).record(into: folder)
      guard recorded == entries else {
        throw BenchmarkError("the plan gives \(recorded) entries; ask for more projects")
      }
    }
    return ledger
  }

  private func openssl(_ folder: String) throws -> Duration {
    try ContinuousClock().measure {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "cat '\(folder)'/*.ndjson | openssl dgst -sha256"]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw BenchmarkError("openssl failed") }
    }
  }
}

/// Why a benchmark could not be run.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
