// SPDX-License-Identifier: Apache-2.0

/// One thing that is looked up across subjects, as a snapshot keeps it:
///
///     {"what":"projectName","value":"无锡超算中心","subjects":["wuxi-supercomputing-centre"]}
struct LookupLine: FieldGroup {
  /// What it is.
  var what = ""
  /// Which one.
  var value = ""
  /// The subjects that hold it, or under which it stands, sorted.
  var subjects: [Slug] = []

  init() {}

  init(_ what: What, _ value: some CustomStringConvertible, _ subjects: some Sequence<Slug>) {
    self.what = what.rawValue
    self.value = value.description
    self.subjects = subjects.sorted()
  }

  mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("what", &what)
    try v.required("value", &value)
    try v.required("subjects", &subjects)
  }

  /// What is looked up.
  enum What: String {
    /// The indicator under which a target stands.
    case target
    /// The organisations for which actors of a role were enrolled.
    case role
    /// Whose a public key is or was.
    case publicKey
    case administration, documentNumber, creditCode, projectCode, projectName, expertise
  }
}

extension Lookups {
  /// What is looked up but for entries, as canonical JSON without line feeds, sorted.
  var lines: [[UInt8]] {
    var lines = targets.map { LookupLine(.target, $0.key, [$0.value]) }
    lines += organizationsByRole.map { LookupLine(.role, $0.key.rawValue, $0.value) }
    lines += publicKeys.map { LookupLine(.publicKey, $0.key, [$0.value]) }
    lines += holders.map { $0.key.line($0.value) }
    return lines.sorted { ($0.what, $0.value) < ($1.what, $1.value) }.map(\.canonicalBytes)
  }

  /// Reads the lines back.
  ///
  /// - Throws: ``FieldError`` where one is no such line.
  init(lines: [ArraySlice<UInt8>]) throws(FieldError) {
    for bytes in lines {
      let line = try LookupLine.read(ownBytes: bytes)
      guard let what = LookupLine.What(rawValue: line.what), take(what, line) else {
        throw FieldError(
          .invalidValue, path: "what", found: line.what, expected: "what is looked up")
      }
    }
  }

  private mutating func take(_ what: LookupLine.What, _ line: LookupLine) -> Bool {
    switch what {
    case .target:
      guard let target = Slug(line.value), let indicator = line.subjects.first else { return false }
      targets[target] = indicator
    case .role:
      guard let role = Role(rawValue: line.value) else { return false }
      organizationsByRole[role] = Set(line.subjects)
    case .publicKey:
      guard let key = PublicKey(line.value), let owner = line.subjects.first else { return false }
      publicKeys[key] = owner
    default:
      guard let holding = Holding(what, line.value) else { return false }
      holders[holding] = Set(line.subjects)
    }
    return true
  }
}

extension Holding {
  /// The line that says who holds it.
  fileprivate func line(_ subjects: Set<Slug>) -> LookupLine {
    switch self {
    case .administration: LookupLine(.administration, Role.administrator.rawValue, subjects)
    case .documentNumber(let number): LookupLine(.documentNumber, number, subjects)
    case .creditCode(let code): LookupLine(.creditCode, code, subjects)
    case .projectCode(let code): LookupLine(.projectCode, code, subjects)
    case .projectName(let name): LookupLine(.projectName, name, subjects)
    case .expertise(let person): LookupLine(.expertise, person, subjects)
    }
  }

  fileprivate init?(_ what: LookupLine.What, _ value: String) {
    switch what {
    case .administration: self = .administration
    case .documentNumber:
      guard let number = DocumentNumber(value) else { return nil }
      self = .documentNumber(number)
    case .creditCode:
      guard let code = SocialCreditCode(value) else { return nil }
      self = .creditCode(code)
    case .projectCode:
      guard let code = ProjectCode(value) else { return nil }
      self = .projectCode(code)
    case .projectName: self = .projectName(value)
    case .expertise:
      guard let person = Slug(value) else { return nil }
      self = .expertise(person)
    case .target, .role, .publicKey: return nil
    }
  }

  /// The kind of the subjects that hold it.
  var kind: SubjectKind {
    switch self {
    case .administration: .actor
    case .documentNumber: .document
    case .creditCode: .organization
    case .projectCode, .projectName: .project
    case .expertise: .expert
    }
  }
}
