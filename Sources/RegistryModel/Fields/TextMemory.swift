// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// The values of texts that come again and again, so that each is read and kept once.
///
/// A text has one slot; another text of the same slot takes its place, so the memory never grows.
struct TextMemory<Value: Sendable>: Sendable {
  // By reference: a look at a slot copies neither text nor value.
  private final class Slot: Sendable {
    let text: String
    let value: Value

    init(_ text: String, _ value: Value) {
      self.text = text
      self.value = value
    }
  }

  private let capacity: Int
  private var slots: [Slot?] = []

  /// A memory of at most `capacity` texts, a power of two; of none where it is 0.
  init(capacity: Int) { self.capacity = capacity }

  /// Forgets every text.
  mutating func forget() { slots = [] }

  /// The value of a text: the one that is kept, or what `read` makes of it.
  mutating func value<Failure: Error>(
    of text: JSONText, _ read: (String) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard capacity > 0, let hash = text.hash else { return try read(text.string) }
    let position = Int(hash) & (capacity - 1)
    if slots.isEmpty {
      slots = Array(repeating: nil, count: capacity)
    } else if let slot = slots[position], text == slot.text {
      return slot.value
    }
    let string = text.string
    let value = try read(string)
    slots[position] = Slot(string, value)
    return value
  }
}
