// SPDX-License-Identifier: Apache-2.0

/// What a snapshot keeps of the registry itself.
struct RegistryRecord: FieldGroup {
  var founding = RegistryFounded()
  /// The keys that sign checkpoints now.
  var logKeys: [String] = []
  /// Every key that the log ever had, sorted.
  var allLogKeys: [String] = []
  var continued: RegistryContinued?
  var audits = AuditRecord()
  /// Everything that was ever in force, by name, oldest first.
  var policies: [AdoptedPolicy] = []
  var firstRecorded: Timestamp?
  var lastRecorded: Timestamp?

  init() {}

  mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("founding", &founding)
    try v.list("logKeys", &logKeys)
    try v.list("allLogKeys", &allLogKeys)
    try v.optional("continued", &continued)
    try v.required("audits", &audits)
    try v.list("policies", &policies)
    try v.optional("firstRecorded", &firstRecorded)
    try v.optional("lastRecorded", &lastRecorded)
  }
}

/// A policy as a snapshot keeps it.
struct AdoptedPolicy: FieldGroup {
  var name = ""
  var version = 0
  var parameters: [PolicyParameter] = []
  /// The entry that brought it into force.
  var since = 0

  init() {}

  mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
    try v.required("version", &version)
    try v.list("parameters", &parameters)
    try v.required("since", &since)
  }
}

extension RegistryRecord {
  /// What is known of the registry itself; nil before entry 0.
  init?(_ state: RegistryState) {
    guard let founding = state.founding else { return nil }
    self.founding = founding
    logKeys = state.logKeys.current
    allLogKeys = state.logKeys.history.sorted()
    continued = state.continued
    audits = state.audits
    policies = state.policyHistory.sorted { $0.key < $1.key }.flatMap { name, versions in
      versions.map { policy in
        var adopted = AdoptedPolicy()
        adopted.name = name
        adopted.version = policy.version
        adopted.parameters = policy.parameters
        adopted.since = policy.since
        return adopted
      }
    }
    firstRecorded = state.firstRecorded
    lastRecorded = state.lastRecorded
  }
}

extension RegistryState {
  /// The registry itself as it was after its first `size` entries, without any other subject.
  init(_ record: RegistryRecord, size: Int, catalogue: EventCatalogue) {
    self.init(catalogue: catalogue)
    self.size = size
    newestIndex = size - 1
    founding = record.founding
    logKeys = LogKeyRing(current: record.logKeys, history: Set(record.allLogKeys))
    continued = record.continued
    audits = record.audits
    firstRecorded = record.firstRecorded
    lastRecorded = record.lastRecorded
    for adopted in record.policies {
      adopt(
        adopted.name,
        PolicyInForce(
          version: adopted.version, parameters: adopted.parameters, since: adopted.since))
    }
  }
}
