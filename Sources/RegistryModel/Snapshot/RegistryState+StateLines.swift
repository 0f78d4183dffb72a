// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// A subject's state as one line of canonical JSON.
public struct StateLine: Equatable, Sendable {
  /// The subject.
  public let subject: Subject
  /// The line, without the line feed.
  public let bytes: [UInt8]
}

extension RegistryState {
  /// Every subject's state, sorted by subject; the same log gives the same lines everywhere.
  public var stateLines: [StateLine] {
    var lines: [StateLine] = []
    if let record = RegistryRecord(self) { lines.append(Self.line(.registry, record)) }
    var records = RecordLines()
    visitRecords(&records)
    lines += records.lines
    return lines.sorted { $0.subject < $1.subject }
  }

  fileprivate static func line(_ subject: Subject, _ state: some FieldValue) -> StateLine {
    var writer = FieldWriter()
    writer.json.beginObject()
    writer.json.key("subject")
    writer.json.string(subject.description)
    writer.json.key("state")
    state.write(&writer)
    writer.json.endObject()
    return StateLine(subject: subject, bytes: writer.json.bytes)
  }
}

private struct RecordLines: RecordsVisitor {
  var lines: [StateLine] = []

  mutating func visit<State: Aggregate>(_ records: Records<State>) {
    for (id, record) in records {
      lines.append(RegistryState.line(Subject(State.kind, id), record.state))
    }
  }
}
