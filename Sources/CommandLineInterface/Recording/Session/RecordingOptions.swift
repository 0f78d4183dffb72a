// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import RegistryModel

/// The options of every command that records.
struct RecordingOptions: ParsableArguments {
  @OptionGroup var global: GlobalOptions

  @Option(
    name: .long,
    help: help(
      "事情发生的日子:2018-12-20、2018-12、2018Q3、2018;不写就是今天",
      "the day, month, quarter or year it happened", valueName: "date"))
  var on: String?

  @Option(
    name: .long,
    help: help(
      "依据:文号、文件编号或说明", "what it rests on: number, document id or words",
      valueName: helpText("文号", "number")), completion: subjects(.document))
  var basis: String?

  @Option(
    name: .customLong("basis-kind"),
    help: help("没有登记的依据属哪一种:公文、会议纪要、合同…", "kind of a paper that is not registered"))
  var basisKind: String?

  @Option(name: .long, help: help("依据中的章节", "the section of the basis"))
  var section: String?

  @Option(name: .long, help: help("说明", "a note"))
  var note: String?

  @Option(
    name: .long,
    help: help(
      "附件;只登记文件名、大小和 SHA-256,不存文件", "a supporting file: its digest is recorded, not the file",
      valueName: "file"), completion: .file())
  var evidence: [String] = []

  @Option(
    name: .customLong("for"),
    help: help(
      "代录:替哪个单位,可加角色", "recorded for a unit, with a role if not lead-unit", valueName: "unit[:role]"
    ), completion: subjects(.organization))
  var onBehalf: String?

  @Option(
    name: .long, help: help("以谁的名义登记", "who states it", valueName: "actor"),
    completion: subjects(.actor))
  var actor: String?

  @Flag(name: .long, help: help("内部,不公开", "classified internal"))
  var `internal` = false

  @Flag(name: .customLong("dry-run"), help: help("试一试,什么也不登记", "judge it, record nothing"))
  var dryRun = false

  @Option(
    name: .long,
    help: help(
      "回执写到哪里(C2SP tlog-proof),登记那一行写在旁边",
      "write a receipt (C2SP tlog-proof), and the entry beside it",
      valueName: "file"), completion: .file())
  var receipt: String?

  @Flag(name: .customLong("confirm-clock"), help: help("确认本机时钟无误", "this machine's clock is right"))
  var confirmClock = false

  @Option(
    name: .customLong("expect-size"),
    help: help("台账现在应有多少条,不符就不登记", "refuse unless the log has this many entries", valueName: "n"))
  var expectSize: Int?
}
