// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

extension LedgerView {
  /// The entry at an index, where it is shown.
  public func entry(at index: Int) -> Entry? {
    if let keeper, !keeper.foldedWhole, (0..<size).contains(index) {
      return keeper.entry(at: index) ?? (try? keeper.wholeView.get())?.entry(at: index)
    }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].index < index { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].index == index else { return nil }
    return entries[low]
  }

  /// Checks the actor's signature of an entry with the key that the registry holds for the actor.
  public func signatureVerdict(of entry: Entry) -> AdmissionFacts.SignatureVerdict {
    guard let signature = entry.signature else { return .absent }
    guard let key = state.actors[entry.statement.source.actor]?.state.publicKey else {
      return .invalid
    }
    let bytes = entry.statement.bytes(at: state.offset)
    let isValid = SignatureCheck.isValid(
      signature, over: Statement.signaturePrefix + bytes, by: key)
    return isValid ? .valid : .invalid
  }
}
