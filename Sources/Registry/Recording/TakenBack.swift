// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What a batch takes back or moves on which entries of other subjects rest.
///
/// Those are not judged again, so it is allowed; but whoever does it is told at once.
struct TakenBack {
  /// How many entries are named; the others are counted.
  private static let limit = 5
  /// The statement of the batch to whose receipt the warnings belong.
  private let position: Int
  private let before: [Breach]

  /// Nil where nothing is taken back on which others could rest, which is the usual case: then
  /// nobody looks through the registry.
  init?(_ batch: [SignedStatement], in state: RegistryState) {
    let last = batch.lastIndex { signed in
      let event = signed.statement.data.event
      var takesBack = event.isAmendment
      if case .entryReturned = event { takesBack = true }
      guard takesBack, let named = event.namedEntry, let fact = state.fact(statedBy: named) else {
        return false
      }
      return fact.data.event.isRestedOn
    }
    guard let last else { return nil }
    position = last
    before = state.breaches
  }

  /// The receipts, with a warning of each entry that refers to what is not there any more.
  func warning(_ receipts: [Receipt], in state: RegistryState) -> [Receipt] {
    let new = state.breaches.filter { !before.contains($0) }
    guard !new.isEmpty else { return receipts }
    var receipts = receipts
    receipts[position].warnings += new.prefix(Self.limit).map { breach in
      let remedy = "annals entry correct|withdraw \(breach.index)"
      return LocalizedName(
        zh: "\(breach.title.zh);请也更正或撤回它:\(remedy)",
        en: "\(breach.title.en ?? ""); correct or withdraw it, too: \(remedy)")
    }
    if new.count > Self.limit {
      receipts[position].warnings.append(
        LocalizedName(
          zh: "这样的登记共 \(new.count) 条,全部见 annals doctor",
          en: "\(new.count) such entries; all of them: annals doctor"))
    }
    return receipts
  }
}
