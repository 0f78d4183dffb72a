// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

@Suite("Corrections, and what was known before them") struct CorrectionTests {
  /// A registry with a budget that was recorded as 10 million and should have been 12.
  private func scene() async throws -> (scene: RecordingScene, budget: Int) {
    let scene = try await RecordingScene.furnished()
    let budget = try scene.view().size
    let steps = [
      [
        "funding", "budget", "演示传感实验室", "--source", "省级财政", "--amount", "1000万元", "--on",
        "2021-01-05", "--actor", "sec",
      ],
      [
        "entry", "correct", "\(budget)", "--set", "amount=1200万元", "--reason", "录入有误", "--basis",
        "苏财教〔2026〕41号", "--actor", "sec",
      ],
    ]
    for step in steps {
      let answer = await scene.run(step)
      try #require(answer.status == 0, "\(answer.errors)")
    }
    return (scene, budget)
  }

  private func read(_ scene: RecordingScene, _ arguments: String...) throws -> String {
    let result = try BuiltProgram.run(
      arguments + ["--lang", "zh"], directory: URL(filePath: scene.directory + "/book"))
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func `a corrected value is explained by both entries, and the old view stays`() async throws
  {
    let (scene, budget) = try await scene()
    let now = try read(scene, "explain", "演示传感实验室.budget.provincial")
    #expect(now.contains("1,200.00 万元"))
    #expect(now.contains("更正依据    苏财教〔2026〕41号"))
    #expect(now.contains("更正理由    录入有误"))
    #expect(now.contains("1,000.00 万元"), "the value before the correction is not shown")
    let before = try read(
      scene, "explain", "演示传感实验室.budget.provincial", "--known-at", "@\(budget + 1)")
    #expect(before.contains("1,000.00 万元"))
    #expect(!before.contains("1,200.00"))
    #expect(before.contains("后来更正    #\(budget + 1)"))
    let entry = try read(scene, "entry", "show", "\(budget)")
    #expect(entry.contains("更正或撤回  #\(budget + 1)"))
  }

  @Test func `a view is had back by its token after the log has grown`() async throws {
    let (scene, budget) = try await scene()
    let views = [
      ["portfolio"], ["project", "show", "wuxi-sensor"], ["funding"], ["milestone"],
      ["log", "wuxi-sensor"], ["log", "wuxi-sensor", "--changes"], ["explain", "wuxi-sensor"],
      ["entry", "show", "\(budget)"], ["todo"],
    ]
    let token = try scene.view().token
    let fixed = ["--format", "json", "--as-of", "2026-11-21", "--at", "\(token)"]
    func printed() throws -> [String] {
      try views.map { view in
        try BuiltProgram.run(
          view + fixed, directory: URL(filePath: scene.directory + "/book")
        ).output
      }
    }
    let before = try printed()
    #expect(before.allSatisfy { $0.contains("\(token)") })
    for step in [
      ["entry", "withdraw", "\(budget)", "--reason", "重复", "--actor", "sec"],
      ["project", "register", "later", "后来的项目", "--kind", "实验室", "--on", "2020", "--actor", "sec"],
    ] {
      let answer = await scene.run(step)
      #expect(answer.status == 0, "\(answer.errors)")
    }
    #expect(try printed() == before)
  }

  @Test func `a difference names the withdrawal, and only what became known later`() async throws {
    let (scene, budget) = try await scene()
    let size = try scene.view().size
    let answer = await scene.run(
      "entry", "withdraw", "--batch", "\(budget)", "--reason", "重复", "--actor", "sec")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("E-BATCH-UNKNOWN"))
    let withdrawn = await scene.run(
      "entry", "withdraw", "\(budget)", "--reason", "重复", "--actor", "sec")
    #expect(withdrawn.status == 0, "\(withdrawn.errors)")
    let later = try read(scene, "diff", "@\(size)", "now", "--as-of", "2021-06-30")
    #expect(later.contains("#\(size)*"))
    #expect(later.contains("1 个对象 1 处变化"))
    let earlier = try read(scene, "diff", "@\(size)", "now", "--as-of", "2020-06-30")
    #expect(earlier.contains("没有变化"))
  }

