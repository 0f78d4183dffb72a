// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// One page as a document: where things stand, what is to be decided, what is to be known.
struct BriefReport {
  let brief: BriefView
  let view: LedgerView
  /// The point with which it is compared.
  let since: String?
  /// Whether everything is listed, however many pages that takes.
  let isWhole: Bool
  let language: Language
  let meta: ReportMeta

  var words: Words { Words(state: view.state, language: language) }

  var report: Report {
    let title = view.state.founding?.title ?? LocalizedName()
    return Report(
      name: "brief",
      title: Localized(zh: title.zh + "  一页纸", en: (title.en ?? title.zh) + ": one page"),
      aside: Localized(zh: "截至 \(view.asOf)", en: "as of \(view.asOf)"),
      sections: [
        summarySection, decisions, attention, Report.Section("information", .fields(information)),
      ], meta: meta)
  }

  // MARK: Where things stand

  /// The totals, as people and as machines read them.
  var summarySection: Report.Section {
    Report.Section(
      "summary", .fields(summary + figures), primary: true,
      chart: FundingReport.chart([brief.money], Self.unit))
  }

  /// What people read of the totals.
  private var summary: [Report.Field] {
    var fields = [
      people("total_line", "总数", "Projects", total), people("light_line", "灯号", "Lights", lights),
    ]
    fields.append(people("money_line", "资金", "Money", money))
    fields.append(people("investment_line", "投资", "Investment", investment))
    return fields
  }

  /// As many statuses as stand on a line; the others together.
  private var total: Localized {
    let shown = brief.statuses.prefix(6)
    let others = brief.statuses.dropFirst(6).reduce(0) { $0 + $1.count }
    let parts = shown.map { status, count in
      let name =
        status == .unknown
        ? Localized(zh: "状态不明", en: "unknown") : Self.label(status)
      return name + " \(count)"
    }
    return Localized("\(brief.portfolio.sum.count)")
      + Localized(
        zh: parts.map { "  " + $0.zh }.joined() + (others > 0 ? "  其他 \(others)" : ""),
        en: parts.map { "  " + $0.en }.joined() + (others > 0 ? "  other \(others)" : ""))
  }

  private static func label(_ status: StatusDisplay) -> Localized {
    if case .code(_, let label) = StatusCell.cell(status, kind: .other) { label } else { "-" }
  }

  private static let lights: [(Light, Localized)] = [
    (.green, Localized(zh: "绿", en: "green")), (.yellow, Localized(zh: "黄", en: "yellow")),
    (.red, Localized(zh: "红", en: "red")), (.grey, Localized(zh: "灰", en: "grey")),
  ]

  private var unlit: Int {
    brief.portfolio.sum.count - brief.portfolio.sum.lights.values.reduce(0, +)
  }

  private var lights: Localized {
    let now = brief.portfolio.sum.lights
    var text = Self.lights.map { light, name in name + " \(now[light] ?? 0)" }
    if unlit > 0 { text.append(Localized(zh: "没有计划可比 \(unlit)", en: "nothing to judge \(unlit)")) }
    let line = Localized(
      zh: text.map(\.zh).joined(separator: "  "), en: text.map(\.en).joined(separator: "  "))
    return line + compared
  }

  /// What is other than at the point with which it is compared.
  private var compared: Localized {
    guard let earlier = brief.earlierLights, let since else { return "" }
    let now = brief.portfolio.sum.lights
    let changes = Self.lights.compactMap { light, name -> Localized? in
      let difference = (now[light] ?? 0) - (earlier[light] ?? 0)
      let names = light == .red ? newlyRed : ""
      guard difference != 0 || !names.zh.isEmpty else { return nil }
      return name + (difference > 0 ? " +\(difference)" : " \(difference)") + names
    }
    guard !changes.isEmpty else {
      return Localized(zh: "  比 \(since):没有变化", en: "  against \(since): the same")
    }
    return Localized(
      zh: "  比 \(since):" + changes.map(\.zh).joined(separator: "  "),
      en: "  against \(since): " + changes.map(\.en).joined(separator: "  "))
  }

  private var newlyRed: Localized {
    let names = brief.turned.filter { $0.after == .red }.map { Localized($0.row.name) }
    guard !names.isEmpty else { return "" }
    let shown = names.prefix(3)
    let more = names.count > 3
    return Localized(
      zh: "(新红:" + shown.map(\.zh).joined(separator: "、") + (more ? "等" : "") + ")",
      en: " (now red: " + shown.map(\.en).joined(separator: ", ") + (more ? " and more" : "") + ")")
  }

  private static let unit = MoneyUnit.hundredMillionYuan

  private func amount(_ money: Money) -> String { Self.unit.format(fen: money.fen) }

