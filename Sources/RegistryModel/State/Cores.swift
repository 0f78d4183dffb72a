// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How many things are worked out at once, where none of them depends on another.
///
/// What comes of it is the same on however many cores, in the same order.
public struct Cores: Sendable {
  private let perform: @Sendable (Int, @Sendable (Int) -> Void) -> Void

  /// Neighbours lie near one another, so each core takes a run of them.
  private static let run = 32

  /// One thing after the other.
  public static let one = Cores { count, body in
    for number in 0..<count { body(number) }
  }

  /// Cores by what calls a body with each number below a count, and returns after all calls.
  public init(_ perform: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
    self.perform = perform
  }

  /// What `transform` makes of each element, in their order.
  ///
  /// - Parameters:
  ///   - elements: The elements.
  ///   - transform: Depends on its element alone.
  /// - Returns: One value an element.
  public func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    let count = (elements.count + Self.run - 1) / Self.run
    let results = Mutex([[Value]](repeating: [], count: count))
    perform(count) { number in
      let first = number * Self.run
      let values = elements[first..<min(first + Self.run, elements.count)].map(transform)
      results.withLock { $0[number] = values }
    }
    return results.withLock { Array($0.joined()) }
  }
}
