// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

struct RecordingTests {
  static let dates: [(String, String?)] = [
    ("2018-12-20", "2018-12-20"), ("2018/12/20", "2018-12-20"), ("2018年12月20日", "2018-12-20"),
    ("2018年1月2日", "2018-01-02"), ("2018.1.2", "2018-01-02"), ("2018-12", "2018-12"),
    ("2018年9月", "2018-09"), ("2018Q3", "2018Q3"), ("2018q3", "2018Q3"), ("2018-Q3", "2018Q3"),
    ("2018年第三季度", "2018Q3"), ("2018年3季度", "2018Q3"), ("2018", "2018"), ("2018年", "2018"),
    ("2018-12-20", "2018-12-20"), (" 2018 年 12 月 ", "2018-12"), ("今天", "2026-11-21"),
    ("昨天", "2026-11-20"), ("2018-02-30", nil), ("18-12-20", nil), ("20181220", nil),
    ("2018Q5", nil), ("2018-1-2-3", nil), ("明年", nil), ("", nil), ("2018-", "2018"),
  ]

  @Test func `dates are read in the usual spellings`() throws {
    let today = try #require(CivilDay("2026-11-21"))
    for (text, expected) in Self.dates {
      let typed = text.trimmedWhitespace
      let period = CalendarPeriod(typed) ?? TypedDate.period(typed, today: today)
      #expect(period?.description == expected, "\(text)")
    }
  }

  @Test func `what is read in another spelling is said aloud`() async throws {
    let scene = try await RecordingScene.furnished()
    let answer = await scene.run(
      "project", "list-in", "wuxi-sensor", "--list", "重大项目", "--on", "2018年12月", "--basis",
      "锡科发[2018]9号")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.contains("“2018年12月”记作 2018-12"))
    #expect(answer.errors.contains("文号记作 锡科发〔2018〕9号"))
    #expect(answer.errors.contains("没有登记,按公文记"))
    let common = try #require(try scene.view().entries.last).statement.data.common
    #expect(common.precision == .month)
    #expect(common.basis?.kind == .document)
    #expect(common.basis?.number == "锡科发〔2018〕9号")
  }

  @Test func `what follows a registration and a status is suggested`() async throws {
    let scene = try await RecordingScene.furnished()
    let registered = await scene.run(
      "project", "register", "plant", "演示中试线", "--kind", "实验室", "--on", "2020",
      "--actor", "sec")
    #expect(
      registered.output.contains("下一步:annals project set-status plant --to <状态> --basis <文号>"),
      "\(registered)")
    for (status, next) in [
      ("规划", "annals project set-status plant --to 论证"), ("论证", "annals opinion record plant"),
    ] {
      let answer = await scene.run(
        "project", "set-status", "plant", "--to", status, "--reason", "按程序", "--actor", "sec")
      #expect(answer.output.contains("下一步:\(next)"), "\(answer)")
    }
  }

  @Test func `evidence is named by its digest, and a statement for a unit counts as reported`()
    async throws
  {
    let scene = try await RecordingScene.furnished()
    try scene.write("月报.pdf", "abc")
    let answer = await scene.run(
      "funding", "invest", "wuxi-sensor", "--period", "2026-10", "--amount", "3万元", "--measure",
      "本期", "--for", "无锡市科技局", "--evidence", "月报.pdf", "--note", "来件", "--internal")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.contains("文件本身请自己存好"))
    let entry = try #require(try scene.view().entries.last)
    let evidence = try #require(entry.statement.data.common.evidence.first)
    #expect(evidence.size == 3)
    #expect(evidence.mediaType == "application/pdf")
    #expect(
      evidence.sha256.description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(entry.statement.data.common.for?.role == .leadUnit)
    #expect(entry.statement.classification == .internal)
    let investment = try scene.view().state.projects["wuxi-sensor"]?.state.money.investments.first
    #expect(investment?.mark.standing == .reported)
  }

  @Test func `a recording shows the new figures and what may come next`() async throws {
    let scene = try await RecordingScene.furnished()
    let budget = ["funding", "budget", "wuxi-sensor", "--source", "省级财政"]
    let answer = await scene.run(budget + ["--amount", "1200万元", "--on", "2019"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("省级财政,单位 万元:\n"), "\(answer.output)")
    #expect(answer.output.contains("预算 1,200.00  下达 -  拨付 -\n"), "\(answer.output)")
    #expect(answer.output.contains("下一步:annals funding commit wuxi-sensor"))
  }

  @Test func `another project of the same name is registered with its reason in one batch`()
    async throws
  {
    let scene = try await RecordingScene.furnished()
    let answer = await scene.run(
      "project", "register", "wuxi-sensor-2", "演示传感实验室", "--kind", "实验室", "--distinct-from",
      "wuxi-sensor", "--reason", "两个单位各建一个")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try scene.view().state.projects(named: "演示传感实验室").count == 2)
  }

  @Test func `a key that was made elsewhere is enrolled by its proof`() async throws {
    let scene = try await RecordingScene.furnished()
    let made = await scene.run("key", "new", "clerk")
    #expect(made.status == 0, "\(made.errors)")
    let command = try #require(
      made.output.split(separator: "\n").last { $0.contains("actor enroll") })
    var words = command.split(separator: " ").map(String.init).dropFirst()
    words = words.map { $0 == "<名称>" ? "填报员" : $0 == "<角色>" ? "审计" : $0 }[...]
    let enrolled = await scene.run(Array(words))
    #expect(enrolled.status == 0, "\(enrolled.errors)")
    #expect(try scene.view().state.actors["clerk"]?.state.role == .auditor)
  }

  @Test func `the keys of a lead unit speak for it alone`() async throws {
    let scene = try await RecordingScene.furnished()
    await scene.run(
      "actor", "enroll", "clerk", "填报员", "--role", "牵头单位", "--organization", "无锡市科技局")
    await scene.run("milestone", "plan", "wuxi-sensor", "rules", "建章立制", "--due", "2026-12")
    let other = await scene.run(
      "funding", "invest", "wuxi-iot", "--period", "2026-10", "--amount", "1万元", "--measure",
      "本期", "--actor", "clerk")
    #expect(other.errors.contains("E-NOT-OWN"), "\(other.errors)")
    let own = await scene.run("milestone", "meet", "wuxi-sensor", "rules", "--actor", "clerk")
    #expect(own.status == 0, "\(own.errors)")
    #expect(own.output.contains("填报,待确认"), "\(own.output)")
  }
}
