// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// Names a way of folding: anything that changes an answer changes it.
public enum FoldFingerprint {
  /// Raised whenever `evolve` gives another state for the same entries and the lists below stay.
  public static let version = 1

  /// What the fingerprint is the SHA-256 of: the version, the fields of every event and state, the
  /// codelists in them, and the policies, as one line of canonical JSON.
  public static var text: [UInt8] {
    let events = EventCatalogue.all.map { type in
      member(type.typeText, EventData.schema(of: type).jsonSchema)
    }
    let states = [
      member("actor", ActorState.schema.jsonSchema),
      member("document", DocumentState.schema.jsonSchema),
      member("organization", OrganizationState.schema.jsonSchema),
      member("task", TaskState.schema.jsonSchema),
      member("project", ProjectState.schema.jsonSchema),
      member("fund", FundState.schema.jsonSchema),
      member("indicator", IndicatorState.schema.jsonSchema),
    ]
    let policies = PolicyCatalogue.all.map { policy in
      member(
        policy.reference,
        .object(policy.parameters.map { member($0.name.description, .string($0.value)) }))
    }
    let value = JSONValue.object([
      member("version", .number("\(version)")), member("events", .object(events)),
      member("states", .object(states)), member("policies", .object(policies)),
    ])
    var writer = JSONWriter()
    value.write(to: &writer)
    return writer.bytes
  }

  private static func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }
}
