// SPDX-License-Identifier: Apache-2.0

/// What a snapshot keeps of the registry itself.
struct RegistryRecord: FieldGroup {
  var founding = RegistryFounded()
  var logKeys: [String] = []
  var continued: RegistryContinued?
  var audits = AuditRecord()

  init() {}

  init(
    founding: RegistryFounded, logKeys: [String], continued: RegistryContinued?,
    audits: AuditRecord
  ) {
    self.founding = founding
    self.logKeys = logKeys
    self.continued = continued
    self.audits = audits
  }

  mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("founding", &founding)
    try v.list("logKeys", &logKeys)
    try v.optional("continued", &continued)
    try v.required("audits", &audits)
  }
}
