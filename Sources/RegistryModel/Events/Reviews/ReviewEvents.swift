// SPDX-License-Identifier: Apache-2.0

/// What is looked at in a review, and for how many points.
public struct ReviewCriterion: FieldGroup, Hashable {
  /// The id within the review.
  public var id = Slug.blank
  /// What is looked at, as the form prints it.
  public var title = LocalizedName.blank
  /// The most points that may be given; more than zero.
  public var max = DecimalText.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("id", &id)
    try v.required("title", &title)
    try v.required("max", &max)
  }
}

/// A round in which units are reviewed by criteria.
public struct ReviewOpened: EventPayload {
  /// Stands in the log as `annals.review.opened.v1`.
  public static var name: EventName { "review.opened" }
  /// The title of the review, as its form prints it.
  public var title = LocalizedName.blank
  /// The period under review.
  public var period = CalendarPeriod.blank
  /// The criteria in printed order, at least one.
  public var criteria: [ReviewCriterion] = []
  /// The organisations under review in printed order, at least one.
  public var units: [Slug] = []

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .reviewOpened(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("title", &title)
    try v.required("period", &period)
    try v.required("criteria", &criteria)
    try v.required("units", &units)
  }
}

/// Points that a reviewer gives a unit on a criterion; the latest ones stand.
public struct ReviewScored: EventPayload {
  /// Stands in the log as `annals.review.scored.v1`.
  public static var name: EventName { "review.scored" }
  /// One of the organisations under review.
  public var unit = Slug.blank
  /// One of the criteria of the review.
  public var criterion = Slug.blank
  /// The points, from zero to the most that the criterion gives.
  public var score = DecimalText.blank
  /// Who gives them: an expert, a person or an organisation other than the unit.
  public var reviewer = Subject.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .reviewScored(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("unit", &unit)
    try v.required("criterion", &criterion)
    try v.required("score", &score)
    try v.required("reviewer", &reviewer)
  }
}

/// The review takes no more points.
public struct ReviewClosed: EventPayload {
  /// Stands in the log as `annals.review.closed.v1`.
  public static var name: EventName { "review.closed" }

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .reviewClosed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}
