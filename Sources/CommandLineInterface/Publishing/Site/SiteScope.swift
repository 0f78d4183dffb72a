// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Projections
import Registry
import RegistryModel

/// What the pages of the site are made of: one reading of the log, without what is internal.
struct SiteScope: Sendable {
  /// The registry as it was read.
  let view: LedgerView
  /// The published checkpoint, which has the size and the root of that reading.
  let checkpoint: SignedCheckpoint
  /// Every project that is registered, counted or not.
  let portfolio: PortfolioView
  /// Everything that is known of each project.
  let dossiers: ProjectDossiers
  /// Where everything stands.
  let links: SiteLinks

  /// What a reading of the log says.
  init(_ view: LedgerView, checkpoint: SignedCheckpoint) {
    self.view = view
    self.checkpoint = checkpoint
    var everything = PortfolioView.Filter()
    everything.includesUncounted = true
    portfolio = PortfolioView(view.state, on: view.asOf, filter: everything)
    dossiers = ProjectDossiers(view.state, on: view.asOf)
    links = SiteLinks(view)
  }

  /// The small pieces of text that views share, in a language.
  func words(_ language: Language) -> Words { Words(state: view.state, language: language) }

  /// What the values of a project lead to where it stands in a list.
  func references(ofListed id: String) -> [String: Reference] {
    guard let id = Slug(id), let record = view.state.projects[id] else { return [:] }
    let newest = record.state.newestMentions.first.map { [$0.mark.index] } ?? []
    let page = "projects/\(id).html"
    return [
      "name": .subject(Subject(.project, id)), "status": .page("\(page)#f-status"),
      "light": .page("\(page)#f-light"), "phrase": .entries(newest), "year": .entries(newest),
    ]
  }

  /// The layout that all pages share.
  var layout: SiteLayout {
    let meta = ReportMeta(
      token: view.token.description, asOf: view.asOfText, knownAt: view.knownAtText,
      policies: [view.state.policyReference("schedule")])
    return SiteLayout(
      name: Localized(view.state.founding?.title ?? LocalizedName()),
      banner: view.isInvented ? InventedData.banner : nil, provenance: meta.tokenLine ?? "",
      links: links)
  }
}
