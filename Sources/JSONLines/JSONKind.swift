// SPDX-License-Identifier: Apache-2.0

/// The six kinds of JSON value (RFC 8259 section 3, `true` and `false` taken together).
public enum JSONKind: String, CaseIterable, Equatable, Sendable {
  /// An object: `{…}`.
  case object
  /// An array: `[…]`.
  case array
  /// A string: `"…"`.
  case string
  /// A number, exact and of any size.
  case number
  /// `true` or `false`.
  case bool
  /// `null`.
  case null

  /// The kind of the value that begins with a byte, or nil where none does.
  init?(firstByte: UInt8) {
    switch firstByte {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool
    case UInt8(ascii: "n"): self = .null
    default: return nil
    }
  }
}
