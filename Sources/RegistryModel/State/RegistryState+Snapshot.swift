// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// A subject's state as a snapshot keeps it: one line of canonical JSON.
public struct SnapshotLine: Equatable, Sendable {
  /// The subject.
  public let subject: Subject
  /// The line, without the line feed.
  public let bytes: [UInt8]
}

extension RegistryState {
  /// Every subject's state, sorted by subject; the same log gives the same lines everywhere.
  public var snapshotLines: [SnapshotLine] {
    var lines: [SnapshotLine] = []
    if let founding {
      lines.append(
        Self.line(
          .registry,
          RegistryRecord(
            founding: founding, logKeys: logKeys.current, continued: continued, audits: audits)))
    }
    var records = RecordLines()
    visitRecords(&records)
    lines += records.lines
    return lines.sorted { $0.subject < $1.subject }
  }

  fileprivate static func line(_ subject: Subject, _ state: some FieldValue) -> SnapshotLine {
    var writer = FieldWriter()
    writer.json.beginObject()
    writer.json.key("subject")
    writer.json.string(subject.description)
    writer.json.key("state")
    state.write(&writer)
    writer.json.endObject()
    return SnapshotLine(subject: subject, bytes: writer.json.bytes)
  }

  /// The newest time of any fact: the snapshot serves only views from there on.
  public var newestTime: Timestamp? {
    var newest = NewestTime()
    visitRecords(&newest)
    return newest.time
  }
}

private struct RecordLines: RecordsVisitor {
  var lines: [SnapshotLine] = []

  mutating func visit<State: Aggregate>(_ records: [Slug: SubjectRecord<State>]) {
    for (id, record) in records {
      lines.append(RegistryState.line(Subject(State.kind, id), record.state))
    }
  }
}

private struct NewestTime: RecordsVisitor {
  var time: Timestamp?

  mutating func visit<State: Aggregate>(_ records: [Slug: SubjectRecord<State>]) {
    guard !State.countsByIndex else { return }
    for record in records.values {
      guard let last = record.timeline.last else { continue }
      time = max(time ?? last.time, last.time)
    }
  }
}
