// SPDX-License-Identifier: Apache-2.0

/// Something that a subject holds and by which a rule looks for its holders.
enum Holding: Hashable {
  /// The right of an administrator who is not suspended.
  case administration
  /// The number of a document.
  case documentNumber(DocumentNumber)
  /// The code of an organisation.
  case creditCode(SocialCreditCode)
  /// The code of a project.
  case projectCode(ProjectCode)
  /// The normalised name of a project.
  case projectName(String)
  /// The place of a person in the register of experts.
  case expertise(Slug)
}

/// What one subject holds, before names are normalised.
struct SubjectHoldings: Equatable {
  var isAdministrator = false
  var documentNumber: DocumentNumber?
  var creditCode: SocialCreditCode?
  var projectCode: ProjectCode?
  var projectName: String?
  var expertPerson: Slug?

  /// Each thing that is held.
  var all: Set<Holding> {
    var all: Set<Holding> = []
    if isAdministrator { all.insert(.administration) }
    if let documentNumber { all.insert(.documentNumber(documentNumber)) }
    if let creditCode { all.insert(.creditCode(creditCode)) }
    if let projectCode { all.insert(.projectCode(projectCode)) }
    if let projectName {
      all.insert(.projectName(NameNormalization.normalized(projectName)))
    }
    if let expertPerson { all.insert(.expertise(expertPerson)) }
    return all
  }
}

extension ProjectState {
  /// Notes what the project holds, without a copy of what else it is.
  fileprivate func note(in holdings: inout SubjectHoldings) {
    holdings.projectCode = registered?.projectCode
    holdings.projectName = registered?.name.zh
  }
}

extension RegistryState {
  /// Those who hold something, sorted.
  func holders(of holding: Holding) -> [Slug] { lookups.holders[holding]?.sorted() ?? [] }

  /// Changes a subject and keeps the index of what it holds, so that no rule goes through all.
  mutating func change(_ subject: Subject, _ body: (inout RegistryState) -> Void) {
    let before = holdings(of: subject)
    body(&self)
    // What a snapshot says of its place and its parts may not hold any more.
    if keeper != nil, subject.kind == .project { movedProjects.insert(subject.id) }
    let after = holdings(of: subject)
    guard before != after else { return }
    let (lost, won) = (before.all, after.all)
    for holding in lost.subtracting(won) {
      heldLookups.holders[holding]?.remove(subject.id)
      if heldLookups.holders[holding]?.isEmpty == true { heldLookups.holders[holding] = nil }
    }
    for holding in won.subtracting(lost) {
      heldLookups.holders[holding, default: []].insert(subject.id)
    }
  }

  /// What a subject holds now.
  func holdings(of subject: Subject) -> SubjectHoldings {
    var holdings = SubjectHoldings()
    switch subject.kind {
    case .actor:
      guard let state = actors[subject.id]?.state, state.isRegistered else { break }
      holdings.isAdministrator = state.role == .administrator && !state.isSuspended
    case .document: holdings.documentNumber = documents[subject.id]?.state.issued?.number
    case .organization:
      holdings.creditCode = organizations[subject.id]?.state.registered?.uscc
    case .project:
      projects[subject.id]?.state.note(in: &holdings)
    case .expert: holdings.expertPerson = experts[subject.id]?.state.registered?.person
    case .registry, .task, .fund, .indicator: break
    case .person, .review, .supervision, .challenge, .equipment: break
    case .meeting, .report, .bulletin: break
    }
    return holdings
  }
}
