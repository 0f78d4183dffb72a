// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// Names a way of folding: anything that changes an answer changes it.
public enum FoldFingerprint {
  /// Raised whenever `evolve` gives another state for the same entries and the lists below stay.
  public static let version = 2

  /// The SHA-256 of ``text`` as 64 hexadecimal digits. It is recorded, because every command that opens
  /// a snapshot asks for it, and making the text takes longer than reading many an answer; a test
  /// makes it and compares.
  public static let digest = "89deac8bc5d4fd37ef8fb8664bc35710f53573f662d3d8e0915f9e896cd7cada"

  /// What the fingerprint is the SHA-256 of: the version, the fields of every event and state, the
  /// codelists in them, and the policies, as one line of canonical JSON.
  public static var text: [UInt8] {
    let events = EventCatalogue.standard.declarations.flatMap { type in
      type.versions.reversed().compactMap { version in
        type.schema(version: version).map {
          member(type.typeText(version: version), $0.jsonSchema)
        }
      }
    }
    var states = StateSchemas()
    RegistryState().visitRecords(&states)
    let policies = PolicyCatalogue.all.map { policy in
      member(
        policy.reference,
        .object(
          policy.parameters.map { member($0.name.description, .string($0.value)) }
            + policy.optional.map { member($0.name.description, .string("-")) }))
    }
    let value = JSONValue.object([
      member("version", .number("\(version)")), member("events", .object(events)),
      member("states", .object(states.members)), member("policies", .object(policies)),
    ])
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.bytes
  }

  fileprivate static func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }
}

private struct StateSchemas: RecordsVisitor {
  var members: [JSONValue.Member] = []

  mutating func visit<State: Aggregate>(_ records: Records<State>) {
    members.append(FoldFingerprint.member(State.kind.rawValue, State.schema.jsonSchema))
  }
}
