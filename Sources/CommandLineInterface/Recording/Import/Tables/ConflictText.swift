// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// What a file says and the registry says otherwise, with the command that would correct the entry.
struct ConflictText {
  private let item: ImportItem
  private let index: Int
  private let differences: [ImportItem.Difference]

  init(_ item: ImportItem, _ index: Int, _ differences: [ImportItem.Difference]) {
    self.item = item
    self.index = index
    self.differences = differences
  }

  var issue: ImportIssue {
    let parts = differences.map { difference -> (Localized, Localized) in
      (
        name(difference) + Localized(" ") + text(difference.new, difference.schema),
        difference.old.map { text($0, difference.schema) } ?? Localized(zh: "没有", en: "nothing")
      )
    }
    let new = parts.map(\.0)
    let old = parts.map(\.1)
    return ImportIssue(
      .conflict, place: item.place, code: "E-TABLE-CONFLICT",
      Localized(
        zh: new.map(\.zh).joined(separator: ",") + ";台账 #\(index) 为 "
          + old.map(\.zh).joined(separator: ","),
        en: new.map(\.en).joined(separator: ", ") + "; entry #\(index) has "
          + old.map(\.en).joined(separator: ", ")),
      proposals: [
        Localized(zh: "更正用  \(command)", en: "To correct it: \(command)"),
        Localized(zh: "台账是对的,就改文件再导", en: "Where the registry is right, mend the file"),
      ])
  }

  /// What differs: of one figure the matter itself, else the member.
  private func name(_ difference: ImportItem.Difference) -> Localized {
    if difference.path == "time" { return item.label + Localized(zh: "日期", en: " on") }
    if ["amount", "percent", "value"].contains(difference.path) { return item.label }
    return FieldWords.labels[difference.path] ?? Localized(difference.path)
  }

  private func text(_ value: JSONValue, _ schema: FieldSchema) -> Localized {
    switch (value, schema) {
    case (.number(let text), .integer(minimum: 0, maximum: Money.maximum)):
      guard let fen = Int64(text) else { return Localized(text) }
      let unit = MoneyUnit.tenThousandYuan
      return Localized("\(unit.format(fen: fen)) ") + unit.label
    case (.string(let text), .code(_, let codes)):
      return codes.first { $0.code == text }.map { Localized($0.label) } ?? Localized(text)
    case (.string(let text), _): return Localized("“\(SafeText.line(text))”")
    case (.object, _):
      guard case .string(let zh)? = value["zh"] else { break }
      guard case .string(let en)? = value["en"] else { return Localized("“\(SafeText.line(zh))”") }
      return Localized(zh: "“\(SafeText.line(zh))”", en: "“\(SafeText.line(en))”")
    default: break
    }
    return Localized(SafeText.line(String(decoding: value.bytes, as: UTF8.self)))
  }

  private var command: String {
    var words = ["annals", "entry", "correct", "\(index)"]
    for difference in differences {
      if difference.path == "time" {
        if case .string(let day) = difference.new { words += ["--on", day] }
      } else {
        words += ["--set", "\(difference.path)=\(typed(difference))"]
      }
    }
    return words.map(ShellWord.quoted).joined(separator: " ") + " --reason ..."
  }

  private func typed(_ difference: ImportItem.Difference) -> String {
    switch (difference.new, difference.schema) {
    case (.number(let text), .integer(minimum: 0, maximum: Money.maximum)):
      return Int64(text).map { Money(fen: $0).typed } ?? text
    case (.string(let text), _): return text
    case (.array(let elements), _):
      let texts = elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
      guard texts.count == elements.count else { break }
      return texts.joined(separator: ",")
    default: break
    }
    return String(decoding: difference.new.bytes, as: UTF8.self)
  }
}

extension Money {
  /// The amount as people type it, to the fen: `320万元`, `3500.55元`.
  var typed: String {
    let unit: RegistryModel.MoneyUnit = fen.isMultiple(of: 10_000) ? .tenThousandYuan : .yuan
    let places = unit == .yuan ? 2 : 6
    var fraction = String(fen % unit.fen)
    while fraction.count < places { fraction = "0" + fraction }
    while fraction.last == "0" { fraction.removeLast() }
    return "\(fen / unit.fen)" + (fraction.isEmpty ? "" : "." + fraction) + unit.rawValue
  }
}
