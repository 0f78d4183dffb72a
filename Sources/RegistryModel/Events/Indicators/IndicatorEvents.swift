// SPDX-License-Identifier: Apache-2.0

/// When a target is to be reached.
public struct TargetPeriod: FieldGroup, Hashable {
  public var kind = TargetPeriodKind.blank
  public var year: Int?

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("kind", &kind)
    try v.optional("year", &year)
  }
}

/// What a target or reading is about: a subject where there is one, and the printed name.
public struct TargetScope: FieldGroup, Hashable {
  public var subject: Subject?
  public var name: String?

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("subject", &subject)
    try v.optional("name", &name)
  }
}

/// The place of a target in a printed table of units.
public struct MatrixPosition: FieldGroup, Hashable {
  public var row = 0
  public var column = 0
  public var group: String?

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("row", &row)
    try v.required("column", &column)
    try v.optional("group", &group)
  }
}

/// The target of the whole that the targets of parts add up to.
public struct RollUp: FieldGroup, Hashable {
  public var target = Slug.blank
  public var comparable = RollUpComparability.blank

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("target", &target)
    try v.required("comparable", &comparable)
  }
}

/// What is measured, in which unit, and how parts make the whole.
public struct IndicatorDefined: EventPayload {
  public static var name: EventName { "indicator.defined" }
  public var name = LocalizedName.blank
  public var nameComposed: Bool?
  /// A code of ``UnitList``.
  public var unit: Slug?
  public var direction: IndicatorDirection?
  public var aggregation: IndicatorAggregation?
  public var definition: String?
  public var parent: Slug?
  public var rollsUpTo: RollUp?
  /// Who keeps the readings on file.
  public var filing: String?

  public init() {}

  public var event: Event { .indicatorDefined(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.optional("nameComposed", &nameComposed)
    try v.optional("unit", &unit)
    try v.optional("direction", &direction)
    try v.optional("aggregation", &aggregation)
    try v.optional("definition", &definition)
    try v.optional("parent", &parent)
    try v.optional("rollsUpTo", &rollsUpTo)
    try v.optional("filing", &filing)
  }
}

/// A target value; one without a value cannot be judged.
public struct TargetSet: EventPayload {
  public static var name: EventName { "target.set" }
  public var target = Slug.blank
  public var scope = TargetScope.blank
  /// The printed name of the indicator.
  public var name: String?
  public var period: TargetPeriod?
  public var periodBasis: PeriodBasis?
  public var comparator: Comparator?
  /// The printed word, such as 超过.
  public var word: String?
  public var value: DecimalText?
  /// The value of a target about money.
  public var amount: Money?
  public var printed = ""
  /// 力争, 争取.
  public var aspiration: Bool?
  public var baseline: DecimalText?
  public var baselineRequired: Bool?
  public var project: Slug?
  public var matrix: MatrixPosition?
  /// The target that this one prints again; it is counted once.
  public var repeats: Slug?
  public var document: Slug?
  public var section: String?

  public init() {}

  public var event: Event { .targetSet(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("target", &target)
    try v.required("scope", &scope)
    try v.optional("name", &name)
    try v.optional("period", &period)
    try v.optional("periodBasis", &periodBasis)
    try v.optional("comparator", &comparator)
    try v.optional("word", &word)
    try v.optional("value", &value)
    try v.optional("amount", &amount)
    try v.required("printed", &printed)
    try v.optional("aspiration", &aspiration)
    try v.optional("baseline", &baseline)
    try v.optional("baselineRequired", &baselineRequired)
    try v.optional("project", &project)
    try v.optional("matrix", &matrix)
    try v.optional("repeats", &repeats)
    try v.optional("document", &document)
    try v.optional("section", &section)
  }
}

/// The target takes another value.
public struct TargetRevised: EventPayload {
  public static var name: EventName { "target.revised" }
  public var target = Slug.blank
  public var comparator: Comparator?
  public var word: String?
  public var value: DecimalText?
  public var amount: Money?
  public var printed = ""
  public var reason = ""

  public init() {}

  public var event: Event { .targetRevised(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("target", &target)
    try v.optional("comparator", &comparator)
    try v.optional("word", &word)
    try v.optional("value", &value)
    try v.optional("amount", &amount)
    try v.required("printed", &printed)
    try v.required("reason", &reason)
  }
}

/// A reading of the indicator.
public struct ObservationRecorded: EventPayload {
  public static var name: EventName { "observation.recorded" }
  public var scope = TargetScope.blank
  public var period = CalendarPeriod.blank
  public var value = DecimalText.blank
  /// The file reference; without one the reading is unverified.
  public var filing: String?

  public init() {}

  public var event: Event { .observationRecorded(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("scope", &scope)
    try v.required("period", &period)
    try v.required("value", &value)
    try v.optional("filing", &filing)
  }
}
