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
    let old = FieldIndex(before)
    let new = FieldIndex(after)
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
    for field in after where new.isFirst(field) {
      let was = old.fields[field.path]
      guard was != field else { continue }
      add(was == nil ? old.missing(field.path) : field.path, was, field)
    }
    for field in before where old.isFirst(field) && new.fields[field.path] == nil {
      add(new.missing(field.path), field, nil)
    }
    return changes
  }
}

/// The fields of a state by path, and which parts of paths there are.
private struct FieldIndex {
  let fields: [[StateField.Part]: StateField]
  private var prefixes: Set<[StateField.Part]> = []

  init(_ all: [StateField]) {
    fields = Dictionary(all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for field in all {
      for length in 0...field.path.count { prefixes.insert(Array(field.path.prefix(length))) }
    }
  }

  /// Whether a field is the one that is kept of those with its path.
  func isFirst(_ field: StateField) -> Bool { fields[field.path] == field }

  /// The shortest beginning of a path that is a whole and is not there: the subject itself, an
  /// element of a list, else the value.
  func missing(_ path: [StateField.Part]) -> [StateField.Part] {
    if fields.isEmpty { return [] }
    for length in 1...max(1, path.count) {
      let prefix = Array(path.prefix(length))
      if case .element? = prefix.last, !prefixes.contains(prefix) { return prefix }
    }
    return path
  }
}
