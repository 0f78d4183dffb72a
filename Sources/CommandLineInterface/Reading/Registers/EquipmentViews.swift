// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals equipment list`.
struct EquipmentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("仪器设备清单", "the equipment that units share"),
    discussion: helpText(
      "例:annals equipment --open --free 2026-12", "Example: annals equipment --open --free 2026-12")
  )
  @OptionGroup var view: ViewOptions
  @Option(help: help("属于哪个单位", "whose", valueName: "unit"), completion: subjects(.organization))
  var owner: String?
  @Flag(help: help("只看对外开放的", "only what others may use")) var open = false
  @Option(help: help("这一天或这一期没有预约的", "not booked in this period", valueName: "date"))
  var free: String?

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    var filter = EquipmentView.Filter()
    filter.owner = try owner.map {
      try Names(ledger.state).one($0, .organization, allowsFragment: true).id
    }
    filter.isOpen = open
    filter.isFree = try free.map { try Choice.days(in: $0, "--free") }
    filter.includesRetired = view.all
    let equipment = EquipmentView(ledger.state, on: ledger.asOf, filter: filter)
    let words = Words(state: ledger.state, language: context.language)
    let (hours, share) = (equipment.hours, equipment.externalShare)
    try context.show(
      Report(
        name: "equipment",
        title: Localized(
          zh: "仪器设备  \(equipment.rows.count) 台(套)",
          en: "\(equipment.rows.count) pieces of equipment"),
        aside: Localized(zh: "截至 \(ledger.asOf)", en: "as of \(ledger.asOf)"),
        sections: [Report.Section("equipment", .table(table(equipment, words)), primary: true)],
        footers: hours == nil
          ? []
          : [
            .prose(
              Localized(
                zh:
                  "机时合计 \(hours?.description ?? "-") 小时,对外 \(share?.description ?? "-") %。只计已确认的。",
                en:
                  "\(hours?.description ?? "-") hours in all, \(share?.description ?? "-") % for others. Only what is confirmed counts."
              ))
          ],
        meta: context.meta(
          ledger,
          command: ["equipment", "list"] + optionWords([("--owner", owner), ("--free", free)])
            + (open ? ["--open"] : []) + (view.all ? ["--all"] : []))), view)
  }

  private func table(_ equipment: EquipmentView, _ words: Words) -> Table {
    let columns = [
      Column("equipment", Localized(zh: "编号", en: "Id")),
      Column("open", Localized(zh: "开放", en: "Open"), .flag),
      Column("retired", Localized(zh: "停用", en: "Retired"), .flag, audience: .machines),
      Column("hours", Localized(zh: "机时", en: "Hours"), .decimal),
      Column(
        "external_hours", Localized(zh: "对外机时", en: "For others"), .decimal,
        audience: .machines),
      Column("external_share", Localized(zh: "对外", en: "Others"), .decimal),
      Column(
        "reported_hours", Localized(zh: "待确认", en: "To confirm"), .decimal,
        audience: .machines),
      Column("next_from", Localized(zh: "下次预约", en: "Next booked"), .date),
      Column("next_to", Localized(zh: "到", en: "to"), .date, audience: .machines),
      Column("next_by", Localized(zh: "预约单位", en: "by"), audience: .machines),
      Column("bookings", Localized(zh: "预约数", en: "Bookings"), .integer, audience: .machines),
      Column("owner", Localized(zh: "单位编号", en: "Owner's id"), audience: .machines),
      Column(
        "owner_name", Localized(zh: "单位", en: "Owner"), flexible: true, minimumWidth: 8,
        maximumWidth: 18),
      Column("location", Localized(zh: "地点", en: "Location"), audience: .machines),
      Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
    ]
    let rows = equipment.rows.map { row in
      let next = row.bookings.first?.booked
      return Table.Row([
        .text(row.id.description), .flag(row.listed.open), .flag(row.isRetired),
        .number(row.hours), .number(row.externalHours),
        row.externalShare.map { .percent($0.description) } ?? .missing, .number(row.reportedHours),
        .optional(next?.period.from.description), .optional(next?.period.to.description),
        .optional(next?.by.description), .count(Int64(row.bookings.count)),
        .text(row.listed.owner.description), .name(words.organization(row.listed.owner)),
        .text(row.listed.location), .name(row.listed.name),
      ])
    }
    return Table(
      columns: columns, rows: rows, terminalRows: 40, moreHint: "--all",
      emptyNote: Localized(zh: "没有这样的仪器设备。", en: "No such equipment."))
  }
}

