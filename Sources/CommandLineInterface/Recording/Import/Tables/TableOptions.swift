// SPDX-License-Identifier: Apache-2.0

import Exchange
import Registry
import RegistryModel

/// What a command says about the tables that it imports.
struct TableOptions {
  /// What the rows are.
  var noun: ImportNoun
  /// The period of a report.
  var period: CalendarPeriod?
  /// The unit that reports, where it is the same for all files.
  var unit: Slug?
  /// What all rows state, where a noun has several statements.
  var kind: ImportStatement?
  /// What is said of columns.
  var mapping: ColumnMapping

  /// Reads the options.
  ///
  /// - Throws: ``LedgerError`` `E-USAGE`, `E-IMPORT-NOUN`, `E-IMPORT-MAP` and others.
  init(
    noun text: String, period: String?, unit: String?, kind: String?, maps: [String],
    at desk: RecordingDesk
  ) throws(LedgerError) {
    guard let noun = ImportNoun(named: text) else {
      let names = ImportNoun.all.map { "\($0.name)(\($0.label.zh))" }.joined(separator: "、")
      throw LedgerError(
        "E-IMPORT-NOUN", zh: "--as 不认识“\(text)”", en: "--as does not know “\(text)”",
        remedy: LocalizedName(
          zh: "可以写:\(names)",
          en: "one of: " + ImportNoun.all.map(\.name).joined(separator: ", ")))
    }
    self.noun = noun
    self.period = try desk.period(period, "--period")
    self.unit = try desk.id(unit, .organization)
    guard noun.name != "report" || self.period != nil else {
      throw LedgerError(
        "E-USAGE", zh: "导入月报要写 --period,例:--period 2026-10",
        en: "a report needs its --period, such as --period 2026-10")
    }
    guard noun.name == "report" || unit == nil,
      ["report", "target", "observation"].contains(noun.name) || period == nil
    else {
      throw LedgerError(
        "E-USAGE", zh: "--unit 只用于 --as report,--period 只用于月报、目标和读数",
        en: "--unit belongs to --as report, --period to reports, targets and observations")
    }
    if let kind {
      self.kind = noun.statement(named: kind)
      guard self.kind != nil else {
        let kinds = noun.statements.map(\.kind).filter { !$0.zh.isEmpty }
        throw LedgerError(
          "E-CODE", zh: "--kind 没有“\(kind)”这一项", en: "--kind has no code “\(kind)”",
          remedy: LocalizedName(
            zh: kinds.isEmpty
              ? "\(noun.label.zh)没有 --kind" : "可以写:" + kinds.map(\.zh).joined(separator: "、"),
            en: kinds.isEmpty
              ? "there is no --kind for \(noun.name)"
              : "one of: " + kinds.map { $0.en ?? $0.zh }.joined(separator: ", ")))
      }
    }
    mapping = ColumnMapping()
    for map in maps { try add(map, at: desk) }
  }

  private mutating func add(_ map: String, at desk: RecordingDesk) throws(LedgerError) {
    let isInline = map.contains("=") || map.contains("=")
    let text =
      isInline
      ? map : String(decoding: try desk.readFile(map, code: "E-IMPORT-MAP"), as: UTF8.self)
    do throws(ColumnMapping.Fault) {
      try mapping.add(text, for: noun)
    } catch {
      let fields = noun.fields.filter { $0.shape != .display }
      let place = isInline ? "--map" : "\(map):\(error.line)"
      throw LedgerError(
        "E-IMPORT-MAP",
        zh: error.word.isEmpty
          ? "\(place) 要写 列=含义,不是“\(error.text)”" : "\(place) 不认识“\(error.word)”",
        en: error.word.isEmpty
          ? "\(place) is column=meaning, not “\(error.text)”"
          : "\(place) does not know “\(error.word)”",
        remedy: LocalizedName(
          zh: "含义可以是:" + fields.map { "\($0.label.zh)(\($0.key))" }.joined(separator: "、")
            + ";口径 本期(month)、本年累计(ytd)、开工累计(to-date);单位 元、万元、亿元;资金来源;- 不用这一列",
          en: "a meaning is a field (" + fields.map(\.key).joined(separator: ", ")
            + "), a measure (month, ytd, to-date), a unit (元, 万元, 亿元), a source of money, or -"))
    }
  }
}

extension ImportNoun {
  /// The statement that a word names, in either language.
  func statement(named text: String) -> ImportStatement? {
    let plain = text.trimmedWhitespace.lowercased()
    return statements.first { statement in
      !statement.kind.zh.isEmpty
        && (statement.kind.zh == plain || statement.kind.en == plain || statement.event == plain)
    }
  }
}
