// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Criteria and reviewers, from arguments.
enum ReviewWords {
  /// A criterion of a new review: `id:title:points`. The title may hold colons.
  static func criterion(
    _ text: String, at desk: RecordingDesk
  ) throws(LedgerError) -> ReviewCriterion {
    let parts = text.withNarrowColons.split(
      separator: ":", omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count >= 3, let first = parts.first, let last = parts.last else {
      throw LedgerError(
        "E-VALUE", zh: "--criterion “\(text)”要写成 编号:名称:满分",
        en: "--criterion “\(text)” is not id:title:points",
        remedy: LocalizedName(zh: "例:work:重点工作:60", en: "such as work:重点工作:60"))
    }
    var criterion = ReviewCriterion()
    criterion.id = try desk.newID(first)
    criterion.title = try desk.name(parts.dropFirst().dropLast().joined(separator: ":"))
    criterion.max = try desk.decimal(last, "--criterion")
    return criterion
  }

  /// The criterion of a review that has the id or the title `text`.
  static func criterion(
    _ text: String, of review: Subject, at desk: RecordingDesk
  ) throws(LedgerError) -> Slug {
    let criteria = desk.state.reviews[review.id]?.state.opened?.criteria ?? []
    let typed = NameNormalization.normalized(text)
    let found = criteria.filter {
      $0.id.description == text || NameNormalization.normalized($0.title.zh) == typed
        || $0.title.en.map(NameNormalization.normalized) == typed
    }
    if let only = found.first, found.count == 1 { return only.id }
    let listed = (found.isEmpty ? criteria : found).map { "\($0.id)  \($0.title.zh)  \($0.max)" }
      .joined(separator: "\n")
    guard found.isEmpty else {
      throw LedgerError(
        "E-NAME-AMBIGUOUS", zh: "“\(text)”对得上 \(found.count) 项评议内容,写编号",
        en: "“\(text)” fits \(found.count) criteria; write the id",
        remedy: LocalizedName(zh: listed, en: listed))
    }
    throw LedgerError(
      "E-CRITERION", zh: "\(review) 没有评议内容“\(text)”", en: "\(review) has no criterion “\(text)”",
      remedy: LocalizedName(zh: "有的是:\n\(listed)", en: "it has:\n\(listed)"))
  }

  /// An expert, a person or an organisation; an expert and the person of the same name are one, and
  /// it is the expert who is meant.
  static func reviewer(_ text: String, at desk: RecordingDesk) throws(LedgerError) -> Subject {
    let typed = text.trimmedWhitespace
    for kind in [SubjectKind.expert, .person, .organization] {
      let found = SubjectNames(desk.state, kinds: [kind]).exact(typed)
      if found.count > 1 { throw NameRefusal.ambiguous(typed, kind, found) }
      if let only = found.first { return only.subject }
    }
    return try desk.subject(text, .expert, .person, .organization)
  }
}
