// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Enrols somebody who may make statements.
struct ActorEnroll: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "enroll", "登记一个登记人", "enrol an actor",
    examples: [
      #"actor enroll zhang-san 张三 --role 秘书处"#,
      #"actor enroll wuxi-clerk 无锡填报员 --role 牵头单位 --organization 无锡市科技局 --public-key <公钥> --proof <证明>"#,
    ],
    notes: helpText(
      "不写 --public-key 就在本机造一把密钥。",
      "Without --public-key a key is made on this machine."), aliases: ["enrol"])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Argument(help: help("姓名或名称", "the name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文名称", "the English name"))
  var nameEnglish: String?
  @Option(name: .long, help: help("秘书处、理事会、专家咨询委员会、管理服务中心、牵头单位、审计、管理员", "the role"))
  var role: String
  @Option(
    name: .long, help: help("代表哪个单位", "the organization"), completion: subjects(.organization))
  var organization: String?
  @Option(
    name: .customLong("public-key"),
    help: help("对方用 annals key show 给出的公钥", "the public key they gave"))
  var publicKey: String?
  @Option(name: .long, help: help("对方给出的持有证明", "their proof of possession"))
  var proof: String?
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let actor = try desk.newID(id)
    var event = ActorEnrolled()
    event.name = try desk.name(name, nameEnglish)
    event.role = try desk.code(role, "--role")
    event.organization = try desk.id(organization, .organization)
    guard (publicKey == nil) == (proof == nil) else {
      throw LedgerError(
        "E-USAGE", zh: "--public-key 和 --proof 要一起写", en: "--public-key and --proof go together")
    }
    if let publicKey, let proof {
      event.publicKey = try desk.value(publicKey, "--public-key") ?? .blank
      event.proof = try desk.value(proof, "--proof") ?? .blank
    } else {
      let key = try desk.keyToEnrol(actor)
      event.publicKey = key.publicKey
      event.proof = try key.provePossession(in: desk.view.origin)
    }
    return try desk.drafts(Subject(.actor, actor), .actorEnrolled(event))
  }
}
