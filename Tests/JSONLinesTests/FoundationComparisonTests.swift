// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONLines
import Testing

/// The same documents read by Foundation, an implementation that knows nothing of this one.
struct FoundationComparisonTests {
  @Test func `random documents are read as Foundation reads them`() throws {
    var generator = SeededGenerator(state: 2)
    for _ in 0..<1_000 {
      let document = Array(
        JSONValue.random(levels: 4, using: &generator).spelled(using: &generator).utf8)
      let value = try JSONValue(parsing: document)
      let other = try JSONSerialization.jsonObject(
        with: Data(document), options: [.fragmentsAllowed])
      if !Self.isSame(value, other) {
        Issue.record("\(String(decoding: document, as: UTF8.self)) is read otherwise")
      }
    }
  }

  @Test func `what is accepted of damaged documents, Foundation accepts and reads the same`() throws
  {
    var generator = SeededGenerator(state: 3)
    var accepted = 0
    for _ in 0..<300 {
      let document = Array(
        JSONValue.random(levels: 3, using: &generator).spelled(using: &generator).utf8)
      for _ in 0..<40 {
        var damaged = document
        let index = Int.random(in: damaged.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: damaged[index] = .random(in: 0x20...0x7E, using: &generator)
        case 1: damaged.remove(at: index)
        default: damaged.insert(damaged[index], at: index)
        }
        guard let value = try? JSONValue(parsing: damaged), !Self.exceedsDouble(value) else {
          continue
        }
        accepted += 1
        let other = try? JSONSerialization.jsonObject(
          with: Data(damaged), options: [.fragmentsAllowed])
        if other.map({ Self.isSame(value, $0) }) != true {
          Issue.record("\(String(decoding: damaged, as: UTF8.self)) is read otherwise")
        }
      }
    }
    #expect(accepted > 1_000)
  }

  @Test func `what is written, Foundation reads the same`() throws {
    var generator = SeededGenerator(state: 4)
    for _ in 0..<1_000 {
      let value = JSONValue.random(levels: 4, using: &generator)
      let other = try JSONSerialization.jsonObject(
        with: Data(value.bytes), options: [.fragmentsAllowed])
      #expect(Self.isSame(value, other))
    }
  }

  /// Whether a number has an exponent of three digits or more, which Foundation refuses.
  static func exceedsDouble(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool, .string: false
    case .number(let text):
      text.lowercased().split(separator: "e").dropFirst().contains { $0.utf8.count > 2 }
    case .array(let elements): elements.contains { exceedsDouble($0) }
    case .object(let members): members.contains { exceedsDouble($0.value) }
    }
  }

  static func isSame(_ value: JSONValue, _ other: Any) -> Bool {
    switch value {
    case .null: return other is NSNull
    case .bool(let bool): return (other as? Bool) == bool
    case .number(let text):
      guard let number = other as? NSNumber else { return false }
      if let integer = Int64(text) { return number.int64Value == integer }
      // Foundation rounds some decimals in the last place only.
      guard let double = Double(text) else { return false }
      return abs(number.doubleValue - double) <= abs(double) * 1e-14
    case .string(let string): return (other as? String)?.utf8.elementsEqual(string.utf8) == true
    case .array(let elements):
      guard let others = other as? [Any], others.count == elements.count else { return false }
      return zip(elements, others).allSatisfy { isSame($0, $1) }
    case .object(let members):
      guard let others = other as? [String: Any], others.count == members.count else {
        return false
      }
      return members.allSatisfy { member in
        others[member.key].map { isSame(member.value, $0) } == true
      }
    }
  }
}
