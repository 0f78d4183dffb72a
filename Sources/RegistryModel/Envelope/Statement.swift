// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// What an actor signs: a CloudEvents 1.0 object without the members `signature` and `recordedtime`.
///
/// The members stand in one fixed order; `data` follows the declaration order of its type.
public struct Statement: Equatable, Sendable {
  /// The statement's own id.
  public var id: EntryID
  /// Who states it, and in which registry.
  public var source: StatementSource
  /// What it is about.
  public var subject: Subject
  /// When the fact was so (valid time).
  public var time: Timestamp
  /// What it says, in the newest version of its type.
  public var data: EventData
  // A registry holds every statement in memory, so what most of them lack takes one word together,
  // and what is short stands together.
  private var rest: Shared<Rest>?
  private var versionNumber: UInt16
  /// Who may read it.
  public var classification: DataClassification

  private struct Rest: Equatable, Sendable {
    var correlation: EntryID?
    var causation: EntryID?
    var stated: [UInt8]?
  }

  /// Makes a statement in the newest version of its type.
  public init(
    id: EntryID, source: StatementSource, subject: Subject, time: Timestamp,
    classification: DataClassification = .public, correlation: EntryID? = nil,
    causation: EntryID? = nil, data: EventData
  ) {
    self.init(
      id: id, source: source, subject: subject, time: time, classification: classification,
      correlation: correlation, causation: causation, data: data,
      version: type(of: data.event.payload).version, stated: nil)
  }

  init(
    id: EntryID, source: StatementSource, subject: Subject, time: Timestamp,
    classification: DataClassification, correlation: EntryID?, causation: EntryID?,
    data: EventData, version: Int, stated: [UInt8]?
  ) {
    versionNumber = UInt16(clamping: version)
    self.id = id
    self.source = source
    self.subject = subject
    self.time = time
    self.classification = classification
    self.data = data
    let rest = Rest(correlation: correlation, causation: causation, stated: stated)
    self.rest = rest == Rest() ? nil : Shared(rest)
  }

  /// The batch that it belongs to.
  public var correlation: EntryID? {
    get { rest?.value.correlation }
    set { changeRest { $0.correlation = newValue } }
  }

  /// The entry that caused it.
  public var causation: EntryID? {
    get { rest?.value.causation }
    set { changeRest { $0.causation = newValue } }
  }

  /// The version of the type in which it is stated, at most 9,999.
  public var version: Int {
    get { Int(versionNumber) }
    set { versionNumber = UInt16(clamping: newValue) }
  }

  /// `data` as they are stated, where that is an earlier version than that of ``data``.
  public var stated: [UInt8]? { rest?.value.stated }

  private mutating func changeRest(_ change: (inout Rest) -> Void) {
    var rest = rest?.value ?? Rest()
    change(&rest)
    self.rest = rest == Rest() ? nil : Shared(rest)
  }

  /// The name of the event type.
  public var name: EventName { type(of: data.event.payload).name }

  /// The statement's bytes in canonical form, without the closing brace.
  ///
  /// - Parameter offset: The registry's offset, at which `time` is written.
  /// - Returns: The bytes.
  public func openBytes(at offset: UTCOffset) -> [UInt8] {
    var writer = FieldWriter()
    writer.json.beginObject()
    writer.json.key("specversion")
    writer.json.string("1.0")
    writer.json.key("id")
    id.write(&writer)
    writer.json.key("source")
    source.write(&writer)
    writer.json.key("type")
    writer.json.string("annals.\(name).v\(version)")
    writer.json.key("subject")
    subject.write(&writer)
    writer.json.key("time")
    writer.json.string(time.text(at: offset))
    writer.json.key("dataclassification")
    classification.write(&writer)
    if let correlation {
      writer.json.key("correlationid")
      correlation.write(&writer)
    }
    if let causation {
      writer.json.key("causationid")
      causation.write(&writer)
    }
    writer.json.key("data")
    if let stated { writer.json.raw(stated) } else { data.write(&writer) }
    writer.json.endObject()
    return Array(writer.json.bytes[..<(writer.json.bytes.count - 1)])
  }

  /// The bytes whose SHA-256 is the statement's identity: the unsigned statement.
  public func bytes(at offset: UTCOffset) -> [UInt8] {
    openBytes(at: offset) + [UInt8(ascii: "}")]
  }

  /// What stands before a statement when it is signed, so that a signature fits nothing else.
  public static let signaturePrefix = Array("annals-statement/v1\n".utf8)
}

/// The source of a statement: `//<origin>/actor/<id>`.
public struct StatementSource: TextValue {
  // By reference: a log has few sources, and every statement has one.
  private let names: Shared<Names>

  private struct Names: Hashable, Sendable {
    let origin: LogOrigin
    let actor: Slug
  }

  /// A source.
  public init(origin: LogOrigin, actor: Slug) {
    names = Shared(Names(origin: origin, actor: actor))
  }

  /// The registry's origin.
  public var origin: LogOrigin { names.value.origin }
  /// The actor.
  public var actor: Slug { names.value.actor }

  /// Whether both were read as one, so that they are the same; others may be the same, too.
  func isSharedWith(_ other: StatementSource) -> Bool { names === other.names }

  /// Parses `//<origin>/actor/<id>`.
  public init?(_ text: String) {
    guard text.hasPrefix("//"), let slash = text.lastIndex(of: "/"),
      let actor = Slug(String(text[text.index(after: slash)...]))
    else { return nil }
    let rest = text[..<slash].dropFirst(2)
    guard rest.hasSuffix("/actor"), let origin = LogOrigin(String(rest.dropLast(6))) else {
      return nil
    }
    self.init(origin: origin, actor: actor)
  }

  /// The `source` of a statement, such as `//registry.example/sunan/actor/wuxi-stb`.
  public var description: String { "//\(origin)/actor/\(actor)" }
  /// No two texts make the same source.
  public static var hasOneSpelling: Bool { true }
  /// Stands for no source, until a reader overwrites it.
  public static var blank: StatementSource { StatementSource(origin: .blank, actor: .blank) }
  /// What a refusal says that a source looks like.
  public static var expectation: String { "//<origin>/actor/<id>" }
}
