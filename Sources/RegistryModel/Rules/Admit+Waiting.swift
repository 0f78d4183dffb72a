// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// What is said aloud of an entry that waits for a second person, where its recorder may not
  /// expect it: it was confirmed before it was corrected, or policy `confirmation` asks for it.
  func waiting(_ entry: Entry) -> [LocalizedName] {
    let need = confirmationNeed(of: entry.statement)
    if case .entryCorrected(let event) = entry.statement.data.event {
      return reportedAgain(event, entry)
    }
    if case .entryWithdrawn(let event) = entry.statement.data.event {
      return takenBack(event, entry)
    }
    guard !need.isAlways, need.covers(entry.statement.data.event) else { return [] }
    return [
      LocalizedName(
        zh: "按 \(policyReference("confirmation")) 要另一个人确认,确认后才算数",
        en: "by \(policyReference("confirmation")) it counts once another person confirms it"),
      Self.confirming(entry.index),
    ]
  }

  /// A correction of what was confirmed is itself only reported, so that totals fall until then.
  private func reportedAgain(_ event: EntryCorrected, _ entry: Entry) -> [LocalizedName] {
    guard let fact = fact(statedBy: event.entry), fact.standing == .confirmed,
      let version = try? version(entry, of: fact), version.standing == .reported,
      case .stated(_, let data) = version.content
    else { return [] }
    let old = fact.data.event.figure
    let new = data.event.figure
    let zh = old.flatMap { old in new.map { "(原 \(old.zh),改为 \($0.zh))" } } ?? ""
    let en =
      old.flatMap { old in
        new.map { " (was \(old.en ?? old.zh), now \($0.en ?? $0.zh))" }
      } ?? ""
    return [
      LocalizedName(
        zh: "登记 #\(fact.statedBy) 确认过,更正后又是填报\(zh),确认前不计入合计",
        en: "entry #\(fact.statedBy) was confirmed; its correction is reported again\(en) and "
          + "leaves the totals until it is confirmed"),
      Self.confirming(entry.index),
    ]
  }

  /// A withdrawal of what was confirmed takes effect at once, and waits for another person's word.
  private func takenBack(_ event: EntryWithdrawn, _ entry: Entry) -> [LocalizedName] {
    guard let fact = fact(statedBy: event.entry), fact.standing == .confirmed,
      let version = try? version(entry, of: fact), version.standing == .reported
    else { return [] }
    let figure = fact.data.event.figure
    let zh = figure.map { "(\($0.zh))" } ?? ""
    let en = figure.map { " (\($0.en ?? $0.zh))" } ?? ""
    return [
      LocalizedName(
        zh: "登记 #\(fact.statedBy) 确认过\(zh),撤回后当即不计;撤回要另一个人确认,退回就恢复",
        en: "entry #\(fact.statedBy)\(en) was confirmed and counts no longer; another person "
          + "confirms the withdrawal, or sends it back, and the entry stands again"),
      Self.confirming(entry.index),
    ]
  }

  private static func confirming(_ index: Int) -> LocalizedName {
    LocalizedName(
      zh: "请另一个人确认:annals entry confirm \(index)",
      en: "another person confirms it: annals entry confirm \(index)")
  }
}

extension Event {
  /// The figure that the event reports, in words.
  fileprivate var figure: LocalizedName? {
    if case .investmentReported(let event) = self { return event.amount.words }
    if let movedAmount { return movedAmount.words }
    return switch self {
    case .observationRecorded(let event): LocalizedName(zh: event.value.description)
    case .progressObserved(let event): LocalizedName(zh: "\(event.percent) %")
    default: nil
    }
  }
}
