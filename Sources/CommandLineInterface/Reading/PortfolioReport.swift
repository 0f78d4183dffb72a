// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// The portfolio as a document.
struct PortfolioReport {
  let portfolio: PortfolioView
  let view: LedgerView
  let showsIDs: Bool
  /// Whether people read the assessment beside the computed light.
  var showsAssessments = false
  /// Whether the money of each city is shown, too, for which every project is read whole.
  var showsMoney = false
  let meta: ReportMeta

  var report: Report {
    let title = view.state.founding?.title ?? LocalizedName()
    var report = Report(
      name: "portfolio",
      title: Localized(
        zh: title.zh + "  重大科技平台和项目总览",
        en: (title.en ?? title.zh) + ": platforms and projects"),
      aside: Localized(zh: "截至 \(view.asOf)", en: "as of \(view.asOf)"), meta: meta)
    report.notes = [.prose(source)]
    report.sections = [
      Report.Section("totals", .table(totals)),
      Report.Section("projects", .table(projects), primary: true),
    ]
    if showsMoney, let money { report.sections.insert(money, at: 1) }
    report.footers = legend
    return report
  }

  /// The money of what is counted, by city; none where none is recorded.
  private var money: Report.Section? {
    let counted = Set(portfolio.rows.filter(\.isCounted).map(\.id))
    let funding = FundingView(view.state, by: .city, projects: counted)
    guard !funding.lines.isEmpty else { return nil }
    var section = FundingReport.section(funding, by: .city, unit: .tenThousandYuan)
    section.heading = Localized(zh: "资金(万元)", en: "Money (CNY 10,000)")
    section.audience = .people
    return section
  }

  /// Where it comes from.
  var source: Localized {
    let documents = view.state.documents.values.compactMap { $0.state }
      .filter(\.isRegistered)
    let years = documents.compactMap { $0.mark?.time.day(at: view.state.offset).year }
    let hasProgress =
      portfolio.rows.contains { $0.news.progress != nil }
      || view.state.outlines(in: nil).contains { $0.state.newestProgress != nil }
    var zh = "来源:\(documents.count) 份公开文件"
    var en = "Source: \(documents.count) published documents"
    if let first = years.min(), let last = years.max() {
      zh += "(\(first)-\(last) 年)"
      en += ", \(first)-\(last)"
    }
    zh += "。"
    en += "."
    if !hasProgress {
      zh += "没有收到过进展报送,所以灯号全部为灰。"
      en += " No progress has ever been reported, so every light is grey."
    }
    return Localized(zh: zh, en: en)
  }

  private var usesControlled: Bool { !portfolio.sum.statuses.isEmpty }

  /// Whether no project is known by a document's phrase alone; people then read the statuses.
  private var isControlledOnly: Bool {
    usesControlled && portfolio.sum.readings.isEmpty && portfolio.sum.mixed == 0
  }

  /// As many statuses as stand on a line beside the lights, the most frequent ones in their order.
  private var frequentStatuses: [ProjectStatus] {
    guard isControlledOnly else { return [] }
    let counts = portfolio.sum.statuses
    let frequent = ProjectStatus.allCases.enumerated().filter { counts[$0.element] != nil }
      .sorted { (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset) }
    return frequent.prefix(4).sorted { $0.offset < $1.offset }.map(\.element)
  }

  /// As short as four of them must be to stand beside the lights.
  private static func short(_ status: ProjectStatus) -> String {
    switch status {
    case .planned: "Plan"
    case .reserve: "Resv."
    case .appraisal: "Appr."
    case .approved: "Appd."
    case .construction: "Build"
    case .trial: "Trial"
    case .accepted: "Accd."
    case .operating: "Oper."
    case .closed: "Done"
    case .suspended: "Susp."
    case .terminated: "Term."
    case .decommissioned: "Retd."
    }
  }

  private var hasOtherStatuses: Bool {
    isControlledOnly
      && (portfolio.sum.statuses.count > frequentStatuses.count || portfolio.sum.unknown > 0)
  }

