// SPDX-License-Identifier: Apache-2.0

extension ProjectState {
  /// What the portfolio shows of a project: the state without the rest, which is most of it.
  ///
  /// Facts fold on top of an outline as on top of the state: the outline of what follows is the same.
  var outline: ProjectState {
    var outline = self
    (outline.precision, outline.basis, outline.note) = (nil, nil, nil)
    (outline.dismissed, outline.designations) = ([], [])
    outline.deliberation = Deliberation()
    (outline.contracts, outline.adjustments, outline.directions) = ([], [], [])
    (outline.progress, outline.evaluations, outline.exemptions) = ([], [], [])
    outline.assessments = assessments.suffix(1)
    outline.milestones = milestones.map { milestone in
      var milestone = milestone
      (milestone.basis, milestone.nameComposed, milestone.code) = (nil, nil, nil)
      return milestone
    }
    outline.money = money.outline
    return outline
  }

  /// The city where the project stands in a snapshot's list of outlines; absent where it has none, or
  /// several.
  var outlinePlace: DivisionCode? {
    let cities = Set((registered?.divisions ?? []).map(\.city))
    return cities.count == 1 ? cities.first : nil
  }
}

extension MoneyLedger {
  /// The budgets and the investment, from which a light is computed.
  fileprivate var outline: MoneyLedger {
    var outline = MoneyLedger()
    outline.investments = investments
    // Which line came first depends on what is left out.
    outline.lines = lines.compactMap(\.outline).sorted {
      ($0.source.rawValue, $0.year ?? 0) < ($1.source.rawValue, $1.year ?? 0)
    }
    return outline
  }
}

extension MoneyLedger.Line {
  fileprivate var outline: MoneyLedger.Line? {
    guard let budget else { return nil }
    var outline = MoneyLedger.Line()
    (outline.source, outline.year, outline.budget) = (source, year, budget)
    return outline
  }
}

extension RegistryState {
  /// What the portfolio shows of projects: of all, or at least of those in a place.
  ///
  /// - Parameter division: A division; projects elsewhere may be left out.
  /// - Returns: The projects with outlines of their states, in no order.
  public func outlines(in division: DivisionCode?) -> [(id: Slug, state: ProjectState)] {
    outlineIDs(in: division).compactMap { id in projects[id].map { (id, $0.outline) } }
  }

  /// The projects that ``outlines(in:)`` gives.
  public func outlineIDs(in division: DivisionCode?) -> [Slug] {
    guard let keeper, let division else { return Array(projects.keys) }
    let known = keeper.outlines(in: division.city).filter { !movedProjects.contains($0) }
    return known + movedProjects
  }

  /// Reads the outline of a project, so that it is at hand.
  public func fetchOutline(_ project: Slug) { _ = projects[project]?.outline }
}
