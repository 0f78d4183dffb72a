// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Registry

/// One way to alter a log, and what must be said about it.
struct LogTampering: Sendable, CustomStringConvertible {
  /// Who must refuse the log, besides `verify`.
  enum Door: CaseIterable {
    case reading
    case publishing
    case recording
  }

  /// A finding that must be among those of `verify`.
  struct Said: Sendable {
    let code: String
    let place: String?
  }

  let description: String
  let said: [Said]
  let doors: Set<Door>
  let needsKept: Bool
  let change: @Sendable (TamperedLog) throws -> Void

  /// - Parameters:
  ///   - description: What is altered.
  ///   - said: Codes, each with the line of the segment or the file it must name.
  ///   - doors: Who else must refuse.
  ///   - needsKept: Whether the auditor must have kept a checkpoint to see it.
  ///   - change: Alters a copy.
  init(
    _ description: String, _ said: [(String, String?)], doors: Set<Door> = Set(Door.allCases),
    needsKept: Bool = false, change: @escaping @Sendable (TamperedLog) throws -> Void
  ) {
    self.description = description
    self.said = said.map { Said(code: $0.0, place: $0.1) }
    self.doors = doors
    self.needsKept = needsKept
    self.change = change
  }

  static func line(_ number: Int) -> String { "\(TamperedLog.segment):\(number)" }

  static let all =
    members + entries + serialisations + files + checkpoints + operators + snapshots
}
