// SPDX-License-Identifier: Apache-2.0

/// Finds numbers by ids that lie elsewhere: a hash table of one word a number, with open addressing.
///
/// The numbers are those of a list to which is only added. Every function is given a way to look up
/// the id of a number.
struct EntryTable: Sendable {
  // 32 bits of the hash and 32 bits of the number and 1; 0 where the slot is empty.
  private var slots: [UInt64] = []
  /// How many numbers were inserted; the next one MUST be this.
  private(set) var count = 0
  /// Whether an id came twice.
  private(set) var hasRepeats = false
  private var filled = 0

  /// A table with room for so many numbers.
  init(capacity: Int = 0) {
    if capacity > 0 { resize(for: capacity) }
  }

  /// The newest number of an id.
  func number(of id: EntryID, _ idOf: (Int) -> EntryID) -> Int? {
    guard filled > 0 else { return nil }
    let slot = slot(of: id, idOf)
    return slots[slot] == 0 ? nil : Self.number(in: slots[slot])
  }

  /// Takes the next number; where its id came before, in the place of that number.
  mutating func insert(_ number: Int, _ id: EntryID, _ idOf: (Int) -> EntryID) {
    precondition(number == count && count < UInt32.max, "numbers follow one another")
    count += 1
    if (filled + 1) * 4 > slots.count * 3 { resize(for: filled + 1) }
    let slot = slot(of: id, idOf)
    if slots[slot] == 0 { filled += 1 } else { hasRepeats = true }
    slots[slot] = UInt64(id.tableHash) << 32 | UInt64(number + 1)
  }

  private static func number(in slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

  /// The slot that holds the id, or the empty one in which it would stand.
  private func slot(of id: EntryID, _ idOf: (Int) -> EntryID) -> Int {
    let hash = UInt64(id.tableHash)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash, idOf(Self.number(in: slots[slot])) == id { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func resize(for capacity: Int) {
    var size = max(slots.count, 16)
    while capacity * 4 > size * 3 { size *= 2 }
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
  }
}