extension Cell {
  /// An exact decimal, where there is one.
  static func number(_ value: DecimalText?) -> Cell {
    value.map { .decimal($0.description) } ?? .missing
  }
}

extension Choice {
  /// The days of a stated date or period.
  static func days(in text: String, _ option: String) throws -> DayRange {
    guard let period = CalendarPeriod(text) else {
      throw CommandFailure(
        code: "E-DATE",
        reason: Localized(
          zh: "\(option) “\(text)”不是日期", en: "\(option) “\(text)” is not a date"),
        exitCode: 2)
    }
    var days = DayRange()
    days.from = period.firstDay
    days.to = period.lastDay
    return days
  }
}

/// `annals equipment show`.
struct EquipmentShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一台仪器设备的机时和预约", "one piece of equipment"),
    discussion: helpText("例:annals equipment show sem-1", "Example: annals equipment show sem-1"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help("编号或名称", "an id or a name", valueName: "equipment"),
    completion: subjects(.equipment))
  var equipment: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let id = try Names(ledger.state).one(equipment, .equipment, allowsFragment: true).id
    guard let state = ledger.state.equipment[id]?.state,
      let row = EquipmentView.Row(id, state, on: ledger.asOf)
    else { throw CommandFailure.notRegistered(equipment) }
    let words = Words(state: ledger.state, language: context.language)
    func decimal(_ key: String, _ zh: String, _ en: String, _ cell: Cell) -> Report.Field {
      Report.Field(Column(key, Localized(zh: zh, en: en), .decimal), cell)
    }
    func flag(_ key: String, _ zh: String, _ en: String, _ value: Bool) -> Report.Field {
      Report.Field(Column(key, Localized(zh: zh, en: en), .flag), .flag(value))
    }
    var report = Dossier.report(
      "equipment-item", Subject(.equipment, id),
      [
        Dossier.field("name", "名称", "Name", .name(row.listed.name)),
        Dossier.field("owner", "单位", "Owner", .name(words.organization(row.listed.owner))),
        Dossier.field("owner_id", "单位编号", "Owner's id", .text(row.listed.owner.description)),
        Dossier.field("location", "地点", "Location", .text(row.listed.location)),
        flag("open", "对外开放", "Open to others", row.listed.open),
        flag("retired", "停用", "Retired", row.isRetired),
        decimal("hours", "机时", "Hours", .number(row.hours)),
        decimal("external_hours", "对外机时", "Hours for others", .number(row.externalHours)),
        decimal(
          "external_share", "对外占比", "Share of others",
          row.externalShare.map { .percent($0.description) } ?? .missing),
        decimal("reported_hours", "待确认机时", "Hours to confirm", .number(row.reportedHours)),
      ], ledger, context)
    report.meta = context.meta(ledger, command: ["equipment", "show", id.description])
    report.sections += [
      Report.Section(
        "uses", heading: Localized(zh: "使用", en: "Use"), .table(uses(state))),
      Report.Section(
        "bookings", heading: Localized(zh: "预约(今天起)", en: "Bookings from today on"),
        .table(bookings(row, words))),
    ]
    try context.show(report, view)
  }

  private func uses(_ state: EquipmentState) -> Table {
    Table(
      columns: [
        Column("period", Localized(zh: "期间", en: "Period"), .date),
        Column("hours", Localized(zh: "机时", en: "Hours"), .decimal),
        Column("external_hours", Localized(zh: "对外", en: "Others"), .decimal),
        Column("standing", Localized(zh: "确认", en: "Standing")),
      ],
      rows: state.uses.sorted { $0.report.period.firstDay < $1.report.period.firstDay }.map { use in
        Table.Row([
          .text(use.report.period.description), .number(use.report.hours),
          .number(use.report.externalHours), .code(use.mark.standing),
        ])
      })
  }

  private func bookings(_ row: EquipmentView.Row, _ words: Words) -> Table {
    Table(
      columns: [
        Column("from", Localized(zh: "从", en: "From"), .date),
        Column("to", Localized(zh: "到", en: "To"), .date),
        Column("standing", Localized(zh: "确认", en: "Standing")),
        Column("by", Localized(zh: "单位编号", en: "Unit's id"), audience: .machines),
        Column("by_name", Localized(zh: "单位", en: "By"), flexible: true),
      ],
      rows: row.bookings.map { booking in
        let booked = booking.booked
        return Table.Row([
          .text(booked.period.from.description), .text(booked.period.to.description),
          .code(booking.mark.standing), .text(booked.by.description),
          .name(words.organization(booked.by)),
        ])
      })
  }
}
