// SPDX-License-Identifier: Apache-2.0

import Exchange
import Projections
import RegistryModel

/// The entries on which the figures of a project's page rest.
///
/// The report of a project says what is so; this says on whose word, value by value, from the marks
/// that the fold keeps and from the timeline.
struct ProjectSources {
  let dossier: ProjectDossier
  let timeline: [TimelineEntry]

  private var state: ProjectState { dossier.state }

  /// The report with the sources of its values.
  func annotated(_ report: Report) -> Report {
    var report = report
    report.sections = report.sections.map { section in
      switch section.content {
      case .fields(let fields):
        var section = section
        section.content = .fields(fields.map(annotated))
        return section
      case .table: return annotated(section).referringToItsEntries
      case .lines: return section
      }
    }
    return report
  }

  /// The entries that said the status that is shown.
  var status: [Int] {
    switch dossier.status {
    case .controlled:
      state.statusChanges.last { $0.mark.standing == .confirmed }.map { [$0.mark.index] } ?? []
    case .reported, .mixed(.twoReadings): state.newestMentions.map(\.mark.index)
    case .mixed(.stepBack): state.mentions.map(\.mark.index)
    case .unknown: []
    }
  }

  /// The entries that said what and where the project is.
  var identity: [Int] {
    entries {
      switch $0 {
      case .projectRegistered, .projectAmended, .locationSet: true
      default: false
      }
    }
  }

  /// The entries that were looked at for its light.
  var light: [Int] {
    let marks = dossier.light.parts.flatMap { part -> [Int] in
      switch part {
      case .milestone(let part): milestone(part.milestone.id)
      case .investment: investments
      }
    }
    return marks + [dossier.news.progress?.index].compactMap(\.self)
  }

  private func annotated(_ field: Report.Field) -> Report.Field {
    var field = field
    field.reference = reference(field.column.key)
    return field
  }

  private func reference(_ key: String) -> Reference? {
    switch key {
    case "status": .entries(status)
    case "light": .entries(light)
    case "assessment": .entries(dossier.light.assessment.map { [$0.mark.index] } ?? [])
    case "aliases": .entries(state.aliases.map(\.mark.index))
    case "parent": state.registered?.parent.map { .subject(Subject(.project, $0)) }
    case "programme": state.registered?.programme.map { .subject(Subject(.project, $0)) }
    case "children": .subjects(dossier.children.map { Subject(.project, $0) })
    case "differs_from": .subjects(state.dismissed.map { Subject(.project, $0) })
    case "listings":
      .entries(
        entries {
          switch $0 {
          case .listingEntered, .listingLeft: true
          default: false
          }
        })
    case _ where key.hasPrefix("designation_"):
      Int(key.dropFirst("designation_".count)).map { .entries([$0]) }
    case _ where key.hasPrefix("party_"):
      .entries(
        state.parties.filter { key == "party_\($0.role.rawValue)_\($0.organization)" }
          .map(\.mark.index))
    default: .entries(identity)
    }
  }

  private func annotated(_ section: Report.Section) -> Report.Section {
    switch section.key {
    case "mentions":
      section.referring { position, _ in
        guard dossier.mentions.indices.contains(position) else { return [:] }
        let mention = dossier.mentions[position]
        return [
          "document": .subject(Subject(.document, mention.report.document)),
          "reading": .entries([mention.mark.index]), "date": .entries([mention.mark.index]),
        ]
      }
    case "targets": section.referring { position, _ in target(position) }
    case "tasks":
      section.referring { position, _ in
        guard dossier.tasks.indices.contains(position),
          let mark = dossier.tasks[position].state.mark
        else { return [:] }
        return ["section": .entries([mark.index]), "task": .entries([mark.index])]
      }
    case "milestones":
      section.referring { position, row in
        guard dossier.milestones.indices.contains(position) else { return [:] }
        let entries = milestone(dossier.milestones[position].milestone.id)
        let keys = ["baseline", "due", "slip_days", "rescheduled", "standing"]
        return Dictionary(uniqueKeysWithValues: keys.map { ($0, .entries(entries)) })
      }
    case "funding": funding(section)
    case "budgets":
      section.referring { position, row in
        guard case .code(let source, _)? = row.cells.first else { return [:] }
        return ["budget_fen": .entries(budgets(source)), "mode": .entries(budgets(source))]
      }
    case "relations":
      section.referring { position, _ in
        guard state.relations.indices.contains(position) else { return [:] }
        let relation = state.relations[position]
        return [
          "relation": .entries([relation.mark.index]),
          "other": .subject(Subject(.project, relation.other)),
        ]
      }
    default: section
    }
  }

