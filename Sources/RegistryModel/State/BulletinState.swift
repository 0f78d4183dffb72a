// SPDX-License-Identifier: Apache-2.0

/// A bulletin: a view of the log that was handed out, by size and root.
public struct BulletinState: Aggregate {
  /// The bulletin as published; absent before that.
  public var published: BulletinPublished?
  /// The entry that published it.
  public var mark: FactMark?
  /// The recorder's remark.
  public var note: String?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about bulletins fold into this state.
  public static var kind: SubjectKind { .bulletin }

  /// Whether the bulletin was published.
  public var isRegistered: Bool { published != nil }

  /// The bulletin's title, once it is published.
  public var title: LocalizedName? { published?.title }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("published", &published)
    try v.optional("mark", &mark)
    try v.optional("note", &note)
  }

  /// Takes the publication.
  public mutating func evolve(_ entry: TimelineEntry) {
    guard case .bulletinPublished(let event) = entry.data.event else { return }
    published = event
    mark = entry.mark
    note = entry.data.common.note
  }

  /// Refuses a bulletin about entries that do not stand before it.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    guard case .bulletinPublished(let event) = entry.data.event else { return }
    try LogSizeRule.judge(event.size, at: entry.index)
  }
}

/// Whoever quotes the log quotes entries that stand in it.
enum LogSizeRule {
  static func judge(_ size: Int, at index: Int) throws(Rejection) {
    guard (1...max(index, 1)).contains(size) else {
      throw Rejection(
        .logSize, zh: "台账在此之前有 \(index) 条登记,不能引用前 \(size) 条",
        en: "\(index) entries stand before this one, so the first \(size) cannot be quoted",
        field: "size")
    }
  }
}
