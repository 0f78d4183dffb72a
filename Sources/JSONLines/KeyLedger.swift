// SPDX-License-Identifier: Apache-2.0

/// The keys of the objects that are open, to find one that comes twice.
///
/// Of each open object the first 16 keys stand on a stack, which is searched from end to end: most
/// objects have no more. Further keys go into a hash table, so that even an object that fills a line
/// takes time in proportion to its size. The stack lies in storage that the caller lends; it moves to
/// the heap, and the table is made, only for lines that need them.
struct KeyLedger: ~Copyable {
  private static let stackedKeysPerObject = 16

  // An entry is, from the top: 32 bits of hash, 16 bits of the offset of the key's content, 16 bits of
  // the object's number. A line has at most 65,535 bytes, so both fit; a number is used again only
  // after its object was closed.
  private var stack: UnsafeMutableBufferPointer<UInt64>
  // What keeps the stack alive once it is on the heap.
  private var heap: HeapWords?
  private var count = 0
  // The first entry of the innermost open object.
  private var base = 0
  private var level: UInt64 = 0
  private var table = KeyTable()

  init(storage: UnsafeMutableBufferPointer<UInt64>) {
    stack = storage
  }

  mutating func beginObject() {
    base = count
    level &+= 1
  }

  mutating func endObject() {
    count = base
    level &-= 1
    // What is on top now belongs to the object around: it has a key, that of the object just closed.
    while base > 0, stack[base &- 1] & 0xFFFF == level {
      base &-= 1
    }
  }

  /// Notes a key of the innermost open object.
  ///
  /// - Returns: Whether it is new there.
  mutating func insert(_ key: StringToken, in bytes: UnsafeRawBufferPointer) -> Bool {
    let content = UnsafeRawBufferPointer(rebasing: bytes[key.start..<key.end])
    let text = JSONText(content: content, hasEscapes: key.hasEscapes)
    let hash = UInt64(
      key.hasEscapes
        ? text.withUTF8 { ByteOperations.hash($0) } : ByteOperations.hash(content))
    for index in base..<count where stack[index] &>> 32 == hash {
      if Self.isSame(text, bytes, at: Int((stack[index] &>> 16) & 0xFFFF)) { return false }
    }
    let entry = hash &<< 32 | UInt64(key.start) &<< 16
    guard count &- base < Self.stackedKeysPerObject else {
      // The offset of its first key names the object within the line.
      let object = (stack[base] &>> 16) & 0xFFFF
      return table.insert(entry | object) { Self.isSame(text, bytes, at: $0) }
    }
    if count == stack.count {
      moveStackToHeap()
    }
    stack[count] = entry | level
    count &+= 1
    return true
  }

  private mutating func moveStackToHeap() {
    let larger = HeapWords(capacity: JSONReader.maximumDepth * Self.stackedKeysPerObject)
    _ = larger.words.update(fromContentsOf: stack)
    stack = larger.words
    heap = larger
  }

  /// Whether a key has the same code points as an earlier one, whose content begins at an offset.
  @inline(never)
  private static func isSame(
    _ text: JSONText, _ bytes: UnsafeRawBufferPointer, at start: Int
  ) -> Bool {
    var end = start
    var hasEscapes = false
    while bytes[end] != UInt8(ascii: "\"") {
      let isEscape = bytes[end] == UInt8(ascii: "\\")
      hasEscapes = hasEscapes || isEscape
      end &+= isEscape ? 2 : 1
    }
    let content = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    let earlier = JSONText(content: content, hasEscapes: hasEscapes)
    return earlier.withUTF8 { text.equals($0) }
  }
}

/// Words on the heap, freed with their last owner.
private final class HeapWords {
  let words: UnsafeMutableBufferPointer<UInt64>

  init(capacity: Int) {
    words = .allocate(capacity: capacity)
    words.initialize(repeating: 0)
  }

  deinit {
    words.deallocate()
  }
}

/// A set of keys by their hash, with open addressing: the keys of an object after its first 16.
struct KeyTable {
  // Slots are 0 where empty. No entry is: an object's number is never 0.
  private var slots: [UInt64] = []
  private var count = 0

  /// Adds an entry: 32 bits of hash, 16 of the key's offset, 16 of the object's number.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - isSame: Whether the key is the same as the one at an offset, asked only for equal hashes.
  /// - Returns: Whether the key is new in its object.
  mutating func insert(_ entry: UInt64, isSame: (Int) -> Bool) -> Bool {
    if (count &+ 1) &* 2 > slots.count {
      grow()
    }
    var slot = home(of: entry)
    while slots[slot] != 0 {
      let other = slots[slot]
      if (other ^ entry) & 0xFFFF_FFFF_0000_FFFF == 0, isSame(Int((other &>> 16) & 0xFFFF)) {
        return false
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    slots[slot] = entry
    count &+= 1
    return true
  }

  private func home(of entry: UInt64) -> Int {
    // Objects differ in their number only, so that it must spread over the table as well.
    let mixed = (entry & 0xFFFF_FFFF_0000_FFFF) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 32) & (slots.count &- 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(64, old.count * 2))
    for entry in old where entry != 0 {
      var slot = home(of: entry)
      while slots[slot] != 0 {
        slot = (slot &+ 1) & (slots.count &- 1)
      }
      slots[slot] = entry
    }
  }
}
