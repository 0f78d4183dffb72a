// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// One step of a chain: what `data` of one version of a type held, and how it becomes the next.
///
/// Entries of an earlier version are read as what they were, then lifted one version at a time. The
/// bytes in the log, and so every hash and signature, stay as they are.
public struct Upcaster: Sendable {
  /// The version that the step starts from; it ends at the next.
  public let from: Int
  /// The fields of that version, without the common members.
  public let fields: any FieldGroup.Type
  /// Gives the members of the next version; their order does not matter.
  public let lift: @Sendable ([JSONValue.Member]) -> [JSONValue.Member]

  /// A step from one version to the next.
  ///
  /// - Parameters:
  ///   - from: The version that the step starts from.
  ///   - fields: The fields of that version, without the common members.
  ///   - lift: A pure function from the members of that version, the common ones among them, to those
  ///     of the next. What it gives for good members MUST be good members of the next version.
  public init(
    from: Int, _ fields: any FieldGroup.Type,
    lift: @escaping @Sendable ([JSONValue.Member]) -> [JSONValue.Member]
  ) {
    self.from = from
    self.fields = fields
    self.lift = lift
  }
}

extension FieldGroup {
  /// The members of `data` whose own fields are these: then the common ones.
  static var dataSchema: FieldSchema {
    var builder = FieldSchemaBuilder()
    var fields = Self()
    fields.visit(&builder)
    var common = CommonMembers()
    common.visit(&builder)
    return .object(builder.members)
  }

  /// Reads `data` whose own fields are these, and gives them in canonical form.
  static func canonicalData(_ reader: inout FieldReader) throws(FieldError) -> [UInt8] {
    try reader.group { (reader) throws(FieldError) -> [UInt8] in
      var fields = Self()
      try fields.visit(&reader)
      var common = CommonMembers()
      try common.visit(&reader)
      var writer = FieldWriter()
      writer.json.beginObject()
      fields.visit(&writer)
      common.visit(&writer)
      writer.json.endObject()
      return writer.json.bytes
    }
  }
}
