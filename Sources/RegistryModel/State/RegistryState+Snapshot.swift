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
          RegistryRecord(founding: founding, logKeys: logKeys.current, continued: continued)))
    }
    lines += Self.lines(.actor, actors)
    lines += Self.lines(.document, documents)
    lines += Self.lines(.organization, organizations)
    lines += Self.lines(.task, tasks)
    lines += Self.lines(.project, projects)
    lines += Self.lines(.fund, funds)
    lines += Self.lines(.indicator, indicators)
    return lines.sorted { $0.subject < $1.subject }
  }

  private static func lines<State: Aggregate>(
    _ kind: SubjectKind, _ records: [Slug: SubjectRecord<State>]
  ) -> [SnapshotLine] {
    records.map { line(Subject(kind, $0.key), $0.value.state) }
  }

  private static func line(_ subject: Subject, _ state: some FieldValue) -> SnapshotLine {
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
    let lasts =
      documents.values.compactMap { $0.timeline.last?.time }
      + organizations.values.compactMap { $0.timeline.last?.time }
      + tasks.values.compactMap { $0.timeline.last?.time }
      + projects.values.compactMap { $0.timeline.last?.time }
      + funds.values.compactMap { $0.timeline.last?.time }
      + indicators.values.compactMap { $0.timeline.last?.time }
    return lasts.max()
  }
}
