// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Where everything stands that a page of the site may lead to.
///
/// Only what is published has a place, so that no link ever leads to what is withheld.
struct SiteLinks: Sendable {
  /// The entries of each page of the log.
  static let entriesPerPage = 100

  /// The numbers of the entries that are published.
  let entries: Set<Int>
  private let projects: [Slug: Localized]
  private let documents: Set<Slug>
  private let firstEntries: [Subject: Int]

  /// The places of a view, from which what is internal has been left out.
  init(_ view: LedgerView) {
    entries = Set(view.entries.map(\.index) + view.unrecognizedLines.map(\.index))
    projects = view.state.projects.compactMapValues { $0.state.title.map { Localized($0) } }
    documents = Set(view.state.documents.filter(\.value.state.isRegistered).keys)
    firstEntries = view.entries.reduce(into: [:]) { first, entry in
      let subject = entry.statement.subject
      if first[subject] == nil { first[subject] = entry.index }
    }
  }

  /// The file that holds an entry, without its suffix: `entries/11` for entries 1100 to 1199.
  static func page(ofEntry index: Int) -> String { "entries/\(index / entriesPerPage)" }

  /// The place of an entry below the folder of a language; nil where it is not published.
  func path(ofEntry index: Int) -> String? {
    entries.contains(index) ? "\(Self.page(ofEntry: index)).html#e\(index)" : nil
  }

  /// The place of a subject: its page, else the first entry about it.
  func path(of subject: Subject) -> String? {
    switch subject.kind {
    case .project where projects[subject.id] != nil: "projects/\(subject.id).html"
    case .document where documents.contains(subject.id): "documents/\(subject.id).html"
    default: firstEntries[subject].flatMap(path(ofEntry:))
    }
  }

  /// What a subject is called where a list names it.
  func name(of subject: Subject) -> Localized {
    (subject.kind == .project ? projects[subject.id] : nil) ?? Localized(subject.id.description)
  }
}
