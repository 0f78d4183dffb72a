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
  /// What was read and is not known to this program, so that the view does not count it.
  var unknown: [Unknown]
  /// Members beyond these, in order.
  var extra: [Extra]
  /// Where what was known at an earlier day is judged by a later one.
  var judgedLater: JudgedLater?

  /// Something in the log that this program does not know.
  struct Unknown: Hashable, Sendable {
    /// The type with its version, the policy or the format.
    var name: String
    /// How many entries bring it.
    var count: Int
    /// FILE:LINE of the first.
    var place: String
  }

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
    policies: [String] = [], command: String? = nil, unknown: [Unknown] = [], extra: [Extra] = []
  ) {
    self.token = token
    self.otherToken = otherToken
    self.asOf = asOf
    self.knownAt = knownAt
    self.policies = policies
    self.command = command
    self.unknown = unknown
    self.extra = extra
  }

  /// The line that names what is not known; nil where all is. It also goes to standard error beside
  /// CSV and NDJSON.
  var unknownLine: Localized? {
    guard !unknown.isEmpty else { return nil }
    func list(_ text: (Unknown) -> String, _ separator: String) -> String {
      unknown.map(text).joined(separator: separator)
    }
    return Localized(
      zh: "本程序不认识,没有算进来:"
        + list({ "\($0.name) \($0.count) 条(\($0.place) 起)" }, "、") + "。请换用新版 annals。",
      en: "Not known to this program, not counted here: "
        + list({ "\($0.name) (\($0.count), from \($0.place))" }, ", ") + ". Use a newer annals.")
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
