// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSONLines
import Registry
import RegistryModel

/// The plan of an import as people and machines read it.
struct ImportPlanReport {
  let desk: RecordingDesk
  let options: TableOptions
  let plans: [FilePlan]
  /// Units of the round from which nothing came.
  let missing: [Slug]
  /// The command that records what can be recorded.
  let command: String?

  /// The plan.
  var report: Report {
    var report = Report(
      name: "import-plan",
      title: Localized(zh: "导入计划,还没有登记任何东西", en: "Plan of the import; nothing is recorded yet"),
      sections: [Report.Section("files", .table(files), primary: true)])
    if desk.view.isInvented { report.banner = InventedData.banner }
    if !missing.isEmpty {
      let list = missing.map {
        Localized(
          desk.state.name(of: Subject(.organization, $0)) ?? LocalizedName(zh: $0.description))
      }
      report.sections.append(
        Report.Section(
          "missing_units",
          .lines([
            .prose(
              Localized(
                zh: "缺 " + list.map(\.zh).joined(separator: "、"),
                en: "Missing: " + list.map(\.en).joined(separator: ", ")))
          ]), audience: .people))
    }
    let lines = plans.flatMap(lines)
    if !lines.isEmpty {
      report.sections.append(Report.Section("told", .lines(lines), audience: .people))
    }
    report.sections.append(
      Report.Section("issues", .table(issues), audience: .machines))
    report.sections.append(
      Report.Section("missing", .table(missingTable), audience: .machines))
    report.footers = footers
    report.meta = ReportMeta(token: desk.view.token.description)
    if desk.view.isInvented { report.meta.extra = [InventedData.meta] }
    return report
  }

  private var isReport: Bool { options.noun.name == "report" }

  private var files: Table {
    Table(
      columns: [
        Column("file", Localized(zh: "文件", en: "File"), flexible: true, maximumWidth: 20),
        Column("items", Localized(zh: "条", en: "Items"), .integer),
        Column("new", Localized(zh: "新增", en: "New"), .integer),
        Column("unchanged", Localized(zh: "不变", en: "Same"), .integer),
        Column("conflicts", Localized(zh: "冲突", en: "Clash"), .integer),
        Column("problems", Localized(zh: "问题", en: "Wrong"), .integer),
        Column(
          "remark",
          isReport ? Localized(zh: "填报单位", en: "Unit") : Localized(zh: "说明", en: "Remark"),
          flexible: true, audience: .people),
        Column("unit", Localized(zh: "单位", en: "Unit name"), audience: .machines),
        Column("unit_id", Localized(zh: "单位编号", en: "Unit id"), audience: .machines),
        Column("encoding", Localized(zh: "编码", en: "Encoding"), audience: .machines),
        Column("ready", Localized(zh: "可登记", en: "Ready"), .flag, audience: .machines),
      ],
      rows: plans.map { plan in
        let counts: [Cell] =
          plan.isRead
          ? [plan.count, plan.new.count, plan.unchanged, plan.conflicts].map { .integer(Int64($0)) }
          : [.missing, .missing, .missing, .missing]
        return Table.Row(
          [.text(plan.name)] + counts + [
            .integer(Int64(plan.problems)), .name(remark(plan)), .optional(unitName(plan)?.zh),
            .optional(plan.unit?.description), .optional(plan.encoding?.rawValue),
            .flag(plan.isClean),
          ])
      })
  }

  private func unitName(_ plan: FilePlan) -> LocalizedName? {
    plan.unit.map { unit in
      desk.state.name(of: Subject(.organization, unit)) ?? LocalizedName(zh: "\(unit)")
    }
  }

  private func remark(_ plan: FilePlan) -> Localized {
    guard plan.isRead else {
      return plan.issues.first?.text ?? Localized(zh: "打不开", en: "cannot be read")
    }
    var text = Localized("")
    if let name = unitName(plan) { text = Localized(name) }
    if plan.encoding == .gb18030 {
      text = text + Localized(zh: "(GB 18030,已转码)", en: " (GB 18030)")
    }
    return text
  }

