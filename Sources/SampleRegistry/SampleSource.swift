// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// A document of the record as the source of other facts: its day, and how it is cited.
struct SampleSource {
  let id: Slug
  let time: Timestamp
  let precision: DatePrecision?
  let dateBasis: DateBasis?

  /// The common members of a fact that is printed in the document.
  func common(section: String? = nil, anchor: String? = nil, note: String? = nil) -> CommonMembers {
    var basis = Basis()
    basis.document = id
    basis.section = section
    // Pieces that stand apart in the text are joined as an ellipsis is printed.
    basis.anchor = anchor?.replacing("|", with: "…")
    var common = CommonMembers()
    common.basis = basis
    common.note = note
    common.precision = precision
    common.dateBasis = dateBasis
    return common
  }

  /// A fact on the day of the document.
  func draft(_ subject: Subject, _ event: Event, _ common: CommonMembers) -> Draft {
    Draft(subject: subject, time: time, event: event, common: common)
  }
}

/// The five documents by their ids.
struct SampleSources {
  private let byID: [String: SampleSource]

  init(_ table: SampleTable) throws {
    var byID: [String: SampleSource] = [:]
    for row in table.rows {
      let id = try row.value("document_id", Slug.init)
      byID[id.description] = try Self.source(id, row)
    }
    self.byID = byID
  }

  /// The document that a row names in `document_id`.
  func source(_ row: SampleTable.Row) throws -> SampleSource {
    try row.value("document_id") { byID[$0] }
  }

  /// The document with an id.
  func source(id: String) throws -> SampleSource {
    guard let source = byID[id] else { throw SampleError("no document \(id)") }
    return source
  }

  /// A document that is not dated takes the first day of its stated year; the provincial plan's year
  /// comes from outside the text.
  private static func source(_ id: Slug, _ row: SampleTable.Row) throws -> SampleSource {
    if let text = row["issued_date"], let day = CivilDay(text) {
      return SampleSource(
        id: id, time: Timestamp(startOf: day, offset: .china), precision: nil, dateBasis: nil)
    }
    let year: String
    let basis: DateBasis
    if id == "sunan-integration" {
      (year, basis) = ("2020", .inferred)
    } else {
      (year, basis) = (String(try row.required("period_start").prefix(4)), .stated)
    }
    guard let day = CivilDay(year + "-01-01") else { throw SampleError("\(row.place): no year") }
    return SampleSource(
      id: id, time: Timestamp(startOf: day, offset: .china), precision: .year, dateBasis: basis)
  }
}

extension Subject {
  /// A subject of the record.
  static func sample(_ kind: SubjectKind, _ id: String) throws -> Subject {
    guard let slug = Slug(id.lowercased().replacing(".", with: "-")) else {
      throw SampleError("“\(id)” is no id")
    }
    return Subject(kind, slug)
  }
}

extension SampleTable.Row {
  /// The name in Chinese and English.
  func name(_ zh: String = "name_zh", _ en: String = "name_en") throws -> LocalizedName {
    LocalizedName(zh: try required(zh), en: self[en])
  }

  /// Present and true where the name was put together.
  var isComposed: Bool? { self["normalised"] == "yes" ? true : nil }
}
