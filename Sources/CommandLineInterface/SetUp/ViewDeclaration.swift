// SPDX-License-Identifier: Apache-2.0

/// A view that machines read: its name in `meta`, its version, and the command that prints it.
///
/// A member that is renamed, removed or given another meaning raises the version; one that is added
/// does not.
struct ViewDeclaration: Hashable, Sendable {
  /// The name, as `meta.view` has it.
  let name: String
  /// The version, as `meta.version` has it.
  let version: Int
  /// The words after `annals`; one in angle brackets stands for what the view is about.
  let words: [String]

  /// The command, such as `annals project show <project>`.
  var command: String { (["annals"] + words).joined(separator: " ") }

  /// The name, and what must be said with it.
  var usage: String { ([name] + words.filter(Self.isPlaceholder)).joined(separator: " ") }

  /// The words with arguments in the places that are left open, and the others after them.
  ///
  /// - Parameter arguments: What the view is about.
  /// - Returns: Nil where there are too few.
  func words(_ arguments: [String]) -> [String]? {
    var rest = arguments[...]
    var result: [String] = []
    for word in words {
      guard Self.isPlaceholder(word) else {
        result.append(word)
        continue
      }
      guard let argument = rest.popFirst() else { return nil }
      result.append(argument)
    }
    return result + rest
  }

  private static func isPlaceholder(_ word: String) -> Bool { word.hasPrefix("<") }

  private init(_ name: String, _ words: String, version: Int = 1) {
    self.name = name
    self.version = version
    self.words = words.split(separator: " ").map(String.init)
  }

  /// Every view, in the order of the help.
  static let all: [ViewDeclaration] = [
    .init("portfolio", "portfolio"),
    .init("brief", "brief --since <point>"),
    .init("todo", "todo"),
    .init("projects", "project list"),
    .init("project", "project show <project>"),
    .init("milestones", "milestone list"),
    .init("funding", "funding list"),
    .init("targets", "target list"),
    .init("target-matrix", "target matrix --document <document>"),
    .init("tasks", "task list"),
    .init("task", "task show <task>"),
    .init("task-matrix", "task matrix"),
    .init("log", "log"),
    .init("log-changes", "log <subject> --changes", version: 2),
    .init("explain", "explain <subject>", version: 2),
    .init("explain-value", "explain <subject.field>", version: 2),
    .init("explain-light", "explain <project.light>"),
    .init("diff", "diff <A> <B>", version: 2),
    .init("entry", "entry show <entry>"),
    .init("reviews", "review list"),
    .init("review", "review show <review>"),
    .init("supervisions", "supervision list"),
    .init("supervision", "supervision show <supervision>"),
    .init("random-draw", "supervision draw <bulletin> --count 3"),
    .init("challenges", "challenge list"),
    .init("challenge", "challenge show <challenge>"),
    .init("opinions", "opinion list"),
    .init("meetings", "meeting list"),
    .init("meeting", "meeting show <meeting>"),
    .init("agenda", "meeting agenda <meeting>"),
    .init("decisions", "decision list"),
    .init("exemptions", "exemption list"),
    .init("reports", "report list"),
    .init("report", "report status <period>"),
    .init("report-form", "template report --unit <unit> --period <period>"),
    .init("bulletins", "bulletin list"),
    .init("bulletin", "bulletin draft --period <period>"),
    .init("bulletin-show", "bulletin show <bulletin>"),
    .init("audits", "audit list"),
    .init("documents", "document list"),
    .init("document", "document show <document>"),
    .init("organizations", "organization list"),
    .init("organization", "organization show <organization>"),
    .init("funds", "fund list"),
    .init("fund", "fund show <fund>"),
    .init("persons", "person list"),
    .init("person", "person show <person>"),
    .init("experts", "expert list"),
    .init("expert", "expert show <expert>"),
    .init("equipment", "equipment list"),
    .init("equipment-item", "equipment show <equipment>"),
    .init("actors", "actor list"),
    .init("actor", "actor show <actor>"),
    .init("roles", "actor roles"),
    .init("policies", "policy list"),
    .init("policy", "policy show <policy>"),
    .init("schemas", "schema list"), .init("schema-check", "schema check"),
  ]

  /// The version of a view; a view that is not declared is in its first.
  static func version(of name: String) -> Int { all.first { $0.name == name }?.version ?? 1 }
}
