// SPDX-License-Identifier: Apache-2.0

import DemoRegistry
import Foundation
import Registry
import RegistryModel

extension DemoPlan {
  /// Records the plan into a folder that is removed again, and looks at the registry there.
  func recorded<Result>(_ body: (Ledger) throws -> Result) throws -> Result {
    let folder =
      FileManager.default.temporaryDirectory.path + "/annals-demo-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try DemoRecorder(self).record(into: folder)
    return try body(Ledger(directory: folder))
  }

  /// The registry as it is read a week after the history ends.
  func view(_ selection: ViewSelection = ViewSelection()) throws -> LedgerView {
    try recorded { try $0.view(selection, today: CivilDay("2026-11-21") ?? .blank) }
  }
}
