// SPDX-License-Identifier: Apache-2.0

/// A money mechanism that a plan names.
public struct FundRegistered: EventPayload {
  /// Stands in the log as `annals.fund.registered.v1`.
  public static var name: EventName { "fund.registered" }
  /// The mechanism as the plan names it.
  public var name = LocalizedName.blank
  /// Present and true where the name was put together from the text.
  public var nameComposed: Bool?
  /// What is announced: a special fund, a grant, a loan programme, a tax relief and so on.
  public var kind = FundKind.blank
  /// Whose money it is, in printed order.
  public var levels: [FundLevel] = []
  /// For when the plan announces it.
  public var period: TargetPeriod?
  /// The project for which the money is meant, where there is one.
  public var project: Slug?
  /// The target that says how much money it is to be; never a budget.
  public var target: Slug?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .fundRegistered(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.optional("nameComposed", &nameComposed)
    try v.required("kind", &kind)
    try v.list("levels", &levels)
    try v.optional("period", &period)
    try v.optional("project", &project)
    try v.optional("target", &target)
  }
}

/// A fund that exists.
public struct FundEstablished: EventPayload {
  /// Stands in the log as `annals.fund.established.v1`.
  public static var name: EventName { "fund.established" }
  /// The fund's name as founded.
  public var name = LocalizedName.blank
  /// Whose money leads it.
  public var level = FundLevel.blank
  /// The size at which it was established, in fen.
  public var size: Money?
  /// The organisation that manages it; a lead unit may report on its own fund.
  public var manager: Slug?
  /// The fund (母基金) out of which it was set up.
  public var parent: Slug?
  /// Times the public money.
  public var leverage: DecimalText?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .fundEstablished(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("level", &level)
    try v.optional("size", &size)
    try v.optional("manager", &manager)
    try v.optional("parent", &parent)
    try v.optional("leverage", &leverage)
  }
}
