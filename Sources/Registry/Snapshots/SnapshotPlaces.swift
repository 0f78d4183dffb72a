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

  /// What the portfolio shows of a project.
  struct Outline: Sendable {
    let project: Slug
    /// The city in whose list it stands.
    let place: DivisionCode?
    let line: [UInt8]
  }

  /// The places of projects.
  init(_ outlines: consuming [Outline]) {
    outlines.sort {
      ($0.place?.description ?? "", $0.project) < ($1.place?.description ?? "", $1.project)
    }
    for outline in outlines {
      projects[outline.place, default: []].append(outline.project)
      self.outlines.append(outline.line)
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
