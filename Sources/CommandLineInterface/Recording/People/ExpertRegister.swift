// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// Admits a person to the register of experts.
struct ExpertRegister: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "register", "一个人入专家库", "admit a person to the register of experts",
    examples: [
      #"expert register e-017 --person p-017 --field 科技 --field 产业 --industry 物联网"#,
      #"expert register e-018 --person p-018 --field 法律 --conflict organization/wuxi-stb"#,
    ])

  @Argument(help: help("新编号", "the new id")) var id: String
  @Option(
    name: .long, help: help("人员的编号或姓名", "a person by id or name"), completion: subjects(.person))
  var person: String
  @Option(name: .long, help: help("领域,可写几次:规划、产业、经济、科技、管理、金融、企业、法律、生态环境", "a field"))
  var field: [String] = []
  @Option(name: .long, help: help("熟悉的产业,可写几次", "an industry"))
  var industry: [String] = []
  @Option(
    name: .long, help: help("有利益关系的项目、单位等,可写几次", "a subject of interest"),
    completion: subjects(.project, .organization))
  var conflict: [String] = []
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    var event = ExpertRegistered()
    event.person = try desk.id(person, .person)
    for text in field { event.fields.append(try desk.code(text, "--field")) }
    for text in industry { event.industries.append(try desk.words(text, "--industry")) }
    for text in conflict {
      var declared = DeclaredConflict()
      declared.with = try ExpertWords.interest(text, at: desk)
      event.conflicts.append(declared)
    }
    return try desk.drafts(Subject(.expert, try desk.newID(id)), .expertRegistered(event))
  }
}
