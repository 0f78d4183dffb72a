// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// A line whose type or version this program does not know, read as far as all entries are alike.
///
/// It counts in the tree and its signature can be checked; what it says changes nothing here.
public struct UnrecognizedLine: Equatable, Sendable {
  /// The position in the log.
  public let index: Int
  /// Whether the type is not known or only its version.
  public let kind: Unrecognized.Kind
  /// The type as it stands, such as `annals.project.vanished.v1`.
  public let type: String
  /// The statement's id.
  public let id: EntryID
  /// Who stated it.
  public let source: StatementSource
  /// What it is about; its kind may not be known either.
  public let subject: String
  /// Who may read it, as it stands.
  public let classification: String
  /// The actor's signature.
  public let signature: SignatureText?
  /// The number of bytes before the comma of `"signature"`.
  public let signedLength: Int
  /// When the log took it.
  public let recorded: Timestamp
  /// Whether the line is in canonical form, as far as that can be told without its declaration.
  public let isCanonical: Bool

  /// Reads a line that ``Entry/parse(_:index:offset:in:)`` refused as unknown.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - index: Its position in the log.
  ///   - offset: The registry's offset, where it is known.
  ///   - kind: What was not known.
  /// - Throws: ``FieldError`` where the envelope is not one.
  public init(
    _ line: ArraySlice<UInt8>, index: Int, offset: UTCOffset?, kind: Unrecognized.Kind
  ) throws(FieldError) {
    self = try JSONReader.withBytes(line) { (reader) throws(FieldError) -> UnrecognizedLine in
      try UnrecognizedLine(&reader, line, index: index, zone: offset, kind: kind)
    }
  }

  private init(
    _ reader: inout JSONReader, _ line: ArraySlice<UInt8>, index: Int, zone: UTCOffset?,
    kind: Unrecognized.Kind
  ) throws(FieldError) {
    var members: [JSONValue.Member] = []
    func keep(_ key: String, _ value: JSONValue) {
      members.append(JSONValue.Member(key: key, value: value))
    }
    try reader.openObject()
    try reader.member("specversion") { (reader) throws(FieldError) in try reader.constant("1.0") }
    keep("specversion", .string("1.0"))
    var id = EntryID.blank
    try reader.required("id", &id)
    keep("id", .string(id.description))
    var source = StatementSource.blank
    try reader.required("source", &source)
    keep("source", .string(source.description))
    var type = ""
    try reader.required("type", &type)
    keep("type", .string(type))
    var subject = ""
    try reader.required("subject", &subject)
    keep("subject", .string(subject))
    guard Self.isSubject(subject) else {
      throw FieldError(
        .invalidValue, path: "subject", found: subject, expected: Subject.expectation,
        offset: reader.offset)
    }
    var time = ""
    try reader.required("time", &time)
    keep("time", .string(time))
    _ = try reader.instant(time, zone, at: reader.offset)
    var classification = ""
    try reader.required("dataclassification", &classification)
    keep("dataclassification", .string(classification))
    for key in ["correlationid", "causationid"] as [StaticString] {
      var other: EntryID?
      try reader.optional(key, &other)
      if let other { keep("\(key)", .string(other.description)) }
    }
    let data = try reader.member("data") { (reader) throws(FieldError) in try reader.readObject() }
    keep("data", data)
    let (signature, signedLength) = try reader.signature()
    if let signature { keep("signature", .string(signature.description)) }
    var memory = EnvelopeMemory.none
    let recorded = try reader.recordedTime(memory: &memory)
    keep("recordedtime", .string(recorded.utcText))
    try reader.closeObject()
    try reader.finish()
    self.index = index
    self.kind = kind
    self.type = type
    self.id = id
    self.source = source
    self.subject = subject
    self.classification = classification
    self.signature = signature
    self.signedLength = signedLength
    self.recorded = recorded
    isCanonical = JSONValue.object(members).bytes.elementsEqual(line)
  }

  /// A newer program may know more kinds of subjects, but writes them alike.
  private static func isSubject(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return text.utf8.count <= 100 && parts.count == 2
      && parts.allSatisfy { Slug(String($0)) != nil }
  }
}
