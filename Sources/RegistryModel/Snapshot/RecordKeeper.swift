// SPDX-License-Identifier: Apache-2.0

/// Gives what a snapshot holds of a subject when somebody asks for it, and the log's entries.
///
/// What cannot be trusted is not given; the whole log is then folded instead, so that a snapshot can
/// make an answer faster and never another one.
public protocol RecordKeeper: AnyObject, Sendable {
  /// The ids of a kind that the snapshot names, sorted.
  func ids(of kind: SubjectKind) -> [Slug]

  /// Whether the snapshot names a subject.
  func names(_ subject: Subject) -> Bool

  /// The line with a subject's state; nil where there is none that can be trusted.
  func stateLine(of subject: Subject) -> ArraySlice<UInt8>?

  /// The line with the outline of a project's state; nil where there is none that can be trusted.
  func outlineLine(of project: Subject) -> ArraySlice<UInt8>?

  /// The projects that the snapshot has in a city, in several places or in none; nil where that cannot
  /// be trusted.
  func outlines(in city: DivisionCode) -> [Slug]?

  /// The line that says where everything lies that was said of a subject; nil where there is none
  /// that can be trusted.
  func historyLine(of subject: Subject) -> ArraySlice<UInt8>?

  /// The entries that lie at some positions, in their order; nil where one cannot be read there.
  func entries(at positions: [EntryPosition]) -> [Entry]?

  /// What the snapshot holds of a subject as it stands there; nil where there is nothing that can be
  /// trusted, or where its outlines are not those of days from a year on.
  func lines(of subject: Subject, from year: Int) -> SubjectLines?

  /// Whether something that the snapshot holds of a subject waits for a confirmation.
  func waits(_ subject: Subject) -> Bool

  /// The lines with what is looked up across subjects; nil where they cannot be trusted.
  var lookupLines: [ArraySlice<UInt8>]? { get }

  /// Where the entry with an id stands, of those of the snapshot; nil where there is none.
  func place(of id: EntryID) -> EntryDirectory.Place?

  /// The projects that the snapshot has as parts of a project.
  func children(of project: Slug) -> [Slug]

  /// The same registry folded from its first entry.
  var whole: RegistryState { get }
}
