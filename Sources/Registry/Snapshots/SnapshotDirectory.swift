// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel

/// The subjects of a snapshot in the order of their lines: by kind, then by id.
///
///     {"kind":"actor","ids":["centre","root"]}
///     {"kind":"project","ids":["alpha","beta"],"waiting":["beta"],"children":[["alpha","beta"]]}
///
/// `children` names a project and then its parts; `waiting` are those of which something waits for a
/// confirmation. Ids are looked for in the bytes, so that who asks for one subject makes no other's.
struct SnapshotDirectory: Sendable {
  private var kinds: [SubjectKind: Kind] = [:]

  /// The subjects of a kind.
  private struct Kind: Sendable {
    /// The number of the first line.
    let firstLine: Int
    let ids: SortedIDs
    let waiting: SortedIDs?
    let families: SortedIDs?
  }

  /// Reads the lines of a directory; the kinds that this program does not know are only counted.
  ///
  /// - Throws: `JSONError` where one is no such line.
  init(lines: [ArraySlice<UInt8>]) throws(JSONError) {
    var count = 0
    for line in lines {
      let (name, kind) = try Self.read(line, firstLine: count)
      count += kind.ids.count
      if let known = SubjectKind(rawValue: name) { kinds[known] = kind }
    }
  }

  private static func read(
    _ line: ArraySlice<UInt8>, firstLine: Int
  ) throws(JSONError) -> (name: String, kind: Kind) {
    try JSONReader.withBytes(ofAnyLength: line) { (reader) throws(JSONError) in
      func array(_ key: StaticString) throws(JSONError) -> SortedIDs? {
        try reader.nextKey(is: key) ? SortedIDs(&reader, in: line) : nil
      }
      try reader.beginObject()
      guard try reader.nextKey(is: "kind") else { throw JSONError(code: .notAnObject, offset: 0) }
      let name = try reader.string()
      guard let ids = try array("ids") else { throw JSONError(code: .notAnArray, offset: 0) }
      let kind = Kind(
        firstLine: firstLine, ids: ids, waiting: try array("waiting"),
        families: try array("children"))
      guard try reader.nextKey() == nil else { throw JSONError(code: .notAnObject, offset: 0) }
      try reader.end()
      return (name, kind)
    }
  }

  /// The lines of sorted subjects, without line feeds.
  ///
  /// - Parameters:
  ///   - subjects: The subjects.
  ///   - waiting: Those of which something waits for a confirmation.
  ///   - families: The parts of each project that has some, sorted.
  /// - Returns: The lines.
  static func lines(
    _ subjects: [Subject], waiting: Set<Subject>, families: [Slug: [Slug]]
  ) -> [[UInt8]] {
    var lines: [Line] = []
    for subject in subjects {
      if lines.last?.kind != subject.kind.rawValue {
        var line = Line()
        line.kind = subject.kind.rawValue
        if subject.kind == .project {
          line.children = families.sorted { $0.key < $1.key }.map { [$0.key] + $0.value }
        }
        lines.append(line)
      }
      lines[lines.count - 1].ids.append(subject.id)
      if waiting.contains(subject) { lines[lines.count - 1].waiting.append(subject.id) }
    }
    return lines.map(\.canonicalBytes)
  }

  /// The ids of a kind, sorted.
  func ids(of kind: SubjectKind) -> [Slug] { kinds[kind]?.ids.all ?? [] }

  /// The number of a subject's line, from 0; nil where there is none.
  func line(of subject: Subject) -> Int? {
    guard let kind = kinds[subject.kind], let position = kind.ids.position(of: subject.id) else {
      return nil
    }
    return kind.firstLine + position
  }

  /// Whether something of a subject waits for a confirmation.
  func waits(_ subject: Subject) -> Bool {
    kinds[subject.kind]?.waiting?.position(of: subject.id) != nil
  }

  /// The parts of a project, sorted.
  func children(of project: Slug) -> [Slug] {
    kinds[.project]?.families?.members(under: project) ?? []
  }

  private struct Line: FieldGroup {
    var kind = ""
    var ids: [Slug] = []
    var waiting: [Slug] = []
    var children: [[Slug]] = []

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("kind", &kind)
      try v.required("ids", &ids)
      try v.list("waiting", &waiting)
      try v.list("children", &children)
    }
  }
}
