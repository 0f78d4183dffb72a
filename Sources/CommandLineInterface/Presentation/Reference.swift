// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What a value leads to where a report is one page among others.
///
/// Terminals and files that stand alone show the value and no more.
enum Reference: Hashable, Sendable {
  /// The entries on whose word it is so, by their numbers.
  case entries([Int])
  /// What it names.
  case subject(Subject)
  /// Several that it names; people read their names in its place.
  case subjects([Subject])
  /// Another page, by its path, such as `projects/wuxi-iot.html#light`.
  case page(String)
}
