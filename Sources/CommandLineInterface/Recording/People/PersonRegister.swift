// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Registers a person under an id that says nothing of them.
struct PersonRegister: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "register", "登记一个人", "register a person",
    examples: [
      #"person register p-017 张三 --sealed --field 科技"#,
      #"person register p-018 李四 --field 金融 --field 法律"#,
    ],
    notes: helpText(
      """
      --sealed 把姓名加密后登记,密钥另存在密钥文件夹,以后可以擦除:annals person erase。
      不写 --sealed 的姓名是公开的,登记了就擦不掉。编号不要带姓名。
      """,
      """
      With --sealed the name is encrypted under a key that is kept in the key folder, and can be
      erased later: annals person erase. Without it the name is public and stays for ever. The id
      should say nothing of the person.
      """))

  @Argument(help: help("新编号,不要带姓名", "the new id, which does not tell the name")) var id: String
  @Argument(help: help("姓名", "the name")) var name: String
  @Option(name: .customLong("name-en"), help: help("英文姓名", "the English name"))
  var nameEnglish: String?
  @Flag(name: .long, help: help("加密登记,以后可以擦除", "encrypt the name, so that it can be erased"))
  var sealed = false
  @Option(name: .long, help: help("领域,可写几次:规划、产业、经济、科技、管理、金融、企业、法律、生态环境", "a field"))
  var field: [String] = []
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let person = try desk.newID(id)
    var event = PersonRegistered()
    let name = try desk.name(name, nameEnglish)
    for text in field { event.fields.append(try desk.code(text, "--field")) }
    guard sealed else {
      event.name = .clear(name)
      desk.notice(
        zh: "姓名以明文登记,以后擦不掉;要能擦除就加 --sealed",
        en: "the name stands in the clear and cannot be erased; for that add --sealed")
      return try desk.drafts(Subject(.person, person), .personRegistered(event))
    }
    return [try desk.sealing(name, of: person, into: event)]
  }
}
