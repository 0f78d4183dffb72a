// SPDX-License-Identifier: Apache-2.0

/// A value of a subject's state that is not what it was.
public struct FieldChange: Hashable, Sendable {
  /// The path to the value.
  public let path: [StateField.Part]
  /// What it was; nil where there was none.
  public let before: StateField?
  /// What it is; nil where there is none.
  public let after: StateField?

  /// The path as it is written.
  public var name: String { StateField.name(path) }

  /// The values that differ between two states, in the order of the later one; what is gone comes
  /// last.
  public static func between(_ before: [StateField], _ after: [StateField]) -> [FieldChange] {
    let old = Dictionary(before.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    var changes: [FieldChange] = []
    var seen: Set<[StateField.Part]> = []
    for field in after where seen.insert(field.path).inserted && old[field.path] != field {
      changes.append(FieldChange(path: field.path, before: old[field.path], after: field))
    }
    for field in before where new[field.path] == nil && seen.insert(field.path).inserted {
      changes.append(FieldChange(path: field.path, before: field, after: nil))
    }
    return changes
  }
}