  private var money: Localized {
    let sum = brief.money
    guard sum.budget != nil || sum.received.fen != 0 || sum.spent.fen != 0 else {
      return Localized(zh: "没有记录", en: "nothing recorded")
    }
    let share = sum.receivedShare.map { "(\($0) %)" } ?? ""
    return Localized(
      zh: "预算 \(sum.budget.map(amount) ?? "-") 亿  到位 \(amount(sum.received)) 亿\(share)"
        + "  支出 \(amount(sum.spent)) 亿  余额 \(amount(sum.balance)) 亿",
      en: "in CNY 100 million: budget \(sum.budget.map(amount) ?? "-"), received "
        + "\(amount(sum.received))\(share.isEmpty ? "" : " " + share), spent \(amount(sum.spent)), "
        + "balance \(amount(sum.balance))")
  }

  private var investment: Localized {
    let without = brief.investment.withoutFigure
    let silent =
      without == 0
      ? Localized("")
      : Localized(
        zh: "  另有 \(without) 项有计划没有完成数", en: "; \(without) with a plan and no figure")
    guard let progress = brief.investment.progress else {
      return Localized(zh: "没有可比的年度计划和完成数", en: "no yearly plan with a figure") + silent
    }
    let (zh, en) = LightText.distance(progress)
    return Localized(
      zh: "本年计划 \(amount(progress.plan)) 亿  完成 \(amount(progress.done)) 亿"
        + "(\(progress.donePercent) %)  序时进度 \(progress.elapsedPercent) %  \(zh)",
      en: "plan \(amount(progress.plan)), done \(amount(progress.done)) "
        + "(\(progress.donePercent) %), elapsed \(progress.elapsedPercent) %, \(en)") + silent
  }

  /// What machines read of the totals.
  private var figures: [Report.Field] {
    let lights = brief.portfolio.sum.lights
    let progress = brief.investment.progress
    var fields = [machines("projects", .integer, .integer(Int64(brief.portfolio.sum.count)))]
    fields += Light.allCases.map {
      machines($0.rawValue, .integer, .integer(Int64(lights[$0] ?? 0)))
    }
    if let earlier = brief.earlierLights {
      fields.append(machines("since", .text, .optional(since)))
      fields += Light.allCases.map {
        machines("\($0.rawValue)_before", .integer, .integer(Int64(earlier[$0] ?? 0)))
      }
    }
    func fen(_ key: String, _ money: Money?) -> Report.Field {
      machines(key + "_fen", .money, money.map { .money(fen: $0.fen, unit: Self.unit) } ?? .missing)
    }
    fields += [
      machines("unlit", .integer, .integer(Int64(unlit))), fen("budget", brief.money.budget),
      fen("received", brief.money.received), fen("spent", brief.money.spent),
      fen("balance", brief.money.balance), fen("plan", progress?.plan), fen("done", progress?.done),
      machines(
        "elapsed_percent", .decimal,
        progress.map { .percent($0.elapsedPercent.description) } ?? .missing),
      machines(
        "points_ahead", .decimal, progress.map { .decimal($0.points.description) } ?? .missing),
      machines("reds", .integer, .integer(Int64(brief.reds.count))),
      machines("shortfalls", .integer, .integer(Int64(brief.shortfalls.count))),
      machines("late_changes", .integer, .integer(Int64(lateCount))),
    ]
    return fields
  }

  var lateCount: Int { brief.late.reduce(0) { $0 + $1.changes.count } }

  // MARK: How new the information is

  private var information: [Report.Field] {
    var zh: [String] = []
    var en: [String] = []
    if let oldest = brief.oldest {
      let name = Localized(oldest.name)
      let city = Localized(oldest.city.name)
      let days = NumberText.grouped(oldest.newsDays)
      zh.append("最旧一条 \(days) 天前(\(city.zh) \(name.zh))")
      en.append("the oldest is \(days) days old (\(name.en))")
    }
    if let round = brief.round {
      zh.append("\(round.opened.period) 报送 \(round.handedIn)/\(round.rows.count) 已交")
      en.append("reports for \(round.opened.period): \(round.handedIn)/\(round.rows.count)")
    }
    return [
      people(
        "information_line", "信息", "News",
        Localized(
          zh: zh.isEmpty ? "-" : zh.joined(separator: "  "),
          en: en.isEmpty ? "-" : en.joined(separator: "; "))),
      machines(
        "oldest_project", .text, .optional(brief.oldest.map { "project/\($0.id)" })),
      machines(
        "oldest_days", .integer, brief.oldest.map { .integer(Int64($0.newsDays)) } ?? .missing),
      machines("round", .text, .optional(brief.round.map { "report/\($0.id)" })),
      machines(
        "reports_submitted", .integer, brief.round.map { .integer(Int64($0.handedIn)) } ?? .missing
      ),
      machines(
        "reports_owed", .integer,
        brief.round.map { .integer(Int64($0.rows.count - $0.handedIn)) } ?? .missing),
    ]
  }

  private func people(_ key: String, _ zh: String, _ en: String, _ text: Localized) -> Report.Field
  {
    Report.Field(Column(key, Localized(zh: zh, en: en), audience: .people), .remark(text))
  }

  private func machines(_ key: String, _ kind: Column.Kind, _ cell: Cell) -> Report.Field {
    Report.Field(Column(key, Localized(key), kind, audience: .machines), cell)
  }
}
