// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension Cell {
  /// A light, where there is one.
  static func light(of light: Light?) -> Cell {
    light.flatMap { LightSign(rawValue: $0.rawValue) }.map { .light($0) } ?? .missing
  }
}

extension ProjectLight {
  /// The light that a person gave.
  var assessed: Light? { assessment.flatMap { Light(rawValue: $0.fact.light.rawValue) } }
}

/// What lights rest on, in words.
enum LightText {
  /// The word and the sign of a light.
  static func sign(_ light: Light) -> Localized {
    LightSign(rawValue: light.rawValue)?.label ?? Localized(light.rawValue)
  }

  /// One of the things that were looked at.
  static func part(_ part: ProjectLight.Part) -> Localized {
    switch part {
    case .milestone(let part): milestone(part)
    case .investment(let progress, _): investment(progress)
    }
  }

  /// How a milestone stands: `设备进场 逾期 52 天,改期 2 次`.
  static func milestone(_ part: ProjectLight.MilestonePart) -> Localized {
    let moved = part.milestone.reschedules
    let often =
      moved == 0
      ? Localized("")
      : Localized(
        zh: ",改期 \(moved) 次", en: moved == 1 ? ", rescheduled once" : ", rescheduled \(moved) times"
      )
    let title = Localized(part.milestone.title)
    if part.standing == .settled, let outcome = part.milestone.outcome {
      return title + " " + Localized(outcome.label) + often
    }
    let days: Localized =
      part.standing.isPast
      ? Localized(
        zh: " \(part.daysLate) 天",
        en: " for \(part.daysLate) \(part.daysLate == 1 ? "day" : "days")") : Localized("")
    return title + " " + MilestoneList.label(part.standing) + days + often
  }

  /// The money of a year against its plan: `完成投资 77.5 %,序时进度 83.3 %,落后 5.8 个百分点`.
  static func investment(_ progress: InvestmentProgress) -> Localized {
    let (zh, en) = distance(progress)
    return Localized(
      zh: "\(progress.year) 年完成投资 \(progress.donePercent) %,"
        + "序时进度 \(progress.elapsedPercent) %(\(progress.period)),\(zh)",
      en: "investment of \(progress.year): \(progress.donePercent) % done, "
        + "\(progress.elapsedPercent) % of the year elapsed (\(progress.period)), \(en)")
  }

  /// How far ahead or behind it is.
  static func distance(_ progress: InvestmentProgress) -> (zh: String, en: String) {
    let points = progress.points.description
    let size = points.hasPrefix("-") ? String(points.dropFirst()) : points
    guard size.contains(where: { $0 != "0" && $0 != "." }) else {
      // The difference is less than the last digit that is printed.
      if progress.done == progress.expected { return ("与序时进度相同", "level with it") }
      return progress.done < progress.expected
        ? ("落后不到 0.1 个百分点", "less than 0.1 points behind")
        : ("超前不到 0.1 个百分点", "less than 0.1 points ahead")
    }
    return progress.done < progress.expected
      ? ("落后 \(size) 个百分点", "\(size) points behind") : ("超前 \(size) 个百分点", "\(size) points ahead")
  }

  /// How old the newest report of progress is, with the entry that holds it.
  static func news(_ news: NewsAge) -> Localized {
    guard let days = news.progressDays, let mark = news.progress else {
      return Localized(zh: "没有进展报送", en: "no progress reported")
    }
    return Localized(
      zh: "最近消息 \(days) 天前(#\(mark.index))", en: "newest news \(days) days ago (#\(mark.index))")
  }

  /// Why the rule comes to its light.
  static func reason(_ light: ProjectLight, _ policy: SchedulePolicy) -> Localized? {
    switch light.light {
    case .grey where light.news.progressDays.map({ $0 > policy.greyDays }) ?? true:
      Localized(
        zh: "\(policy.greyDays) 天以上没有消息", en: "no news for \(policy.greyDays) days")
    case .grey: Localized(zh: "到期的里程碑没有人报过", en: "nobody has reported on what is due")
    case nil: Localized(zh: "没有里程碑和年度计划可比", en: "no milestone or yearly plan to compare with")
    case .green, .yellow, .red: nil
    }
  }
}
