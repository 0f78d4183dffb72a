// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A policy comes into force from this entry on.
struct PolicyAdopt: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "adopt", "采用规则", "adopt a policy",
    examples: [
      #"policy adopt schedule-1 --set grey-days=120"#,
      #"policy adopt confirmation-1 --set money=500万元 --set decisions=true"#,
    ],
    notes: helpText(
      """
      confirmation-1 的参数,不写就不管:
        money      这个数以上(含)的资金登记,要另一个人确认才计入;台账记作分
        decisions  true:理事会决策要另一个人确认才算数
      没有写的参数回到程序给的值。看现行的:annals policy show confirmation
      """,
      """
      The parameters of confirmation-1; what is left out asks for nothing:
        money      money from this amount on counts once another person confirms
                   it; the log holds whole fen
        decisions  true: the council's decisions wait for another person, too
      A parameter that is left out returns to the program's value. See what is in
      force: annals policy show confirmation
      """))

  @Argument(help: help("规则和版本,例:schedule-1", "a policy with its version")) var policy: String
  @Option(
    name: .long, help: help("改一个参数:名=值,可写几次", "a parameter: name=value", valueName: "name=value"))
  var set: [String] = []
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    guard let reference = Slug(policy), let split = PolicyCatalogue.split(reference),
      let known = PolicyCatalogue.policy(split.name, split.version)
    else {
      let list = PolicyCatalogue.all.map(\.reference).joined(separator: ", ")
      throw LedgerError(
        "E-POLICY", zh: "没有规则“\(policy)”", en: "there is no policy “\(policy)”",
        remedy: LocalizedName(zh: "有的是:\(list)", en: "there are: \(list)"))
    }
    var event = PolicyAdopted()
    event.policy = known.name
    event.version = known.version
    event.parameters = known.parameters
    for text in set {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw LedgerError(
          "E-POLICY", zh: "--set “\(text)”要写 名=值,例:--set grey-days=120",
          en: "--set “\(text)” lacks its value; write name=value, such as --set grey-days=120")
      }
      let names =
        known.parameters.map(\.name.description) + known.optional.map(\.name.description)
      guard names.contains(parts[0]), let name = Slug(parts[0]) else {
        let near = Suggestion.nearest(to: parts[0], among: names)
        let list = (near.isEmpty ? Array(names.prefix(20)) : near).joined(separator: ", ")
        throw LedgerError(
          "E-POLICY", zh: "\(known.reference) 没有参数“\(parts[0])”",
          en: "\(known.reference) has no parameter “\(parts[0])”",
          remedy: near.isEmpty
            ? LocalizedName(zh: "参数:\(list)", en: "parameters: \(list)")
            : LocalizedName(zh: "是不是:\(list)", en: "did you mean: \(list)"))
      }
      event.parameters.set(name, to: try value(parts[1], of: name, in: known, at: desk))
    }
    event.sha256 = Digest(Founding.sha256(event.parameters)) ?? .blank
    return try desk.drafts(.registry, .policyAdopted(event))
  }

  /// A value as the log holds it: an amount is typed with its unit, or as whole fen.
  private func value(
    _ text: String, of name: Slug, in policy: PolicyCatalogue.Policy, at desk: RecordingDesk
  ) throws(LedgerError) -> String {
    guard policy.name == "confirmation", name == "money" else { return text }
    let typed = text.trimmedWhitespace
    let isFen = !typed.isEmpty && typed.allSatisfy { "0123456789".contains($0) }
    let amount: Money
    if isFen {
      guard let fen = Int64(typed) else { return typed }
      amount = Money(fen: fen)
    } else {
      amount = try desk.money(typed, "--set")
    }
    desk.notice(
      zh: "money 记作 \(amount.fen) 分,即 \(amount.words.zh)",
      en: "money is recorded as \(amount.fen) fen, which is \(amount.words.en ?? amount.words.zh)")
    return "\(amount.fen)"
  }
}

extension [PolicyParameter] {
  /// Gives a parameter a value, whether it has one or not.
  fileprivate mutating func set(_ name: Slug, to value: String) {
    if let position = firstIndex(where: { $0.name == name }) {
      self[position].value = value
      return
    }
    var parameter = PolicyParameter()
    parameter.name = name
    parameter.value = value
    append(parameter)
  }
}
