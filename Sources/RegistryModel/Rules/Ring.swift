// SPDX-License-Identifier: Apache-2.0

/// Links from one subject to the next must not come back to where they began.
enum Ring {
  /// Whether a link from `subject` to `other` closes a ring, where `next` follows standing links.
  static func closes(_ subject: Slug, to other: Slug, next: (Slug) -> Slug?) -> Bool {
    var current: Slug? = other
    var seen: Set<Slug> = []
    while let id = current, seen.insert(id).inserted {
      if id == subject { return true }
      current = next(id)
    }
    return false
  }
}
