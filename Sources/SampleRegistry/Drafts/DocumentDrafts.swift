// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The five plans.
struct DocumentDrafts {
  let drafts: [Draft]

  init(_ tables: SampleTables) throws {
    let names = Dictionary(
      tables.organizations.rows.compactMap { row in
        row["name_zh"].flatMap { name in row["org_id"].map { (name, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    drafts = try tables.documents.rows.map { row in
      let source = try tables.sources.source(row)
      var event = DocumentIssued()
      event.title = try row.name("title_zh", "title_en")
      event.nameComposed = row.isComposed
      event.number = try row.optional("document_number") { DocumentNumber($0) }
      event.issuers = try row.list("issuer_zh").map { issuer in
        guard let id = names[issuer].flatMap(Slug.init) else {
          throw SampleError("\(row.place): issuer “\(issuer)”")
        }
        return id
      }
      event.issued = try row.optional("issued_date", CalendarPeriod.init)
      event.published = try row.optional("published_date", CivilDay.init)
      if row["period_start"] != nil || row["period_end"] != nil {
        var period = DocumentPeriod()
        period.from = try row.optional("period_start", CivilDay.init)
        period.to = try row.optional("period_end", CivilDay.init)
        event.period = period
      }
      event.jurisdiction = try row.value("jurisdiction", Jurisdiction.init(rawValue:))
      event.region = row["region_name"]
      event.sha256 = try row.value("source_sha256", Digest.init)
      var common = CommonMembers()
      common.precision = source.precision
      common.dateBasis = source.dateBasis
      common.note = row["note"]
      if source.id == "sunan-integration" { Self.inferNumber(&event, &common) }
      return source.draft(Subject(.document, source.id), .documentIssued(event), common)
    }
  }

  /// The provincial plan's text has no number and no date; another site's copy gives them.
  private static func inferNumber(_ event: inout DocumentIssued, _ common: inout CommonMembers) {
    event.number = DocumentNumber("苏政发〔2020〕38号")
    event.numberBasis = .inferred
    event.sourceURL = "http://www.njqlzh.com/a/news/support/499.html"
    let outside = "Number and year from a copy at www.njqlzh.com/a/news/support/499.html."
    common.note = [common.note, outside].compactMap { $0 }.joined(separator: " ")
  }
}

/// The documents that the five cite or promise.
struct CitationDrafts {
  let drafts: [Draft]

  init(_ tables: SampleTables) throws {
    drafts = try tables.citations.rows.map { row in
      let source = try tables.sources.source(row)
      var event = DocumentCited()
      event.reference = try row.value("reference_id", Slug.init)
      event.section = try row.required("section")
      event.title = try row.name("title_zh", "title_en")
      event.number = row["number"]
      event.kind = try row.value("kind", CitedDocumentKind.init(rawValue:))
      var common = CommonMembers()
      common.precision = source.precision
      common.dateBasis = source.dateBasis
      return source.draft(Subject(.document, source.id), .documentCited(event), common)
    }
  }
}
