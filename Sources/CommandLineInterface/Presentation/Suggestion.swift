// SPDX-License-Identifier: Apache-2.0

/// Finds what a mistyped word may have meant. It only ever suggests; nothing acts on it.
enum Suggestion {
  /// The edits between two words: characters inserted, deleted, replaced, or two neighbours swapped
  /// (Damerau-Levenshtein, optimal string alignment).
  static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left)
    let b = Array(right)
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        current[j] = min(last[j] + 1, current[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }

  /// The candidates that `word` may have meant, the nearest first.
  ///
  /// One edit is allowed for every three characters, and at least one, but never as many as would
  /// replace the whole word; a candidate that begins with the word counts as one edit away. Case is
  /// ignored.
  static func nearest(
    to word: String, among candidates: [String], limit: Int = 3
  ) -> [String] {
    let typed = word.lowercased()
    guard !typed.isEmpty else { return [] }
    let allowed = max(1, typed.count / 3)
    let scored = candidates.enumerated().compactMap {
      position, candidate -> (distance: Int, position: Int, text: String)? in
      let lowered = candidate.lowercased()
      let isBeginning = typed.count > 1 && lowered.hasPrefix(typed)
      let edits = isBeginning ? min(1, distance(typed, lowered)) : distance(typed, lowered)
      guard edits <= allowed, edits < max(typed.count, lowered.count) else { return nil }
      return (edits, position, candidate)
    }
    return scored.sorted { ($0.distance, $0.position) < ($1.distance, $1.position) }
      .prefix(limit).map(\.text)
  }

  /// “Did you mean …?”, or `nil` where nothing is near.
  static func question(for word: String, among candidates: [String]) -> Localized? {
    let found = nearest(to: word, among: candidates)
    guard !found.isEmpty else { return nil }
    let list = found.joined(separator: ", ")
    return Localized(zh: "是不是:\(list)?", en: "Did you mean: \(list)?")
  }
}
