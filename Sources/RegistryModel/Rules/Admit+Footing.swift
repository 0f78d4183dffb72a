// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// What is said aloud where an entry makes a confirmed sum stand on money that waits for its
  /// confirmation: the rules count such money, totals do not.
  func footing(_ entry: Entry) -> [LocalizedName] {
    let subject = entry.statement.subject
    let event = entry.statement.data.event
    let fact: TimelineEntry?
    switch event {
    case .entryConfirmed(let event):
      fact = self.fact(statedBy: event.entry)?.settled(
        entries[event.entry]?.index ?? 0, .confirmed, by: size)
    case .entryCorrected, .entryWithdrawn:
      fact = event.namedEntry.flatMap { self.fact(statedBy: $0) }.flatMap { fact in
        (try? version(entry, of: fact)).map { fact.amended($0) }
      }
    default: fact = event.movesMoney ? timelineEntry(entry) : nil
    }
    guard let fact, fact.data.event.movesMoney else { return [] }
    let isNew = event.namedEntry == nil
    let found: [MoneyLedger.Footing]? =
      switch subject.kind {
      case .project:
        projects[subject.id].flatMap { Self.footings($0, \.money, fact, isNew: isNew) }
      case .fund: funds[subject.id].flatMap { Self.footings($0, \.money, fact, isNew: isNew) }
      default: nil
      }
    return (found ?? []).map { self.words(for: $0, of: subject) }
  }

  /// The confirmed sums that stand on more of what waits than before.
  private static func footings<State: Aggregate>(
    _ record: SubjectRecord<State>, _ money: (State) -> MoneyLedger, _ fact: TimelineEntry,
    isNew: Bool
  ) -> [MoneyLedger.Footing] {
    let before = money(record.state)
    // What is new and confirmed brings nothing that waits.
    guard !isNew || fact.standing == .confirmed && before.hasWaitingLimits else { return [] }
    let revision = isNew ? record.revision(with: fact) : record.revision(replacing: fact)
    guard let revision else { return [] }
    let known = before.footings
    return money(record.folded(revision).after.value).footings.filter { footing in
      !known.contains {
        $0.limit == footing.limit && $0.source == footing.source && $0.excess >= footing.excess
      }
    }
  }

  private func words(for footing: MoneyLedger.Footing, of subject: Subject) -> LocalizedName {
    let (used, confirmed) = Money.words(footing.used, footing.confirmed)
    let (use, label) = (footing.limit.use, footing.limit.label)
    let entries = waiting(for: footing, of: subject)
    let shown = entries.prefix(6).map { "#\($0)" }.joined(separator: " ")
    let more = entries.count > 6
    let named = entries.prefix(6).map(String.init).joined(separator: " ")
    let command = "annals entry confirm " + named
    return LocalizedName(
      zh: "\(footing.source?.label.zh ?? "各来源合计"):已确认的\(use.zh) \(used.zh)超过已确认的"
        + "\(label.zh) \(confirmed.zh),靠的是还没有确认的 \(shown)"
        + (more ? " 等 \(entries.count) 条" : "") + ";先请另一个人确认:\(command)",
      en: "\(footing.source?.rawValue ?? "all sources"): confirmed \(use.en ?? ""), "
        + "\(used.en ?? ""), exceeds confirmed \(label.en ?? ""), \(confirmed.en ?? ""): it rests "
        + "on what waits for confirmation, \(shown)" + (more ? " (\(entries.count) in all)" : "")
        + "; somebody else confirms it first: \(command)")
  }
}

extension Event {
  /// Whether the event changes what a ledger of money holds against its limits.
  fileprivate var movesMoney: Bool {
    switch self {
    case .budgetApproved, .budgetRevised, .fundingCommitted, .fundingReceived, .fundingDisbursed,
      .fundingReturned, .expenditureRecorded:
      true
    default: false
    }
  }
}
