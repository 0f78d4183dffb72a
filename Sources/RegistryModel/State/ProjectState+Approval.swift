// SPDX-License-Identifier: Apache-2.0

extension ProjectState {
  /// Rule 1: the experts gave their opinion, or it was waived, and then the council approved.
  ///
  /// The newest decision counts; one with changes, or one to defer, takes back what was approved.
  /// From policy `status-2` on, its meeting has been held by then, and the experts' newest opinion
  /// before it does not advise against the project.
  func judgeApproval(
    on time: Timestamp, at index: Int, in context: RuleContext
  ) throws(Rejection) {
    let decisions = deliberation.decisions(on: .project, in: context)
    guard let decision = decisions.last else {
      let reported = deliberation.decisions.last { $0.mark.standing == .reported }
      let isAdvised = deliberation.opinions.contains(where: \.isConfirmed)
      throw Rejection(
        .approvalMissing,
        zh: isAdvised ? "有专家意见,但没有理事会同意的决策,不能立项" : "没有专家意见和理事会同意的决策,不能立项",
        en: isAdvised
          ? "there is an expert opinion, but no council decision to approve is recorded"
          : "no expert opinion and no council decision to approve is recorded",
        remedy: reported.map(Self.confirmation) ?? (isAdvised ? Self.decisionMissing : nil),
        field: "to",
        conflicting: reported?.mark.index)
    }
    guard decision.fact.verdict == .approve else {
      let verdict = decision.fact.verdict
      let waiting = deliberation.decisions.last {
        $0.mark.standing == .reported && $0.fact.verdict == .approve
      }
      throw Rejection(
        .approvalMissing, zh: "理事会最近的决策是“\(verdict.label.zh)”,要有“同意”的决策",
        en: "the council's newest decision is \(verdict.rawValue); it takes one to approve",
        remedy: waiting.map(Self.confirmation), field: "to", conflicting: decision.mark.index)
    }
    let isWaived = decisions.contains {
      $0.fact.waives != nil && $0.fact.verdict != .reject && $0.fact.verdict != .defer
    }
    let opinion = deliberation.opinions.last {
      $0.isConfirmed && $0.mark.time <= decision.mark.time
    }
    guard isWaived || opinion != nil else { throw lackOfAdvice(before: decision.mark) }
    if !isWaived, let opinion, opinion.fact.verdict == .notRecommended,
      context.registry.demands(.heededOpinion, at: index)
    {
      let verdict = opinion.fact.verdict
      throw Rejection(
        .approvalMissing, zh: "决策之前的专家意见是“\(verdict.label.zh)”,决策也没有说明为何免予论证",
        en: "the experts' opinion before the decision is \(verdict.rawValue), and the decision "
          + "does not waive it",
        remedy: LocalizedName(
          zh: "理事会仍要立项的,在决策里写明理由:annals decision record --waives <理由>",
          en: "a council that approves nevertheless says why: annals decision record --waives <why>"
        ),
        field: "to", conflicting: opinion.mark.index)
    }
    if context.registry.demands(.heldMeeting, at: index) {
      try judgeMeeting(of: decision, on: time, in: context)
    }
  }

  /// What a meeting decides is decided once it was held.
  private func judgeMeeting(
    of decision: Recorded<DecisionRecorded>, on time: Timestamp, in context: RuleContext
  ) throws(Rejection) {
    let id = decision.fact.meeting
    let offset = context.registry.offset
    let day = time.day(at: offset)
    // As known now: minutes are written, and recorded, after their meeting.
    guard let held = context.registry.meetings[id]?.state.held else {
      throw Rejection(
        .approvalMissing, zh: "作出决策 #\(decision.mark.index) 的会议“\(id)”还没有登记开过",
        en: "meeting \(id), which took decision #\(decision.mark.index), is not recorded as held",
        remedy: LocalizedName(
          zh: "先登记:annals meeting hold \(id) --from <时刻> --to <时刻> --minutes <文件>",
          en: "record it first: annals meeting hold \(id) --from <time> --to <time> "
            + "--minutes <document>"),
        field: "to", conflicting: decision.mark.index)
    }
    let began = held.fact.from.timestamp.day(at: offset)
    guard began <= day else {
      throw Rejection(
        .approvalMissing, zh: "会议“\(id)”\(began) 才开,\(day) 还不能立项",
        en: "meeting \(id) was held on \(began) only, after \(day)",
        remedy: LocalizedName(
          zh: "状态的日子写会议当天或以后:--on \(began)",
          en: "the status changes on the day of the meeting or later: --on \(began)"),
        field: "to", conflicting: held.mark.index)
    }
  }

  private static func confirmation(_ decision: Recorded<DecisionRecorded>) -> LocalizedName {
    LocalizedName(
      zh: "决策 #\(decision.mark.index) 还要另一个人确认:annals entry confirm \(decision.mark.index)",
      en: "decision #\(decision.mark.index) waits for another person: "
        + "annals entry confirm \(decision.mark.index)")
  }

