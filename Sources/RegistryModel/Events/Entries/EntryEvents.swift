// SPDX-License-Identifier: Apache-2.0

/// Another person confirms a reported entry.
public struct EntryConfirmed: EventPayload {
  /// Stands in the log as `annals.entry.confirmed.v1`.
  public static var name: EventName { "entry.confirmed" }
  /// The id of the report that counts as confirmed from here on.
  public var entry = EntryID.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .entryConfirmed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("entry", &entry)
  }
}

/// A reported entry is sent back; it counts nowhere from here on.
public struct EntryReturned: EventPayload {
  /// Stands in the log as `annals.entry.returned.v1`.
  public static var name: EventName { "entry.returned" }
  /// The id of the report that counts nowhere from here on.
  public var entry = EntryID.blank
  /// What its author has to put right.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .entryReturned(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("entry", &entry)
    try v.required("reason", &reason)
  }
}
