// SPDX-License-Identifier: Apache-2.0

import Projections
import Registry
import RegistryModel

/// The dossier of a project as a document.
struct DossierReport {
  let dossier: ProjectDossier
  let view: LedgerView
  let language: Language
  let meta: ReportMeta
  /// Whether those who read it are asked to decide what the documents leave open; the public is not.
  var asksReaders = true

  var words: Words { Words(state: view.state, language: language) }
  var state: ProjectState { dossier.state }

  var report: Report {
    var report = Report(
      name: "project",
      title: Localized(zh: state.name.zh, en: state.name.en ?? state.name.zh),
      aside: Localized("project/\(dossier.id)"), meta: meta)
    report.sections = [
      Report.Section("project", .fields(identity + statusFields), primary: true), mentions,
    ]
    if !dossier.targets.isEmpty { report.sections.append(targets) }
    if !dossier.tasks.isEmpty { report.sections.append(tasks) }
    if !state.milestones.isEmpty { report.sections.append(milestones) }
    if !state.money.isEmpty {
      report.sections.append(
        FundingReport.section(
          FundingView(view.state, by: .source, subject: Subject(.project, dossier.id)),
          unit: .tenThousandYuan,
          investment: dossier.investment))
      report.sections +=
        FundingDetailsReport(
          details: FundingDetails(view.state, of: Subject(.project, dossier.id)),
          unit: .tenThousandYuan, words: words
        ).sections
    }
    report.sections += governance
    if !state.relations.isEmpty { report.sections.append(relations) }
    report.footers = footers
    return report
  }

  private var identity: [Report.Field] {
    guard let project = state.registered else { return [] }
    var fields = [
      field("name_zh", "名称", "Chinese name", .text(project.name.zh)),
      field("name_en", "英文名", "English name", .optional(project.name.en)),
      field("kind", "种类", "Kind", .code(project.kind)),
      field("place", "所在", "Place", place(project)),
      field("divisions", "区划", "Divisions", .list(project.divisions.map(\.description))),
    ]
    if !state.aliases.isEmpty {
      fields.append(
        field(
          "aliases", "又名", "Also called",
          .names(
            state.aliases.map { alias in
              let year = alias.mark.time.day(at: view.state.offset).year
              let inferred =
                alias.note == nil ? "" : Localized(zh: ",推定为同一项目", en: ", inferred")
              return Localized(alias.name) + Localized(zh: "(\(year)", en: " (\(year)")
                + inferred + ")"
            })))
    }
    if let subkind = project.subkind {
      fields.append(field("subkind", "子类", "Subkind", .text(subkind.description)))
    }
    if let code = project.projectCode {
      fields.append(field("project_code", "项目代码", "Project code", .text(code.description)))
    }
    if let lead = project.lead {
      fields.append(field("lead", "牵头", "Lead", .name(words.organization(lead))))
    }
    if let programme = project.programme {
      fields.append(
        field("programme", "计划", "Programme", .name(words.name(Subject(.project, programme)))))
    }
    if let parent = project.parent {
      fields.append(
        field("parent", "隶属", "Part of", .name(words.name(Subject(.project, parent)))))
    }
    if !dossier.children.isEmpty {
      fields.append(
        field("children", "下设", "Parts", .list(dossier.children.map(\.description))))
    }
    fields += state.parties.map { party in
      field(
        "party_\(party.role.rawValue)_\(party.organization)", party.role.label.zh,
        party.role.label.en ?? "",
        .name(
          words.organization(party.organization)
            + (party.share.map { Localized("  \($0) %") } ?? "")))
    }
    return fields
  }

  private func place(_ project: ProjectRegistered) -> Cell {
    let cities = project.divisions.compactMap { code in
      DivisionList.all.first { $0.code == code }.map {
        Localized($0.name) + " \($0.code)"
      }
    }
    guard !cities.isEmpty else {
      return .remark(Localized(zh: "未写明", en: "not stated"))
    }
    return .name(
      Localized(
        zh: cities.map(\.zh).joined(separator: "、"), en: cities.map(\.en).joined(separator: ", ")))
  }

  private var statusFields: [Report.Field] {
    let kind = state.registered?.kind ?? .other
    var notes: [Report.Line] = []
    if dossier.status.isMixed { notes += mixedNotes }
    var fields = [
      Report.Field(
        Column("status", Localized(zh: "状态", en: "Status")),
        StatusCell.cell(dossier.status, kind: kind), notes: notes)
    ]
    fields += lightFields
    for designation in state.designations {
      fields.append(
        field(
          "designation_\(designation.mark.index)", designation.stage.label.zh,
          designation.stage.label.en ?? "",
          .name(
            Localized(designation.designation)
              + (designation.level.map {
                Localized(zh: "(\($0.label.zh))", en: " (\($0.rawValue))")
              } ?? ""))))
    }
    if !state.dismissed.isEmpty {
      fields.append(
        field(
          "differs_from", "不同于", "Differs from", .list(state.dismissed.map(\.description))))
    }
    if !state.listings.isEmpty {
      fields.append(
        field("listings", "列入", "On lists", .codes(state.listings)))
    }
    return fields
  }

