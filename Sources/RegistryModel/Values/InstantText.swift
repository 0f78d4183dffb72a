// SPDX-License-Identifier: Apache-2.0

/// An instant inside a statement, kept as it is written: `2018-12-20T14:00:00+08:00`.
///
/// That it is written at the registry's offset is a rule of the event that holds it.
public struct InstantText: TextValue {
  /// The text, in whole seconds.
  public let description: String
  /// The instant.
  public let timestamp: Timestamp

  /// Takes `YYYY-MM-DDThh:mm:ss(Z|±hh:mm)`.
  public init?(_ text: String) {
    guard text.utf8.count <= 25, !text.utf8.contains(UInt8(ascii: ".")),
      let timestamp = Timestamp(text)
    else { return nil }
    description = text
    self.timestamp = timestamp
  }

  /// An instant as the registry writes it.
  ///
  /// - Parameters:
  ///   - timestamp: The instant; parts of a second are cut off.
  ///   - offset: The registry's offset.
  public init(_ timestamp: Timestamp, at offset: UTCOffset) {
    description = timestamp.text(at: offset)
    self.timestamp = Timestamp(description) ?? timestamp
  }

  /// The day that the text names.
  var day: CivilDay { CivilDay(String(description.prefix(10))) ?? .blank }

  /// Whether the text is written at an offset.
  func isWritten(at offset: UTCOffset) -> Bool { Timestamp.isText(description, at: offset) }

  /// No two texts make the same value.
  public static var hasOneSpelling: Bool { true }
  /// The start of 1970 in UTC, until a reader overwrites it.
  public static var blank: InstantText { InstantText(.blank, at: .utc) }
  /// What a refusal says that an instant looks like.
  public static var expectation: String { "an instant such as 2018-12-20T14:00:00+08:00" }
  /// The form of an instant as a regular expression (ECMA-262).
  public static var pattern: String? {
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$"
  }
}