  private func lines(_ plan: FilePlan) -> [Report.Line] {
    let order: [ImportIssue.Kind] = [.conflict, .problem, .question, .note]
    let sorted = order.flatMap { kind in plan.issues.filter { $0.kind == kind } }
    var lines: [Report.Line] = []
    for issue in sorted.prefix(Self.limit) where !isWholeInTable(issue, plan) {
      let place = [plan.name, issue.place].compactMap(\.self).joined(separator: " ")
      lines.append(
        .prose(issue.kind.label + Localized(" \(SafeText.line(place))  ") + issue.text))
      for proposal in issue.proposals { lines.append(.prose(Localized("     ") + proposal)) }
    }
    if sorted.count > Self.limit {
      lines.append(
        .prose(
          Localized(
            zh: "... \(plan.name) 另有 \(sorted.count - Self.limit) 处:--format json",
            en: "... \(sorted.count - Self.limit) more of \(plan.name): --format json")))
    }
    return lines
  }

  /// Whether the table says all there is to say: why a file could not be read.
  private func isWholeInTable(_ issue: ImportIssue, _ plan: FilePlan) -> Bool {
    !plan.isRead && issue.proposals.isEmpty
      && max(DisplayWidth.cells(issue.text.zh), DisplayWidth.cells(issue.text.en)) <= 32
  }

  /// How many issues of a file a terminal shows.
  private static let limit = 40

  private var issues: Table {
    Table(
      columns: [
        Column("file", Localized(zh: "文件", en: "File"), optional: false),
        Column(
          "kind", Localized(zh: "种类", en: "Kind"),
          .code(["conflict", "problem", "question", "note"])),
        Column("place", Localized(zh: "位置", en: "Place")),
        Column("code", Localized(zh: "代码", en: "Code")),
        Column("text", Localized(zh: "说明", en: "Text")),
        Column("text_en", Localized(zh: "英文", en: "English")),
        Column("proposals", Localized(zh: "建议", en: "Proposals"), .list),
      ],
      rows: plans.flatMap { plan in
        plan.issues.map { issue in
          Table.Row([
            .text(plan.name), .code(issue.kind.rawValue, label: issue.kind.label),
            .optional(issue.place), .optional(issue.code), .text(issue.text.zh),
            .text(issue.text.en), .list(issue.proposals.map(\.zh)),
          ])
        }
      })
  }

  private var missingTable: Table {
    Table(
      columns: [
        Column("unit", Localized(zh: "单位", en: "Unit"), optional: false),
        Column("name", Localized(zh: "名称", en: "Name")),
      ],
      rows: missing.map { unit in
        Table.Row([
          .text(unit.description),
          .optional(desk.state.name(of: Subject(.organization, unit))?.zh),
        ])
      })
  }

  private var footers: [Report.Line] {
    let ready = plans.filter(\.records)
    guard let command else {
      let isClean = plans.allSatisfy(\.isClean)
      let said =
        isClean && plans.allSatisfy(\.items.isEmpty)
        ? Localized(zh: "没有要登记的:没有填写任何一行。", en: "Nothing to record: no row is filled in.")
        : isClean
          ? Localized(zh: "没有要登记的:台账里都有了。", en: "Nothing to record: the registry has it all.")
          : Localized(
            zh: "一个文件一个批次,有问题的文件整份不进。现在没有能登记的。",
            en:
              "A file is a batch; one with a problem stays out whole. Nothing can be recorded yet.")
      return [.prose(said)]
    }
    let count = ready.reduce(0) { $0 + $1.new.count }
    let submissions = ready.reduce(0) { $0 + $1.accompanying.count }
    let also =
      submissions > 0
      ? Localized(zh: ",另记报送 \(submissions) 份", en: ", submissions \(submissions)")
      : Localized("")
    return [
      .prose(
        Localized(
          zh: "一个文件一个批次,有问题的文件整份不进。现在可登记 \(ready.count) 份 \(count) 条",
          en: "A file is a batch; one with a problem stays out whole. Ready: files \(ready.count), "
            + "entries \(count)") + also + Localized(zh: ":", en: ":")),
      .command(command),
      .prose(
        Localized(
          zh: "整批撤回:annals entry withdraw --batch <其中一条>",
          en: "To take a batch back: annals entry withdraw --batch <one of it>")),
    ]
  }
}
