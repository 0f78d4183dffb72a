// SPDX-License-Identifier: Apache-2.0

/// When a target is to be reached.
public struct TargetPeriod: FieldGroup, Hashable {
  /// Whether the year is the one meant, the last one allowed, or every one.
  public var kind = TargetPeriodKind.blank
  /// The year from 1949 to 2100; absent only where each year is meant.
  public var year: Int?

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("kind", &kind)
    try v.optional("year", &year)
  }
}

/// What a target or reading is about: a subject where there is one, and the printed name.
public struct TargetScope: FieldGroup, Hashable {
  /// The subject that has to reach it, where one is registered.
  public var subject: Subject?
  /// The printed name of who or what has to reach it, such as 全市.
  public var name: String?

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("subject", &subject)
    try v.optional("name", &name)
  }
}

/// The place of a target in a printed table of units.
public struct MatrixPosition: FieldGroup, Hashable {
  /// The printed row, counted from 1.
  public var row = 0
  /// The printed column, counted from 1.
  public var column = 0
  /// The printed heading over several columns.
  public var group: String?

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("row", &row)
    try v.required("column", &column)
    try v.optional("group", &group)
  }
}

/// The target of the whole that the targets of parts add up to.
public struct RollUp: FieldGroup, Hashable {
  /// The target of the whole.
  public var target = Slug.blank
  /// Whether the parts are counted as the whole is, so that the sum may be checked.
  public var comparable = RollUpComparability.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("target", &target)
    try v.required("comparable", &comparable)
  }
}

/// What is measured, in which unit, and how parts make the whole.
public struct IndicatorDefined: EventPayload {
  /// Stands in the log as `annals.indicator.defined.v1`.
  public static var name: EventName { "indicator.defined" }
  /// What is measured, as the plan prints it.
  public var name = LocalizedName.blank
  /// Present and true where the name was put together from the text.
  public var nameComposed: Bool?
  /// A code of ``UnitList``.
  public var unit: Slug?
  /// Which way is better; without it nothing is said about better or worse.
  public var direction: IndicatorDirection?
  /// Whether the readings of parts add up to that of the whole.
  public var aggregation: IndicatorAggregation?
  /// What is counted and what is not (口径).
  public var definition: String?
  /// The indicator of which this one measures a part.
  public var parent: Slug?
  /// The target of the whole against which the targets of the parts are added up.
  public var rollsUpTo: RollUp?
  /// Who keeps the readings on file.
  public var filing: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .indicatorDefined(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
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
  /// Stands in the log as `annals.target.set.v1`.
  public static var name: EventName { "target.set" }
  /// The target's own id, unique among all indicators.
  public var target = Slug.blank
  /// Who or what has to reach it.
  public var scope = TargetScope.blank
  /// The printed name of the indicator.
  public var name: String?
  /// When it is to be reached.
  public var period: TargetPeriod?
  /// Whether that time is printed with the target or is that of the whole plan.
  public var periodBasis: PeriodBasis?
  /// How a reading is compared with the value; a bare number means at least.
  public var comparator: Comparator?
  /// The printed word, such as 超过.
  public var word: String?
  /// The number to reach, in the unit of the indicator; without a value nothing is judged.
  public var value: DecimalText?
  /// The value of a target about money.
  public var amount: Money?
  /// The words of the plan, kept whatever was read out of them; an empty cell is `--`.
  public var printed = ""
  /// 力争, 争取.
  public var aspiration: Bool?
  /// The number from which a multiple or a rise is counted, in the indicator's unit.
  public var baseline: DecimalText?
  /// Present and true where it cannot be judged without a baseline, as with 翻一番.
  public var baselineRequired: Bool?
  /// The project that has to deliver it.
  public var project: Slug?
  /// Where it stands, when it is a cell of a table of units.
  public var matrix: MatrixPosition?
  /// The target that this one prints again; it is counted once.
  public var repeats: Slug?
  /// The document that prints it; a part of what makes the fact the same.
  public var document: Slug?
  /// Where in the document; a part of what makes the fact the same.
  public var section: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .targetSet(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
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
  /// Stands in the log as `annals.target.revised.v1`.
  public static var name: EventName { "target.revised" }
  /// The target that changes.
  public var target = Slug.blank
  /// How a reading is compared from now on.
  public var comparator: Comparator?
  /// The printed word beside the new value, such as 超过.
  public var word: String?
  /// The new number, in the unit of the indicator.
  public var value: DecimalText?
  /// The new value of a target about money, in fen.
  public var amount: Money?
  /// The words that print the new value.
  public var printed = ""
  /// Why it changes.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .targetRevised(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
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
  /// Stands in the log as `annals.observation.recorded.v1`.
  public static var name: EventName { "observation.recorded" }
  /// Who or what was measured.
  public var scope = TargetScope.blank
  /// The day, month, quarter or year that the reading is about.
  public var period = CalendarPeriod.blank
  /// What was measured, in the unit of the indicator; it may be negative.
  public var value = DecimalText.blank
  /// The file reference; without one the reading is unverified.
  public var filing: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .observationRecorded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("scope", &scope)
    try v.required("period", &period)
    try v.required("value", &value)
    try v.optional("filing", &filing)
  }
}
