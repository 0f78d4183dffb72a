// SPDX-License-Identifier: Apache-2.0

internal import RegistryModel

/// What a number format says that a number is.
enum NumberFormat: Hashable {
  case number
  case day
  case share

  /// The formats that have a number and no text (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are
  /// the dates of Chinese and other East Asian editions.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...36, 50...58: self = .day
    case 9, 10: self = .share
    default: self = .number
    }
  }

  /// A format that is written out, such as `yyyy"年"m"月"d"日"`.
  init(code: String) {
    var (plain, quoted, bracketed, escaped) = ("", false, false, false)
    // Only the part for positive numbers counts.
    for character in code {
      if escaped {
        escaped = false
      } else if character == "\\" || character == "_" || character == "*" {
        escaped = true
      } else if character == "\"" {
        quoted.toggle()
      } else if quoted {
        continue
      } else if character == "[" {
        bracketed = true
      } else if character == "]" {
        bracketed = false
      } else if character == ";" {
        break
      } else if !bracketed {
        plain.append(character)
      }
    }
    let letters = plain.lowercased()
    if letters.contains("y") || letters.contains("d") || letters.contains("e年")
      || letters == "m月" || letters.hasPrefix("mmm")
    {
      self = .day
    } else {
      self = letters.contains("%") ? .share : .number
    }
  }

  /// The value of a number under the format; absent where it is no number, or no day of the calendar.
  func value(_ text: String, epoch1904: Bool) -> TableValue? {
    guard let number = Double(text.trimmed), number.isFinite else { return nil }
    switch self {
    case .number: return .number(PlainNumber.text(number))
    case .share: return .share(PlainNumber.text(number))
    case .day: return SerialDay.day(number, epoch1904: epoch1904).map { .day($0) }
    }
  }
}

/// Days as spreadsheet programs count them.
enum SerialDay {
  /// From 30 December 1899, which would be day 0.
  private static let daysFrom1899To1970 = 25_569

  /// The day of a number; what is behind the point is the time of day and is left out.
  static func day(_ number: Double, epoch1904: Bool) -> CivilDay? {
    guard number >= (epoch1904 ? 0 : 1), number < 2_958_466 else { return nil }
    var serial = Int(number.rounded(.down))
    if epoch1904 {
      serial += 1_462
    } else if serial < 60 {
      // Spreadsheet programs have a 29 February 1900, the day 60.
      serial += 1
    } else if serial == 60 {
      return nil
    }
    return CivilDay(daysSinceEpoch: serial - daysFrom1899To1970)
  }
}

/// Numbers in plain decimal digits.
enum PlainNumber {
  /// A number with the 15 digits that spreadsheet programs show: what they store as
  /// `302.00000000000006` people have typed as `302`.
  static func text(_ number: Double) -> String {
    guard number != 0, number.isFinite else { return "0" }
    // 15 digits with an exponent, taken apart: "d.dddddddddddddde±x".
    let exponent = Int(exponentOfTen(number))
    let scale = 14 - exponent
    guard (-3...30).contains(scale) else { return "\(number)" }
    var digits = "\(Self.digits(of: abs(number), scale: scale))"
    var places = scale
    while places > 0, digits.hasSuffix("0") {
      digits.removeLast()
      places -= 1
    }
    if places < 0 {
      digits += String(repeating: "0", count: -places)
    } else if places > 0 {
      while digits.count <= places { digits = "0" + digits }
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    return (number < 0 ? "-" : "") + digits
  }

  private static func exponentOfTen(_ number: Double) -> Int {
    var (exponent, rest) = (0, abs(number))
    while rest >= 10 {
      rest /= 10
      exponent += 1
    }
    while rest < 1 {
      rest *= 10
      exponent -= 1
    }
    return exponent
  }

  /// The number times ten to the power of `scale`, rounded.
  private static func digits(of number: Double, scale: Int) -> Int64 {
    var factor = 1.0
    for _ in 0..<abs(scale) { factor *= 10 }
    return Int64((scale < 0 ? number / factor : number * factor).rounded())
  }
}
