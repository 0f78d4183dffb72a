// SPDX-License-Identifier: Apache-2.0

extension ProjectState {
  /// Rules 1 and 2, policy `status`.
  func judgeStatus(
    _ event: StatusChanged, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    let hasBasis = entry.data.common.basis != nil
    guard let current = status else {
      try judgeFirstStatus(event.to, hasBasis, on: entry.time, at: entry.index, in: context)
      return
    }
    guard current != event.to else {
      throw Rejection(
        .statusStep, zh: "状态已经是\(current.label.zh)",
        en: "the status is \(current.rawValue) already",
        field: "to")
    }
    guard !current.isFinal else {
      throw Rejection(
        .statusFinal, zh: "\(current.label.zh)是最终状态,不能再变",
        en: "\(current.rawValue) is final", field: "to",
        conflicting: statusChanges.last { $0.mark.standing == .confirmed }?.mark.index)
    }
    if current == .suspended {
      let before = statusChanges.last {
        $0.mark.standing == .confirmed && $0.to != .suspended
      }?.to
      // Taken over while suspended: where it was is said by the basis on which it resumes.
      if before == nil, event.to != .terminated {
        try judgeFirstStatus(event.to, hasBasis, on: entry.time, at: entry.index, in: context)
        return
      }
      guard event.to == before || event.to == .terminated else {
        throw step(current, event.to, allowed: [before, .terminated].compactMap { $0 })
      }
      return
    }
    if event.to == .suspended || event.to == .terminated { return }
    let steps = { context.registry.steps(from: $0, at: entry.index) }
    let forward = steps(current)
    let backward = ProjectStatus.allCases.filter { steps($0).contains(current) }
    if forward.contains(event.to) {
      try judgeGate(event.to, on: entry.time, at: entry.index, in: context)
      return
    }
    if backward.contains(event.to) {
      guard hasBasis else {
        throw Rejection(
          .statusStep,
          zh: "从\(current.label.zh)退回\(event.to.label.zh)要有依据(--basis)",
          en: "going back from \(current.rawValue) to \(event.to.rawValue) needs a basis",
          field: "basis")
      }
      return
    }
    throw step(current, event.to, allowed: forward + [.suspended, .terminated])
  }

  private func step(
    _ from: ProjectStatus, _ to: ProjectStatus, allowed: [ProjectStatus]
  ) -> Rejection {
    Rejection(
      .statusStep,
      zh: "不能从\(from.label.zh)变为\(to.label.zh);可以是:"
        + allowed.map(\.label.zh).joined(separator: "、"),
      en: "\(from.rawValue) cannot become \(to.rawValue); it may become "
        + allowed.map(\.rawValue).joined(separator: ", "), field: "to")
  }

  /// The steps forward of policy `status-1`, as the program gives them.
  static func forward(from status: ProjectStatus) -> [ProjectStatus] {
    switch status {
    case .planned: [.reserve, .appraisal]
    case .reserve: [.appraisal]
    case .appraisal: [.approved]
    case .approved: [.construction]
    case .construction: [.trial, .accepted]
    case .trial: [.accepted]
    case .accepted: [.operating, .closed]
    case .operating: [.decommissioned]
    case .suspended, .closed, .terminated, .decommissioned: []
    }
  }
}