  /// The totals by city.
  var totals: Table {
    var columns = [
      Column("city", Localized(zh: "城市", en: "City")),
      Column("total", Localized(zh: "合计", en: "Total"), .integer),
    ]
    let isRead: Column.Audience = isControlledOnly ? .machines : .everyone
    columns += Self.readings.map { reading, header in
      Column(reading.rawValue.replacing("-", with: "_"), header, .integer, audience: isRead)
    }
    if usesControlled {
      columns.append(
        Column(
          "controlled", Localized(zh: "已核定", en: "Controlled"), .integer, audience: isRead))
    }
    columns += frequentStatuses.map { status in
      Column(
        status.rawValue, Localized(zh: status.label.zh, en: Self.short(status)), .integer,
        audience: .people)
    }
    if hasOtherStatuses {
      columns.append(
        Column("other", Localized(zh: "其他", en: "Other"), .integer, audience: .people))
    }
    columns.append(
      Column("mixed", Localized(zh: "提法不一", en: "Mixed"), .integer, audience: isRead))
    columns += lights.map { light, header in Column(light.rawValue, header, .integer) }
    return Table(
      columns: columns, rows: portfolio.totals.map { Table.Row(cells($0)) },
      total: Table.Row(cells(portfolio.sum)),
      emptyNote: Localized(zh: "合计 0", en: "Total 0"))
  }

  private func cells(_ total: PortfolioView.Total) -> [Cell] {
    var cells: [Cell] = [
      total.city.map { .code(Self.code($0), label: Localized($0.name)) }
        ?? .remark(Localized(zh: "合计", en: "Total")),
      .count(Int64(total.count)),
    ]
    cells += Self.readings.map { reading, _ in .count(Int64(total.readings[reading] ?? 0)) }
    let controlled = total.statuses.values.reduce(0, +)
    if usesControlled { cells.append(.count(Int64(controlled))) }
    let frequent = frequentStatuses.map { total.statuses[$0] ?? 0 }
    cells += frequent.map { .count(Int64($0)) }
    if hasOtherStatuses {
      cells.append(.count(Int64(controlled - frequent.reduce(0, +) + total.unknown)))
    }
    cells.append(.count(Int64(total.mixed)))
    cells += lights.map { light, _ in .count(Int64(total.lights[light] ?? 0)) }
    return cells
  }

  private static func code(_ city: PortfolioCity) -> String {
    switch city {
    case .city(let code): code.description
    case .several: "several"
    case .notStated: "not-stated"
    }
  }

  private static let readings: [(StatusReading, Localized)] = [
    (.planned, Localized(zh: "规划", en: "Planned")),
    (.underConstruction, Localized(zh: "在建", en: "Building")),
    (.seekingNationalStatus, Localized(zh: "争创", en: "Bidding")),
    (.operating, Localized(zh: "运行", en: "Operating")),
    (.upgrading, Localized(zh: "提升", en: "Upgrading")),
  ]

  /// The lights that are on anywhere; grey always stands.
  private var lights: [(Light, Localized)] {
    Self.lights.filter { $0.0 == .grey || portfolio.sum.lights[$0.0] != nil }
  }

  private static let lights: [(Light, Localized)] = [
    (.green, Localized(zh: "绿", en: "Green")), (.yellow, Localized(zh: "黄", en: "Yel")),
    (.red, Localized(zh: "红", en: "Red")), (.grey, Localized(zh: "灰", en: "Grey")),
  ]

