// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The part of the state that an event changed, in a line or two.
struct StateSummary {
  let state: RegistryState

  init(_ state: RegistryState) { self.state = state }

  func lines(_ subject: Subject, _ event: Event) -> [Localized] {
    switch event {
    case .milestonePlanned(let event): milestone(event.milestone, subject)
    case .milestoneRescheduled(let event): milestone(event.milestone, subject)
    case .milestoneMet(let event): milestone(event.milestone, subject)
    case .milestonePartiallyMet(let event): milestone(event.milestone, subject)
    case .milestoneMissed(let event): milestone(event.milestone, subject)
    case .milestoneCancelled(let event): milestone(event.milestone, subject)
    case .budgetApproved(let event): money(subject, event.source)
    case .budgetRevised(let event): money(subject, event.source)
    case .fundingCommitted(let event): money(subject, event.source)
    case .fundingReceived(let event): money(subject, event.source)
    case .fundingDisbursed(let event): money(subject, event.source)
    case .fundingReturned(let event): money(subject, event.source)
    case .expenditureRecorded(let event): money(subject, event.source)
    case .statusChanged, .projectRegistered: status(subject)
    default: RegisterSummary(state).lines(subject, event) + governance(subject, event)
    }
  }

  func status(_ subject: Subject) -> [Localized] {
    guard let project = state.projects[subject.id]?.state else { return [] }
    guard let status = project.status, let kind = project.registered?.kind else {
      return [Localized(zh: "状态 还没有核定", en: "status not set yet")]
    }
    let label = status.label(for: kind)
    return [Localized(zh: "状态 \(label.zh)", en: "status \(label.en ?? label.zh)")]
  }

  private func milestone(_ id: Slug, _ subject: Subject) -> [Localized] {
    guard
      let milestone = state.projects[subject.id]?.state.milestones.first(where: { $0.id == id })
    else { return [] }
    let title = Localized(milestone.title)
    let outcome = milestone.outcome?.label ?? LocalizedName(zh: "进行中", en: "open")
    let reported = milestone.outcomeMark?.standing == .reported
    return [
      Localized(
        zh: "里程碑 \(SafeText.line(title.zh)):\(outcome.zh)\(reported ? "(填报,待确认)" : "")  "
          + "原定 \(milestone.baseline)  现定 \(milestone.due)",
        en: "milestone \(SafeText.line(title.en)): \(outcome.en ?? outcome.zh)"
          + "\(reported ? " (reported, to be confirmed)" : "")  "
          + "first due \(milestone.baseline)  now due \(milestone.due)")
    ]
  }

  func money(_ subject: Subject, _ source: FundingSource) -> [Localized] {
    let ledger =
      subject.kind == .fund
      ? state.funds[subject.id]?.state.money : state.projects[subject.id]?.state.money
    let lines = (ledger?.lines ?? []).filter { $0.source == source }
    guard !lines.isEmpty else { return [] }
    // Limits hold over all years, and spending mostly names none: so the years are added up.
    let line = Self.sum(lines)
    let label = source.label
    let years =
      lines.count > 1
      ? Localized(zh: "(各年合计)", en: ", all years")
      : Localized(lines[0].year.map { " \($0)" } ?? "")
    // As in the views: what was never recorded is no figure, and a balance needs money that moved.
    func figure(_ money: Money?) -> String {
      money.flatMap { $0 == .zero ? nil : Self.text($0) } ?? "-"
    }
    let hasBalance = line.received.confirmed > .zero || line.spent.confirmed > .zero
    let figures = [
      ("预算", "budget", figure(line.budget)), ("下达", "committed", figure(line.committed.confirmed)),
      ("拨付", "disbursed", figure(line.disbursed.confirmed)),
      ("到位", "received", figure(line.received.confirmed)),
      ("支出", "spent", figure(line.spent.confirmed)),
      ("余额", "balance", hasBalance ? Self.text(line.balance) : "-"),
    ]
    func row(_ part: ArraySlice<(String, String, String)>) -> Localized {
      Localized(
        zh: "  " + part.map { "\($0.0) \($0.2)" }.joined(separator: "  "),
        en: "  " + part.map { "\($0.1) \($0.2)" }.joined(separator: "  "))
    }
    var said = [
      Localized(
        zh: "\(label.zh)\(years.zh),单位 万元:",
        en: "\(label.en ?? label.zh)\(years.en), in 10,000 yuan:"),
      row(figures[..<3]), row(figures[3...]),
    ]
    let reported = [
      ("下达", "committed", line.committed.reported), ("拨付", "disbursed", line.disbursed.reported),
      ("到位", "received", line.received.reported), ("支出", "spent", line.spent.reported),
      ("退回", "returned", line.returned.reported),
    ].filter { $0.2 > .zero }
    if !reported.isEmpty {
      said.append(
        Localized(
          zh: "另有待确认:"
            + reported.map { "\($0.0) \(Self.text($0.2))" }.joined(separator: "  "),
          en: "to be confirmed: "
            + reported.map { "\($0.1) \(Self.text($0.2))" }.joined(separator: "  ")))
    }
    for terms in lines.compactMap(\.reportedBudget) {
      said.append(
        Localized(
          zh: "预算 \(Self.text(terms.amount)) 万元还没有确认,确认后才算数",
          en: "the budget of \(Self.text(terms.amount)) (10,000 yuan) waits for its confirmation"))
    }
    return said
  }

