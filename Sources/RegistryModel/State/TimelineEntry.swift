// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// An entry in the timeline of its subject, as the fold sees it.
public struct TimelineEntry: Equatable, Sendable {
  // The entry as it was recorded, and beside it only what became of it since: there is one of these
  // for every entry of a registry.
  private let entry: Entry
  private var amended: Shared<Amended>?
  /// Who confirmed or returned it, by which entry.
  public var settledBy: Int?
  /// Whether it counts.
  public var standing: Standing

  /// What stands in the place of what was said first.
  private struct Amended: Sendable {
    var time: Timestamp
    var data: EventData
    var versions: [FactVersion]
  }

  /// An entry as it was first stated.
  init(_ entry: Entry, need: ConfirmationNeed) {
    self.init(entry, standing: need.covers(entry.event) ? .reported : .confirmed)
  }

  /// An entry as it was first stated.
  init(_ entry: Entry, standing: Standing) {
    self.entry = entry
    self.standing = standing
  }

  /// The position in the log.
  public var index: Int { entry.index }
  /// The statement's id.
  public var id: EntryID { entry.id }
  /// When the log took it.
  public var recorded: Timestamp { entry.recorded }
  /// Who recorded it.
  public var actor: Slug { entry.source.actor }
  /// Who may read it.
  public var classification: DataClassification { entry.classification }

  /// When the fact was so.
  public var time: Timestamp {
    get { amended?.value.time ?? entry.time }
    set { amend { $0.time = newValue } }
  }

  /// What it says.
  public var data: EventData {
    get { amended?.value.data ?? entry.data }
    set { amend { $0.data = newValue } }
  }

  /// What it said first and what it was amended to, oldest first; empty where it never was amended.
  public var versions: [FactVersion] {
    get { amended?.value.versions ?? [] }
    set { amend { $0.versions = newValue } }
  }

  private mutating func amend(_ change: (inout Amended) -> Void) {
    var amended = amended?.value ?? Amended(time: entry.time, data: entry.data, versions: [])
    change(&amended)
    self.amended = Shared(amended)
  }

  /// Whether both say the same of the same fact.
  public static func == (a: TimelineEntry, b: TimelineEntry) -> Bool {
    // Two views that were read together hold the same entries.
    if a.amended == nil, b.amended == nil, a.entry.isSame(as: b.entry) {
      return a.standing == b.standing && a.settledBy == b.settledBy
    }
    return a.index == b.index && a.id == b.id && a.time == b.time && a.recorded == b.recorded
      && a.actor == b.actor && a.classification == b.classification && a.data == b.data
      && a.standing == b.standing && a.settledBy == b.settledBy && a.versions == b.versions
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
