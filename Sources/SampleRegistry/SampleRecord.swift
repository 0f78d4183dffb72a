// SPDX-License-Identifier: Apache-2.0

public import Registry

/// The zone's record as drafts, in an order in which the rules admit them.
public struct SampleRecord {
  /// A batch of drafts that belong together.
  public struct Batch: Sendable {
    /// What they are.
    public let name: String
    /// The drafts.
    public let drafts: [Draft]
  }

  /// The batches in order.
  public let batches: [Batch]

  /// Reads the record of this package.
  ///
  /// - Throws: ``SampleError`` with the row that cannot be read.
  public init() throws {
    let tables = try SampleTables()
    var batches: [Batch] = []
    let organizations = try OrganizationDrafts(tables)
    batches.append(Batch(name: "issuers", drafts: organizations.issuers))
    batches.append(Batch(name: "documents", drafts: try DocumentDrafts(tables).drafts))
    batches.append(Batch(name: "organisations", drafts: organizations.others))
    batches.append(Batch(name: "citations", drafts: try CitationDrafts(tables).drafts))
    batches.append(Batch(name: "tasks", drafts: try TaskDrafts(tables).drafts))
    let projects = try ProjectDrafts(tables)
    batches.append(Batch(name: "projects", drafts: projects.registrations))
    batches.append(Batch(name: "mentions", drafts: projects.mentions))
    batches.append(Batch(name: "relations", drafts: projects.relations))
    batches.append(Batch(name: "milestones", drafts: try MilestoneDrafts(tables).drafts))
    let indicators = try IndicatorDrafts(tables)
    batches.append(Batch(name: "indicators and targets", drafts: indicators.targets))
    batches.append(Batch(name: "qualitative targets", drafts: indicators.qualitative))
    batches.append(Batch(name: "unit matrix", drafts: try MatrixDrafts(tables).drafts))
    batches.append(Batch(name: "money mechanisms", drafts: try FundDrafts(tables).drafts))
    let governance = try GovernanceDrafts(tables)
    batches.append(Batch(name: "duties of bodies", drafts: governance.duties))
    batches.append(Batch(name: "yearly quotas", drafts: governance.quotas))
    batches.append(Batch(name: "review form", drafts: [governance.review]))
    self.batches = batches
  }
}

/// Every table of the record.
struct SampleTables {
  let documents: SampleTable
  let citations: SampleTable
  let organizations: SampleTable
  let tasks: SampleTable
  let projects: SampleTable
  let mentions: SampleTable
  let duplicates: SampleTable
  let milestones: SampleTable
  let targets: SampleTable
  let qualitativeTargets: SampleTable
  let unitTargets: SampleTable
  let funding: SampleTable
  let duties: SampleTable
  let reviewCriteria: SampleTable
  let sources: SampleSources

  init() throws {
    documents = try SampleTable("documents")
    citations = try SampleTable("referenced_documents")
    organizations = try SampleTable("organizations")
    tasks = try SampleTable("tasks")
    projects = try SampleTable("projects")
    mentions = try SampleTable("project_mentions")
    duplicates = try SampleTable("possible_duplicates")
    milestones = try SampleTable("milestones")
    targets = try SampleTable("targets")
    qualitativeTargets = try SampleTable("qualitative_targets")
    unitTargets = try SampleTable("unit_targets")
    funding = try SampleTable("funding")
    duties = try SampleTable("duties")
    reviewCriteria = try SampleTable("review_criteria")
    sources = try SampleSources(documents)
  }
}