  private var mixedNotes: [Report.Line] {
    let isTwoReadings = dossier.status == .mixed(.twoReadings)
    // Two readings stand side by side in one document; a step back has an order in time.
    let spoken = isTwoReadings ? state.newestMentions : dossier.mentions
    var seen: Set<StatusReading> = []
    let phrases = spoken.filter { seen.insert($0.report.reading).inserted }
      .map { "“\($0.report.phrase)”" }
    let said =
      isTwoReadings
      ? Localized(
        zh: "未核定:同一文件既说" + phrases.joined(separator: "又说"),
        en: "not confirmed; one document says both " + phrases.joined(separator: " and "))
      : Localized(
        zh: "未核定:文件提法先" + phrases.joined(separator: "后"),
        en: "not confirmed; the documents say " + phrases.joined(separator: ", then "))
    let chain = said + (asksReaders ? Localized(zh: ",请核定", en: "; please decide") : "")
    // The furthest reading is the first to check: what runs is not built again.
    let furthest = spoken.max { ($0.report.reading.rank ?? -1) < ($1.report.reading.rank ?? -1) }
    let status = (furthest?.report.reading.status ?? .planned).rawValue
    let words = Localized(zh: "--reason <原因> --basis <文号>", en: "--reason <why> --basis <number>")
    return [
      .prose(chain),
      .command("annals project set-status \(dossier.id) --to \(status) \(words(language))"),
    ]
  }

  private var mentions: Report.Section {
    let columns = [
      Column("date", Localized(zh: "成文日期", en: "Date"), .date),
      Column(
        "document", Localized(zh: "文号", en: "Document"), flexible: true, minimumWidth: 12,
        maximumWidth: 22),
      Column(
        "section", Localized(zh: "章节", en: "Section"), flexible: true, minimumWidth: 10,
        maximumWidth: 16),
      Column("reading", Localized(zh: "读作", en: "Read as")),
      Column("match", Localized(zh: "同一性", en: "Match")),
      Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
      Column("phrase", Localized(zh: "原文", en: "Phrase"), flexible: true),
    ]
    let rows = dossier.mentions.map { mention in
      Table.Row([
        .text(words.date(mention.mark.time, mention.precision)),
        .name(words.document(mention.report.document)), .text(mention.report.section),
        StatusCell.cell(mention.report.reading), .code(mention.report.match),
        .entry(UInt64(mention.mark.index)), .text(mention.report.phrase),
      ])
    }
    return Report.Section(
      "mentions", heading: Localized(zh: "文件提法", en: "In the documents"),
      .table(Table(columns: columns, rows: rows)))
  }

  private var targets: Report.Section {
    Report.Section(
      "targets", heading: Localized(zh: "目标", en: "Targets"),
      .table(TargetReport.table(dossier.targets, words)),
      footers: dossier.targets.compactMap { row in
        guard row.target.set.comparator == .greater, let value = row.target.set.value else {
          return nil
        }
        return .prose(
          Localized(
            zh: "原文“\(row.target.set.printed)”,严格大于:正好 \(value) 不达标。",
            en:
              "Printed “\(row.target.set.printed)”: strictly greater; exactly \(value) does not meet it."
          ))
      }, chart: TargetReport.chart(dossier.targets, words))
  }

  private var tasks: Report.Section {
    let columns = [
      Column("section", Localized(zh: "条目", en: "Section")),
      Column("task", Localized(zh: "任务", en: "Task"), flexible: true),
      Column("leads", Localized(zh: "责任", en: "Leads"), flexible: true),
    ]
    let rows = dossier.tasks.map { task in
      Table.Row([
        .text(task.state.assigned?.section ?? "-"),
        .name(task.state.assigned?.title ?? LocalizedName()),
        task.state.leads.isEmpty
          ? .missing
          : .name(leads(task.state.leads)),
      ])
    }
    return Report.Section(
      "tasks", heading: Localized(zh: "责任(文件同一条目)", en: "Tasks in the same place"),
      .table(Table(columns: columns, rows: rows)))
  }

  /// The printed word and names; in English the names of the organisations.
  private func leads(_ leads: [TaskLead]) -> Localized {
    Localized(
      zh: (leads.first?.word ?? "") + " " + leads.map(\.name).joined(separator: "、"),
      en: leads.map { words.organization($0.organization).en }.joined(separator: "; "))
  }

  private var relations: Report.Section {
    let columns = [
      Column("relation", Localized(zh: "关系", en: "Relation")),
      Column("other", Localized(zh: "编号", en: "Id")),
      Column("note", Localized(zh: "说明", en: "Note"), flexible: true),
    ]
    let rows = state.relations.map { relation in
      Table.Row([
        .code(relation.relation), .text(relation.other.description), .optional(relation.note),
      ])
    }
    return Report.Section(
      "relations", heading: Localized(zh: "与其他项目", en: "Other projects"),
      .table(Table(columns: columns, rows: rows)))
  }

  private var footers: [Report.Line] {
    var missing: [Localized] = []
    if state.money.isEmpty { missing.append(Localized(zh: "资金", en: "money")) }
    if state.milestones.isEmpty { missing.append(Localized(zh: "里程碑", en: "milestones")) }
    var lines: [Report.Line] = []
    if !missing.isEmpty {
      lines.append(
        .prose(
          Localized(
            zh: "没有记录:" + missing.map(\.zh).joined(separator: "、"),
            en: "Nothing recorded: " + missing.map(\.en).joined(separator: ", "))))
    }
    let documents = Set(state.mentions.map(\.report.document)).count
    let shown = dossier.entries.prefix(12).map { "#\($0)" }.joined(separator: " ")
    let more = dossier.entries.count > 12 ? " ..." : ""
    lines.append(
      .prose(
        Localized(
          zh: "依据 \(documents) 份文件,\(dossier.entries.count) 条登记 \(shown)\(more)",
          en: "Rests on \(documents) documents and \(dossier.entries.count) entries \(shown)\(more)"
        )))
    lines.append(
      .command("annals log project/\(dossier.id)", label: Localized(zh: "流水", en: "History")))
    return lines
  }

  private func field(_ key: String, _ zh: String, _ en: String, _ cell: Cell) -> Report.Field {
    Report.Field(Column(key, Localized(zh: zh, en: en)), cell)
  }
}
