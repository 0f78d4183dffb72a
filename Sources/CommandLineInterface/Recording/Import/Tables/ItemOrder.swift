// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// Puts what a file registers after what it is part of, in whatever order the rows stand.
struct ItemOrder {
  private static let references = ["parent", "programme"]

  private let items: [ImportItem]
  private let positions: [Subject: Int]

  init(_ items: [ImportItem]) {
    self.items = items
    positions = Dictionary(
      items.enumerated().map { ($0.element.draft.subject, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The positions of the items, what is referred to first; otherwise as the file has them.
  ///
  /// Where rows refer to each other in a circle, the order is the file's: admission refuses it.
  var order: [Int] {
    var order: [Int] = []
    var seen: Set<Int> = []
    // A row waits on the stack until what it refers to is through.
    for start in items.indices {
      var stack = [start]
      while let position = stack.last {
        let waiting = references(of: position).filter { !seen.contains($0) && !stack.contains($0) }
        if let next = waiting.first, !seen.contains(position) {
          stack.append(next)
        } else {
          stack.removeLast()
          if seen.insert(position).inserted { order.append(position) }
        }
      }
    }
    return order
  }

  private func references(of position: Int) -> [Int] {
    let item = items[position]
    let members = ReplacementData(item.draft.data).json.members
    return Self.references.compactMap { key in
      guard case .string(let text)? = members.first(where: { $0.key == key })?.value,
        let id = Slug(text)
      else { return nil }
      return positions[Subject(item.draft.subject.kind, id)]
    }
  }
}
