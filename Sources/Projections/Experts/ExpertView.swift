// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The register of experts with their fields and the interests that they declared.
public struct ExpertView: Sendable {
  /// An expert.
  public struct Row: Sendable {
    /// The expert's id.
    public let id: Slug
    /// The person, the fields and the industries.
    public let registered: ExpertRegistered
    /// The person's name, where it stands in the clear.
    public let name: LocalizedName?
    /// Whether the person's key is destroyed.
    public let isErased: Bool
    /// The declared interests, in the order of their times.
    public let conflicts: [ExpertState.Conflict]
  }

  /// Who is shown.
  public struct Filter: Sendable {
    /// A field.
    public var field: ExpertField?
    /// A part of the name of an industry.
    public var industry: String?
    /// Only those who have declared no interest in this subject, nor, where it is a project, in
    /// those who lead it or take part in it.
    public var withoutInterestIn: Subject?
    /// Everybody.
    public init() {}
  }

  /// The experts, by id.
  public let rows: [Row]

  /// The experts of one field.
  public func rows(in field: ExpertField) -> [Row] {
    rows.filter { $0.registered.fields.contains(field) }
  }

  /// The experts of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    // The state holds nothing later than the day, so its end stands for all of it.
    let next = CivilDay(daysSinceEpoch: day.daysSinceEpoch + 1)
    let end = Timestamp(startOf: next, offset: registry.offset)
    let interests = filter.withoutInterestIn.map { registry.interests(in: $0, at: end) }
    let industry = filter.industry.map(NameNormalization.normalized)
    rows = registry.experts.sorted { $0.key < $1.key }.compactMap { id, record in
      guard let row = Row(id, registry) else { return nil }
      if let field = filter.field, !row.registered.fields.contains(field) { return nil }
      if let industry,
        !row.registered.industries.contains(where: {
          NameNormalization.normalized($0).contains(industry)
        })
      {
        return nil
      }
      if let interests, row.conflicts.contains(where: { interests.contains($0.declared.with) }) {
        return nil
      }
      return row
    }
  }
}

extension ExpertView.Row {
  /// An expert of a registry; `nil` where nobody is registered so.
  public init?(_ id: Slug, _ registry: RegistryState) {
    guard let state = registry.experts[id]?.state, let registered = state.registered else {
      return nil
    }
    self.id = id
    self.registered = registered
    let person = registry.persons[registered.person]?.state
    name = person?.title
    isErased = person?.isErased ?? false
    conflicts = state.conflicts.filter(\.mark.standing.counts)
  }
}