  private static let decisionMissing = LocalizedName(
    zh: "登记理事会的决策:annals decision record",
    en: "record the council's decision: annals decision record")

  /// That no opinion precedes a decision, or why one that is there does not count.
  private func lackOfAdvice(before decision: FactMark) -> Rejection {
    if let later = deliberation.opinions.last(where: \.isConfirmed) {
      return Rejection(
        .approvalMissing, zh: "专家意见 #\(later.mark.index) 在决策之后;要意见在前,或决策说明为何免予论证",
        en:
          "the opinion #\(later.mark.index) is of a day after the decision; it has to precede it, "
          + "or the decision to waive it", field: "to", conflicting: decision.index)
    }
    if let waiting = deliberation.opinions.last(where: { $0.mark.standing == .reported }) {
      return Rejection(
        .approvalMissing, zh: "代录的专家意见 #\(waiting.mark.index) 还没有确认",
        en: "the opinion #\(waiting.mark.index) was recorded for another and is not confirmed",
        remedy: LocalizedName(
          zh: "请另一个人确认:annals entry confirm \(waiting.mark.index)",
          en: "somebody else confirms it: annals entry confirm \(waiting.mark.index)"),
        field: "to", conflicting: waiting.mark.index)
    }
    return Rejection(
      .approvalMissing, zh: "决策之前没有专家意见,也没有说明为何免予论证",
      en: "no expert opinion precedes the decision, and the decision does not waive it",
      remedy: LocalizedName(
        zh: "登记专家意见:annals opinion record", en: "record the opinion: annals opinion record"),
      field: "to", conflicting: decision.index)
  }

  /// A project is approved by rule 1, built only while that stands, and accepted once it passed.
  func judgeGate(
    _ status: ProjectStatus, on time: Timestamp, at index: Int, in context: RuleContext
  ) throws(Rejection) {
    switch status {
    case .approved: try judgeApproval(on: time, at: index, in: context)
    case .construction:
      // Stock that was taken over as approved has no decision that could be taken back.
      if deliberation.decisions(on: .project, in: context).isEmpty { return }
      try judgeApproval(on: time, at: index, in: context)
    case .accepted: try judgeAcceptance()
    default: return
    }
  }

  private func judgeAcceptance() throws(Rejection) {
    let newest = acceptances.last { $0.mark.standing == .confirmed }
    guard newest?.outcome == .passed else {
      throw Rejection(
        .acceptanceMissing, zh: newest == nil ? "没有验收通过的登记" : "最近一次验收没有通过",
        en: newest == nil ? "no passed acceptance is recorded" : "the newest acceptance failed",
        remedy: LocalizedName(
          zh: "先登记验收:annals project accept", en: "record it first: annals project accept"),
        field: "to", conflicting: newest?.mark.index)
    }
  }

  /// The first status may be any that is not final: what stands already is taken over with a basis,
  /// anything else has to have been approved, and accepted where it is past that.
  func judgeFirstStatus(
    _ status: ProjectStatus, _ hasBasis: Bool, on time: Timestamp, at index: Int,
    in context: RuleContext
  ) throws(Rejection) {
    guard !status.isFinal else {
      throw Rejection(
        .statusFinal, zh: "第一个状态不能是最终状态\(status.label.zh)",
        en: "the first status cannot be the final \(status.rawValue)", field: "to")
    }
    guard !hasBasis else { return }
    switch status {
    case .planned, .reserve, .appraisal: return
    case .approved, .construction, .trial, .accepted, .operating:
      do throws(Rejection) {
        try judgeApproval(on: time, at: index, in: context)
      } catch {
        throw Rejection(
          .approvalMissing, zh: "\(error.reason.zh);接收存量要写依据(--basis)",
          en: "\(error.reason.en ?? error.reason.zh); existing stock is taken over with a basis",
          remedy: error.remedy, field: "basis", conflicting: error.conflicting)
      }
      if status == .accepted || status == .operating { try judgeAcceptance() }
      return
    default: break
    }
    throw Rejection(
      .approvalMissing,
      zh: "没有专家意见和理事会决策;接收存量要写依据(--basis)",
      en: "there is no opinion and no decision; existing stock is taken over with a basis",
      field: "basis")
  }

  /// Only what is approved is contracted and accepted; without a status, a basis says that it was.
  func judgeImplementation(_ entry: TimelineEntry) throws(Rejection) {
    let reached = statusChanges.last {
      $0.mark.standing == .confirmed && $0.to != .suspended
    }?.to
    switch reached {
    case .planned, .reserve, .appraisal:
      throw Rejection(
        .approvalMissing, zh: "项目还没有立项,不能实施", en: "the project is not approved yet",
        field: "subject",
        conflicting: statusChanges.last { $0.mark.standing == .confirmed }?.mark.index)
    case nil:
      guard entry.data.common.basis != nil else {
        throw Rejection(
          .approvalMissing, zh: "项目没有状态;接收存量要写依据(--basis)",
          en: "the project has no status; existing stock is taken over with a basis",
          field: "basis")
      }
    default: return
    }
  }
}
