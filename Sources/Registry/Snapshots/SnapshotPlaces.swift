// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// The projects of a snapshot in the order of their outlines: by city, then by id.
///
///     {"ids":["joint"]}
///     {"place":"320200","ids":["alpha","beta"]}
///
/// What stands in several cities, or in none, comes first.
struct SnapshotPlaces: Sendable {
  /// The projects of each city, sorted.
  private var projects: [DivisionCode?: [Slug]] = [:]
  /// The number of the line of each project's outline.
  private var numbers: [Slug: Int] = [:]
  /// The city of each project that stands with one.
  private var cities: [Slug: DivisionCode] = [:]
  /// The outlines, where they are to be written.
  private(set) var outlines: [[UInt8]] = []

  /// The places of the projects among some subjects.
  init(_ lines: [SubjectLines]) {
    var sorted = lines.filter { $0.outline != nil }
    sorted.sort {
      ($0.place?.description ?? "", $0.subject) < ($1.place?.description ?? "", $1.subject)
    }
    for line in sorted {
      projects[line.place, default: []].append(line.subject.id)
      outlines.append(line.outline ?? [])
    }
  }

  /// Reads the lines of the places.
  ///
  /// - Throws: ``FieldError`` where one is no such line.
  init(lines: [ArraySlice<UInt8>]) throws(FieldError) {
    for line in lines {
      let part = try Line.read(ownBytes: line)
      projects[part.place] = part.ids
      for id in part.ids {
        numbers[id] = numbers.count
        cities[id] = part.place
      }
    }
  }

  /// The lines, without line feeds.
  var lines: [[UInt8]] {
    projects.sorted { ($0.key?.description ?? "") < ($1.key?.description ?? "") }.map {
      place, ids in
      var line = Line()
      (line.place, line.ids) = (place, ids)
      return line.canonicalBytes
    }
  }

  /// The projects in a city, in several places or in none.
  func projects(in city: DivisionCode) -> [Slug] { (projects[city] ?? []) + (projects[nil] ?? []) }

  /// The city where a project is; absent where it is in several places or in none.
  func place(of project: Slug) -> DivisionCode? { cities[project] }

  /// The number of the line of a project's outline, from 0; nil where there is none.
  func line(of project: Slug) -> Int? { numbers[project] }

  private struct Line: FieldGroup {
    var place: DivisionCode?
    var ids: [Slug] = []

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.optional("place", &place)
      try v.required("ids", &ids)
    }
  }
}
