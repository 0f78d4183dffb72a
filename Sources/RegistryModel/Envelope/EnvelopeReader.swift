// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// Reads the members of an envelope in their fixed order.
struct EnvelopeReader {
  private var reader: FieldReader

  init(_ reader: FieldReader) { self.reader = reader }

  mutating func statement(offset: UTCOffset?) throws(FieldError) -> Statement {
    try reader.openObject()
    var version = ""
    try reader.required("specversion", &version)
    guard version == "1.0" else {
      throw reader.error(.invalidValue, found: version, expected: "1.0")
    }
    var id = EntryID.blank
    try reader.required("id", &id)
    var source = StatementSource.blank
    try reader.required("source", &source)
    var type = ""
    try reader.required("type", &type)
    var subject = Subject.blank
    try reader.required("subject", &subject)
    var time = ""
    try reader.required("time", &time)
    var classification = DataClassification.public
    try reader.required("dataclassification", &classification)
    var correlation: EntryID?
    try reader.optional("correlationid", &correlation)
    var causation: EntryID?
    try reader.optional("causationid", &causation)
    let data = try self.data(type)
    return Statement(
      id: id, source: source, subject: subject, time: try instant(time, offset, data),
      classification: classification, correlation: correlation, causation: causation, data: data)
  }

  /// Reads the signature, and finds how many bytes before it were signed.
  mutating func signature(in bytes: [UInt8]) throws(FieldError) -> (SignatureText?, Int) {
    var signature: SignatureText?
    let before = reader.json.offset
    try reader.optional("signature", &signature)
    return (signature, before)
  }

  mutating func recordedTime() throws(FieldError) -> Timestamp {
    var text = ""
    try reader.required("recordedtime", &text)
    guard let instant = Timestamp(text) else {
      throw reader.error(
        .invalidValue, found: text, expected: "recordedtime such as 2026-11-21T03:00:00.000Z")
    }
    guard instant.utcText == text else {
      throw reader.error(.notCanonical, found: text, expected: instant.utcText)
    }
    return instant
  }

  mutating func end() throws(FieldError) { try reader.finish() }

  private mutating func data(_ type: String) throws(FieldError) -> EventData {
    guard type.hasPrefix("annals."), let dot = type.lastIndex(of: ".") else {
      throw FieldError(
        .unknownType, path: "type", found: type, expected: "annals.<name>.v<version>",
        offset: reader.json.offset)
    }
    let name = String(type[..<dot].dropFirst(7))
    guard let payload = EventCatalogue.type(named: name), payload.typeText == type else {
      throw FieldError(.unknownType, path: "type", found: type, offset: reader.json.offset)
    }
    return try reader.member("data") { (reader) throws(FieldError) in
      try EventData.read(name, &reader)
    }
  }

  private func instant(
    _ text: String, _ offset: UTCOffset?, _ data: EventData
  ) throws(FieldError) -> Timestamp {
    guard let instant = Timestamp(text) else {
      throw FieldError(
        .invalidValue, path: "time", found: text, expected: "2018-12-20T00:00:00+08:00")
    }
    var offset = offset
    if case .registryFounded(let founding) = data.event { offset = founding.offset }
    guard let offset else { return instant }
    let canonical = instant.text(at: offset)
    guard canonical == text else {
      throw FieldError(.notCanonical, path: "time", found: text, expected: canonical)
    }
    return instant
  }
}

extension FieldReader {
  fileprivate mutating func finish() throws(FieldError) {
    try closeObject()
    do throws(JSONError) {
      try json.end()
    } catch {
      throw FieldError(.json(error.code), offset: error.offset)
    }
  }
}
