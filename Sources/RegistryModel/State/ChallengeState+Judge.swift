// SPDX-License-Identifier: Apache-2.0

extension ChallengeState {
  /// Refuses a step out of order, an offer after the deadline, and an award to nobody who offered.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    try judgeOpen(closed, zh: "“\(id)”已经结束", en: "the challenge \(id) is closed")
    switch entry.data.event {
    case .challengePublished(let event): try Self.judge(event, entry, context)
    case .challengeClaimed(let event): try judge(event, entry, context)
    case .challengeAwarded(let event): try judge(event, entry, context)
    case .challengeDelivered:
      try judgeOpen(delivered, zh: "“\(id)”已经交付", en: "the challenge \(id) is delivered already")
      guard award?.mark.standing == .confirmed else {
        throw Rejection(
          .challengeStep, zh: "“\(id)”还没有定榜,不能交付",
          en: "the challenge \(id) is not awarded yet and cannot be delivered",
          conflicting: award?.mark.index)
      }
    case .challengeClosed: try judgeEnd(of: id, entry, context)
    default: break
    }
  }

  /// Refuses anything after a step that nothing may follow, once that step is confirmed.
  private func judgeOpen(_ step: FactMark?, zh: String, en: String) throws(Rejection) {
    guard let step, step.standing == .confirmed else { return }
    throw Rejection(.challengeStep, zh: zh, en: en, conflicting: step.index)
  }

  private static func judge(
    _ event: ChallengePublished, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    guard !event.targets.isEmpty else {
      throw Rejection(
        .challengeTargets, zh: "榜单要写明要达到的指标", en: "a challenge says what is to be reached",
        field: "targets")
    }
    try context.requireNotOver(event.deadline, on: entry.time, field: "deadline")
    if let prize = event.prize, prize.fen == 0 {
      throw Rejection(
        .amountZero, zh: "金额要大于 0;没有就不登记", en: "an amount is more than zero; blank is not zero",
        field: "prize")
    }
  }

  private func judge(
    _ event: ChallengeClaimed, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    try context.requireOrganization(event.by, on: entry.time, field: "by")
    let day = entry.time.day(at: context.registry.offset)
    if let deadline = published?.deadline, deadline.lastDay < day {
      throw Rejection(
        .deadline, zh: "揭榜截止 \(deadline),\(day) 已经过了",
        en: "it could be claimed until \(deadline); \(day) is too late", field: "time",
        conflicting: mark?.index)
    }
    try judgeOpen(award?.mark, zh: "榜单已经定给别人,不能再揭", en: "the challenge is awarded already")
  }

  private func judge(
    _ event: ChallengeAwarded, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    try judgeOpen(award?.mark, zh: "榜单已经定榜", en: "the challenge is awarded already")
    let claims = claims.filter { $0.claimed.by == event.to }
    guard claims.contains(where: \.counts) else {
      throw Rejection(
        .claimMissing,
        zh: claims.isEmpty ? "“\(event.to)”没有揭榜" : "“\(event.to)”的揭榜是代录的,还没有确认",
        en: claims.isEmpty
          ? "\(event.to) has not claimed the challenge"
          : "the claim of \(event.to) was recorded for it and is not confirmed yet",
        remedy: claims.isEmpty
          ? nil
          : LocalizedName(
            zh: "先确认:annals entry confirm", en: "confirm it first: annals entry confirm"),
        field: "to", conflicting: claims.last?.mark.index)
    }
    try context.requireProject(event.project, on: entry.time, field: "project")
  }

  /// What was given to somebody ends with its delivery, or when its project was terminated; what was
  /// given to nobody may end at any time (流榜).
  private func judgeEnd(
    of id: Slug, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    guard let award, award.mark.standing == .confirmed, delivered?.standing != .confirmed else {
      return
    }
    let project = award.awarded.project
    if context.registry.projects[project]?.state(at: entry.time).status == .terminated { return }
    throw Rejection(
      .challengeStep, zh: "“\(id)”已经定榜,交付以后才能结束",
      en: "the challenge \(id) is awarded and ends once it is delivered",
      remedy: LocalizedName(
        zh: "没有结果的,先终止项目“\(project)”",
        en: "where there will be no result, terminate the project \(project) first"),
      conflicting: award.mark.index)
  }
}
