// SPDX-License-Identifier: Apache-2.0

extension ProjectState {
  /// What the portfolio shows of a project on the days of a year and later ones: the state without the
  /// rest, which is most of it. Nothing can be folded on top of it.
  ///
  /// - Parameter year: The first year whose days may be asked about.
  /// - Returns: The outline.
  func outline(from year: Int) -> ProjectState {
    var outline = self
    (outline.precision, outline.basis, outline.note) = (nil, nil, nil)
    (outline.relations, outline.dismissed, outline.designations) = ([], [], [])
    outline.deliberation = Deliberation()
    (outline.contracts, outline.adjustments, outline.directions) = ([], [], [])
    (outline.progress, outline.evaluations, outline.exemptions) = ([], [], [])
    outline.statusChanges = statusChanges.filter { $0.mark.standing == .confirmed }.suffix(1)
      .map(\.outline)
    outline.baselines = Array(baselines.prefix(1) + baselines.dropFirst().suffix(1))
    outline.acceptances =
      acceptances.filter { $0.outcome == .passed && $0.mark.standing == .confirmed }.suffix(1)
    outline.assessments = assessments.suffix(1)
    outline.milestones = milestones.outline
    outline.money = money.outline(from: year)
    return outline
  }

  /// The city where the project stands in a snapshot's list of outlines; absent where it has none, or
  /// several.
  var outlinePlace: DivisionCode? {
    let cities = Set((registered?.divisions ?? []).map(\.city))
    return cities.count == 1 ? cities.first : nil
  }
}

extension ProjectState.StatusStep {
  fileprivate var outline: ProjectState.StatusStep {
    var outline = self
    outline.basis = nil
    return outline
  }
}

extension [MilestoneState] {
  /// Those from which a light is computed. Of those that were met, the one that fell due first speaks
  /// for all.
  fileprivate var outline: [MilestoneState] {
    let met = filter { $0.isSettled && $0.outcome == .met }.min { $0.due.lastDay < $1.due.lastDay }
    return filter { !$0.isSettled || $0.outcome == .missed || $0.id == met?.id }.map { milestone in
      var milestone = milestone
      (milestone.basis, milestone.nameComposed, milestone.code) = (nil, nil, nil)
      return milestone
    }
  }
}

extension MoneyLedger {
  /// The budgets of the years and the investment in them, from which a light is computed: as it was
  /// in the year before, and at the end of the one before that.
  fileprivate func outline(from year: Int) -> MoneyLedger {
    let first = year - 2
    var outline = MoneyLedger()
    outline.investments = confirmedInvestments.outline(from: first)
    var budgets: [Int: Money] = [:]
    for line in lines {
      guard let year = line.year, year >= first, let budget = line.budget else { continue }
      budgets[year, default: .zero] += budget
    }
    outline.lines = budgets.sorted { $0.key < $1.key }.map { year, budget in
      var line = Line()
      (line.year, line.budget) = (year, budget)
      return line
    }
    return outline
  }
}

extension [MoneyLedger.Investment] {
  /// The figures of periods from a year on, and of cumulative ones the newest of each year and of all
  /// years before.
  fileprivate func outline(from first: Int) -> [MoneyLedger.Investment] {
    let years = Dictionary(grouping: self) { Swift.max($0.period.lastDay.year, first - 1) }
    return years.sorted { $0.key < $1.key }.flatMap { year, figures in
      let cumulative = [figures.newest(.yearToDate), figures.newest(.toDate)].compactMap(\.self)
      return cumulative + figures.filter { $0.measure == .period && year >= first }
    }
  }
}

extension RegistryState {
  /// What the portfolio shows of projects now: of all, or at least of those in a place.
  ///
  /// - Parameter division: A division; projects elsewhere may be left out.
  /// - Returns: The projects with outlines of their states, or the states, in no order.
  public func outlines(in division: DivisionCode?) -> [(id: Slug, state: ProjectState)] {
    outlineIDs(in: division).compactMap { id in projects[id].map { (id, $0.outline) } }
  }

  /// The projects that ``outlines(in:)`` gives.
  public func outlineIDs(in division: DivisionCode?) -> [Slug] {
    guard let division, let known = keeper?.outlines(in: division.city) else {
      return Array(projects.keys)
    }
    return known.filter { !movedProjects.contains($0) } + movedProjects
  }

  /// Reads the outline of a project, so that it is at hand.
  public func fetchOutline(_ project: Slug) { _ = projects[project]?.outline }
}
