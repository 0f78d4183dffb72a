// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// An entry in the timeline of its subject, as the fold sees it.
public struct TimelineEntry: Equatable, Sendable {
  /// The position in the log.
  public var index: Int
  /// The statement's id.
  public var id: EntryID
  /// When the fact was so.
  public var time: Timestamp
  /// When the log took it.
  public var recorded: Timestamp
  /// Who recorded it.
  public var actor: Slug
  /// Who may read it.
  public var classification: DataClassification
  /// What it says.
  public var data: EventData
  /// Whether it counts.
  public var standing: Standing
  /// Who confirmed or returned it, by which entry.
  public var settledBy: Int?
  /// What it said first and what it was amended to, oldest first; empty where it never was amended.
  public var versions: [FactVersion] = []

  /// An entry as it was first stated.
  init(_ entry: Entry, need: ConfirmationNeed) {
    let statement = entry.statement
    self.init(
      index: entry.index, id: statement.id, time: statement.time, recorded: entry.recorded,
      actor: statement.source.actor, classification: statement.classification,
      data: statement.data, standing: need.covers(statement.data.event) ? .reported : .confirmed)
  }

  init(
    index: Int, id: EntryID, time: Timestamp, recorded: Timestamp, actor: Slug,
    classification: DataClassification, data: EventData, standing: Standing
  ) {
    self.index = index
    self.id = id
    self.time = time
    self.recorded = recorded
    self.actor = actor
    self.classification = classification
    self.data = data
    self.standing = standing
  }

  /// Facts are ordered by time, then by position.
  public static func precedes(_ a: TimelineEntry, _ b: TimelineEntry) -> Bool {
    (a.time, a.index) < (b.time, b.index)
  }

  /// The source of a value in views.
  public var mark: FactMark { FactMark(index: index, time: time, standing: standing) }
}

/// Where a value in the state comes from.
public struct FactMark: FieldGroup, Hashable {
  /// The entry.
  public var index = 0
  /// When the fact was so.
  public var time = Timestamp(milliseconds: 0)
  /// Whether it counts as confirmed.
  public var standing = Standing.confirmed

  /// A blank mark, for a reader to fill in.
  public init() {}

  /// A mark.
  public init(index: Int, time: Timestamp, standing: Standing = .confirmed) {
    self.index = index
    self.time = time
    self.standing = standing
  }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("index", &index)
    try v.required("time", &time)
    try v.required("standing", &standing)
  }
}

extension Timestamp: FieldValue {
  /// The start of 1970 in UTC, until a reader overwrites it.
  public static var blank: Timestamp { Timestamp(milliseconds: 0) }

  /// Reads milliseconds since 1970-01-01T00:00:00Z.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Timestamp {
    Timestamp(milliseconds: try reader.readInteger())
  }

  /// Writes milliseconds since 1970-01-01T00:00:00Z.
  public func write(_ writer: inout FieldWriter) { writer.json.integer(milliseconds) }

  /// Whole milliseconds.
  public static var schema: FieldSchema { Int.schema }
}
