// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import RegistryModel

extension OC4IDSWriter {
  /// The milestones, and what experts advised and the council decided.
  func milestones(of project: ExportScope.Project) -> [JSONObject] {
    let planned = (milestonesByProject[project.id] ?? []).map { milestone($0, project) }
    let deliberation = project.state.deliberation
    let opinions = deliberation.opinions.filter(\.isConfirmed).map { opinion in
      settled("opinion-\(opinion.mark.index)", "assessment", opinion.mark, status: "met") {
        $0.add("title", "专家意见:\(opinion.fact.verdict.label.zh)")
        $0.add("description", opinion.fact.summary)
      }
    }
    let decisions = deliberation.decisions.filter(\.isConfirmed).map { decision in
      // Approval in principle is none until an approval follows.
      let status =
        switch decision.fact.verdict {
        case .approve: "met"
        case .approveWithChanges: "partiallyMet"
        case .defer, .reject: "notMet"
        }
      return settled("decision-\(decision.mark.index)", "approval", decision.mark, status: status) {
        $0.add("title", "理事会决策:\(decision.fact.verdict.label.zh)")
        $0.add("code", "projectApproval")
        $0.add("x_meeting", decision.fact.meeting.description)
      }
    }
    return planned + opinions + decisions
  }

  /// What was considered on a day: met, or considered and not met.
  private func settled(
    _ id: String, _ type: String, _ mark: FactMark, status: String,
    _ fill: (inout JSONObject) -> Void
  ) -> JSONObject {
    JSONObject {
      $0.add("id", id)
      $0.add("type", type)
      fill(&$0)
      $0.add(status == "met" ? "dateMet" : "dateModified", date(mark))
      $0.add("x_date", stated(mark))
      $0.add("status", status)
    }
  }

  private func milestone(_ row: MilestoneView.Row, _ project: ExportScope.Project) -> JSONObject {
    let milestone = row.milestone
    let entries = project.timeline.filter { $0.data.event.milestone == milestone.id }
    let outcome = milestone.outcomeMark?.standing == .confirmed ? milestone.outcome : nil
    return JSONObject { object in
      object.add("id", milestone.id.description)
      object.add("title", milestone.title.zh)
      object.add("title_en", milestone.title.en)
      object.add("description", milestone.outstanding)
      // A stated month, quarter or year falls due on its last day; `x_due` has what is stated.
      object.add("dueDate", date(milestone.due.lastDay))
      if outcome == .met, let mark = milestone.outcomeMark {
        object.add("dateMet", date(mark))
        object.add("x_dateMet", stated(mark))
      }
      object.add("dateModified", scope.recorded(entries)?.utcText)
      object.add("status", status(row, outcome))
      object.add("x_due", milestone.due.description)
      if milestone.dueBasis != .stated { object.add("x_dueBasis", milestone.dueBasis.rawValue) }
      if milestone.baseline != milestone.due {
        object.add("x_firstDue", milestone.baseline.description)
        object.add("x_reschedules", milestone.reschedules)
      }
      object.add("x_code", milestone.code)
      object.add("x_outcome", milestone.outcome?.rawValue)
      if milestone.outcomeMark?.standing == .reported { object.add("x_confirmed", false) }
    }
  }

  /// The status in the standard's closed list, which has none for what is cancelled.
  private func status(_ row: MilestoneView.Row, _ outcome: MilestoneState.Outcome?) -> String? {
    switch outcome {
    case .met: "met"
    case .partiallyMet: "partiallyMet"
    case .missed: "notMet"
    case .cancelled: nil
    // Overdue is only what was reported on and is not met.
    case nil: row.standing == .overdue ? "notMet" : "scheduled"
    }
  }

  /// What was done, by period: money and work, each confirmed.
  func metrics(of state: ProjectState) -> [JSONObject] {
    let money = state.money.investments.filter { $0.mark.standing == .confirmed }.map { figure in
      JSONObject { object in
        object.add("id", "\(figure.mark.index)")
        object.add("period", period(figure.period, figure.period))
        object.add("value", value(figure.amount))
        object.add("x_measure", figure.measure.rawValue)
      }
    }
    let work = state.progress.filter(\.isConfirmed).map { observed in
      JSONObject { object in
        object.add("id", "\(observed.mark.index)")
        object.add("period", period(observed.fact.period, observed.fact.period))
        object.add("measure", JSONValue.number("\(observed.fact.percent)"))
        object.add("unit", Self.percent)
      }
    }
    return [
      metric("financialProgress", "完成投资", "Investment completed", money),
      metric("physicalProgress", "形象进度", "Physical progress", work),
    ].compactMap(\.self)
  }

