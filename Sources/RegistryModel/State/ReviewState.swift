// SPDX-License-Identifier: Apache-2.0

/// A review with the points that were given.
public struct ReviewState: Aggregate {
  /// Points that stand.
  public struct Score: FieldGroup {
    /// Who gave how many to which unit, and on what.
    public var scored = ReviewScored()
    /// The entry that recorded them, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("scored", &scored)
      try v.required("mark", &mark)
    }
  }

  /// Who is reviewed by which criteria; absent before the review is opened.
  public var opened: ReviewOpened?
  /// The entry that opened it.
  public var mark: FactMark?
  /// The latest points of each unit, criterion and reviewer, confirmed and reported ones apart.
  public var scores: [Score] = []
  /// The entry that closed it; it takes effect once it is confirmed.
  public var closed: FactMark?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about reviews fold into this state.
  public static var kind: SubjectKind { .review }

  /// Whether the review was opened.
  public var isRegistered: Bool { opened != nil }

  /// The title of the review, where it is opened.
  public var title: LocalizedName? { opened?.title }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("opened", &opened)
    try v.optional("mark", &mark)
    try v.list("scores", &scores)
    try v.optional("closed", &closed)
  }

  /// Takes the opening, points and the end.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .reviewOpened(let event):
      opened = event
      mark = entry.mark
    case .reviewScored(let event):
      scores.removeAll {
        $0.scored.unit == event.unit && $0.scored.criterion == event.criterion
          && $0.scored.reviewer == event.reviewer && $0.mark.standing == entry.standing
      }
      var score = Score()
      score.scored = event
      score.mark = entry.mark
      scores.append(score)
    case .reviewClosed: closed = entry.mark
    default: break
    }
  }

  /// Rule 8: points lie from zero to the most of a criterion; a closed review takes no more.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    if let closed, closed.standing == .confirmed {
      throw Rejection(
        .reviewClosed, zh: "评议“\(id)”已经结束", en: "the review \(id) is closed",
        conflicting: closed.index)
    }
    switch entry.data.event {
    case .reviewOpened(let event):
      try Self.judgeCriteria(event.criteria)
      try Self.judgeUnits(event.units)
      for unit in event.units {
        try context.requireOrganization(unit, on: entry.time, field: "units")
      }
    case .reviewScored(let event):
      try judgePoints(event)
      try Self.judgeReviewer(event, entry, context)
    default: break
    }
  }

  private static func judgeCriteria(_ criteria: [ReviewCriterion]) throws(Rejection) {
    guard !criteria.isEmpty else {
      throw Rejection(
        .criterion, zh: "评议要有评议内容", en: "a review has at least one criterion",
        field: "criteria")
    }
    var ids: Set<Slug> = []
    for criterion in criteria {
      guard ids.insert(criterion.id).inserted else {
        throw Rejection(
          .criterion, zh: "评议内容“\(criterion.id)”写了两次",
          en: "the criterion \(criterion.id) stands twice", field: "criteria")
      }
      guard criterion.max.compare(DecimalText(0)) > 0 else {
        throw Rejection(
          .criterion, zh: "评议内容“\(criterion.id)”的满分要大于 0",
          en: "the criterion \(criterion.id) must give more than no points", field: "criteria")
      }
    }
  }

  private static func judgeUnits(_ units: [Slug]) throws(Rejection) {
    guard !units.isEmpty else {
      throw Rejection(
        .reviewUnit, zh: "评议要写明被评单位", en: "a review has at least one unit", field: "units")
    }
    var seen: Set<Slug> = []
    for unit in units where !seen.insert(unit).inserted {
      throw Rejection(
        .reviewUnit, zh: "被评单位“\(unit)”写了两次", en: "the unit \(unit) stands twice",
        field: "units")
    }
  }

  private func judgePoints(_ event: ReviewScored) throws(Rejection) {
    guard let opened, opened.units.contains(event.unit) else {
      throw Rejection(
        .reviewUnit, zh: "“\(event.unit)”不在被评单位之列", en: "\(event.unit) is not under review",
        field: "unit", conflicting: mark?.index)
    }
    guard let criterion = opened.criteria.first(where: { $0.id == event.criterion }) else {
      throw Rejection(
        .criterion, zh: "没有评议内容“\(event.criterion)”",
        en: "there is no criterion \(event.criterion)",
        remedy: LocalizedName(
          zh: "有:" + opened.criteria.map(\.id.description).joined(separator: "、"),
          en: "there are: " + opened.criteria.map(\.id.description).joined(separator: ", ")),
        field: "criterion", conflicting: mark?.index)
    }
    guard event.score.compare(DecimalText(0)) >= 0, event.score.compare(criterion.max) <= 0 else {
      throw Rejection(
        .score, zh: "“\(criterion.id)”评了 \(event.score) 分,应在 0 到 \(criterion.max) 之间",
        en: "\(event.score) points on \(criterion.id) do not lie from 0 to \(criterion.max)",
        field: "score")
    }
  }

  private static func judgeReviewer(
    _ event: ReviewScored, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    let unit = Subject(.organization, event.unit)
    guard event.reviewer != unit else {
      throw Rejection(
        .conflictOfInterest, zh: "“\(event.unit)”不能评议自己",
        en: "\(event.unit) cannot give points to itself", field: "reviewer")
    }
    switch event.reviewer.kind {
    case .expert:
      try context.requireExpert(
        event.reviewer.id, withoutInterestIn: unit, on: entry.time, field: "reviewer")
    case .person:
      try context.requirePerson(event.reviewer.id, on: entry.time, field: "reviewer")
    case .organization:
      try context.requireOrganization(event.reviewer.id, on: entry.time, field: "reviewer")
    default:
      throw Rejection(
        .reference, zh: "评议人应是专家、人员或单位,不是“\(event.reviewer)”",
        en: "a reviewer is an expert, a person or an organisation, not \(event.reviewer)",
        field: "reviewer")
    }
  }
}
