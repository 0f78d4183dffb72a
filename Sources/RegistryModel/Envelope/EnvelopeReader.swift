// SPDX-License-Identifier: Apache-2.0

import JSONLines

// The members of an envelope stand in one fixed order.
extension JSONReader {
  mutating func statement(
    writtenAt zone: UTCOffset?, in catalogue: EventCatalogue, memory: inout EnvelopeMemory
  ) throws(FieldError) -> Statement {
    try member("specversion") { (reader) throws(FieldError) in
      try reader.constant("1.0")
    }
    var id = EntryID.blank
    try required("id", &id)
    let source = try member("source") { (reader) throws(FieldError) in
      try reader.value(&memory.sources)
    }
    // First of all: what a newer program wrote may be about a kind of subject that is new, too.
    let version = try version(in: catalogue, memory: &memory)
    let subject = try member("subject") { (reader) throws(FieldError) in
      try reader.value(&memory.subjects)
    }
    // Entry 0 brings the offset at which its own time is written, so time is looked at last.
    let time = try member("time") { (reader) throws(FieldError) in try reader.readText() }
    let timeOffset = offset
    var classification = DataClassification.public
    try required("dataclassification", &classification)
    var correlation: EntryID?
    try optional("correlationid", &correlation)
    var causation: EntryID?
    try optional("causationid", &causation)
    let read = try member("data") { (reader) throws(FieldError) in
      try version.declaration.read(version: version.version, &reader)
    }
    var timeZone = zone
    if case .registryFounded(let founding) = read.data.event { timeZone = founding.offset }
    memory.keepTimes(at: timeZone)
    let instant = try memory.times.value(of: time) { (text) throws(FieldError) in
      try self.instant(text, timeZone, at: timeOffset)
    }
    return Statement(
      id: id, source: source, subject: subject, time: instant,
      classification: classification, correlation: correlation, causation: causation,
      data: read.data, version: version.version, stated: read.stated)
  }

  /// Reads the signature, and finds how many bytes before it were signed.
  mutating func signature() throws(FieldError) -> (SignatureText?, Int) {
    var signature: SignatureText?
    let before = offset
    try optional("signature", &signature)
    return (signature, before)
  }

  mutating func recordedTime(
    memory: inout EnvelopeMemory
  ) throws(FieldError) -> Timestamp {
    let text = try member("recordedtime") { (reader) throws(FieldError) in
      try reader.readText()
    }
    return try memory.recordings.value(of: text) { (text) throws(FieldError) in
      try recordedTime(text)
    }
  }

  private func recordedTime(_ text: String) throws(FieldError) -> Timestamp {
    guard let instant = Timestamp(text) else {
      throw FieldError(
        .invalidValue, path: "recordedtime", found: text, expected: "2026-11-21T03:00:00.000Z",
        offset: offset)
    }
    guard Timestamp.isUTCText(text) else {
      throw FieldError(
        .notCanonical, path: "recordedtime", found: text, expected: instant.utcText,
        offset: offset)
    }
    return instant
  }

  private mutating func version(
    in catalogue: EventCatalogue, memory: inout EnvelopeMemory
  ) throws(FieldError) -> EventCatalogue.Version {
    let type = try member("type") { (reader) throws(FieldError) in try reader.readText() }
    do throws(FieldError) {
      return try memory.types.value(of: type) { (text) throws(FieldError) in
        try catalogue.version(writtenAs: text)
      }
    } catch {
      var located = error
      located.offset = offset
      throw located
    }
  }

  /// Reads a value whose text may have been read before.
  private mutating func value<Value: TextValue>(
    _ memory: inout TextMemory<Value>
  ) throws(FieldError) -> Value {
    let text = try readText()
    return try memory.value(of: text) { (text) throws(FieldError) in
      try Value.read(text, by: self)
    }
  }

  /// The instant of `time`, which must be written at the registry's offset where that is known.
  func instant(
    _ text: String, _ zone: UTCOffset?, at offset: Int
  ) throws(FieldError) -> Timestamp {
    guard let instant = Timestamp(text) else {
      throw FieldError(
        .invalidValue, path: "time", found: text, expected: "2018-12-20T00:00:00+08:00",
        offset: offset)
    }
    guard let zone else { return instant }
    guard Timestamp.isText(text, at: zone) else {
      throw FieldError(
        .notCanonical, path: "time", found: text, expected: instant.text(at: zone),
        offset: offset)
    }
    return instant
  }
}
