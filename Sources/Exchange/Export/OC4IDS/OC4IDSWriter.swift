// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import Registry
import RegistryModel

/// Writes projects of a scope as OC4IDS has them.
struct OC4IDSWriter {
  let scope: ExportScope
  let idPrefix: String?
  let milestonesByProject: [Slug: [MilestoneView.Row]]
  let children: [Slug: [Slug]]
  let targets: [Slug: [TargetView.Row]]

  init(_ scope: ExportScope, idPrefix: String?) {
    self.scope = scope
    self.idPrefix = idPrefix
    milestonesByProject = Dictionary(grouping: scope.milestones, by: \.project)
    // A target may be set for a project, or measured in it.
    targets = TargetView(scope.state).rows.reduce(into: [:]) { targets, row in
      let subject = row.target.set.scope.subject
      let measured = subject?.kind == .project ? subject?.id : nil
      for project in Set([row.target.set.project, measured].compactMap(\.self)) {
        targets[project, default: []].append(row)
      }
    }
    children = scope.state.projects.reduce(into: [:]) { result, project in
      guard let parent = project.value.state.registered?.parent else { return }
      result[parent, default: []].append(project.key)
    }
  }

  /// A project.
  func project(_ project: ExportScope.Project) -> JSONObject {
    let state = project.state
    guard let registered = state.registered else { return JSONObject() }
    return JSONObject { object in
      object.add("id", id(of: project.id))
      object.add("updated", scope.recorded(project.timeline)?.utcText)
      object.add("language", "zh")
      object.add(
        "identifiers",
        [
          registered.projectCode.map { code in
            JSONObject {
              $0.add("id", code.description)
              // The national code of investment projects.
              $0.add("scheme", "GB/T 40058")
            }
          }
        ].compactMap(\.self))
      var parties = OC4IDSParties(scope, state)
      let transactions = transactions(of: project, &parties)
      let contracts = contracts(of: state, &parties)
      object.add("publicAuthority", registered.lead.map { parties.reference($0).value })
      object.add("title", registered.name.zh)
      object.add("title_en", registered.name.en)
      object.add("budget", budget(of: state))
      object.add("period", state.baselines.last.map { period($0.start, $0.end).value })
      object.add("locations", locations(registered))
      object.add("status", status(of: project))
      // Science stands under the economy in the standard's list of sectors.
      object.add("sector", ["economy"])
      object.add("additionalClassifications", classifications(of: project))
      object.add("parties", parties.objects)
      object.add("forecasts", forecasts(of: project.id))
      object.add("metrics", metrics(of: state))
      object.add("milestones", milestones(of: project))
      object.add("completion", completion(of: state))
      object.add("transactions", transactions)
      object.add("documents", documents(of: state))
      object.add("contractingProcesses", contracts)
      object.add("relatedProjects", relatedProjects(of: project))
      object.add("x_status", ownStatus(of: project))
      if let cost = state.baselines.last?.cost, cost.fen > 0 {
        object.add("x_baselineCost", value(cost))
      }
      object.add("x_lightComputed", project.row.light.light?.rawValue)
      object.add("x_lightPolicy", project.row.light.light == nil ? nil : project.row.light.policy)
    }
  }

  /// The id of a project, unique in the world: behind a registered prefix, or the registry's origin.
  func id(of project: Slug) -> String {
    idPrefix.map { "\($0)-\(project)" } ?? "\(scope.view.origin)/project/\(project)"
  }
}

extension OC4IDSWriter {
  /// An amount of money.
  func value(_ money: Money) -> JSONObject {
    JSONObject {
      $0.add("amount", JSONValue.number(Self.yuan(money)))
      $0.add("currency", scope.state.founding?.currency.description)
    }
  }

  /// Fen as a decimal number of yuan, exact, without a fraction that is zero.
  static func yuan(_ money: Money) -> String {
    let magnitude = money.fen.magnitude
    let fraction = magnitude % 100
    let sign = money.fen < 0 ? "-" : ""
    let decimals = fraction == 0 ? "" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
    return "\(sign)\(magnitude / 100)\(decimals)"
  }

  /// The instant at which a day begins, as the standard writes days.
  func date(_ day: CivilDay) -> String {
    Timestamp(startOf: day, offset: scope.state.offset).text(at: scope.state.offset)
  }

  /// The time of a fact; none where only a month, a quarter or a year is stated.
  func date(_ mark: FactMark) -> String? {
    scope.period(mark).precision == .day ? mark.time.text(at: scope.state.offset) : nil
  }

  /// The time of a fact as it is stated, where that is no day.
  func stated(_ mark: FactMark) -> String? {
    let period = scope.period(mark)
    return period.precision == .day ? nil : period.description
  }

  /// From the first instant of a period to the last of another.
  func period(_ start: CalendarPeriod, _ end: CalendarPeriod) -> JSONObject {
    let next = CivilDay(daysSinceEpoch: end.lastDay.daysSinceEpoch + 1)
    let last = Timestamp(startOf: next, offset: scope.state.offset).milliseconds - 1_000
    return JSONObject {
      $0.add("startDate", date(start.firstDay))
      $0.add("endDate", Timestamp(milliseconds: last).text(at: scope.state.offset))
    }
  }
}
