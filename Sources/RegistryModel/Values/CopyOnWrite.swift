// SPDX-License-Identifier: Apache-2.0

/// A value that is held by reference, and copied only when somebody changes it whom others share it
/// with: what is handed on far more often than it is changed takes one word and one count.
struct CopyOnWrite<Value: Sendable>: Sendable {
  private var storage: Storage

  private final class Storage: Sendable {
    // Written only by one who holds the only reference, so that nobody else looks meanwhile.
    nonisolated(unsafe) var value: Value

    init(_ value: Value) { self.value = value }
  }

  init(_ value: Value) { storage = Storage(value) }

  /// The value.
  var value: Value {
    _read { yield storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }
}