  private func metric(
    _ id: String, _ zh: String, _ en: String, _ observations: [JSONObject]
  ) -> JSONObject? {
    guard !observations.isEmpty else { return nil }
    return JSONObject {
      $0.add("id", id)
      $0.add("title", zh)
      $0.add("title_en", en)
      $0.add("observations", observations)
    }
  }

  private static let percent = JSONObject {
    $0.add("name", "%")
    $0.add("scheme", "UCUM")
    $0.add("id", "%")
  }

  /// The targets that are stated for a project and have a value.
  func forecasts(of project: Slug) -> [JSONObject] {
    (targets[project] ?? []).compactMap { row -> JSONObject? in
      let target = row.target.set
      guard target.repeats == nil, target.value != nil || target.amount != nil else { return nil }
      let unit = row.definition.unit.flatMap { UnitList.unit($0) }
      return JSONObject { object in
        object.add("id", target.target.description)
        object.add("title", row.definition.name.zh)
        object.add("title_en", row.definition.name.en)
        object.add("description", target.printed)
        object.add(
          "observations",
          [
            JSONObject { observation in
              observation.add("id", target.target.description)
              if let year = target.period?.year, let period = CalendarPeriod("\(year)") {
                observation.add("period", self.period(period, period))
              }
              if let amount = target.amount { observation.add("value", value(amount)) }
              observation.add("measure", target.value.map { .number($0.description) })
              if let unit, target.value != nil {
                observation.add(
                  "unit",
                  JSONObject {
                    $0.add("name", unit.name.zh.isEmpty ? unit.code.description : unit.name.zh)
                    $0.add("id", unit.code.description)
                  })
              }
            }
          ])
        object.add("x_comparator", target.comparator?.rawValue)
        object.add("x_aspiration", target.aspiration)
      }
    }
  }

  /// When the project was accepted.
  func completion(of state: ProjectState) -> JSONObject {
    let passed = state.acceptances.last { $0.outcome == .passed && $0.mark.standing == .confirmed }
    return JSONObject { object in
      guard let passed else { return }
      object.add("endDate", date(passed.mark))
      object.add("x_endDate", stated(passed.mark))
      object.add("endDateDetails", "验收通过:\(scope.name(of: passed.reviewer).zh)")
    }
  }

  /// The documents that speak of the project, each once, the oldest first.
  func documents(of state: ProjectState) -> [JSONObject] {
    var seen: Set<Slug> = []
    let named = state.mentions.map(\.report.document) + [state.basis?.document].compactMap(\.self)
    return named.filter { seen.insert($0).inserted }.compactMap { id -> JSONObject? in
      guard let issued = scope.state.documents[id]?.state.issued else { return nil }
      return JSONObject { object in
        object.add("id", id.description)
        object.add("title", issued.title.zh)
        object.add("title_en", issued.title.en)
        object.add("url", issued.sourceURL.flatMap { URIText.uri($0) })
        // A document whose month or year alone is known has no day to give.
        let stated = issued.issued.flatMap { $0.precision == .day ? $0.firstDay : nil }
        object.add("datePublished", (issued.published ?? stated).map { date($0) })
        object.add("language", "zh")
        object.add("author", issued.issuers.map { scope.name(of: $0).zh }.joined(separator: "、"))
        object.add("x_number", issued.number?.description)
        object.add("x_issued", issued.issued?.description)
        let places = state.mentions.filter { $0.report.document == id }
        object.add(
          "x_mentions",
          places.map { mention in
            JSONObject {
              $0.add("section", mention.report.section)
              $0.add("phrase", mention.report.phrase)
              $0.add("reading", mention.report.reading.rawValue)
              $0.add("name", mention.report.name)
            }
          })
      }
    }
  }
}