  @Test func `a batch that was imported is taken back whole`() async throws {
    let scene = try await RecordingScene.furnished()
    let lines = (1...3).map { number in
      #"{"type":"organization.registered","subject":"organization/u\#(number)","time":"2020","#
        + #""data":{"name":{"zh":"单位\#(number)"},"kind":"enterprise"}}"#
    }
    try scene.write("batch.ndjson", lines.joined(separator: "\n"))
    let first = try scene.view().size
    let imported = await scene.run("import", "batch.ndjson", "--apply", "--actor", "sec")
    try #require(imported.status == 0, "\(imported.errors)")
    let answer = await scene.run(
      "entry", "withdraw", "--batch", "\(first + 1)", "--reason", "导错了", "--actor", "sec")
    #expect(answer.status == 0, "\(answer.errors)")
    let state = try scene.view().state
    #expect(try scene.view().size == first + 6)
    #expect(!state.organizations.values.contains { $0.state.name.zh.hasPrefix("单位") })
    let again = await scene.run(
      "entry", "withdraw", "--batch", "\(first + 1)", "--reason", "导错了", "--actor", "sec")
    #expect(again.status == 1)
    #expect(again.errors.contains("E-WITHDRAWN"), "\(again.errors)")
    #expect(again.errors.contains("3 条都已经撤回"), "\(again.errors)")
    #expect(try scene.view().size == first + 6)
  }

  /// Where the entry that registered a subject stands, and who recorded it.
  private func registration(
    of subject: Subject, in scene: RecordingScene
  ) throws -> (index: String, actor: String) {
    let entry = try #require(try scene.view().entries.first { $0.statement.subject == subject })
    return ("\(entry.index)", entry.statement.source.actor.description)
  }

