// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// What an entry said is replaced; both stay in the log, and views known before keep the old one.
public struct EntryCorrected: EventPayload {
  /// Stands in the log as `annals.entry.corrected.v1`.
  public static var name: EventName { "entry.corrected" }
  /// The id of the entry, never that of a correction.
  public var entry = EntryID.blank
  /// The leaf hash of the entry's line (RFC 6962, section 2.1), so that it is known what was seen.
  public var leafHash = Digest.blank
  /// What the entry should have said.
  public var replacement = Replacement()
  /// Why it is corrected.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .entryCorrected(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("entry", &entry)
    try v.required("leafHash", &leafHash)
    try v.required("replacement", &replacement)
    try v.required("reason", &reason)
  }
}

/// An entry is taken back: it counts nowhere from here on, and stays in the log.
public struct EntryWithdrawn: EventPayload {
  /// Stands in the log as `annals.entry.withdrawn.v1`.
  public static var name: EventName { "entry.withdrawn" }
  /// The id of the entry, never that of a correction.
  public var entry = EntryID.blank
  /// The leaf hash of the entry's line (RFC 6962, section 2.1), so that it is known what was seen.
  public var leafHash = Digest.blank
  /// Why it is taken back.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .entryWithdrawn(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("entry", &entry)
    try v.required("leafHash", &leafHash)
    try v.required("reason", &reason)
  }
}

/// The whole of what an entry should have said: its type and subject stay.
public struct Replacement: FieldGroup {
  /// When the fact was so.
  public var time = Instant.blank
  /// The version of the type in which `data` are written; 1 where absent.
  public var version: Int?
  /// The fields of the entry's own type, then the common members.
  public var data = ReplacementData.blank

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// A replacement of a time and what was so then, in the newest version of the type.
  public init(time: Instant, data: EventData) {
    self.init(time: time, data: data, version: type(of: data.event.payload).version)
  }

  /// A replacement in a version that a catalogue gives.
  public init(time: Instant, data: EventData, version: Int) {
    self.time = time
    self.version = version == 1 ? nil : version
    self.data = ReplacementData(data)
  }

  /// The event that a replacement says, of the type of another.
  ///
  /// - Parameters:
  ///   - event: The event whose type it is.
  ///   - catalogue: The types.
  /// - Returns: What it says, in the newest version.
  /// - Throws: ``FieldError`` where the members are not those of the type, in canonical form;
  ///   `unknownVersion` where a newer program may know the version.
  public func eventData(
    as event: Event, in catalogue: EventCatalogue = .standard
  ) throws(FieldError) -> EventData {
    try data.eventData(as: event, version: version ?? 1, in: catalogue)
  }

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("time", &time)
    try v.optional("version", &version)
    try v.required("data", &data)
  }
}

/// The `data` of an event whose type is that of another entry: kept as it is spelt until that entry
/// is at hand.
public struct ReplacementData: FieldValue {
  /// The members as they are spelt.
  public let json: JSONValue

  /// The members of an event.
  public init(_ data: EventData) {
    var writer = FieldWriter()
    data.write(&writer)
    // What was written is good JSON; were it not, an empty object would be refused by its reader.
    json = (try? JSONValue(parsing: writer.json.bytes)) ?? .object([])
  }

  private init(json: JSONValue) { self.json = json }

  /// The event that the members say, of the type of another and in one of its versions.
  ///
  /// - Throws: ``FieldError`` where they are not those of the type, in canonical form.
  fileprivate func eventData(
    as event: Event, version: Int, in catalogue: EventCatalogue
  ) throws(FieldError) -> EventData {
    let name = type(of: event.payload).name
    guard let declaration = catalogue[name], declaration.versions.contains(version) else {
      throw FieldError(.unknownVersion, path: "type", found: "annals.\(name).v\(version)")
    }
    let bytes = json.bytes
    let read = try JSONReader.withBytes(bytes) {
      (reader) throws(FieldError) -> EventDeclaration.Reading in
      let read = try declaration.read(version: version, &reader)
      try reader.finish()
      return read
    }
    var writer = FieldWriter()
    if read.stated == nil { read.data.write(&writer) }
    guard (read.stated ?? writer.json.bytes) == bytes else {
      throw FieldError(.notCanonical, path: "", found: "", expected: "the canonical form")
    }
    return read.data
  }

  /// No members, until a reader overwrites them.
  public static var blank: ReplacementData { ReplacementData(json: .object([])) }

  /// Reads an object whose members are checked later.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> ReplacementData {
    ReplacementData(json: try reader.readObject())
  }

  /// Writes the members as they are spelt.
  public func write(_ writer: inout FieldWriter) { json.write(to: &writer.json) }

  /// An object with the members of some event type.
  public static var schema: FieldSchema { .anyObject }
}
