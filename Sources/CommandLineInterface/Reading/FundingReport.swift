// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// Money as a table.
enum FundingReport {
  static func section(
    _ funding: FundingView, by grouping: FundingView.Grouping = .source, unit: MoneyUnit,
    investment: InvestmentView? = nil, showsLight: Bool = false
  ) -> Report.Section {
    let money: (String, String, String) -> Column = { key, zh, en in
      Column(key + "_fen", Localized(zh: zh, en: en), .money)
    }
    // A name may be long, and so gives way; what is short stands first.
    let isNamed = grouping == .fund
    let group = Column("group", header(grouping), flexible: isNamed, minimumWidth: isNamed ? 16 : 0)
    let columns = moved(
      [
        group,
        money("budget", "预算", "Budget"), money("committed", "下达", "Committed"),
        money("disbursed", "拨付", "Disbursed"), money("received", "到位", "Received"),
        money("spent", "支出", "Spent"), money("balance", "余额", "Balance"),
      ], isNamed)
    let unitName = unit.label
    return Report.Section(
      "funding",
      heading: Localized(zh: "单位:\(unitName.zh)", en: "In \(unitName.en)"),
      .table(
        Table(
          columns: columns,
          rows: funding.lines.map { line in
            Table.Row(
              moved(cells(line, unit, showsBalance: funding.unassigned == nil), isNamed))
          },
          total: funding.lines.isEmpty
            ? nil : Table.Row(moved(cells(funding.sum, unit, showsBalance: true), isNamed)),
          emptyNote: Localized(zh: "没有资金记录。", en: "No money is recorded."))),
      footers: footers(funding, unit)
        + (investment.map { Self.investment($0, unit, showsLight: showsLight) } ?? []),
      chart: chart(funding.lines, unit))
  }

  private static func header(_ grouping: FundingView.Grouping) -> Localized {
    switch grouping {
    case .source: Localized(zh: "来源", en: "Source")
    case .year: Localized(zh: "年度", en: "Year")
    case .city: Localized(zh: "城市", en: "City")
    case .fund: Localized(zh: "项目或基金", en: "Project or fund")
    }
  }

  /// The bars of some lines; none where nothing is recorded.
  static func chart(_ lines: [FundingView.Line], _ unit: MoneyUnit) -> Chart? {
    FundingBars(
      rows: lines.map { line in
        FundingBars.Row(
          label: Localized(line.name), budget: line.budget?.fen, received: line.received.fen,
          spent: line.spent.fen)
      }, unit: unit
    ).map { .funding($0) }
  }

  /// Elements with the first one last.
  private static func moved<Element>(_ elements: [Element], _ isMoved: Bool) -> [Element] {
    isMoved ? Array(elements.dropFirst() + elements.prefix(1)) : elements
  }

  private static func cells(
    _ line: FundingView.Line, _ unit: MoneyUnit, showsBalance: Bool
  ) -> [Cell] {
    func cell(_ money: Money) -> Cell {
      money.fen == 0 ? .missing : .money(fen: money.fen, unit: unit)
    }
    return [
      line.key == "total"
        ? .remark(Localized(line.name)) : .code(line.key, label: Localized(line.name)),
      line.budget.map(cell) ?? .missing, cell(line.committed), cell(line.disbursed),
      cell(line.received), cell(line.spent),
      !showsBalance || line.received.fen == 0 && line.spent.fen == 0
        ? .missing : .money(fen: line.balance.fen, unit: unit),
    ]
  }

  private static func footers(_ funding: FundingView, _ unit: MoneyUnit) -> [Report.Line] {
    var lines: [Report.Line] = []
    if let budget = funding.sum.budget,
      let received = FundingView.percent(funding.sum.received, of: budget)
    {
      let spent = FundingView.percent(funding.sum.spent, of: funding.sum.received)
      lines.append(
        .prose(
          Localized(
            zh: "到位率 \(received) %(到位/预算)  支出率 \(spent?.description ?? "-") %(支出/到位)",
            en: "received \(received) % of budget, spent \(spent?.description ?? "-") % of received"
          )))
    }
    if !funding.lines.isEmpty {
      lines.append(
        .prose(Localized(zh: "余额 = 到位 - 支出 - 退回。", en: "balance = received - spent - returned.")))
    }
    if let unassigned = funding.unassigned {
      let amount = unit.format(fen: unassigned.fen)
      lines.append(
        .prose(
          Localized(
            zh: "支出和退回中有 \(amount) \(unit.label.zh)没有写年度,所以分不出各年的余额,只有合计。",
            en:
              "\(amount) (\(unit.label.en)) were spent or returned without naming a year, so that "
              + "only the balance of all years can be told.")))
    }
    if let notCounted = notCounted(funding, unit) { lines.append(.prose(notCounted)) }
    return lines + funding.footings.map { .prose(words(for: $0, unit)) }
  }

