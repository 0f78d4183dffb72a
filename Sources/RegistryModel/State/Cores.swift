// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// How many things are worked out at once, where none of them depends on another.
///
/// What comes of it is the same on however many cores, in the same order.
public struct Cores: Sendable {
  private let perform: @Sendable (Int, @Sendable (Int) -> Void) -> Void
  private let run: Int

  /// One thing after the other.
  public static let one = Cores { count, body in
    for number in 0..<count { body(number) }
  }

  /// Cores.
  ///
  /// - Parameters:
  ///   - run: How many elements a core takes at once, at least one: neighbours lie near one another.
  ///   - perform: Calls a body with each number below a count, and returns after all calls.
  public init(
    run: Int = 32, _ perform: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void
  ) {
    self.run = max(1, run)
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
    let count = (elements.count + run - 1) / run
    let results = Mutex([[Value]](repeating: [], count: count))
    perform(count) { number in
      let first = number * run
      let values = elements[first..<min(first + run, elements.count)].map(transform)
      results.withLock { $0[number] = values }
    }
    return results.withLock { Array($0.joined()) }
  }
}
