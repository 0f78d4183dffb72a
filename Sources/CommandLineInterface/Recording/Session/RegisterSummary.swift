// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// What an event changed in one of the registers of people, reviews, supervision, challenges and
/// equipment, in a line.
struct RegisterSummary {
  private let state: RegistryState
  /// After every day: what was just recorded is to be seen, whenever it was so.
  private static let day = CivilDay("2199-12-31") ?? .blank

  init(_ state: RegistryState) { self.state = state }

  func lines(_ subject: Subject, _ event: Event) -> [Localized] {
    switch event {
    case .personRegistered(let event): [person(event)]
    case .expertRegistered, .conflictDeclared: expert(subject.id)
    case .reviewOpened, .reviewScored, .reviewClosed: review(subject.id)
    case .supervisionIssued, .supervisionAnswered, .supervisionClosed: supervision(subject.id)
    case .challengePublished, .challengeClaimed, .challengeAwarded, .challengeDelivered,
      .challengeClosed:
      challenge(subject.id)
    case .equipmentListed, .equipmentUseReported, .equipmentBooked, .equipmentRetired:
      equipment(subject.id)
    default: []
    }
  }

  private func person(_ event: PersonRegistered) -> Localized {
    event.name.sealed == nil
      ? Localized(zh: "姓名明文登记", en: "the name stands in the clear")
      : Localized(zh: "姓名已加密,密钥不在台账里", en: "the name is sealed; its key is not in the log")
  }

  private func expert(_ id: Slug) -> [Localized] {
    guard let row = ExpertView.Row(id, state) else { return [] }
    let fields = row.registered.fields.map { Localized($0.label) }
    return [
      Localized(
        zh: "领域 \(fields.map(\.zh).joined(separator: "、"))  利益关系 \(row.conflicts.count)",
        en: "fields \(fields.map(\.en).joined(separator: ", ")); interests \(row.conflicts.count)")
    ]
  }

  private func review(_ id: Slug) -> [Localized] {
    guard let matrix = ReviewMatrix(state, review: id) else { return [] }
    let waiting = matrix.scores.count { $0.mark.standing == .reported }
    let closed = matrix.isClosed ? Localized(zh: "  已结束", en: "; closed") : ""
    return [
      Localized(
        zh: "\(matrix.units.count) 个单位 x \(matrix.opened.criteria.count) 项内容,"
          + "已评 \(matrix.filled)/\(matrix.size)" + (waiting == 0 ? "" : "  待确认 \(waiting)"),
        en: "\(matrix.units.count) units x \(matrix.opened.criteria.count) criteria, "
          + "scored \(matrix.filled) of \(matrix.size)"
          + (waiting == 0 ? "" : "; to be confirmed \(waiting)")) + closed
    ]
  }

  private func supervision(_ id: Slug) -> [Localized] {
    let view = SupervisionView(state, on: Self.day)
    guard let row = view.rows.first(where: { $0.id == id }) else { return [] }
    let standing = row.label
    let unit = Words(state: state, language: .zh).organization(row.issued.to)
    return [
      Localized(
        zh: "\(standing.zh)  \(unit.zh)  期限 \(row.issued.due)",
        en: "\(standing.en)  \(unit.en)  due \(row.issued.due)")
    ]
  }

  private func challenge(_ id: Slug) -> [Localized] {
    guard let challenge = state.challenges[id]?.state,
      let deadline = challenge.published?.deadline,
      let row = ChallengeView.Row(id, challenge, on: deadline.lastDay)
    else { return [] }
    return [
      Localized(
        zh: "\(row.stage.label.zh)  截止 \(deadline)  揭榜 \(row.claimants.count) 家",
        en: "\(row.stage.label.en)  deadline \(deadline)  claims \(row.claimants.count)")
    ]
  }

  private func equipment(_ id: Slug) -> [Localized] {
    guard let equipment = state.equipment[id]?.state,
      let row = EquipmentView.Row(id, equipment, on: CivilDay.blank)
    else { return [] }
    if row.isRetired { return [Localized(zh: "已停用", en: "retired")] }
    let hours = row.hours?.description ?? "-"
    let share = row.externalShare.map { "\($0) %" } ?? "-"
    let reported = row.reportedHours
    return [
      Localized(
        zh: "机时 \(hours)  对外 \(share)  预约 \(row.bookings.count)"
          + (reported.map { "  待确认机时 \($0)" } ?? ""),
        en: "hours \(hours)  for others \(share)  bookings \(row.bookings.count)"
          + (reported.map { "  hours to be confirmed \($0)" } ?? ""))
    ]
  }
}

/// The command that a person most likely wants next in one of these registers.
enum RegisterStep {
  static func pattern(after event: Event, _ id: Slug) -> String? {
    switch event {
    case .personRegistered: "annals expert register <编号> --person \(id) --field <领域>"
    case .reviewOpened: "annals review score \(id) <单位> <内容> <分数> --reviewer <评议人>"
    case .supervisionIssued: "annals supervision answer \(id) --summary <办理情况>"
    case .challengePublished: "annals challenge claim \(id) --by <单位> --proposal <方案>"
    case .challengeClaimed(let event):
      "annals challenge award \(id) --to \(event.by) --project <项目>"
    case .challengeAwarded: "annals challenge deliver \(id)"
    case .challengeDelivered: "annals challenge close \(id)"
    case .equipmentListed: "annals equipment book \(id) --by <单位> --from <日期> --to <日期>"
    default: nil
    }
  }
}