  /// The figures of all years of a source.
  private static func sum(_ lines: [MoneyLedger.Line]) -> MoneyLedger.Line {
    lines.dropFirst().reduce(into: lines[0]) { sum, line in
      if let budget = line.budget { sum.budget = (sum.budget ?? .zero) + budget }
      for flow in [
        \MoneyLedger.Line.committed, \.disbursed, \.received, \.spent, \.returned,
      ] {
        sum[keyPath: flow].confirmed += line[keyPath: flow].confirmed
        sum[keyPath: flow].reported += line[keyPath: flow].reported
      }
    }
  }

  /// An amount in units of 10,000 yuan, exact, with at least two decimals.
  static func text(_ money: Money) -> String { money.tenThousandYuanText }
}

/// The command that a person most likely wants next.
enum NextStep {
  static func command(after event: Event, _ subject: Subject) -> Localized {
    let command = pattern(event, subject)
    return Localized(zh: command, en: ExampleText.english(command))
  }

  private static func pattern(_ event: Event, _ subject: Subject) -> String {
    let id = subject.id
    if let next = governance(after: event, subject) { return next }
    switch event {
    case .projectRegistered:
      // Registration sets no status.
      return "annals project set-status \(id) --to <状态> --basis <文号>"
    case .statusChanged(let event): return step(after: event.to, id)
    case .milestonePlanned, .milestoneRescheduled, .milestonePartiallyMet:
      return "annals milestone list"
    case .budgetApproved, .budgetRevised:
      return "annals funding commit \(id) --source <来源> --amount <金额>"
    case .fundingCommitted:
      return "annals funding disburse \(id) --source <来源> --amount <金额>"
    case .fundingDisbursed:
      return "annals funding receive \(id) --source <来源> --amount <金额>"
    case .indicatorDefined:
      return "annals target set \(id) <目标编号> --printed <原文> --value <数>"
    case .taskAssigned: return "annals task report \(id) --summary <进展>"
    case .actorEnrolled: return "annals actor list"
    default:
      if let step = RegisterStep.pattern(after: event, id) { return step }
    }
    switch subject.kind {
    case .project: return "annals project show \(id)"
    case .fund: return "annals fund show \(id)"
    case .document: return "annals document show \(id)"
    case .organization: return "annals organization show \(id)"
    case .task: return "annals task list"
    case .indicator: return "annals target list"
    case .actor: return "annals actor list"
    case .meeting: return "annals meeting show \(id)"
    case .report: return "annals report status \(id)"
    case .bulletin: return "annals bulletin list"
    case .registry: return "annals policy list"
    case .person, .expert, .review, .supervision, .challenge, .equipment:
      return "annals \(subject.kind.rawValue) show \(id)"
    }
  }

  /// What usually follows once a project has a status.
  private static func step(after status: ProjectStatus, _ id: Slug) -> String {
    switch status {
    case .planned, .reserve: "annals project set-status \(id) --to 论证 --reason <理由>"
    case .appraisal: "annals opinion record \(id) --verdict <结论> --panel <专家组> --summary <意见>"
    case .approved: "annals project rebaseline \(id) --start <日期> --end <日期> --cost <金额>"
    case .construction: "annals milestone plan \(id) <编号> <名称> --due <日期>"
    case .trial: "annals project accept \(id) --reviewer <单位>"
    case .accepted: "annals project set-status \(id) --to 运行 --reason <理由>"
    case .operating, .closed, .suspended, .terminated, .decommissioned: "annals project show \(id)"
    }
  }
}
