// SPDX-License-Identifier: Apache-2.0

/// What an entry is about: a kind and an id, as in `project/wuxi-supercomputing-centre`.
public struct Subject: TextValue, Comparable {
  /// The kind.
  public var kind: SubjectKind
  /// The id within the kind.
  public var id: Slug

  /// A subject of `kind` with `id`.
  public init(_ kind: SubjectKind, _ id: Slug) {
    self.kind = kind
    self.id = id
  }

  /// Parses `kind/id`, at most 100 bytes.
  public init?(_ text: String) {
    guard text.utf8.count <= 100, let slash = text.firstIndex(of: "/"),
      let kind = SubjectKind(rawValue: String(text[..<slash])),
      let id = Slug(String(text[text.index(after: slash)...]))
    else { return nil }
    self.init(kind, id)
  }

  /// The canonical text, such as `project/wuxi-supercomputing-centre`.
  public var description: String { "\(kind.rawValue)/\(id)" }
  /// No two texts make the same subject.
  public static var hasOneSpelling: Bool { true }
  /// A registry without an id, which no text reads as.
  public static var blank: Subject { Subject(.registry, .blank) }
  /// What a refusal says that a subject looks like.
  public static var expectation: String { "kind/id, such as project/wuxi-supercomputing-centre" }
  /// The form of a subject as a regular expression (ECMA-262).
  public static var pattern: String? { "^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$" }

  /// The one subject for statements about the registry itself.
  public static let registry = Subject(.registry, "main")

  /// Subjects are ordered by kind, then by id.
  public static func < (a: Subject, b: Subject) -> Bool {
    (a.kind.rawValue, a.id) < (b.kind.rawValue, b.id)
  }
}

/// The kinds of things that entries are about.
public enum SubjectKind: String, CaseIterable, Sendable {
  case registry, actor, document, organization, task, project, fund, indicator
  case person, expert, review, supervision, challenge, equipment
  case meeting, report, bulletin
}
