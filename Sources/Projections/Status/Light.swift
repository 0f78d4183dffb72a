// SPDX-License-Identifier: Apache-2.0

/// How a project stands. In this version only the age of news is judged.
public enum Light: String, Sendable, CaseIterable {
  /// On or ahead of plan.
  case green
  /// A little behind.
  case yellow
  /// Far behind.
  case red
  /// No news for long.
  case grey
}
