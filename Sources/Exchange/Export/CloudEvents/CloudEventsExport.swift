// SPDX-License-Identifier: Apache-2.0

import JSONLines
public import Registry
import RegistryModel

/// The entries as CloudEvents 1.0 in structured JSON mode, each as it stands in the log.
///
/// An entry is such an event already, so nothing is translated: the bytes of a line are those whose
/// hash is in the tree and that the actor signed. Where projects were chosen, only the entries about
/// them are written; where none were, also those about everything else.
public struct CloudEventsExport: Sendable {
  /// How the events stand in a file.
  public enum Form: Hashable, Sendable {
    /// One event a line, each ended by a line feed.
    case lines
    /// One JSON array: `application/cloudevents-batch+json`.
    case batch
  }

  private let lines: [[UInt8]]

  /// The events of a scope.
  ///
  /// - Parameters:
  ///   - scope: What is exported.
  ///   - ledger: The registry that it was read from, for lines that this program cannot write itself.
  /// - Throws: ``LedgerError`` where the log cannot be read any more.
  public init(_ scope: ExportScope, from ledger: Ledger) throws(LedgerError) {
    var numbered: [(index: Int, line: [UInt8])] = []
    for entry in scope.view.entries where scope.holds(entry.statement.subject) {
      // A line of the log is canonical, so writing the entry again gives its bytes.
      numbered.append((entry.index, entry.line(at: scope.state.offset)))
    }
    // Types that are not known here have a subject that no filter understands.
    for unknown in scope.view.unrecognizedLines where !scope.isNarrowed {
      numbered.append((unknown.index, try ledger.line(at: unknown.index)))
    }
    lines = numbered.sorted { $0.index < $1.index }.map(\.line)
  }

  /// How many events there are.
  public var count: Int { lines.count }

  /// The events in a form.
  public func bytes(_ form: Form) -> [UInt8] {
    switch form {
    case .lines:
      return Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined())
    case .batch:
      // One event a line: an array of many thousand stays legible to tools that read lines.
      return Array("[\n".utf8) + Array(lines.joined(separator: Array(",\n".utf8)))
        + Array((lines.isEmpty ? "]\n" : "\n]\n").utf8)
    }
  }
}

extension ExportScope {
  /// Whether an entry about a subject belongs to the export.
  func holds(_ subject: Subject) -> Bool {
    guard isNarrowed else { return true }
    return subject.kind == .project && ids.contains(subject.id)
  }
}
