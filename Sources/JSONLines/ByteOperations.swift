// SPDX-License-Identifier: Apache-2.0

/// Comparison, hashing and search in short runs of bytes, eight at a time.
enum ByteOperations {
  /// Whether two runs of `count` bytes are the same.
  ///
  /// Both pointers MUST be followed by `count` readable bytes.
  @inline(__always)
  static func areEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
    var index = 0
    while index &+ 8 <= count {
      if word(left, index) != word(right, index) { return false }
      index &+= 8
    }
    while index < count {
      let isEqual =
        left.load(fromByteOffset: index, as: UInt8.self)
        == right.load(fromByteOffset: index, as: UInt8.self)
      if !isEqual { return false }
      index &+= 1
    }
    return true
  }

  /// A hash of a run of bytes, the same on every machine and in every run.
  ///
  /// It only chooses which keys are compared byte by byte, so a collision costs time and nothing else.
  @inline(__always)
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let count = bytes.count
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    var tail: UInt64 = 0
    if count >= 8 {
      var index = 0
      while index &+ 8 < count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
        state = fold(state ^ word)
        index &+= 8
      }
      // The last eight bytes may repeat some of those before.
      tail = bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self).littleEndian
    } else if count >= 4 {
      let low = bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self).littleEndian
      let high = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self).littleEndian
      tail = UInt64(low) | UInt64(high) &<< 32
    } else if count > 0 {
      tail =
        UInt64(bytes[0]) | UInt64(bytes[count &>> 1]) &<< 8 | UInt64(bytes[count &- 1]) &<< 16
    }
    return UInt32(truncatingIfNeeded: fold(state ^ tail) &>> 16)
  }

  /// Multiplies by an odd constant and folds the 128-bit product into 64 bits.
  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  /// Marks the bytes of a word at which plain ASCII text stops: a quotation mark, a backslash, a
  /// control character below U+0020, or a byte of a longer UTF-8 sequence.
  ///
  /// The lowest bit set is bit 7 of the first such byte. Bits above it may be set in vain: a borrow
  /// runs upwards, out of a byte that itself is marked.
  @inline(__always)
  static func stops(in word: UInt64) -> UInt64 {
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let below =
      ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes)
      | ((backslashes &- ones) & ~backslashes)
    return (below | word) & (ones &* 0x80)
  }

  /// Marks what ``stops(in:)`` marks, and U+007F.
  @inline(__always)
  static func stopsOrDelete(in word: UInt64) -> UInt64 {
    let deletes = word ^ (ones &* 0x7F)
    return stops(in: word) | ((deletes &- ones) & ~deletes & (ones &* 0x80))
  }

  /// The number that the eight digits of a word make, its lowest byte first; nil where one of them is
  /// no hexadecimal digit in lower case.
  @inline(__always)
  static func hexadecimal(_ word: UInt64) -> UInt32? {
    // The low half of a digit is its value, and of a letter the value less 9.
    let digits = (word & (ones &* 0x0F)) &+ ((word &>> 6) & ones) &* 9
    guard (digits &+ ones &* 0x70) & (ones &* 0x80) == 0 else { return nil }
    // Written again, it must be the same: so nothing else was taken for a digit.
    let letters = ((digits &+ ones &* 0x76) &>> 7) & ones
    guard digits &+ ones &* 0x30 &+ letters &* 0x27 == word else { return nil }
    var value = digits.byteSwapped
    value = (value | value &>> 4) & 0x00FF_00FF_00FF_00FF
    value = (value | value &>> 8) & 0x0000_FFFF_0000_FFFF
    return UInt32(truncatingIfNeeded: value | value &>> 16)
  }

  private static var ones: UInt64 {
    0x0101_0101_0101_0101
  }

  @inline(__always)
  private static func word(_ pointer: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    pointer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
