// SPDX-License-Identifier: Apache-2.0

/// A money mechanism that a plan names.
public struct FundRegistered: EventPayload {
  public static var name: EventName { "fund.registered" }
  public var name = LocalizedName.blank
  public var nameComposed: Bool?
  public var kind = FundKind.blank
  public var levels: [FundLevel] = []
  public var period: TargetPeriod?
  public var project: Slug?
  public var target: Slug?

  public init() {}

  public var event: Event { .fundRegistered(self) }

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
  public static var name: EventName { "fund.established" }
  public var name = LocalizedName.blank
  public var level = FundLevel.blank
  public var size: Money?
  public var manager: Slug?
  public var parent: Slug?
  /// Times the public money.
  public var leverage: DecimalText?

  public init() {}

  public var event: Event { .fundEstablished(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("level", &level)
    try v.optional("size", &size)
    try v.optional("manager", &manager)
    try v.optional("parent", &parent)
    try v.optional("leverage", &leverage)
  }
}
