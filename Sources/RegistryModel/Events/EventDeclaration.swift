// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// An event type as a catalogue holds it: its newest version, and the chain that leads there.
public struct EventDeclaration: Sendable {
  /// The payload that the newest version is read into.
  public let payload: any EventPayload.Type
  /// The newest version, the only one that is written.
  public let version: Int
  /// The steps from each earlier version to the next.
  public let upcasters: [Upcaster]

  /// The declaration that a type makes of itself.
  public init(_ payload: any EventPayload.Type) {
    self.init(payload, version: payload.version, upcasters: payload.upcasters)
  }

  /// A declaration of a type with another history.
  public init(_ payload: any EventPayload.Type, version: Int, upcasters: [Upcaster]) {
    self.payload = payload
    self.version = version
    self.upcasters = upcasters
  }

  /// The name of the type, such as `milestone.met`.
  public var name: EventName { payload.name }

  /// The versions whose `data` can be read, oldest first.
  public var versions: ClosedRange<Int> {
    var first = version
    while upcasters.contains(where: { $0.from == first - 1 }) { first -= 1 }
    return first...version
  }

  /// Whether every version before the newest has exactly one step, and no other has any.
  public var isChainComplete: Bool {
    version >= 1 && upcasters.map(\.from).sorted().elementsEqual(1..<version)
  }

  /// The type as the log writes it in one version, such as `annals.milestone.met.v1`.
  public func typeText(version: Int) -> String { "annals.\(name).v\(version)" }

  /// The shape of `data` in one version; nil where that version is not known.
  public func schema(version: Int) -> FieldSchema? {
    if version == self.version { return EventData.schema(of: payload) }
    return upcasters.first { $0.from == version }.map { $0.fields.dataSchema }
  }

  /// `data` as they were stated and as they are read.
  struct Reading {
    var data: EventData
    /// The canonical form of what was stated, where that is not the newest version.
    var stated: [UInt8]?
  }

  /// Reads `data` of a version, and lifts them to the newest.
  ///
  /// - Throws: ``FieldError``.
  func read(version: Int, _ reader: inout FieldReader) throws(FieldError) -> Reading {
    guard version != self.version else {
      return Reading(data: try payload.readData(&reader), stated: nil)
    }
    guard let step = upcasters.first(where: { $0.from == version }) else {
      throw FieldError(.unknownVersion, path: "type", found: typeText(version: version))
    }
    let stated = try step.fields.canonicalData(&reader)
    do throws(FieldError) {
      return Reading(data: try lifted(stated, version: version), stated: stated)
    } catch {
      throw FieldError(
        .notLifted, path: "data" + (error.path.isEmpty ? "" : ".\(error.path)"),
        found: "\(error)", expected: typeText(version: self.version), offset: reader.offset)
    }
  }

  /// What `data` of an earlier version say in the newest.
  ///
  /// - Throws: ``FieldError`` where a step gives what the version after it does not take.
  private func lifted(_ stated: [UInt8], version: Int) throws(FieldError) -> EventData {
    var bytes = stated
    for version in version..<self.version {
      guard let step = upcasters.first(where: { $0.from == version }),
        let next = schema(version: version + 1)
      else { throw FieldError(.unknownVersion, path: "type", found: typeText(version: version)) }
      guard case .object(let members)? = try? JSONValue(parsing: bytes) else { break }
      bytes = JSONValue.object(next.ordered(step.lift(members))).bytes
      guard version + 1 < self.version,
        let after = upcasters.first(where: { $0.from == version + 1 })
      else { break }
      bytes = try JSONReader.withBytes(bytes) { (reader) throws(FieldError) -> [UInt8] in
        let bytes = try after.fields.canonicalData(&reader)
        try reader.finish()
        return bytes
      }
    }
    return try JSONReader.withBytes(bytes) { (reader) throws(FieldError) -> EventData in
      let data = try payload.readData(&reader)
      try reader.finish()
      return data
    }
  }
}

extension FieldSchema {
  /// Members in the order of the shape; those that it does not have stand last, to be refused.
  fileprivate func ordered(_ members: [JSONValue.Member]) -> [JSONValue.Member] {
    guard case .object(let fields) = self else { return members }
    let known = fields.compactMap { field in members.first { $0.key == field.key } }
    return known + members.filter { member in !fields.contains { $0.key == member.key } }
  }
}
