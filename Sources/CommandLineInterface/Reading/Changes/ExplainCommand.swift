// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Projections
import Registry
import RegistryModel

/// `annals explain SUBJECT[.FIELD]`: where a value comes from; `annals explain E-CODE`: what an error
/// means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: helpText("这个值从哪里来,这个错误是什么", "where a value comes from, or what an error means"),
    discussion: helpText(
      """
      例:
        annals explain 超算中心                 全部的值,各从哪一条来
        annals explain 超算中心.status
        annals explain demo-3.light             灯号是怎么算出来的
        annals explain demo-12.budget.provincial
        annals explain E-OVER-BUDGET            错误代码:含义和怎么办,不用台账
      """,
      """
      Examples:
        annals explain wuxi-supercomputing-centre
        annals explain wuxi-supercomputing-centre.status
        annals explain demo-3.light             what the light was computed from
        annals explain demo-12.budget.provincial
        annals explain E-OVER-BUDGET            an error: its meaning, and what to do
      """))

  @OptionGroup var view: ViewOptions
  @Argument(
    help: help(
      "对象,可加 .成员;或者错误代码", "a subject, with a .field where one value is meant; or an error code",
      valueName: "subject[.field]"),
    completion: subjects(.project))
  var subject: String

  func run() throws {
    let context = CommandContext(view.global)
    if let page = ErrorPage.of(subject) {
      try context.show(page.report(context.language), view)
      return
    }
    // Ids have no capitals, so this can be nothing else.
    if subject.hasPrefix("E-") { throw unknownCode() }
    do {
      try explainSubject(context)
    } catch  where mayBeCode && Self.foundNothing(error) {
      throw unknownCode()
    }
  }

  private var mayBeCode: Bool {
    subject.hasPrefix("e-") && !ErrorPage.codes(near: subject).isEmpty
  }

  private static func foundNothing(_ error: any Error) -> Bool {
    switch error {
    case let failure as CommandFailure: failure.code == "E-NAME-UNKNOWN"
    case let error as LedgerError: error.code == "E-NO-REGISTRY"
    default: false
    }
  }

  private func explainSubject(_ context: CommandContext) throws {
    let ledger = try context.viewForReport(view)
    let (subject, field) = try resolve(ledger)
    guard let tree = ledger.state.tree(of: subject) else {
      throw CommandFailure.notRegistered(self.subject)
    }
    if subject.kind == .project, LightExplanation.isMeant(field),
      let dossier = ProjectDossier(ledger.state, project: subject.id, on: ledger.asOf)
    {
      let light = LightExplanation(dossier: dossier, view: ledger, language: context.language)
      try context.show(
        light.report(context.meta(ledger, command: ["explain", "\(subject).light"])), view)
      return
    }
    let explanation = Explanation(
      of: subject, fields: tree.fields, in: ledger, language: context.language)
    let meta = context.meta(
      ledger, command: ["explain", ([subject.description] + field).joined(separator: ".")],
      judges: false)
    guard !field.isEmpty else {
      try context.show(explanation.overview(meta), view)
      return
    }
    let found = explanation.matching(field)
    guard let one = found.first, found.count == 1 else {
      throw unknown(field, subject, found.isEmpty ? tree.fields : found, explanation)
    }
    var report = try explanation.report(one, context, meta)
    let others = explanation.otherYears(field)
    if !others.isEmpty { report.sections.append(explanation.years(one, among: others)) }
    try context.show(report, view)
  }

  /// The subject, and the words of the field after it: a name may hold points itself.
  private func resolve(_ ledger: LedgerView) throws -> (Subject, [String]) {
    let parts = subject.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let names = Names(ledger.state)
    for count in (1...max(1, parts.count)).reversed() where count > 1 {
      let name = parts.prefix(count).joined(separator: ".")
      if let found = try? names.one(name, SubjectKind.allCases, allowsFragment: false) {
        return (found, Array(parts.dropFirst(count)))
      }
    }
    return (
      try names.one(parts.first ?? subject, SubjectKind.allCases, allowsFragment: true),
      Array(parts.dropFirst())
    )
  }

  private func unknownCode() -> CommandFailure {
    let near = ErrorPage.codes(near: subject)
    let list = near.joined(separator: ", ")
    return CommandFailure(
      code: "E-NAME-UNKNOWN",
      reason: Localized(
        zh: "没有错误代码“\(subject)”", en: "there is no error code “\(subject)”"),
      remedies: near.isEmpty
        ? [] : [Localized(zh: "是不是:\(list)", en: "Did you mean: \(list)")])
  }

  private func unknown(
    _ field: [String], _ subject: Subject, _ candidates: [StateField], _ explanation: Explanation
  ) -> CommandFailure {
    let shown = candidates.prefix(12).map { candidate in
      let label = explanation.label(candidate)
      return Localized(
        zh: "\(subject).\(candidate.name)  \(label.zh)",
        en: "\(subject).\(candidate.name)  \(label.en)")
    }
    let text = field.joined(separator: ".")
    let isUnknown = explanation.matching(field).isEmpty
    return CommandFailure(
      code: isUnknown ? "E-FIELD-UNKNOWN" : "E-FIELD-AMBIGUOUS",
      reason: isUnknown
        ? Localized(zh: "\(subject) 没有“\(text)”这个值", en: "\(subject) has no value “\(text)”")
        : Localized(
          zh: "“\(text)”对得上 \(candidates.count) 个值", en: "“\(text)” fits \(candidates.count) values"
        ),
      remedies: shown
        + (candidates.count > shown.count
          ? [Localized(zh: "全部:annals explain \(subject)", en: "All: annals explain \(subject)")]
          : []))
  }
}
