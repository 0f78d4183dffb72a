// SPDX-License-Identifier: Apache-2.0

/// What reproduces a view: on its last lines for people, in `meta` for machines.
struct ReportMeta: Hashable, Sendable {
  /// The token, such as `@612-9f3ac1d2e47b8a05`.
  var token: String?
  /// The token of the other end, where the view compares two.
  var otherToken: String?
  /// The day whose facts are shown.
  var asOf: String?
  /// The day whose knowledge is shown, where given.
  var knownAt: String?
  /// Names and versions of the fold and the policies that were applied, such as `schedule-1`.
  var policies: [String]
  /// The whole command that gives the same view again.
  var command: String?
  /// Members beyond these, in order.
  var extra: [Extra]

  /// One more member of `meta`, for machines only.
  struct Extra: Hashable, Sendable {
    /// The machine key.
    var key: String
    /// Its value.
    var value: Cell
  }

  /// What reproduces a view.
  init(
    token: String? = nil, otherToken: String? = nil, asOf: String? = nil, knownAt: String? = nil,
    policies: [String] = [], command: String? = nil, extra: [Extra] = []
  ) {
    self.token = token
    self.otherToken = otherToken
    self.asOf = asOf
    self.knownAt = knownAt
    self.policies = policies
    self.command = command
    self.extra = extra
  }

  /// The line that people read, such as `版本 @612-9f3ac1d2e47b8a05  截至 2026-11-21`; also what
  /// goes to standard error beside CSV and NDJSON. `nil` if there is no token.
  var tokenLine: Localized? {
    guard let token else { return nil }
    var line = Localized(zh: "版本 \(token)", en: "View \(token)")
    if let otherToken { line = line + " -> \(otherToken)" }
    if let asOf { line = line + Localized(zh: "  截至 \(asOf)", en: "  as of \(asOf)") }
    if let knownAt { line = line + Localized(zh: "  所知 \(knownAt)", en: "  known at \(knownAt)") }
    if !policies.isEmpty { line = line + "  \(policies.joined(separator: " "))" }
    return line
  }
}
