// SPDX-License-Identifier: Apache-2.0

extension EquipmentState {
  /// Refuses unknown units, hours that cannot be, overlapping days, and anything after retirement.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    if let retired, retired.standing == .confirmed {
      throw Rejection(
        .equipmentRetired, zh: "“\(id)”已经停用", en: "\(id) is retired",
        conflicting: retired.index)
    }
    switch entry.data.event {
    case .equipmentListed(let event):
      try context.requireOrganization(event.owner, on: entry.time, field: "owner")
    case .equipmentUseReported(let event): try judge(event)
    case .equipmentBooked(let event): try judge(event, entry, context)
    default: break
    }
  }

  private func judge(_ event: EquipmentUseReported) throws(Rejection) {
    guard event.externalHours.compare(event.hours) <= 0 else {
      throw Rejection(
        .useHours, zh: "对外 \(event.externalHours) 小时,多于总共 \(event.hours) 小时",
        en: "\(event.externalHours) hours for others are more than \(event.hours) hours in all",
        field: "externalHours")
    }
    let days = event.period.lastDay.daysSinceEpoch - event.period.firstDay.daysSinceEpoch + 1
    guard event.hours.compare(DecimalText(days * 24)) <= 0 else {
      throw Rejection(
        .useHours, zh: "\(event.period) 只有 \(days * 24) 小时,不会用 \(event.hours) 小时",
        en: "\(event.period) has \(days * 24) hours, so it cannot have run for \(event.hours)",
        field: "hours")
    }
    // The latest report on a period stands, but hours of two periods must add up to a total.
    let other = uses.first {
      $0.report.period != event.period && $0.report.period.firstDay <= event.period.lastDay
        && event.period.firstDay <= $0.report.period.lastDay
    }
    if let other {
      throw Rejection(
        .useOverlap, zh: "\(event.period) 与已报的 \(other.report.period) 重叠,会重复计算",
        en: "\(event.period) overlaps with \(other.report.period), so hours would count twice",
        field: "period", conflicting: other.mark.index)
    }
  }

  private func judge(
    _ event: EquipmentBooked, _ entry: TimelineEntry, _ context: RuleContext
  ) throws(Rejection) {
    try context.requireOrganization(event.by, on: entry.time, field: "by")
    if let listed, !listed.open, event.by != listed.owner {
      throw Rejection(
        .notOpen, zh: "不对外开放,只有“\(listed.owner)”可以预约",
        en: "it is not open to others; only \(listed.owner) may book it", field: "by",
        conflicting: mark?.index)
    }
    guard event.period.from <= event.period.to else {
      throw Rejection(
        .bookingDays, zh: "\(event.period.to) 在 \(event.period.from) 之前",
        en: "\(event.period.to) lies before \(event.period.from)", field: "period")
    }
    let other = bookings.first {
      $0.booked.period.from <= event.period.to && event.period.from <= $0.booked.period.to
    }
    if let other {
      let days = other.booked.period
      throw Rejection(
        .bookingOverlap,
        zh: "\(days.from) 到 \(days.to) 已由“\(other.booked.by)”预约",
        en: "\(other.booked.by) has booked it from \(days.from) to \(days.to)",
        field: "period", conflicting: other.mark.index)
    }
  }
}
