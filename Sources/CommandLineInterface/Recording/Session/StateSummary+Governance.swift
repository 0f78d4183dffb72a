// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension StateSummary {
  /// What meetings, decisions, plans and rounds of reports look like after an event.
  func governance(_ subject: Subject, _ event: Event) -> [Localized] {
    switch event {
    case .meetingItemAdded, .meetingHeld: meeting(subject.id)
    case .decisionRecorded(let event): decision(event, subject)
    case .opinionRecorded: standing(state.timeline(of: subject))
    case .baselineSet, .baselineRevised: baseline(subject)
    case .acceptancePassed, .acceptanceFailed, .contractSigned: status(subject)
    case .reportOpened, .reportSubmitted, .reportReturned, .reportConfirmed: round(subject.id)
    case .surplusRetained(let event): money(subject, event.source)
    default: []
    }
  }

  private func meeting(_ id: Slug) -> [Localized] {
    guard let meeting = state.meetings[id]?.state else { return [] }
    let held = meeting.held.map { "\($0.fact.from)" }
    return [
      Localized(
        zh: "议题 \(meeting.items.count) 项  \(held.map { "已开 \($0)" } ?? "未开")",
        en: "\(meeting.items.count) items  \(held.map { "held \($0)" } ?? "not held yet")")
    ]
  }

  private func decision(_ event: DecisionRecorded, _ subject: Subject) -> [Localized] {
    let verdict = event.verdict.label
    return [Localized(zh: "决策 \(verdict.zh)", en: "decision: \(verdict.en ?? verdict.zh)")]
      + [place(of: event, subject)]
      + standing(state.timeline(of: subject))
  }

  /// Where a decision was taken, and whether that was on an item of the agenda.
  private func place(of event: DecisionRecorded, _ subject: Subject) -> Localized {
    let meeting = state.meetings[event.meeting]?.state
    let title = Localized(meeting?.title ?? LocalizedName())
    let began = meeting?.held.map { "\($0.fact.from.timestamp.day(at: state.offset))" }
    let day = began ?? meeting?.planned?.at.description ?? "-"
    let agenda = MeetingAgenda(state, meeting: event.meeting)
    let item = agenda?.items.first { item in
      item.decisions.contains { $0.subject == subject && $0.decision.fact == event }
    }
    let words = item.map { SafeText.line($0.added.fact.item) }
    return Localized(
      zh: "会议 \(SafeText.line(title.zh))(\(event.meeting))  \(day)  "
        + (words.map { "议题 \($0)" } ?? "不在议程上"),
      en: "taken by \(SafeText.line(title.en)) (\(event.meeting))  \(day)  "
        + (words.map { "on item \($0)" } ?? "not on its agenda"))
  }

  /// Says of the newest entry that it waits, where it does.
  private func standing(_ timeline: [TimelineEntry]) -> [Localized] {
    guard let newest = timeline.max(by: { $0.index < $1.index }), newest.standing == .reported
    else { return [] }
    return [
      Localized(
        zh: "还没有确认,确认后才算数:annals entry confirm \(newest.index)",
        en: "not confirmed yet; counts once it is: annals entry confirm \(newest.index)")
    ]
  }

  private func baseline(_ subject: Subject) -> [Localized] {
    guard let project = state.projects[subject.id]?.state, let baseline = project.baseline,
      let first = project.baselines.first
    else { return [] }
    let plan = "\(baseline.start) - \(baseline.end)  \(Self.text(baseline.cost))"
    return [
      Localized(
        zh: "现行基线 \(plan) 万元  第 \(project.baselines.count) 版,最初完成 \(first.end)",
        en: "baseline \(plan) (10,000 yuan)  version \(project.baselines.count), "
          + "first to end \(first.end)")
    ]
  }

  private func round(_ id: Slug) -> [Localized] {
    guard let round = state.reports[id]?.state else { return [] }
    let counts = ReportStage.allCases.map { stage in
      (stage.label, round.units.count { $0.stage == stage })
    }
    return [
      Localized(
        zh: counts.map { "\($0.0.zh) \($0.1)" }.joined(separator: "  "),
        en: counts.map { "\($0.0.en ?? $0.0.zh) \($0.1)" }.joined(separator: "  "))
    ]
  }
}

extension NextStep {
  /// What most likely follows an event of governance; nil where the subject itself says it.
  static func governance(after event: Event, _ subject: Subject) -> String? {
    let id = subject.id
    switch event {
    case .meetingPlanned: return "annals meeting add \(id) <议题> --kind <种类>"
    case .meetingItemAdded: return "annals meeting agenda \(id)"
    case .meetingHeld: return "annals decision record --meeting \(id) --item <议题> --verdict <结论>"
    case .decisionRecorded(let event): return "annals meeting show \(event.meeting)"
    case .reportOpened, .reportSubmitted, .reportReturned, .reportConfirmed:
      return "annals report status \(id)"
    case .auditAttested, .auditNoted: return "annals audit list"
    case .bulletinPublished: return "annals bulletin show \(id)"
    default: return nil
    }
  }
}
