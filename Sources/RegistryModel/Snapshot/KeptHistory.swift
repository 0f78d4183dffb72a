// SPDX-License-Identifier: Apache-2.0

/// Where everything lies that was said of a subject, as a snapshot keeps it:
///
///     {"subject":"project/x","entries":[[12,3345],[38,4711,1],[40,8530]]}
struct KeptHistory: FieldGroup {
  var subject = Subject.blank
  /// In the order of the log.
  var entries: [EntryPosition] = []

  init() {}

  /// The history of a timeline, given where the lines of entries begin.
  init(_ subject: Subject, _ timeline: [TimelineEntry], _ offset: (Int) -> Int) {
    self.subject = subject
    entries = timeline.flatMap { $0.positions(offset) }.sorted { $0.index < $1.index }
  }

  mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("subject", &subject)
    try v.required("entries", &entries)
  }
}
