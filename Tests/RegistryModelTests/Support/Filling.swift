// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

/// Fills fields with values that are not blank, so that every member of a type is written.
struct FieldFiller: FieldVisitor {
  /// Whether optional members and lists are filled, too.
  var fillsOptional: Bool
  /// Changes codes and texts from one value to the next.
  var random: RandomSource

  mutating func required<Value: FieldValue>(_ key: StaticString, _ value: inout Value) {
    value = filled(Value.self)
  }

  mutating func optional<Value: FieldValue>(_ key: StaticString, _ value: inout Value?) {
    if fillsOptional { value = filled(Value.self) }
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ value: inout [Value]) {
    if fillsOptional { value = [filled(Value.self), filled(Value.self)] }
  }

  mutating func filled<Value: FieldValue>(_ type: Value.Type) -> Value {
    let value: (any Sendable)? =
      switch type {
      case is String.Type: "文字 “引号”\n\t\u{7F}\u{2028}/\\ \(random.next() % 1_000)"
      case is Int.Type: Int(random.next() % 1_000_000)
      case is Bool.Type: random.next().isMultiple(of: 2)
      case is Money.Type: Money(fen: Int64(random.next() % UInt64(Money.maximum + 1)))
      case is ReplacementData.Type: ReplacementData(EventData(make(MilestoneMet.self) { _ in }))
      case let group as any FieldGroup.Type: filledGroup(group)
      case let sealable as any FilledSealable.Type: sealable.filled(by: &self)
      case let array as any FilledArray.Type: array.filled(by: &self)
      case let list as any Codelist.Type: code(list)
      case let text as any TextValue.Type: Self.text(text)
      default: nil
      }
    guard let value = value as? Value else {
      Issue.record("no value for \(type)")
      return .blank
    }
    return value
  }

  private mutating func filledGroup<Group: FieldGroup>(_: Group.Type) -> Group {
    var group = Group()
    group.visit(&self)
    return group
  }

  private mutating func code<List: Codelist>(_: List.Type) -> List {
    List.allCases[Int(random.next() % UInt64(List.allCases.count))]
  }

  /// The first text that the type takes as it is.
  private static func text<Text: TextValue>(_: Text.Type) -> Text? {
    let candidates = [
      "//registry.example/sunan/actor/wuxi-stb", "project/wuxi-centre", "2016-320200-04-01-123456",
      "12320200MB01000080", "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee", "2018Q4", "2018-12-20",
      "2026-09-20T09:00:00+08:00",
      "320200", "47.0", "CNY", "+08:00", "锡政办发〔2018〕90号", "wuxi-stb",
      "registry.example/sunan", String(repeating: "0f", count: 32),
      String(repeating: "A", count: 42) + "E=", String(repeating: "B", count: 85) + "A==",
    ]
    return candidates.lazy.compactMap { Text($0) }.first
  }
}

/// An array whose elements can be filled.
protocol FilledArray {
  static func filled(by filler: inout FieldFiller) -> any Sendable
}

extension Array: FilledArray where Element: FieldValue {
  static func filled(by filler: inout FieldFiller) -> any Sendable {
    [filler.filled(Element.self), filler.filled(Element.self)]
  }
}

/// A value in the clear or sealed that can be filled in either form.
protocol FilledSealable {
  static func filled(by filler: inout FieldFiller) -> any Sendable
}

extension Sealable: FilledSealable {
  static func filled(by filler: inout FieldFiller) -> any Sendable {
    filler.random.next().isMultiple(of: 2)
      ? Sealable.sealed(filler.filled(SealedValue.self))
      : Sealable.clear(filler.filled(Value.self))
  }
}

extension EventPayload {
  /// The event with every field filled, or only those that must be there.
  static func filled(_ filler: inout FieldFiller) -> EventData {
    var payload = Self()
    payload.visit(&filler)
    var common = CommonMembers()
    common.visit(&filler)
    return EventData(payload.event, common)
  }
}