  /// What is reported and stands in no total.
  private static func notCounted(_ funding: FundingView, _ unit: MoneyUnit) -> Localized? {
    var parts: [Localized] = []
    if funding.sum.reported.fen != 0 {
      let amount = unit.format(fen: funding.sum.reported.fen)
      parts.append(
        Localized(
          zh: "尚未确认的填报共 \(amount) \(unit.label.zh)",
          en: "\(amount) (\(unit.label.en)) reported and not confirmed"))
    }
    let budgets = funding.waitingBudgets
    if !budgets.isEmpty {
      let amount = unit.format(fen: budgets.reduce(.zero, +).fen)
      let noun = budgets.count == 1 ? "budget" : "budgets"
      parts.append(
        Localized(
          zh: "待确认的预算 \(budgets.count) 笔共 \(amount) \(unit.label.zh)",
          en: "\(budgets.count) \(noun) of \(amount) (\(unit.label.en)) to be confirmed"))
    }
    guard !parts.isEmpty else { return nil }
    return Localized(
      zh: "未计入:" + parts.map(\.zh).joined(separator: ";") + "。",
      en: "Not counted: " + parts.map(\.en).joined(separator: "; ") + ".")
  }

  /// That a confirmed total stands on what waits, by how much and on which entries.
  private static func words(for footing: UnconfirmedFooting, _ unit: MoneyUnit) -> Localized {
    let (use, label) = (footing.limit.use, footing.limit.label)
    let amount = unit.format(fen: footing.excess.fen)
    let count = footing.entries.count
    let entries = footing.entries.prefix(6).map { "#\($0)" }.joined(separator: " ")
    let list = count > 6 ? entries + " ..." : entries
    let (projects, subjects) =
      footing.subjects.count > 1
      ? ("\(footing.subjects.count) 个项目或基金", " of \(footing.subjects.count) projects or funds")
      : ("", "")
    return Localized(
      zh: "注意 \(projects)已确认的\(use.zh)比已确认的\(label.zh)多 \(amount) \(unit.label.zh),"
        + "靠的是待确认的 \(count) 条登记:\(list)",
      en: "Note: confirmed \(use.en ?? "")\(subjects) exceeds confirmed \(label.en ?? "") by "
        + "\(amount) (\(unit.label.en)) and rests on \(count) "
        + "\(count == 1 ? "entry that waits" : "entries that wait") for confirmation: \(list)")
  }

  /// Completed investment of one project, and the year against its plan.
  private static func investment(
    _ view: InvestmentView, _ unit: MoneyUnit, showsLight: Bool
  ) -> [Report.Line] {
    var lines: [Report.Line] = []
    let figures = [
      view.period.map { Localized("\($0.period) \(unit.format(fen: $0.amount.fen))") },
      view.yearToDate.map {
        Localized(zh: "本年累计 ", en: "this year ") + Localized(unit.format(fen: $0.fen))
      },
      view.toDate.map {
        Localized(zh: "开工以来 ", en: "in all ")
          + Localized("\(unit.format(fen: $0.amount.fen))(\($0.period))")
      },
    ].compactMap(\.self)
    if !figures.isEmpty {
      lines.append(
        .prose(
          Localized(
            zh: "完成投资  " + figures.map(\.zh).joined(separator: "  "),
            en: "investment: " + figures.map(\.en).joined(separator: ", "))))
    }
    if let progress = view.progress {
      let (zh, en) = LightText.distance(progress)
      let plan = unit.format(fen: progress.plan.fen)
      let done = unit.format(fen: progress.done.fen)
      lines.append(
        .prose(
          Localized(
            zh: "\(progress.year) 年计划 \(plan)  完成 \(done)(\(progress.donePercent) %)"
              + "  序时进度 \(progress.elapsedPercent) %(\(progress.period))  \(zh)",
            en: "plan for \(progress.year): \(plan), done \(done) (\(progress.donePercent) %), "
              + "\(progress.elapsedPercent) % of the year elapsed (\(progress.period)), \(en)")))
    }
    if view.withoutFigure > 0 {
      lines.append(
        .prose(
          view.project == nil
            ? Localized(
              zh: "另有 \(view.withoutFigure) 项有年度计划,没有已确认的完成数。",
              en: "\(view.withoutFigure) more have a plan for the year and no confirmed figure.")
            : Localized(
              zh: "有年度计划,没有已确认的完成数。", en: "There is a plan for the year and no confirmed figure.")))
    }
    if showsLight, let project = view.project {
      let sign = project.light.map(LightText.sign) ?? "-"
      lines.append(
        .prose(
          Localized(zh: "灯号  ", en: "light: ") + sign + "  \(project.policy)  "
            + LightText.news(project.news)))
    }
    return lines
  }
}