  @Test func `taking back what others refer to is said at once, and stays a finding`() async throws
  {
    let scene = try await RecordingScene.furnished()
    let unit = try registration(of: Subject(.organization, "wuxi-stb"), in: scene)
    let project = try registration(of: Subject(.project, "wuxi-sensor"), in: scene)
    let step = ["entry", "withdraw", unit.index, "--reason", "录错了", "--actor", unit.actor]
    let rehearsed = await scene.run(step + ["--dry-run"])
    #expect(rehearsed.status == 0)
    #expect(rehearsed.output.contains("注意 登记 #\(project.index)"))
    let answer = await scene.run(step)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("注意 登记 #\(project.index)"), "\(answer.output)")
    #expect(answer.output.contains("annals entry correct|withdraw \(project.index)"))
    let doctor = try BuiltProgram.run(
      ["doctor", "--lang", "zh"], directory: URL(filePath: scene.directory + "/book"))
    #expect(doctor.status == 1)
    #expect(doctor.output.contains("登记 #\(project.index) project.registered project/wuxi-sensor"))
    let shown = try read(scene, "project", "show", "wuxi-sensor")
    #expect(shown.contains("wuxi-stb(没有登记)"), "\(shown)")
    // Whoever takes back the entry that refers to it has put it right.
    let right = await scene.run(
      "entry", "withdraw", project.index, "--reason", "录错了", "--actor", project.actor)
    #expect(!right.output.contains("注意"))
    #expect(try scene.view().state.breaches.isEmpty)
  }

  @Test func `a batch that takes back what refers, too, needs no warning`() async throws {
    let scene = try await RecordingScene.furnished()
    let unit = try registration(of: Subject(.organization, "wuxi-stb"), in: scene)
    let project = try registration(of: Subject(.project, "wuxi-sensor"), in: scene)
    let answer = await scene.run(
      "entry", "withdraw", unit.index, project.index, "--reason", "录错了", "--actor", unit.actor)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(!answer.output.contains("注意"), "\(answer.output)")
  }

  @Test func `a correction that puts a fact back in time is late by its new day`() async throws {
    let (scene, budget) = try await scene()
    let size = try scene.view().size
    let moved = await scene.run(
      "entry", "correct", "\(budget)", "--on", "2020-12-01", "--reason", "日期填错", "--basis",
      "苏财教〔2026〕42号", "--actor", "sec")
    #expect(moved.status == 0, "\(moved.errors)")
    let late = try read(scene, "log", "--late", "30d", "--since", "@\(size)")
    #expect(late.contains("#\(size)"), "\(late)")
    #expect(late.contains("2020-12-01"))
    let whole = try read(
      scene, "log", "--late", "30d", "--since", "@\(size)", "--format", "markdown")
    #expect(whole.contains("省级财政 1,200.00 万元"), "\(whole)")
    let unbased = try read(scene, "log", "--late", "30d", "--since", "@\(size)", "--without-basis")
    #expect(!unbased.contains("#\(size)"))
    let difference = try read(scene, "diff", "@\(size)", "now")
    #expect(difference.contains("#\(size)*"), "\(difference)")
    #expect(difference.contains("生效日 #\(budget)"))
    #expect(difference.contains("2021-01-05  2020-12-01  苏财教〔2026〕42号"))
  }

  @Test func `money that is recorded late is explained by its own entry`() async throws {
    let (scene, _) = try await scene()
    let commit = ["--source", "省级财政", "--actor", "sec"]
    for (verb, amount, day) in [
      ("commit", "100万元", "2021-03-01"), ("commit", "50万元", "2021-05-01"),
      ("commit", "20万元", "2021-04-01"),
    ] {
      let answer = await scene.run(
        ["funding", verb, "演示传感实验室", "--amount", amount, "--on", day, "--voucher", day] + commit)
      try #require(answer.status == 0, "\(answer.errors)")
    }
    let late = try scene.view().size - 1
    let page = try read(scene, "explain", "演示传感实验室.committed.provincial")
    #expect(page.contains("170.00 万元"))
    #expect(page.contains("登记        #\(late)"), "\(page)")
    #expect(page.contains("150.00 万元"))
    #expect(!page.contains("120.00 万元"), "a sum that nobody ever saw")
    let difference = try read(scene, "diff", "@\(late)", "now", "--late")
    #expect(difference.contains("#\(late)*"), "\(difference)")
    #expect(difference.contains("150.00  170.00"))
  }

  /// The same registry, whose budget was then raised to 15 million.
  private func raisedScene() async throws -> (scene: RecordingScene, budget: Int, raised: Int) {
    let (scene, budget) = try await scene()
    let raised = try scene.view().size
    let answer = await scene.run(
      "funding", "budget", "演示传感实验室", "--source", "省级财政", "--amount", "1500万元", "--revise",
      "--on", "2021-06-01", "--actor", "sec")
    try #require(answer.status == 0, "\(answer.errors)")
    return (scene, budget, raised)
  }

  @Test func `a value that was said in between and withdrawn is explained by what stands`()
    async throws
  {
    let (scene, budget, raised) = try await raisedScene()
    let answer = await scene.run(
      "entry", "withdraw", "\(raised)", "--reason", "批文作废", "--actor", "sec")
    try #require(answer.status == 0, "\(answer.errors)")
    let page = try read(scene, "explain", "演示传感实验室.budget.provincial")
    #expect(page.contains("值          1,200.00 万元"), "\(page)")
    #expect(page.contains("登记        #\(budget + 1)"), "\(page)")
    #expect(page.contains(/#\d+  \S+  撤回  entry\.withdrawn  .*批文作废/), "\(page)")
    #expect(page.contains("1,500.00 万元"), "\(page)")
  }

  @Test func `a value that falls back while its correction waits is not said to be the correction`()
    async throws
  {
    let (scene, budget, raised) = try await raisedScene()
    for step in [
      ["policy", "adopt", "confirmation-1", "--set", "money=500万元", "--actor", "admin"],
      [
        "entry", "correct", "\(raised)", "--set", "amount=1600万元", "--reason", "批文看错", "--actor",
        "sec",
      ],
    ] {
      let answer = await scene.run(step)
      try #require(answer.status == 0, "\(answer.errors)")
    }
    let correction = try scene.view().size - 1
    let page = try read(scene, "explain", "演示传感实验室.budget.provincial")
    #expect(page.contains("值          1,200.00 万元"), "\(page)")
    #expect(page.contains("登记        #\(budget + 1)"), "\(page)")
    #expect(page.contains(/#\d+  \S+  更正  entry\.corrected  .*批文看错/), "\(page)")
    #expect(page.contains("待确认:更正  #\(raised)"), "\(page)")
    #expect(page.contains("1,600.00 万元"), "\(page)")
    let enrolled = await scene.run(
      "actor", "enrol", "li-si", "李四", "--role", "秘书处", "--actor", "admin")
    #expect(enrolled.status == 0, "\(enrolled.errors)")
    let confirmed = await scene.run("entry", "confirm", "\(correction)", "--actor", "li-si")
    #expect(confirmed.status == 0, "\(confirmed.errors)")
    let after = try read(scene, "explain", "演示传感实验室.budget.provincial")
    #expect(after.contains("登记        #\(correction)"), "\(after)")
    #expect(!after.contains(/#\d+ .*1,200\.00 万元.*\n.*#\d+ .*1,200\.00 万元/), "\(after)")
  }
}
