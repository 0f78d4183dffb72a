// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel
import Testing

@testable import Projections

@Suite struct `Values that differ` {
  private typealias Part = StateField.Part

  /// Fields of few paths and values, so that many are the same, some come twice and some are missing.
  private func fields(_ random: inout SystemRandomNumberGenerator) -> [StateField] {
    let count = Int.random(in: 0...12, using: &random)
    return (0..<count).map { _ in
      let path: [Part] =
        [
          [.member("name")], [.member("list"), .element("a"), .member("x")],
          [.member("list"), .element("a"), .member("y")], [.member("list"), .element("b")],
          [.member("list"), .element("b"), .member("deep"), .element("c"), .member("x")], [],
        ].randomElement(using: &random) ?? []
      let value = JSONValue.number("\(Int.random(in: 0...2, using: &random))")
      return StateField(path: path, value: value, schema: .text)
    }
  }

  @Test func `are found as by looking for each in the other state`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      let (before, after) = (fields(&random), fields(&random))
      #expect(
        FieldChange.between(before, after) == between(before, after), "\(before) \(after)")
    }
    // As most states are: the same but for a few values.
    for _ in 0..<1_000 {
      let before = fields(&random)
      var after = before
      if let position = after.indices.randomElement(using: &random) { after.remove(at: position) }
      after += fields(&random).prefix(1)
      #expect(FieldChange.between(before, after) == between(before, after), "\(before) \(after)")
    }
  }

  /// The first field of each path counts; what comes or goes is told by the shortest path that the
  /// other state has nothing under.
  private func between(_ before: [StateField], _ after: [StateField]) -> [FieldChange] {
    func first(_ path: [Part], in fields: [StateField]) -> StateField? {
      fields.first { $0.path == path }
    }
    func missing(_ path: [Part], in fields: [StateField]) -> [Part] {
      if fields.isEmpty { return [] }
      let wholes = path.indices.map { Array(path[...$0]) }.filter {
        if case .element? = $0.last { true } else { false }
      }
      return wholes.first { whole in !fields.contains { $0.path.starts(with: whole) } } ?? path
    }
    var changes: [(path: [Part], before: [StateField], after: [StateField])] = []
    func add(_ path: [Part], _ before: StateField?, _ after: StateField?) {
      if !changes.contains(where: { $0.path == path }) { changes.append((path, [], [])) }
      for position in changes.indices where changes[position].path == path {
        changes[position].before += [before].compactMap(\.self)
        changes[position].after += [after].compactMap(\.self)
      }
    }
    for field in after where first(field.path, in: after) == field {
      let was = first(field.path, in: before)
      guard was != field else { continue }
      add(was == nil ? missing(field.path, in: before) : field.path, was, field)
    }
    for field in before
    where first(field.path, in: before) == field && first(field.path, in: after) == nil {
      add(missing(field.path, in: after), field, nil)
    }
    return changes.map { FieldChange(path: $0.path, before: $0.before, after: $0.after) }
  }
}
