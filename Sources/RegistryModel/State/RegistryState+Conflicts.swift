// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// The first interest that an expert had declared up to a time in any of some subjects.
  ///
  /// A declaration that waits for confirmation counts, too: who has declared an interest stays away.
  public func declaredConflict(
    of expert: Slug, with subjects: Set<Subject>, at time: Timestamp
  ) -> ExpertState.Conflict? {
    experts[expert]?.state(at: time).conflicts.first { subjects.contains($0.declared.with) }
  }

  /// In what an expert on a subject must have no interest: the subject itself, and of a project also
  /// whoever leads it or takes part in it on that day.
  public func interests(in subject: Subject, at time: Timestamp) -> Set<Subject> {
    var interests: Set<Subject> = [subject]
    guard subject.kind == .project, let state = projects[subject.id]?.state(at: time) else {
      return interests
    }
    if let lead = state.registered?.lead { interests.insert(Subject(.organization, lead)) }
    for party in state.parties { interests.insert(Subject(.organization, party.organization)) }
    return interests
  }
}

extension RuleContext {
  /// Refuses a person who is not recorded on the day of the entry, or whose key is destroyed.
  func requirePerson(_ id: Slug, on time: Timestamp, field: String) throws(Rejection) {
    try requireSubject(Subject(.person, id), on: time, field: field)
    guard let state = registry.persons[id]?.state(at: time), state.isErased else { return }
    throw Rejection(
      .personErased, zh: "“\(id)”的密钥已经销毁", en: "the key of \(id) is destroyed", field: field,
      conflicting: state.erased?.index)
  }

  /// The experts of the register whom a text names by their ids, between commas, semicolons or spaces.
  func experts(named text: String) -> [Slug] {
    text.split { ",，;；、 　".contains($0) }.compactMap { Slug(String($0)) }
      .filter { registry.experts[$0]?.state.isRegistered == true }
  }

  /// Refuses an expert who is not in the register on the day of the entry, or who has declared an
  /// interest in the subject by then.
  func requireExpert(
    _ id: Slug, withoutInterestIn subject: Subject, on time: Timestamp, field: String
  ) throws(Rejection) {
    try requireSubject(Subject(.expert, id), on: time, field: field)
    let interests = registry.interests(in: subject, at: time)
    guard let conflict = registry.declaredConflict(of: id, with: interests, at: time) else {
      return
    }
    let with = conflict.declared.with
    throw Rejection(
      .conflictOfInterest, zh: "专家“\(id)”申报了与“\(with)”的利益关系,应当回避",
      en: "expert \(id) has declared an interest in \(with) and stays away from it",
      field: field, conflicting: conflict.mark.index)
  }
}
