// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension ExportScope {
  /// Money of a project or a fund.
  struct MoneyLine {
    let subject: Subject
    let line: MoneyLedger.Line
  }

  /// The funds, where no projects were chosen.
  private var funds: [(id: Slug, state: FundState)] {
    guard !isNarrowed else { return [] }
    return state.funds.map { (id: $0.key, state: $0.value.state) }
      .filter(\.state.isRegistered).sorted { $0.id < $1.id }
  }

  private var ledgers: [(subject: Subject, money: MoneyLedger)] {
    projects.map { (Subject(.project, $0.id), $0.state.money) }
      + funds.map { (Subject(.fund, $0.id), $0.state.money) }
  }

  private static let ofOwner = [
    (column: "project", table: "projects", key: "id"), (column: "fund", table: "funds", key: "id"),
  ]

  private static func owner(_ subject: Subject, _ kind: SubjectKind) -> ExportTable.Value {
    subject.kind == kind ? .id(subject.id) : .missing
  }

  /// The money of all that is exported, by source.
  var fundingTotalTable: ExportTable {
    typealias F = ExportTable.Field<(source: FundingSource, lines: [MoneyLedger.Line])>
    let lines = Dictionary(grouping: ledgers.flatMap(\.money.lines), by: \.source)
    func sum(
      _ key: String, _ zh: String, _ en: String,
      _ part: @escaping (MoneyLedger.Line) -> Money
    ) -> F {
      F("\(key)_fen", zh, en, .money, required: true) { total in
        .money(total.lines.reduce(.zero) { $0 + part($1) })
      }
    }
    return ExportTable(
      "funding_totals", "资金合计", "money in all, by source", primaryKey: ["source"],
      FundingSource.allCases.compactMap { source in lines[source].map { (source, $0) } },
      [
        F("source", "来源", "source", .codes(FundingSource.self), required: true) {
          .code($0.source)
        },
        F("budget_fen", "预算", "budget", .money) { total in
          let budgets = total.lines.compactMap(\.budget)
          return budgets.isEmpty ? .missing : .money(budgets.reduce(.zero) { $0 + $1 })
        },
        sum("committed", "下达", "committed") { $0.committed.confirmed },
        sum("disbursed", "拨付", "disbursed") { $0.disbursed.confirmed },
        sum("received", "到位", "received") { $0.received.confirmed },
        sum("spent", "支出", "spent") { $0.spent.confirmed },
        sum("returned", "退回", "returned") { $0.returned.confirmed },
        sum("balance", "余额", "balance") { $0.balance },
      ])
  }

  var fundingTable: ExportTable {
    typealias F = ExportTable.Field<MoneyLine>
    func sum(
      _ key: String, _ zh: String, _ en: String,
      _ sum: @escaping (MoneyLedger.Line) -> MoneyLedger.Sum
    ) -> F {
      F("\(key)_fen", zh, en, .money, required: true) { .money(sum($0.line).confirmed) }
    }
    let lines = ledgers.flatMap { subject, money in
      money.lines.map { MoneyLine(subject: subject, line: $0) }
    }
    return ExportTable(
      "funding", "资金", "money by source and year", references: Self.ofOwner, lines,
      [
        F("project", "项目", "project", .text) { Self.owner($0.subject, .project) },
        F("fund", "基金", "fund", .text) { Self.owner($0.subject, .fund) },
        F("source", "来源", "source", .codes(FundingSource.self), required: true) {
          .code($0.line.source)
        },
        F("source_label", "来源名称", "source in Chinese", .text) { .text($0.line.source.label.zh) },
        F("year", "年度", "year", .year) { .number($0.line.year) },
        F("budget_fen", "预算", "budget", .money) { .money($0.line.budget) },
        F("budget_mode", "预算方式", "mode of the budget", .codes(BudgetMode.self)) {
          .code($0.line.budgetMode)
        },
        sum("committed", "下达", "committed", \.committed),
        sum("disbursed", "拨付", "disbursed", \.disbursed),
        sum("received", "到位", "received", \.received),
        sum("spent", "支出", "spent", \.spent), sum("returned", "退回", "returned", \.returned),
        F("balance_fen", "余额", "balance", .money, required: true) { .money($0.line.balance) },
        F("reported_fen", "填报未确认", "reported, not confirmed", .money, required: true) {
          let line = $0.line
          return .money(
            [line.committed, line.disbursed, line.received, line.spent, line.returned]
              .reduce(.zero) { $0 + $1.reported })
        },
      ])
  }

  /// An entry about money.
  struct Movement {
    let subject: Subject
    let entry: TimelineEntry
    let type: String
    let source: FundingSource
    let year: Int?
    let amount: Money
    let parties: (payer: Slug?, payee: Slug?)
    let voucher: String?
    let spending: ExpenditureRecorded?

    init?(_ subject: Subject, _ entry: TimelineEntry) {
      self.subject = subject
      self.entry = entry
      var parties: (payer: Slug?, payee: Slug?) = (nil, nil)
      var spending: ExpenditureRecorded?
      switch entry.data.event {
      case .fundingCommitted(let event):
        (type, source, year, amount) = ("committed", event.source, event.year, event.amount)
        (parties, voucher) = ((event.payer, event.payee), event.voucher)
      case .fundingReceived(let event):
        (type, source, year, amount) = ("received", event.source, event.year, event.amount)
        (parties, voucher) = ((event.payer, event.payee), event.voucher)
      case .fundingDisbursed(let event):
        (type, source, year, amount) = ("disbursed", event.source, event.year, event.amount)
        (parties, voucher) = ((event.payer, event.payee), event.voucher)
      case .fundingReturned(let event):
        (type, source, year, amount) = ("returned", event.source, event.year, event.amount)
        voucher = event.voucher
      case .expenditureRecorded(let event):
        (type, source, year, amount) = ("spent", event.source, event.year, event.amount)
        (voucher, spending) = (event.voucher, event)
      default: return nil
      }
      self.parties = parties
      self.spending = spending
    }
  }

  private static let movements = ExportTable.Column.Kind.words([
    ("committed", "下达", "committed"), ("received", "到位", "received"),
    ("disbursed", "拨付", "disbursed"), ("returned", "退回", "returned"), ("spent", "支出", "spent"),
  ])

  var movementTable: ExportTable {
    typealias F = ExportTable.Field<Movement>
    let funds = funds.flatMap { fund in
      (state.funds[fund.id]?.timeline ?? []).compactMap { Movement(Subject(.fund, fund.id), $0) }
    }
    let movements =
      projects.flatMap { project in
        project.timeline.compactMap { Movement(Subject(.project, project.id), $0) }
      } + funds
    return ExportTable(
      "transactions", "资金流水", "movements of money", primaryKey: ["entry"],
      references: Self.ofOwner, movements.filter(\.entry.standing.counts),
      [
        F("entry", "登记序号", "entry", .integer, required: true) { .number($0.entry.index) },
        F("project", "项目", "project", .text) { Self.owner($0.subject, .project) },
        F("fund", "基金", "fund", .text) { Self.owner($0.subject, .fund) },
        F(
          "type", "类型", "type", Self.movements,
          required: true
        ) {
          .text($0.type)
        },
        F("source", "来源", "source", .codes(FundingSource.self), required: true) {
          .code($0.source)
        },
        F("year", "预算年度", "budget year", .year) { .number($0.year) },
        F("day", "日期", "day", .period, required: true) { self.day($0.entry.mark) },
        F("amount_fen", "金额", "amount", .money, required: true) { .money($0.amount) },
        F("measure", "口径", "measure", .codes(AmountMeasure.self)) { .code($0.spending?.measure) },
        F("category", "科目", "category", .text) { .words($0.spending?.category) },
        F("cost", "成本", "kind of cost", .codes(CostKind.self)) { .code($0.spending?.cost) },
        F("period", "期间", "period", .period) { .id($0.spending?.period) },
        F("payer", "付款单位", "payer", .text) { .id($0.parties.payer) },
        F("payee", "收款单位", "payee", .text) { .id($0.parties.payee) },
        F("voucher", "凭证", "voucher", .text) { .words($0.voucher) },
        F("standing", "确认", "standing", .codes(Standing.self), required: true) {
          .code($0.entry.standing)
        },
      ])
  }

  var investmentTable: ExportTable {
    typealias F = ExportTable.Field<Of<MoneyLedger.Investment>>
    return ExportTable(
      "investments", "完成投资", "investment completed", references: Self.ofProject,
      facts(\.money.investments),
      [
        F("project", "项目", "project", .text, required: true) { .id($0.project) },
        F("period", "期间", "period", .period, required: true) { .id($0.fact.period) },
        F("measure", "口径", "measure", .codes(AmountMeasure.self), required: true) {
          .code($0.fact.measure)
        },
        F("amount_fen", "完成投资", "amount", .money, required: true) { .money($0.fact.amount) },
        F("standing", "确认", "standing", .codes(Standing.self), required: true) {
          .code($0.fact.mark.standing)
        },
        F("entry", "登记序号", "entry", .integer) { .number($0.fact.mark.index) },
      ])
  }

  var fundTable: ExportTable {
    typealias F = ExportTable.Field<(id: Slug, state: FundState)>
    return ExportTable(
      "funds", "基金和资金机制", "funds and money mechanisms", primaryKey: ["id"], funds,
      [
        F("id", "编号", "id", .text, required: true) { .id($0.id) },
        F("name", "名称", "name", .text, required: true) { .text($0.state.name.zh) },
        F("kind", "种类", "kind", .codes(FundKind.self)) { .code($0.state.registered?.kind) },
        F("level", "级别", "level", .codes(FundLevel.self)) { .code($0.state.established?.level) },
        F("size_fen", "规模", "size", .money) { .money($0.state.established?.size) },
        F("manager", "管理单位", "manager", .text) { .id($0.state.established?.manager) },
        F("project", "项目", "project", .text) { fund in
          // A project that is not exported is not named.
          .id(fund.state.registered?.project.flatMap { self.ids.contains($0) ? $0 : nil })
        },
        F("entry", "登记序号", "entry", .integer) { .number($0.state.mark?.index) },
      ])
  }

  var progressTable: ExportTable {
    typealias F = ExportTable.Field<Of<Recorded<ProgressObserved>>>
    return ExportTable(
      "progress", "形象进度", "physical progress", references: Self.ofProject, facts(\.progress),
      [
        F("project", "项目", "project", .text, required: true) { .id($0.project) },
        F("period", "期间", "period", .period, required: true) { .id($0.fact.fact.period) },
        F("percent", "进度 %", "per cent", .integer, required: true) {
          .number($0.fact.fact.percent)
        },
        F("standing", "确认", "standing", .codes(Standing.self), required: true) {
          .code($0.fact.mark.standing)
        },
        F("entry", "登记序号", "entry", .integer) { .number($0.fact.mark.index) },
      ])
  }
}
