// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Progress on standard error, and only where that is a terminal.
final class ProgressBar: Sendable {
  private let language: Language
  private let isShown: Bool
  private let last = Mutex(-1)

  init(_ language: Language) {
    self.language = language
    isShown = StandardStream.error.isTerminal
  }

  /// Draws the bar anew where it has grown by a percent.
  func show(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let percent = done * 100 / total
    let isNew = last.withLock { last in
      guard last != percent else { return false }
      last = percent
      return true
    }
    guard isNew else { return }
    let filled = String(repeating: "#", count: percent * 40 / 100)
    let empty = String(repeating: ".", count: 40 - filled.count)
    let word = Localized(zh: "核对", en: "checking")(language)
    try? StandardStream.error.write("\r\(word) [\(filled)\(empty)] \(percent) % \(done)/\(total)")
  }

  /// Wipes the bar.
  func finish() {
    guard isShown, last.withLock({ $0 >= 0 }) else { return }
    try? StandardStream.error.write("\r" + String(repeating: " ", count: 79) + "\r")
  }
}
