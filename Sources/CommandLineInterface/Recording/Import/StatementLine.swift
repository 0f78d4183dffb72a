// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// One line of a file that is imported: a draft in loose form, or a statement that is signed.
enum StatementLine {
  case draft(Draft)
  case signed(SignedStatement)

  /// Reads a line.
  ///
  /// A draft is an object with `type`, `subject`, `time`, `data` and, if need be, `precision` and
  /// `dataclassification`, its members in any order; a type may be written short.
  ///
  /// - Throws: ``LedgerError`` about the line.
  init(_ bytes: [UInt8], at desk: RecordingDesk) throws(LedgerError) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      let found = JSONFaultWords.of(error.code)
      throw LedgerError(
        "E-IMPORT-JSON", zh: "不是合格的 JSON:第 \(error.offset + 1) 字节,\(found.zh)",
        en: "not valid JSON: at byte \(error.offset + 1), \(found.en ?? "")",
        remedy: LocalizedName(
          zh: "一行一个对象,例:{\"type\":\"...\",\"subject\":\"...\",\"data\":{...}}",
          en: "one object a line, such as {\"type\":\"...\",\"subject\":\"...\",\"data\":{...}}"))
    }
    guard case .object(let members) = value else {
      throw LedgerError("E-IMPORT-JSON", zh: "不是一个对象", en: "not an object")
    }
    if members.contains(where: { $0.key == "specversion" }) {
      self = .signed(try SignedStatement(parsing: bytes, offset: desk.state.offset))
    } else {
      self = .draft(try LooseDraft(members, desk).draft())
    }
  }
}

/// A draft as people write one: members in any order, dates and amounts in their usual spelling.
private struct LooseDraft {
  private var members: [String: JSONValue] = [:]
  private let desk: RecordingDesk

  init(_ members: [JSONValue.Member], _ desk: RecordingDesk) throws(LedgerError) {
    self.desk = desk
    let known = ["type", "subject", "time", "data", "dataclassification"]
    for member in members {
      guard known.contains(member.key) else {
        throw LedgerError(
          "E-IMPORT-MEMBER", zh: "不认识成员“\(member.key)”", en: "unknown member “\(member.key)”",
          remedy: LocalizedName(
            zh: "可以有:" + known.joined(separator: "、"),
            en: "there may be: " + known.joined(separator: ", ")
          ))
      }
      self.members[member.key] = member.value
    }
  }

  func draft() throws(LedgerError) -> Draft {
    let type = try eventType(try text("type"))
    let subjectText = try text("subject")
    guard let subject = Subject(subjectText) else {
      throw LedgerError(
        "E-IMPORT-SUBJECT", zh: "subject 要写 种类/编号,不是“\(subjectText)”",
        en: "subject is kind/id, not “\(subjectText)”")
    }
    var (data, time) = (try data(of: type), Timestamp(milliseconds: 0))
    let timeText = try text("time")
    if let instant = Timestamp(timeText) {
      time = instant
    } else {
      let period: CalendarPeriod = try desk.period(timeText, "time")
      time = Timestamp(startOf: period.firstDay, offset: desk.state.offset)
      if period.precision != .day { data.common.precision = period.precision }
    }
    var classification = DataClassification.public
    if members["dataclassification"] != nil {
      classification = try desk.code(try text("dataclassification"), "dataclassification")
    }
    return Draft(subject: subject, time: time, data: data, classification: classification)
  }

  private func text(_ key: String) throws(LedgerError) -> String {
    guard let value = members[key] else {
      throw LedgerError("E-IMPORT-MEMBER", zh: "缺少成员“\(key)”", en: "the member “\(key)” is missing")
    }
    guard case .string(let text) = value else {
      throw LedgerError(
        "E-IMPORT-MEMBER", zh: "成员“\(key)”要写文字", en: "the member “\(key)” is a string")
    }
    return text
  }

  private func eventType(_ text: String) throws(LedgerError) -> any EventPayload.Type {
    for type in EventCatalogue.all where type.name == text || type.typeText == text {
      return type
    }
    let names = EventCatalogue.all.map { type in type.name }
    let near = Suggestion.nearest(to: text, among: names).joined(separator: ", ")
    throw LedgerError(
      "E-IMPORT-TYPE", zh: "不认识类型“\(text)”", en: "unknown type “\(text)”",
      remedy: near.isEmpty
        ? nil : LocalizedName(zh: "是不是:\(near)", en: "did you mean: \(near)"))
  }

  private func data(of type: any EventPayload.Type) throws(LedgerError) -> EventData {
    try LooseData.read(members["data"] ?? .object([]), as: type)
  }
}
