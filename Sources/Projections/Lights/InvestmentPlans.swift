// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What projects plan to invest in each year.
struct InvestmentPlans: Sendable {
  private let targets: [Slug: [TargetSet]]

  init(_ registry: RegistryState) {
    var targets: [Slug: [TargetSet]] = [:]
    for record in registry.indicators.values {
      let name = record.state.defined?.name.zh ?? ""
      for target in record.state.targets.map(\.set) {
        guard target.amount != nil, target.repeats == nil,
          Self.isInvestment(target.name ?? name) || Self.isInvestment(name),
          let project = Self.project(target)
        else { continue }
        targets[project, default: []].append(target)
      }
    }
    self.targets = targets.mapValues { $0.sorted { $0.target < $1.target } }
  }

  /// The plan of a project for a year: a target for completed investment, else the budget of that
  /// year from all sources; none where neither is recorded.
  func plan(
    of project: Slug, _ money: MoneyLedger, in year: Int
  ) -> (amount: Money, source: InvestmentProgress.PlanSource)? {
    let target = targets[project]?.first { $0.period?.isOf(year) ?? false }
    if let target, let amount = target.amount { return (amount, .target(target.target)) }
    let budgets = money.lines.filter { $0.year == year }.compactMap(\.budget)
    return budgets.isEmpty ? nil : (budgets.reduce(.zero, +), .budget)
  }

  private static func project(_ target: TargetSet) -> Slug? {
    if let project = target.project { return project }
    guard let subject = target.scope.subject, subject.kind == .project else { return nil }
    return subject.id
  }

  /// Investment that a project completes, rather than attracts or promises.
  private static func isInvestment(_ name: String) -> Bool {
    ["完成投资", "投资完成", "年度投资", "计划投资"].contains { name.contains($0) }
  }
}

extension TargetPeriod {
  /// Whether it asks for something in a year by itself, and not for all years up to it.
  fileprivate func isOf(_ year: Int) -> Bool {
    switch kind {
    case .in: self.year == year
    case .eachYear: self.year.map { $0 <= year } ?? true
    case .by: false
    }
  }
}
