// SPDX-License-Identifier: Apache-2.0

/// How a project or a part of it stands, by policy `schedule-1`.
public enum Light: String, Hashable, Sendable, CaseIterable {
  /// On or ahead of plan.
  case green
  /// A little behind.
  case yellow
  /// Far behind.
  case red
  /// No news for long, or nobody has said how it stands.
  case grey

  /// The light of a whole whose parts have these lights: the worst colour; grey where no part has
  /// one; none where there is no part.
  public static func worst(of parts: some Sequence<Light>) -> Light? {
    let lights = Set(parts)
    return [.red, .yellow, .green, .grey].first(where: lights.contains)
  }
}
