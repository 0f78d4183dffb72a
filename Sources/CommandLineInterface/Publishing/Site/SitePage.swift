// SPDX-License-Identifier: Apache-2.0

/// A page that the site has in every language.
struct SitePage: Sendable {
  /// Its path below the folder of a language, such as `projects/wuxi-iot.html`.
  let path: String
  /// The part of the site that it belongs to.
  let section: SiteSection
  /// What people read above it and in the name of its window.
  let title: Localized
  /// Whether it shows entries as they are, whatever the day: it then stays as it is while others say
  /// what the log has become.
  var isOfEntries = false
  /// Writes what stands below the title.
  let body: @Sendable (inout PageWriter) -> Void

  /// The way from the page up to the folder of its language: `../` for each folder between.
  var up: String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }
}
