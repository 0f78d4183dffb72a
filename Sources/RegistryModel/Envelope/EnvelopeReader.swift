// SPDX-License-Identifier: Apache-2.0

import JSONLines

// The members of an envelope stand in one fixed order.
extension JSONReader {
  mutating func statement(writtenAt zone: UTCOffset?) throws(FieldError) -> Statement {
    try member("specversion") { (reader) throws(FieldError) in
      try reader.constant("1.0")
    }
    var id = EntryID.blank
    try required("id", &id)
    var source = StatementSource.blank
    try required("source", &source)
    var type = ""
    try required("type", &type)
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
    let data = try eventData(type)
    return Statement(
      id: id, source: source, subject: subject, time: try instant(time, zone, data, timeOffset),
      classification: classification, correlation: correlation, causation: causation, data: data)
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

  private mutating func eventData(_ type: String) throws(FieldError) -> EventData {
    guard let payload = EventCatalogue.type(writtenAs: type) else {
      throw FieldError(
        .unknownType, path: "type", found: type, expected: "annals.<name>.v<version>",
        offset: offset)
    }
    return try member("data") { (reader) throws(FieldError) in
      try EventData.read(payload, &reader)
    }
  }

  private func instant(
    _ text: String, _ zone: UTCOffset?, _ data: EventData, _ offset: Int
  ) throws(FieldError) -> Timestamp {
    guard let instant = Timestamp(text) else {
      throw FieldError(
        .invalidValue, path: "time", found: text, expected: "2018-12-20T00:00:00+08:00",
        offset: offset)
    }
    var zone = zone
    if case .registryFounded(let founding) = data.event { zone = founding.offset }
    guard let zone else { return instant }
    guard Timestamp.isText(text, at: zone) else {
      throw FieldError(
        .notCanonical, path: "time", found: text, expected: instant.text(at: zone),
        offset: offset)
    }
    return instant
  }
}
