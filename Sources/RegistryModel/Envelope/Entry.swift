// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// A statement as it stands in the log: signed, stamped, at an index.
public struct Entry: Equatable, Sendable {
  /// The position in the log, from 0.
  public var index: Int { content.index }
  /// What was stated.
  public var statement: Statement { content.statement }
  /// The actor's signature; absent where the registry was founded without signatures.
  public var signature: SignatureText? { content.signature }
  /// When the log took it.
  public var recorded: Timestamp { content.recorded }

  /// The statement's own id.
  public var id: EntryID { content.statement.id }
  /// What it is about.
  public var subject: Subject { content.statement.subject }
  /// What it says.
  public var event: Event { content.statement.data.event }
  /// What it says, and what every event may carry.
  var data: EventData { content.statement.data }
  /// Who states it, and in which registry.
  var source: StatementSource { content.statement.source }
  /// When the fact was so, as it was first stated.
  var time: Timestamp { content.statement.time }
  /// Who may read it.
  public var classification: DataClassification { content.statement.classification }

  // By reference: on its way from line to fold an entry is handed on many times and never changed.
  private let content: Content

  private final class Content: Sendable {
    let index: Int
    let statement: Statement
    let signature: SignatureText?
    let recorded: Timestamp

    init(_ index: Int, _ statement: Statement, _ signature: SignatureText?, _ recorded: Timestamp) {
      self.index = index
      self.statement = statement
      self.signature = signature
      self.recorded = recorded
    }
  }

  /// Makes an entry.
  public init(index: Int, statement: Statement, signature: SignatureText?, recorded: Timestamp) {
    content = Content(index, statement, signature, recorded)
  }

  /// Whether two entries are one, which was handed on.
  func isSame(as other: Entry) -> Bool { content === other.content }

  /// Whether two entries say the same at the same place.
  public static func == (a: Entry, b: Entry) -> Bool {
    a.content === b.content
      || a.index == b.index && a.statement == b.statement && a.signature == b.signature
        && a.recorded == b.recorded
  }

  /// The entry's line, without the line feed.
  public func line(at offset: UTCOffset) -> [UInt8] {
    Self.line(
      openStatement: statement.openBytes(at: offset), signature: signature, recorded: recorded)
  }

  /// The line of a statement whose bytes, without the closing brace, are given.
  public static func line(
    openStatement: [UInt8], signature: SignatureText?, recorded: Timestamp
  ) -> [UInt8] {
    var line = openStatement
    if let signature {
      line += #","signature":""#.utf8
      line += signature.description.utf8
      line.append(UInt8(ascii: "\""))
    }
    line += #","recordedtime":""#.utf8
    line += recorded.utcText.utf8
    line += #""}"#.utf8
    return line
  }
}

/// A line of the log read back: the entry, and how much of the line the actor signed.
public struct ParsedLine: Equatable, Sendable {
  /// The entry.
  public var entry: Entry
  /// The number of bytes before the comma of `"signature"` (or `"recordedtime"` where unsigned).
  public var signedLength: Int
}

extension Entry {
  /// Reads a line in canonical form.
  ///
  /// `time` must be written at `offset`, when that is known; entry 0 brings the offset itself.
  ///
  /// - Throws: ``FieldError`` for anything but the one canonical form.
  public static func parse(
    _ line: ArraySlice<UInt8>, index: Int, offset: UTCOffset?,
    in catalogue: EventCatalogue = .standard
  ) throws(FieldError) -> ParsedLine {
    var memory = EnvelopeMemory.none
    return try parse(line, index: index, offset: offset, in: catalogue, memory: &memory)
  }

  /// Reads a line in canonical form, as one of many lines of a log.
  ///
  /// - Throws: ``FieldError`` for anything but the one canonical form.
  public static func parse(
    _ line: ArraySlice<UInt8>, index: Int, offset: UTCOffset?, in catalogue: EventCatalogue,
    memory: inout EnvelopeMemory
  ) throws(FieldError) -> ParsedLine {
    try JSONReader.withBytes(line) { (reader) throws(FieldError) -> ParsedLine in
      try reader.openObject()
      let statement = try reader.statement(writtenAt: offset, in: catalogue, memory: &memory)
      let (signature, signedLength) = try reader.signature()
      let recorded = try reader.recordedTime(memory: &memory)
      try reader.closeObject()
      try reader.finish()
      return ParsedLine(
        entry: Entry(index: index, statement: statement, signature: signature, recorded: recorded),
        signedLength: signedLength)
    }
  }
}

extension Statement {
  /// Reads an unsigned statement in canonical form.
  ///
  /// - Throws: ``FieldError``.
  public static func parse(
    _ bytes: [UInt8], offset: UTCOffset?, in catalogue: EventCatalogue = .standard
  ) throws(FieldError) -> Statement {
    var memory = EnvelopeMemory.none
    return try JSONReader.withBytes(bytes) { (reader) throws(FieldError) -> Statement in
      try reader.openObject()
      let statement = try reader.statement(writtenAt: offset, in: catalogue, memory: &memory)
      try reader.closeObject()
      try reader.finish()
      return statement
    }
  }
}

extension Entry {
  /// Reads a statement with its signature, before or after it was recorded.
  ///
  /// - Throws: ``FieldError``.
  public static func parseSigned(
    _ bytes: [UInt8], offset: UTCOffset?, in catalogue: EventCatalogue = .standard
  ) throws(FieldError) -> (Statement, SignatureText?) {
    var memory = EnvelopeMemory.none
    return try JSONReader.withBytes(bytes) {
      (reader) throws(FieldError) -> (Statement, SignatureText?) in
      try reader.openObject()
      let statement = try reader.statement(writtenAt: offset, in: catalogue, memory: &memory)
      let signature = try reader.signature().0
      var recorded: String?
      try reader.optional("recordedtime", &recorded)
      try reader.closeObject()
      try reader.finish()
      return (statement, signature)
    }
  }
}