  /// A row a project.
  var projects: Table {
    // Beside an id, which is never cut, a line of 80 cells has no room for the rest.
    let besideIDs: Column.Audience = showsIDs || showsAssessments ? .machines : .everyone
    // Where a person judges otherwise, both lights are what is looked for.
    let judged = Column(
      "judged", Localized(zh: "判断", en: "Judged"), .light, audience: .people)
    let columns =
      [Column("light", Localized(zh: "灯", en: "Light"), .light)]
      + (showsAssessments ? [judged] : []) + [
        Column("status", Localized(zh: "状态", en: "Status")),
        Column(
          "phrase", Localized(zh: "文件提法", en: "Phrase"), flexible: true, minimumWidth: 8,
          maximumWidth: 10, audience: besideIDs),
        Column("year", Localized(zh: "年份", en: "Year"), .integer, audience: besideIDs),
        Column("city", Localized(zh: "城市", en: "City"), audience: besideIDs),
        Column(
          "id", Localized(zh: "编号", en: "Id"), audience: showsIDs ? .everyone : .machines),
        Column("news_age_days", Localized(zh: "消息", en: "News"), .integer, audience: .machines),
        Column("assessment", Localized(zh: "判断", en: "Assessment"), .light, audience: .machines),
        Column("differs", Localized(zh: "不一致", en: "Differs"), .flag, audience: .machines),
        Column("counted", Localized(zh: "计数", en: "Counted"), .flag, audience: .machines),
        Column("kind", Localized(zh: "种类", en: "Kind"), audience: .machines),
        Column("divisions", Localized(zh: "区划", en: "Divisions"), .list, audience: .machines),
        Column("lead", Localized(zh: "牵头", en: "Lead"), audience: .machines),
        Column("lists", Localized(zh: "列入", en: "On lists"), .list, audience: .machines),
        Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
      ]
    let rows = portfolio.rows.map { row in
      Table.Row(
        [.light(of: row.light.light)]
          + (showsAssessments ? [.light(of: row.light.assessed)] : []) + [
            StatusCell.cell(row.status, kind: row.kind),
            row.phrase.map { .text($0) } ?? .missing,
            row.year.map { .ordinal(Int64($0)) } ?? .missing,
            .code(Self.code(row.city), label: Localized(row.city.name)), .text(row.id.description),
            row.news.days.map { .integer(Int64($0)) } ?? .missing, .light(of: row.light.assessed),
            .flag(row.light.differs), .flag(row.isCounted),
            .text(row.kind.rawValue), .list(row.divisions.map(\.description)),
            .optional(row.lead?.description), .list(row.listings.map(\.rawValue)),
            .name(row.name),
          ])
    }
    return Table(
      columns: columns, rows: rows, terminalRows: 20,
      moreHint: Localized(
        zh: "--city 无锡  --status 在建  --ids  --all  -o 总览.csv",
        en: "--city wuxi  --status construction  --ids  --all  -o portfolio.csv"),
      emptyNote: Localized(zh: "没有符合条件的项目。", en: "No project matches."))
  }

  /// What the signs mean.
  var legend: [Report.Line] {
    var lines: [Report.Line] = []
    let isRead = portfolio.rows.contains { if case .reported = $0.status { true } else { false } }
    var zh = isRead ? "~ 由文件提法读出,未经核定。" : ""
    var en = isRead ? "~ read from a document phrase, not confirmed." : ""
    if portfolio.sum.mixed > 0 {
      zh += "提法不一:最新文件有两种读法 \(portfolio.twoReadings) 项,比以前倒退 \(portfolio.stepsBack) 项。"
      en +=
        " Mixed: the newest document reads two ways (\(portfolio.twoReadings)) or steps back "
        + "(\(portfolio.stepsBack))."
    }
    if !zh.isEmpty { lines.append(.prose(Localized(zh: zh, en: en))) }
    return lines
  }
}

/// A status in a cell: its code for machines, its label for people.
enum StatusCell {
  static func cell(_ status: StatusDisplay, kind: ProjectKind) -> Cell {
    switch status {
    case .controlled(let status):
      .code(status.rawValue, label: Localized(status.label(for: kind)))
    case .reported(let reading):
      .code("reported:" + reading.rawValue, label: label(reading) + "~")
    case .mixed: .code("mixed", label: Localized(zh: "提法不一", en: "mixed"))
    case .unknown: .missing
    }
  }

  /// A reading of a document's words, by its short label.
  static func cell(_ reading: StatusReading) -> Cell {
    .code(reading.rawValue, label: label(reading))
  }

  static func label(_ reading: StatusReading) -> Localized {
    switch reading {
    case .planned: Localized(zh: "规划", en: "planned")
    case .underConstruction: Localized(zh: "在建", en: "building")
    case .seekingNationalStatus: Localized(zh: "争创", en: "bidding")
    case .operating: Localized(zh: "运行", en: "operating")
    case .upgrading: Localized(zh: "提升", en: "upgrading")
    }
  }
}
