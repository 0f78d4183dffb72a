// SPDX-License-Identifier: Apache-2.0

extension IndicatorState {
  /// Rule 6: a project's target is lowered only by a council decision about that project, on an item
  /// on direction and targets, since the target took its standing value.
  func judgeLowering(
    _ target: Target, _ event: TargetRevised, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    guard let project = target.set.owner, isLowered(target.set, by: event) else { return }
    let deliberation = context.registry.projects[project]?.state(at: entry.time).deliberation
    guard deliberation?.approval(on: .direction, after: target.newest, in: context) != nil else {
      throw Rejection(
        .decisionMissing,
        zh: "降低“\(project)”的目标“\(event.target)”要有理事会同意的决策,备案不够",
        en: "lowering the target \(event.target) of \(project) takes a council decision; a filing "
          + "does not do", remedy: DecisionRemedy.direction,
        field: event.amount == nil ? "value" : "amount", conflicting: target.newest.index)
    }
  }

  /// Whether less is asked from now on. What cannot be compared with what stood is taken as less.
  func isLowered(_ standing: TargetSet, by event: TargetRevised) -> Bool {
    guard standing.value != nil || standing.amount != nil else { return false }
    let isFloor = Self.isFloor(standing.comparator) ?? (defined?.direction != .decrease)
    guard (Self.isFloor(event.comparator) ?? isFloor) == isFloor,
      (standing.comparator == .timesBase) == (event.comparator == .timesBase)
    else { return true }
    let change: Int
    if let old = standing.value, let new = event.value {
      change = new.compare(old)
    } else if let old = standing.amount, let new = event.amount {
      change = new == old ? 0 : new < old ? -1 : 1
    } else {
      return true
    }
    if change == 0 { return Self.rigour(event.comparator) < Self.rigour(standing.comparator) }
    return isFloor ? change < 0 : change > 0
  }

  /// Whether readings have to reach the value or stay within it; either, where it is not said.
  private static func isFloor(_ comparator: Comparator?) -> Bool? {
    switch comparator {
    case .atLeast, .greater, .timesBase: true
    case .atMost, .less: false
    case .equal, .approximately, nil: nil
    }
  }

  /// How strict a comparison is with the same value.
  private static func rigour(_ comparator: Comparator?) -> Int {
    switch comparator {
    case .greater, .less, .equal: 2
    case .atLeast, .atMost, .timesBase, nil: 1
    case .approximately: 0
    }
  }
}

extension TargetSet {
  /// The project that has to reach it, where it is a project's.
  fileprivate var owner: Slug? {
    if let project { return project }
    guard let subject = scope.subject, subject.kind == .project else { return nil }
    return subject.id
  }
}
