// SPDX-License-Identifier: Apache-2.0

/// Writes JSON without white space, member by member.
///
/// The calls are those of `JSONWriter` in JSONLines, and so are the escapes: `\" \\ \b \t \n \f \r`,
/// and `\u00xx` for other controls, U+2028 and U+2029. All else is literal UTF-8. Renderers name the
/// writer only through ``MachineWriter``.
struct ReportJSONWriter: Sendable {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  /// Whether the next value or key needs a comma before it.
  private var needsComma = false

  /// Opens an object.
  mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes it.
  mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes it.
  mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The key of the next member.
  mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A text.
  mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// A whole number.
  mutating func integer(_ value: Int64) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// True or false.
  mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Nothing.
  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// A value that is JSON already, such as an exact decimal.
  mutating func raw(_ value: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: value)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: #"\""#.utf8)
      case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
      case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        bytes.append(contentsOf: (#"\u"# + zeros + digits).utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// The writer behind JSON, NDJSON and JSON Schema.
typealias MachineWriter = ReportJSONWriter

extension MachineWriter {
  /// A cell as machines read it.
  mutating func value(_ value: RawValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): raw(Array(text.utf8)[...])
    case .string(let text): string(text)
    case .array(let texts): strings(texts)
    }
  }

  /// An array of texts.
  mutating func strings(_ texts: [String]) {
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// A text, or null.
  mutating func optionalString(_ text: String?) {
    if let text { string(text) } else { null() }
  }
}
