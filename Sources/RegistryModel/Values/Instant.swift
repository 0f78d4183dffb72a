// SPDX-License-Identifier: Apache-2.0

/// An instant as the log writes it: whole seconds at the registry's offset, as in
/// `2026-09-20T09:00:00+08:00`.
public struct Instant: TextValue, Comparable {
  /// The instant.
  public var timestamp: Timestamp
  /// The offset at which it is written.
  public var offset: UTCOffset

  /// An instant written at an offset.
  public init(_ timestamp: Timestamp, at offset: UTCOffset) {
    self.timestamp = timestamp
    self.offset = offset
  }

  /// Parses `YYYY-MM-DDThh:mm:ss±hh:mm`.
  public init?(_ text: String) {
    guard let timestamp = Timestamp(text), text.utf8.count > 19,
      let offset = UTCOffset(String(text.dropFirst(19)))
    else { return nil }
    self.init(timestamp, at: offset)
  }

  /// The one form: whole seconds at the offset.
  public var description: String { timestamp.text(at: offset) }
  /// The start of 1970, until a reader overwrites it.
  public static var blank: Instant { Instant(.blank, at: .utc) }
  /// What a refusal says that an instant looks like.
  public static var expectation: String { "an instant such as 2026-09-20T09:00:00+08:00" }
  /// The form of an instant as a regular expression (ECMA-262).
  public static var pattern: String? {
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"
  }

  /// The earlier instant comes first.
  public static func < (a: Instant, b: Instant) -> Bool { a.timestamp < b.timestamp }
}
