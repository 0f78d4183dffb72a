// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// The fields of one event type.
///
/// Names of types and fields are storage formats: a change of meaning needs a new version. A type
/// whose fields change raises its ``version`` by one and adds one step to its ``upcasters``, which
/// keeps the fields that the version before had; entries of that version stay as they are in the log.
public protocol EventPayload: FieldGroup {
  /// The type's name, such as `milestone.met`.
  static var name: EventName { get }
  /// The version of the type's fields, the only one that is written.
  static var version: Int { get }
  /// How the fields of each earlier version become those of the next: one step a version.
  static var upcasters: [Upcaster] { get }
  /// The payload as one of all events.
  var event: Event { get }
  /// Reads `data` of the type.
  ///
  /// A requirement, so that each type has a reader of its own, in which all its fields are known.
  static func readData(_ reader: inout FieldReader) throws(FieldError) -> EventData
}

/// The name of an event type without prefix and version, such as `milestone.met`.
public typealias EventName = String

extension EventPayload {
  /// The first version.
  public static var version: Int { 1 }
  /// No steps, for there is nothing before the first version.
  public static var upcasters: [Upcaster] { [] }
  /// Reads the fields of the type, then the common members.
  public static func readData(_ reader: inout FieldReader) throws(FieldError) -> EventData {
    try reader.group { (reader) throws(FieldError) -> EventData in
      var payload = Self()
      try payload.visit(&reader)
      // Most events carry nothing more.
      if reader.endsObject { return EventData(payload.event) }
      var common = CommonMembers()
      try common.visit(&reader)
      return EventData(payload.event, common)
    }
  }
  /// The type as the log writes it, such as `annals.milestone.met.v1`.
  public static var typeText: String { "annals.\(name).v\(version)" }
}

/// An event with the members that every event may carry.
public struct EventData: Equatable, Sendable {
  /// The event.
  public var event: Event
  /// What every event may carry.
  public var common: CommonMembers {
    get { shared?.value ?? CommonMembers() }
    set { shared = newValue == CommonMembers() ? nil : Shared(newValue) }
  }

  // By reference, as the event itself: most events carry nothing here, and none changes it often.
  private var shared: Shared<CommonMembers>?

  /// An event without common members.
  public init(_ event: Event) { self.event = event }

  /// An event with its common members.
  public init(_ event: Event, _ common: CommonMembers) {
    self.event = event
    self.common = common
  }

  /// What it rests on.
  var basis: Basis? { shared?.value.basis }
  /// The recorder's remark.
  var note: String? { shared?.value.note }
  /// Whether it is said for another than the one who says it.
  var isForAnother: Bool { shared?.value.for != nil }

  /// Whether event and common members are the same.
  public static func == (a: EventData, b: EventData) -> Bool {
    a.event == b.event && a.shared == b.shared
  }

  /// Writes `data`: the fields of the type, then the common members, in one object.
  public func write(_ writer: inout FieldWriter) {
    func write(_ payload: some EventPayload) {
      writer.json.beginObject()
      var payload = payload
      payload.visit(&writer)
      var common = common
      common.visit(&writer)
      writer.json.endObject()
    }
    write(event.payload)
  }

  /// Reads `data` of the newest version of the type `name`.
  ///
  /// - Throws: ``FieldError``; an unknown name has the code `unknownType`.
  public static func read(
    _ name: EventName, _ reader: inout FieldReader
  ) throws(FieldError) -> EventData {
    guard let type = EventCatalogue.type(named: name) else {
      throw FieldError(.unknownType, path: "type", found: name)
    }
    return try type.readData(&reader)
  }

  /// The schema of `data` for a type.
  public static func schema(of type: any EventPayload.Type) -> FieldSchema {
    func own<Payload: EventPayload>(_: Payload.Type) -> [FieldSchema.Member] {
      var builder = FieldSchemaBuilder()
      var payload = Payload()
      payload.visit(&builder)
      var common = CommonMembers()
      common.visit(&builder)
      return builder.members
    }
    return .object(own(type))
  }
}
