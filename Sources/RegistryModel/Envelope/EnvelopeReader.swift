// SPDX-License-Identifier: Apache-2.0

import JSONLines

// The members of an envelope stand in one fixed order.
extension JSONReader {
  mutating func statement(
    writtenAt zone: UTCOffset?, in catalogue: EventCatalogue
  ) throws(FieldError) -> Statement {
    try member("specversion") { (reader) throws(FieldError) in
      try reader.constant("1.0")
    }
    var id = EntryID.blank
    try required("id", &id)
    var source = StatementSource.blank
    try required("source", &source)
    var type = ""
    try required("type", &type)
    // First of all: what a newer program wrote may be about a kind of subject that is new, too.
    let version = try self.version(writtenAs: type, in: catalogue)
    var subject = Subject.blank
    try required("subject", &subject)
    var time = ""
    try required("time", &time)
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
    return Statement(
      id: id, source: source, subject: subject, time: try instant(time, timeZone, at: timeOffset),
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

  mutating func recordedTime() throws(FieldError) -> Timestamp {
    var text = ""
    try required("recordedtime", &text)
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

  private func version(
    writtenAs type: String, in catalogue: EventCatalogue
  ) throws(FieldError) -> EventCatalogue.Version {
    do throws(FieldError) {
      return try catalogue.version(writtenAs: type)
    } catch {
      var located = error
      located.offset = offset
      throw located
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
