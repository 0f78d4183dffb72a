// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// A policy comes into force from this entry on.
struct PolicyAdopt: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "adopt", "采用规则", "adopt a policy",
    examples: [
      #"policy adopt schedule-1 --set grey-days=120"#
    ])

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
      let names = known.parameters.map(\.name.description)
      guard let position = names.firstIndex(of: parts[0]) else {
        let near = Suggestion.nearest(to: parts[0], among: names)
        let list = (near.isEmpty ? Array(names.prefix(20)) : near).joined(separator: ", ")
        throw LedgerError(
          "E-POLICY", zh: "\(known.reference) 没有参数“\(parts[0])”",
          en: "\(known.reference) has no parameter “\(parts[0])”",
          remedy: near.isEmpty
            ? LocalizedName(zh: "参数:\(list)", en: "parameters: \(list)")
            : LocalizedName(zh: "是不是:\(list)", en: "did you mean: \(list)"))
      }
      event.parameters[position].value = parts[1]
    }
    event.sha256 = Digest(Founding.sha256(event.parameters)) ?? .blank
    return try desk.drafts(.registry, .policyAdopted(event))
  }
}
