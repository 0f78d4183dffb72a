// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
public import RegistryModel

extension Ledger {
  /// States, as entry 1 of a new registry, that it goes on where another one ended.
  ///
  /// - Parameters:
  ///   - checkpoint: The last checkpoint of the other registry, as it was published.
  ///   - folder: The keys of the new registry.
  ///   - administrator: The administrator of the new registry.
  ///   - clock: The time now.
  /// - Returns: Where the entry stands.
  /// - Throws: ``LedgerError``, `E-CONTINUATION` where the new registry has entries already.
  @discardableResult
  public func continues(
    _ checkpoint: SignedCheckpoint, keys folder: KeyFolder, administrator: Slug,
    clock: @escaping @Sendable () -> Timestamp
  ) async throws(LedgerError) -> Receipt {
    var event = RegistryContinued()
    event.origin = LogOrigin(checkpoint.origin) ?? .blank
    event.size = Int(clamping: checkpoint.size)
    event.root = Digest(checkpoint.root.hexadecimal) ?? .blank
    event.checkpoint = String(decoding: checkpoint.bytes, as: UTF8.self)
    let view = try view(today: clock().day(at: .china))
    let key = try folder.actorKey(view.origin, administrator)
    let time = Timestamp(
      startOf: clock().day(at: view.state.offset), offset: view.state.offset)
    let statements = try StatementFactory(
      origin: view.origin, offset: view.state.offset, key: key, clock: clock
    ).sign([Draft(subject: .registry, time: time, event: .registryContinued(event))])
    let receipts = try await writer(keys: .folder(folder), clock: clock).append(statements)
    guard let receipt = receipts.first else {
      throw LedgerError("E-LOG", zh: "没有登记", en: "nothing was recorded")
    }
    return receipt
  }
}
