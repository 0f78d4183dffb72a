// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Makes ids of statements: UUIDs of version 7 (RFC 9562), a time and 74 random bits.
public struct EntryIDSource: Sendable {
  private let random: @Sendable () -> (UInt64, UInt64)

  /// A source that takes random bits from `random`.
  public init(random: @escaping @Sendable () -> (UInt64, UInt64)) { self.random = random }

  /// The source for everyday use: the system's random numbers.
  public static let system = EntryIDSource {
    var generator = SystemRandomNumberGenerator()
    return (generator.next(), generator.next())
  }

  /// A new id that carries `time`.
  public func next(at time: Timestamp) -> EntryID {
    let (a, b) = random()
    let milliseconds = UInt64(max(0, time.milliseconds)) & 0xFFFF_FFFF_FFFF
    let high = milliseconds << 16 | 0x7000 | (a & 0x0FFF)
    let low = 0x8000_0000_0000_0000 | (b & 0x3FFF_FFFF_FFFF_FFFF)
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(position) { text.append("-") }
      text.append(digit)
    }
    return EntryID(text) ?? .blank
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
