// SPDX-License-Identifier: Apache-2.0

/// One value of a report: what people read, and what machines read.
///
/// Machines get raw values: integers without grouping, money in fen, codes instead of labels, and
/// null for what is missing. People get the same value grouped, in the unit of the table and in
/// their language.
enum Cell: Hashable, Sendable {
  /// Words, a date or an identifier, the same for both.
  case text(String)
  /// A name of the record: people read it in their language, machines as it is printed.
  case name(Localized)
  /// A value of a codelist: machines read `code`, people its `label`.
  case code(String, label: Localized)
  /// A whole number: `7,575` for people.
  case integer(Int64)
  /// A whole number that is not a quantity, such as a year: never grouped.
  case ordinal(Int64)
  /// A number of things in a cross-table, where people read zero as `-`.
  case count(Int64)
  /// The number of an entry of the log: `#2171` for people.
  case entry(UInt64)
  /// An exact decimal such as `62.20`; machines read it as a number with the same digits.
  case decimal(String)
  /// A share in percent, `62.2` for machines and `62.2 %` for people.
  case percent(String)
  /// Money in fen, shown in `unit`.
  case money(fen: Int64, unit: MoneyUnit)
  /// A light.
  case light(LightSign)
  /// Yes or no.
  case flag(Bool)
  /// Several texts: an array for JSON, joined with `; ` elsewhere.
  case list([String])
  /// Several values of a codelist: as ``code(_:label:)``, otherwise as ``list(_:)``.
  case codes([Code])
  /// Several names: as ``name(_:)``, otherwise as ``list(_:)``.
  case names([Localized])
  /// Nothing is recorded: `-` for people, null for machines. Never zero.
  case missing
  /// No value, and people are told why: 不合计, `--`. Null for machines.
  case remark(Localized)

  /// A value of a codelist.
  struct Code: Hashable, Sendable {
    /// What machines read.
    var code: String
    /// What people read.
    var label: Localized

    /// A value.
    init(_ code: String, _ label: Localized) {
      self.code = code
      self.label = label
    }
  }
}

extension Cell {
  /// What people read, on one line and without control characters.
  func display(_ language: Language) -> String {
    switch self {
    case .text(let text): text.isEmpty ? "-" : SafeText.line(text)
    case .name(let name): name(language).isEmpty ? "-" : SafeText.line(name(language))
    case .code(_, let label): SafeText.line(label(language))
    case .integer(let value): NumberText.grouped(value)
    case .ordinal(let value): String(value)
    case .count(let value): value == 0 ? "-" : NumberText.grouped(value)
    case .entry(let index): "#\(index)"
    case .decimal(let text):
      NumberText.isDecimal(text) ? NumberText.grouped(decimal: text) : SafeText.line(text)
    case .percent(let text): SafeText.line(text) + " %"
    case .money(let fen, let unit): unit.format(fen: fen)
    case .light(let sign): sign.label(language)
    case .flag(let value):
      value ? Localized(zh: "是", en: "yes")(language) : Localized(zh: "否", en: "no")(language)
    case .list(let texts): texts.isEmpty ? "-" : SafeText.line(texts.joined(separator: "; "))
    case .names(let names):
      names.isEmpty ? "-" : SafeText.line(names.map { $0(language) }.joined(separator: "; "))
    case .codes(let codes):
      codes.isEmpty ? "-" : SafeText.line(codes.map { $0.label(language) }.joined(separator: "; "))
    case .missing: "-"
    case .remark(let text): SafeText.line(text(language))
    }
  }

  /// What the cell is, where that is no text; nil of texts and of what is missing.
  var kind: Column.Kind? {
    switch self {
    case .text, .name, .code, .missing, .remark: nil
    case .integer, .ordinal, .count, .entry: .integer
    case .decimal(let text), .percent(let text): NumberText.isDecimal(text) ? .decimal : nil
    case .money: .money
    case .light: .light
    case .flag: .flag
    case .list, .codes, .names: .list
    }
  }

  /// What machines read.
  var raw: RawValue {
    switch self {
    case .text(let text), .code(let text, _): .string(text)
    case .name(let name): .string(name.zh)
    case .integer(let value), .ordinal(let value), .count(let value): .number(String(value))
    case .entry(let index): .number(String(index))
    case .decimal(let text), .percent(let text):
      // A text that is no number must not become a broken document.
      NumberText.isDecimal(text) ? .number(text) : .string(text)
    case .money(let fen, _): .number(String(fen))
    case .light(let sign): .string(sign.rawValue)
    case .flag(let value): .bool(value)
    case .list(let texts): .array(texts)
    case .codes(let codes): .array(codes.map(\.code))
    case .names(let names): .array(names.map(\.zh))
    case .missing, .remark: .null
    }
  }
}

/// A cell as machines read it.
enum RawValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number of RFC 8259, in its exact digits.
  case number(String)
  /// A text, unchanged.
  case string(String)
  /// Several texts.
  case array([String])

  /// The value in one field of a CSV file; a missing one is empty.
  var field: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let text), .string(let text): text
    case .array(let texts): texts.joined(separator: "; ")
    }
  }
}
