// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// The units of a table of targets: their names, long and short, and the one that people mean.
struct TargetMatrixUnits {
  private let columns: [TargetMatrix.Column]
  private let state: RegistryState
  private let shorts: [Int: Localized]

  init(_ matrix: TargetMatrix, _ state: RegistryState) {
    let columns = matrix.columns
    self.columns = columns
    self.state = state
    let names = columns.map { Self.name($0, state) }
    let zh = Self.beginnings(names.map(\.zh), 2)
    let en = Self.beginnings(names.map(\.en), names.allSatisfy { $0.en == $0.zh } ? 2 : 4)
    shorts = Dictionary(
      uniqueKeysWithValues: columns.indices.map {
        (columns[$0].number, Localized(zh: zh[$0], en: en[$0]))
      })
  }

  /// The whole name of a unit: the printed one, in English that of the organisation.
  func name(_ column: TargetMatrix.Column) -> Localized { Self.name(column, state) }

  /// The name above a column.
  func short(_ column: TargetMatrix.Column) -> Localized {
    shorts[column.number] ?? Localized("\(column.number)")
  }

  /// The one unit that `text` names by id, name, short name, alias or a part of a name.
  ///
  /// - Throws: ``CommandFailure`` with the units of the table.
  func one(_ text: String) throws -> TargetMatrix.Column {
    let typed = NameNormalization.normalized(text)
    let exact = columns.filter { names($0).contains(typed) }
    if let only = exact.first, exact.count == 1 { return only }
    let partial =
      typed.isEmpty ? [] : columns.filter { names($0).contains { $0.contains(typed) } }
    if exact.isEmpty, let only = partial.first, partial.count == 1 { return only }
    let several = exact.isEmpty ? partial : exact
    guard several.isEmpty else {
      throw CommandFailure(
        code: "E-NAME-AMBIGUOUS",
        reason: Localized(
          zh: "“\(text)”对得上 \(several.count) 个单位。写全名或编号:",
          en: "“\(text)” matches \(several.count) units. Write the full name or the id:"),
        remedies: lines(several))
    }
    throw CommandFailure(
      code: "E-NAME-UNKNOWN",
      reason: Localized(
        zh: "这张表里没有单位“\(text)”。有的是:", en: "the table has no unit “\(text)”. It has:"),
      remedies: lines(columns))
  }

  private func lines(_ columns: [TargetMatrix.Column]) -> [Localized] {
    columns.map { column in
      name(column) + Localized(column.subject.map { "  \($0.id)" } ?? "")
    }
  }

  private func names(_ column: TargetMatrix.Column) -> [String] {
    var names = [column.name, name(column).en, short(column).zh, short(column).en]
    if let subject = column.subject {
      names += [subject.description, subject.id.description]
      if let unit = state.organizations[subject.id]?.state {
        names += (unit.names.map(\.name) + unit.aliases).flatMap { [$0.zh, $0.en ?? ""] }
      }
    }
    return names.filter { !$0.isEmpty }.map(NameNormalization.normalized)
  }

  private static func name(_ column: TargetMatrix.Column, _ state: RegistryState) -> Localized {
    let english = column.subject.flatMap { state.name(of: $0)?.en }
    return Localized(zh: column.name, en: english ?? column.name)
  }

  /// The first characters, where they tell the names apart; else the numbers of the columns.
  private static func beginnings(_ names: [String], _ count: Int) -> [String] {
    let beginnings = names.map { String($0.prefix(count)) }
    guard Set(beginnings).count == names.count else {
      return names.indices.map { String($0 + 1) }
    }
    return beginnings
  }
}
