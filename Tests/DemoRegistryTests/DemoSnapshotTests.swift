// SPDX-License-Identifier: Apache-2.0

import DemoRegistry
import Testing

@testable import Registry

/// Every kind of entry that the demo tells of, in snapshots made in both ways.
@Suite struct DemoSnapshotTests {
  @Test(arguments: [
    DemoPlan(projects: 12, years: 2, seed: 1),
    DemoPlan(projects: 9, years: 6, seed: 4, vouchers: 3),
  ])
  func `a snapshot has the same bytes, folded as a whole or one subject after the other`(
    plan: DemoPlan
  ) throws {
    try plan.recorded { ledger in
      let signer = try KeySource.sample(.volatile).noteSigner(plan.origin)
      let whole = try ledger.snapshot(signer: signer).bytes()
      let reading = SubjectwiseReading(
        ledger: ledger, store: ledger.fileLog(), smallestSize: 1, chunk: 100)
      let content = try #require(try reading.snapshotContent())
      #expect(try SnapshotFile(content, signer: signer).bytes() == whole)
    }
  }
}
