// SPDX-License-Identifier: Apache-2.0

/// Another person confirms a reported entry.
public struct EntryConfirmed: EventPayload {
  public static var name: EventName { "entry.confirmed" }
  public var entry = EntryID.blank

  public init() {}

  public var event: Event { .entryConfirmed(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("entry", &entry)
  }
}

/// A reported entry is sent back; it counts nowhere from here on.
public struct EntryReturned: EventPayload {
  public static var name: EventName { "entry.returned" }
  public var entry = EntryID.blank
  public var reason = ""

  public init() {}

  public var event: Event { .entryReturned(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("entry", &entry)
    try v.required("reason", &reason)
  }
}
