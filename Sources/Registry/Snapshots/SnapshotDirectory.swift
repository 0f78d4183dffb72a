// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The subjects of a snapshot in the order of their lines: by kind, then by id.
///
///     {"kind":"actor","ids":["centre","root"]}
///     {"kind":"project","ids":["alpha","beta"],"waiting":["beta"],"children":[["alpha","beta"]]}
///
/// `children` names a project and then its parts; `waiting` are those of which something waits for a
/// confirmation.
struct SnapshotDirectory: Sendable {
  /// The ids of each kind, sorted.
  private(set) var subjects: [SubjectKind: [Slug]] = [:]
  /// The number of the first line of each kind.
  private var firstLines: [SubjectKind: Int] = [:]
  private var kinds: [SubjectKind] = []
  private var count = 0
  /// The parts of each project that has some, sorted.
  private(set) var children: [Slug: [Slug]] = [:]

  /// The subjects of which something waits for a confirmation.
  private(set) var waiting: Set<Subject> = []

  /// The directory of sorted subjects, of some of which something waits for a confirmation.
  init(_ subjects: [Subject], waiting: Set<Subject>, in state: RegistryState) {
    self.waiting = waiting
    children = state.families
    for subject in subjects {
      if kinds.last != subject.kind { open(subject.kind) }
      self.subjects[subject.kind, default: []].append(subject.id)
      count += 1
    }
  }

  /// Reads the lines of a directory.
  ///
  /// - Throws: ``FieldError`` where one is no such line.
  init(lines: [ArraySlice<UInt8>]) throws(FieldError) {
    for line in lines {
      let part = try Line.read(ownBytes: line)
      guard let kind = SubjectKind(rawValue: part.kind) else { continue }
      open(kind)
      subjects[kind] = part.ids
      waiting.formUnion(part.waiting.map { Subject(kind, $0) })
      for family in part.children where !family.isEmpty {
        children[family[0]] = Array(family.dropFirst())
      }
      count += part.ids.count
    }
  }

  private mutating func open(_ kind: SubjectKind) {
    kinds.append(kind)
    firstLines[kind] = count
  }

  /// The lines, without line feeds.
  var lines: [[UInt8]] {
    kinds.map { kind in
      var line = Line()
      line.kind = kind.rawValue
      line.ids = subjects[kind] ?? []
      line.waiting = line.ids.filter { waiting.contains(Subject(kind, $0)) }
      if kind == .project {
        line.children = children.sorted { $0.key < $1.key }.map { [$0.key] + $0.value }
      }
      return line.canonicalBytes
    }
  }

  /// The number of a subject's line, from 0; nil where there is none.
  func line(of subject: Subject) -> Int? {
    guard let ids = subjects[subject.kind], let first = firstLines[subject.kind] else { return nil }
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = low + (high - low) / 2
      if ids[middle] < subject.id { low = middle + 1 } else { high = middle }
    }
    return low < ids.count && ids[low] == subject.id ? first + low : nil
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
