// SPDX-License-Identifier: Apache-2.0

/// How many there are to be, as in 30 platforms each year.
public struct QuotaSet: EventPayload {
  /// Stands in the log as `annals.quota.set.v1`.
  public static var name: EventName { "quota.set" }
  /// In which year, by which year or in each year.
  public var period = TargetPeriod.blank
  /// How many.
  public var count = 0

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .quotaSet(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("period", &period)
    try v.required("count", &count)
  }
}
