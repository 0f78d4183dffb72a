// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// `annals policy list`.
struct PolicyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: helpText("现行规则", "the policies in force"))
  @OptionGroup var view: ViewOptions

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let rows = PolicyCatalogue.all.map { policy in
      let isInForce = ledger.state.isInForce(policy)
      let inForce = isInForce ? ledger.state.policies[policy.name.description] : nil
      let changed = inForce.map { given in
        policy.parameters.count { $0.isChanged(by: given.parameters) }
          + policy.optional.count { parameter in
            given.parameters.contains { $0.name == parameter.name }
          }
      }
      let isNewer = policy.version > ledger.state.versionInForce(of: policy.name.description)
      return Table.Row(
        [
          .text(policy.reference), .flag(isInForce),
          inForce.map { .entry(UInt64($0.since)) } ?? .missing, .count(Int64(changed ?? 0)),
          .name(policy.title),
        ],
        notes: isNewer
          ? [
            Localized(
              zh: "比在用的新;采用:annals policy adopt \(policy.reference)",
              en:
                "newer than the one in force; to adopt it: annals policy adopt \(policy.reference)"
            )
          ] : [])
    }
    try context.show(
      Report(
        name: "policies", title: Localized(zh: "规则", en: "Policies"),
        sections: [
          Report.Section(
            "policies",
            .table(
              Table(
                columns: [
                  Column("policy", Localized(zh: "规则", en: "Policy")),
                  Column("in_force", Localized(zh: "在用", en: "In force"), .flag),
                  Column("since", Localized(zh: "生效于", en: "Since"), .integer),
                  Column("changed", Localized(zh: "改过的参数", en: "Changed"), .integer),
                  Column("title", Localized(zh: "管什么", en: "Decides"), flexible: true),
                ], rows: rows)), primary: true)
        ], meta: context.meta(ledger, command: ["policy", "list"], judges: false)), view)
  }
}

/// `annals policy show`.
struct PolicyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: helpText("一条规则的参数", "the parameters of a policy"))
  @OptionGroup var view: ViewOptions
  @Argument(
    help: help(
      "规则,如 schedule 或 schedule-1", "a policy, such as schedule or schedule-1", valueName: "policy")
  )
  var policy: String

  func run() throws {
    let context = CommandContext(view.global)
    let ledger = try context.viewForReport(view)
    let known =
      PolicyCatalogue.all.first { $0.reference == policy }
      ?? PolicyCatalogue.all.first {
        $0.name.description == policy && ledger.state.isInForce($0)
      }
    guard let known else {
      throw CommandFailure.usage(
        "没有规则“\(policy)”", "there is no policy “\(policy)”",
        remedies: [Localized(PolicyCatalogue.all.map(\.reference).joined(separator: " "))])
    }
    // What the log says of one version says nothing of another.
    let given =
      ledger.state.isInForce(known)
      ? ledger.state.policies[known.name.description]?.parameters ?? [] : []
    let rows = known.parameters.map { parameter in
      let value = given.first { $0.name == parameter.name }?.value
      return Table.Row([
        .text(parameter.name.description), .text(value ?? parameter.value),
        .flag(parameter.isChanged(by: given)),
      ])
    }
    let optional = known.optional.map { parameter in
      let value = given.first { $0.name == parameter.name }?.value
      return Table.Row(
        [.text(parameter.name.description), .optional(value), .flag(value != nil)],
        notes: [Localized(parameter.title)])
    }
    try context.show(
      Report(
        name: "policy", title: Localized(known.reference),
        sections: [
          Report.Section(
            "parameters",
            .table(
              Table(
                columns: [
                  Column("parameter", Localized(zh: "参数", en: "Parameter")),
                  Column("value", Localized(zh: "值", en: "Value"), flexible: true),
                  Column("changed", Localized(zh: "改过", en: "Changed"), .flag),
                ], rows: rows + optional,
                emptyNote: Localized(zh: "没有参数。", en: "It has no parameters."))), primary: true)
        ], meta: context.meta(ledger, command: ["policy", "show", known.reference], judges: false)),
      view)
  }
}

extension RegistryState {
  /// The version of a policy that is in force; the first where the log says nothing of it.
  fileprivate func versionInForce(of policy: String) -> Int { policies[policy]?.version ?? 1 }

  /// Whether a version of a policy is the one in force.
  fileprivate func isInForce(_ policy: PolicyCatalogue.Policy) -> Bool {
    versionInForce(of: policy.name.description) == policy.version
  }
}

extension PolicyParameter {
  /// Whether an adoption gives the parameter another value; every adoption names all of them.
  fileprivate func isChanged(by given: [PolicyParameter]) -> Bool {
    given.contains { $0.name == name && $0.value != value }
  }
}
