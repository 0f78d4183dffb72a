// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

@Suite("Today") struct TodayTests {
  @Test(arguments: [
    ("-05:00", "2026-11-20"), ("+00:00", "2026-11-21"), ("+08:00", "2026-11-21"),
    ("-10:00", "2026-11-20"),
  ])
  func `today is that of the registry's own offset`(offset: String, day: String) async throws {
    let directory = FileManager.default.temporaryDirectory.path + "/annals-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    let now = try #require(Timestamp("2026-11-21T00:30:00.000Z"))
    var founding = Founding(
      title: LocalizedName(zh: "远方的台账"), origin: try #require(LogOrigin("registry.example/far")),
      administrator: (id: "admin", name: LocalizedName(zh: "管理员")))
    founding.offset = try #require(UTCOffset(offset))
    let ledger = Ledger(directory: directory)
    let keys = try KeyFolder(environment: ["HOME": directory + "/home"])
    try await ledger.found(founding, keys: keys, clock: { now })
    #expect(try ledger.view(at: now).asOf.description == day)
    let named = try #require(CivilDay("2027-01-01"))
    #expect(try ledger.view(ViewSelection(asOf: named), at: now).asOf == named)
  }
}
