// SPDX-License-Identifier: Apache-2.0

/// Values of a subject's state that are not what they were: one value, or all values of something
/// that is new or gone as a whole, such as a milestone or the subject itself.
public struct FieldChange: Hashable, Sendable {
  /// The path to the value, or to the element of a list that came or went; empty for the subject.
  public let path: [StateField.Part]
  /// What was there; empty where nothing was.
  public let before: [StateField]
  /// What is there; empty where nothing is.
  public let after: [StateField]

  /// The path as it is written.
  public var name: String { StateField.name(path) }

  /// Whether the value at a path is among those that changed.
  public func covers(_ path: [StateField.Part]) -> Bool {
    self.path == path || after.contains { $0.path == path } || before.contains { $0.path == path }
  }

  /// The values that differ between two states, in the order of the later one; what is gone comes
  /// last.
  public static func between(_ before: [StateField], _ after: [StateField]) -> [FieldChange] {
    between(FieldIndex(before), FieldIndex(after))
  }

  /// The values that differ between two states that are compared with others, too.
  static func between(_ old: FieldIndex, _ new: FieldIndex) -> [FieldChange] {
    var changes: [FieldChange] = []
    var positions: [[StateField.Part]: Int] = [:]
    func add(_ path: [StateField.Part], _ before: StateField?, _ after: StateField?) {
      let position = positions[path] ?? changes.count
      if position == changes.count {
        changes.append(FieldChange(path: path, before: [], after: []))
        positions[path] = position
      }
      changes[position] = FieldChange(
        path: path, before: changes[position].before + [before].compactMap(\.self),
        after: changes[position].after + [after].compactMap(\.self))
    }
    var isPresent = [Bool](repeating: false, count: old.fields.count)
    // Most values of a state stand in the other one, and in the same order.
    var next = 0
    for (position, field) in new.fields.enumerated() where new.isKept(position) {
      let was = old.position(of: field.path, near: next)
      if let was {
        isPresent[was] = true
        next = was + 1
      }
      let value = was.map { old.fields[$0] }
      guard value != field else { continue }
      add(value == nil ? old.missing(field.path) : field.path, value, field)
    }
    for (position, field) in old.fields.enumerated()
    where old.isKept(position) && !isPresent[position] && !new.holds(field.path) {
      add(new.missing(field.path), field, nil)
    }
    return changes
  }
}