  /// Money by source; the sum leads to the entries of all sources.
  private func funding(_ section: Report.Section) -> Report.Section {
    guard case .table(let bare) = section.content else { return section }
    var all: [String: [Int]] = [:]
    var table = bare.referring { _, row in
      guard case .code(let source, _)? = row.cells.first else { return [:] }
      return money(source).mapValues { .entries($0) }
    }
    for case .code(let source, _)? in bare.rows.map(\.cells.first) {
      all.merge(money(source)) { $0 + $1 }
    }
    table.total?.references = all.mapValues { .entries($0) }
    var section = section
    section.heading = Localized(zh: "资金  ", en: "Money  ") + (section.heading ?? "")
    section.content = .table(table)
    return section
  }

  private func target(_ position: Int) -> [String: Reference] {
    guard dossier.targets.indices.contains(position) else { return [:] }
    return TargetSources.references(dossier.targets[position])
  }

  /// Everything that was recorded of a milestone.
  func milestone(_ id: Slug) -> [Int] { entries { $0.milestone == id } }

  /// Everything on which the rates and sums below the table of money rest.
  var amounts: [Int] {
    let sources = FundingSource.allCases.flatMap { money($0.rawValue).values.joined() }
    return sources + investments
  }

  private var investments: [Int] { state.money.investments.map(\.mark.index) }

  private func budgets(_ source: String) -> [Int] {
    entries {
      switch $0 {
      case .budgetApproved(let event): event.source.rawValue == source
      case .budgetRevised(let event): event.source.rawValue == source
      default: false
      }
    }
  }

  /// The figures of a source of money, by their columns.
  private func money(_ source: String) -> [String: [Int]] {
    let committed = entries {
      if case .fundingCommitted(let event) = $0 { event.source.rawValue == source } else { false }
    }
    let disbursed = entries {
      if case .fundingDisbursed(let event) = $0 { event.source.rawValue == source } else { false }
    }
    let received = entries {
      if case .fundingReceived(let event) = $0 { event.source.rawValue == source } else { false }
    }
    let spent = entries {
      if case .expenditureRecorded(let event) = $0 {
        event.source.rawValue == source
      } else {
        false
      }
    }
    let returned = entries {
      if case .fundingReturned(let event) = $0 { event.source.rawValue == source } else { false }
    }
    return [
      "budget_fen": budgets(source), "committed_fen": committed, "disbursed_fen": disbursed,
      "received_fen": received, "spent_fen": spent, "balance_fen": received + spent + returned,
    ]
  }

  /// The entries that state facts of a kind, with those that corrected them since.
  private func entries(where takes: (Event) -> Bool) -> [Int] {
    timeline.filter { $0.standing.counts && takes($0.data.event) }
      .flatMap { $0.index == $0.statedBy ? [$0.index] : [$0.index, $0.statedBy] }
  }
}

/// The entries on which the figures of targets rest.
enum TargetSources {
  /// What the values of a row of targets lead to.
  static func references(_ row: TargetView.Row) -> [String: Reference] {
    let set = [row.target.mark.index, row.target.newest.index]
    var references: [String: Reference] = [
      "asked": .entries(set), "period": .entries(set), "scope": .entries(set),
      "indicator": .subject(Subject(.indicator, row.indicator)),
    ]
    if let project = row.target.set.scope.subject, project.kind == .project {
      references["scope"] = .subject(project)
    }
    let reading = row.reading.map { [$0.mark.index] } ?? []
    references["reading"] = .entries(reading)
    references["judgement"] = .entries(set + reading)
    return references
  }
}
