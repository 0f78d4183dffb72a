// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The fields of a state by path, and which parts of paths there are.
final class FieldIndex {
  let fields: [StateField]
  /// Where the first field of each path stands.
  private let positions: [Key: Int]
  /// Where a field stands whose path another one has before it, with another value.
  private let hidden: Set<Int>
  /// The beginnings of paths that end with an element of a list.
  private lazy var elements: Set<Key> = {
    var elements: Set<Key> = []
    for field in fields {
      for (position, part) in field.path.enumerated() {
        guard case .element = part else { continue }
        elements.insert(Key(path: Array(field.path[...position])))
      }
    }
    return elements
  }()

  /// A path by its last names, which tell nearly all apart: paths are long, and looked for often.
  private struct Key: Hashable {
    let path: [StateField.Part]

    func hash(into hasher: inout Hasher) {
      hasher.combine(path.count)
      for part in path.suffix(2) { hasher.combine(part) }
    }
  }

  init(_ fields: [StateField]) {
    self.fields = fields
    var positions: [Key: Int] = [:]
    positions.reserveCapacity(fields.count)
    var hidden: Set<Int> = []
    for (position, field) in fields.enumerated() {
      let key = Key(path: field.path)
      if let first = positions[key] {
        if fields[first] != field { hidden.insert(position) }
      } else {
        positions[key] = position
      }
    }
    self.positions = positions
    self.hidden = hidden
  }

  /// Whether the field at a position is the one that is kept of those with its path.
  func isKept(_ position: Int) -> Bool { !hidden.contains(position) }

  /// Whether there is a field with a path.
  func holds(_ path: [StateField.Part]) -> Bool { positions[Key(path: path)] != nil }

  /// Where the field with a path stands; nil where there is none.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - place: Where it may stand, so that it need not be looked for.
  /// - Returns: The position of the first one.
  func position(of path: [StateField.Part], near place: Int) -> Int? {
    if hasUniquePaths, place < fields.count, fields[place].path == path { return place }
    return positions[Key(path: path)]
  }

  private var hasUniquePaths: Bool { positions.count == fields.count }

  /// The shortest beginning of a path that is a whole and is not there: the subject itself, an
  /// element of a list, else the value.
  func missing(_ path: [StateField.Part]) -> [StateField.Part] {
    if fields.isEmpty { return [] }
    for length in 1...max(1, path.count) {
      let prefix = Array(path.prefix(length))
      if case .element? = prefix.last, !elements.contains(Key(path: prefix)) { return prefix }
    }
    return path
  }
}
