// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// A generator of random numbers that gives the same ones in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension JSONValue {
  /// A random tree of at most so many levels.
  static func random(levels: Int, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(levels > 0 ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .number(randomNumber(using: &generator))
    case 3, 4: return .string(randomString(using: &generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          random(levels: levels - 1, using: &generator)
        })
    default:
      var members: [Member] = []
      for index in 0..<Int.random(in: 0...4, using: &generator) {
        // The index keeps keys apart, also where two are canonically equivalent.
        let key = "\(index)" + randomString(using: &generator)
        members.append(Member(key: key, value: random(levels: levels - 1, using: &generator)))
      }
      return .object(members)
    }
  }

  private static func randomNumber(using generator: inout SeededGenerator) -> String {
    var text = Bool.random(using: &generator) ? "-" : ""
    text +=
      "\(Int.random(in: 0...(1 << Int.random(in: 0...40, using: &generator)), using: &generator))"
    if Int.random(in: 0..<4, using: &generator) == 0 {
      text += ".\(Int.random(in: 0...9999, using: &generator))"
    }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      text += ["e", "E", "e-", "E+"].randomElement(using: &generator) ?? ""
      text += "\(Int.random(in: 0...9, using: &generator))"
    }
    return text
  }

  private static func randomString(using generator: inout SeededGenerator) -> String {
    let alphabets: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x00...0x1F, 0x7F...0xA0, 0x4E00...0x9FA5, 0x2020...0x2030,
      0x300...0x36F, 0xE000...0xFFFF, 0x10000...0x10FFFF,
    ]
    var string = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let alphabet = alphabets.randomElement(using: &generator) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(.random(in: alphabet, using: &generator)) {
        string.append(scalar)
      }
    }
    return String(string)
  }

  /// The same value spelt freely: white space between tokens, characters as escapes.
  func spelled(using generator: inout SeededGenerator) -> String {
    let open = Self.gap(using: &generator)
    let close = Self.gap(using: &generator)
    switch self {
    case .null: return open + "null" + close
    case .bool(let value): return open + "\(value)" + close
    case .number(let text): return open + text + close
    case .string(let value): return open + Self.quoted(value, using: &generator) + close
    case .array(let elements):
      let texts = elements.map { $0.spelled(using: &generator) }
      return open + "[" + (texts.isEmpty ? close : texts.joined(separator: ",")) + "]" + close
    case .object(let members):
      let texts = members.map {
        open + Self.quoted($0.key, using: &generator) + close + ":"
          + $0.value.spelled(using: &generator)
      }
      return open + "{" + (texts.isEmpty ? close : texts.joined(separator: ",")) + "}" + close
    }
  }

  private static func gap(using generator: inout SeededGenerator) -> String {
    ["", "", "", " ", "\n", "\t\r", "  \n "].randomElement(using: &generator) ?? ""
  }

  private static func quoted(_ string: String, using generator: inout SeededGenerator) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if mustEscape || Int.random(in: 0..<8, using: &generator) == 0 {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16, uppercase: .random(using: &generator))
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

/// The first fault of a line, or nil where it is good.
func fault(in bytes: [UInt8]) -> JSONError? {
  do throws(JSONError) {
    try JSONReader.validate(bytes)
    return nil
  } catch {
    return error
  }
}
