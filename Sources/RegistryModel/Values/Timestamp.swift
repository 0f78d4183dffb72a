// SPDX-License-Identifier: Apache-2.0

/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public var milliseconds: Int64

  /// The instant at `milliseconds`.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The start of `day` at `offset`.
  public init(startOf day: CivilDay, offset: UTCOffset) {
    milliseconds =
      Int64(day.daysSinceEpoch) * 86_400_000 - Int64(offset.minutes) * 60_000
  }

  /// The day on which the instant falls at `offset`.
  public func day(at offset: UTCOffset) -> CivilDay {
    let local = milliseconds + Int64(offset.minutes) * 60_000
    let (quotient, remainder) = local.quotientAndRemainder(dividingBy: 86_400_000)
    return CivilDay(daysSinceEpoch: Int(remainder < 0 ? quotient - 1 : quotient))
  }

  /// `2018-12-20T00:00:00+08:00`: whole seconds at `offset`, the one form for `time`.
  public func text(at offset: UTCOffset) -> String {
    let day = day(at: offset)
    let second =
      (milliseconds + Int64(offset.minutes) * 60_000 - Int64(day.daysSinceEpoch) * 86_400_000)
      / 1_000
    return "\(day)T\(Self.clock(second))\(offset)"
  }

  /// `2026-11-21T03:00:00.000Z`: milliseconds in UTC, the one form for `recordedtime`.
  public var utcText: String {
    let day = day(at: .utc)
    let rest = milliseconds - Int64(day.daysSinceEpoch) * 86_400_000
    let fraction = "\(1_000 + rest % 1_000)".dropFirst()
    return "\(day)T\(Self.clock(rest / 1_000)).\(fraction)Z"
  }

  /// Whether a text that is an instant is written as ``text(at:)`` writes it.
  static func isText(_ text: String, at offset: UTCOffset) -> Bool {
    // Every part but the offset and the fraction has a fixed width, and so one spelling.
    text.utf8.dropFirst(19).elementsEqual(offset.description.utf8)
  }

  /// Whether a text that is an instant is written as ``utcText`` writes it.
  static func isUTCText(_ text: String) -> Bool {
    text.utf8.count == 24 && text.utf8.last == UInt8(ascii: "Z")
  }

  /// Parses `YYYY-MM-DDThh:mm:ss[.sss](Z|±hh:mm)`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"),
      let day = CivilDay(digits: bytes[..<10]),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = Self.number(bytes[11..<13]), hour < 24,
      let minute = Self.number(bytes[14..<16]), minute < 60,
      let second = Self.number(bytes[17..<19]), second < 60
    else { return nil }
    var rest = bytes[19...]
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      guard rest.count >= 5, let number = Self.number(rest.dropFirst().prefix(3)) else {
        return nil
      }
      fraction = number
      rest = rest.dropFirst(4)
    }
    guard let offset = UTCOffset(String(decoding: rest, as: UTF8.self)) else { return nil }
    let seconds = Int64(day.daysSinceEpoch) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    milliseconds = seconds * 1_000 + Int64(fraction) - Int64(offset.minutes) * 60_000
  }

  fileprivate static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }

  private static func clock(_ second: Int64) -> String {
    let second = Int(second)
    return [second / 3_600, second / 60 % 60, second % 60].map(CivilDay.twoDigits)
      .joined(separator: ":")
  }

  /// The earlier instant comes first.
  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.milliseconds < b.milliseconds }
}

/// A fixed offset from UTC; a registry has one, so no time-zone data is needed.
public struct UTCOffset: TextValue {
  /// Minutes east of UTC, within a day.
  public let minutes: Int

  /// Parses `Z` or `±hh:mm`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    if bytes == [UInt8(ascii: "Z")] {
      minutes = 0
      return
    }
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      let hours = Timestamp.number(bytes[1...2]), hours <= 14,
      let rest = Timestamp.number(bytes[4...5]), rest <= 59
    else { return nil }
    minutes = (hours * 60 + rest) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
  }

  private init(minutes: Int) { self.minutes = minutes }

  /// No offset.
  public static let utc = UTCOffset(minutes: 0)
  /// China Standard Time.
  public static let china = UTCOffset(minutes: 480)

  /// The canonical text: `+08:00`, or `Z` for no offset.
  public var description: String {
    let magnitude = abs(minutes)
    let clock = "\(CivilDay.twoDigits(magnitude / 60)):\(CivilDay.twoDigits(magnitude % 60))"
    return minutes == 0 ? "Z" : (minutes < 0 ? "-" : "+") + clock
  }

  /// No offset, until a reader overwrites it.
  public static var blank: UTCOffset { .utc }
  /// What a refusal says that an offset looks like.
  public static var expectation: String { "an offset such as +08:00" }
  /// The form of an offset as a regular expression (ECMA-262).
  public static var pattern: String? { "^(Z|[+-][0-9]{2}:[0-9]{2})$" }
}
