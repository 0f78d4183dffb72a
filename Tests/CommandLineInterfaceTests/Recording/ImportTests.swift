// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

struct ImportTests {
  static let good = """
    {"data":{"dueBasis":"stated","due":"2018-12","title":{"zh":"建章立制"},"milestone":"rules"},\
    "time":"2018-08-01","subject":"project/wuxi-sensor","type":"milestone.planned"}

    {"type":"annals.milestone.met.v1","subject":"project/wuxi-sensor","time":"2018年12月",\
    "data":{"note":"完成","milestone":"rules"}}
    {"type":"budget.approved","subject":"project/wuxi-sensor","time":"2019-01-01",\
    "data":{"mode":"itemised","amount":"1,200万元","source":"provincial"}}

    """

  @Test func `a plan records nothing, and --apply records one batch`() async throws {
    let scene = try await RecordingScene.furnished()
    let size = try scene.view().size
    try scene.write("批.ndjson", Self.good)
    let before = scene.files()
    let plan = await scene.run("import", "批.ndjson")
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(plan.output.contains("还没有登记任何东西"))
    #expect(plan.output.contains("3 条  新增 3"))
    #expect(plan.errors.contains("“2018年12月”记作 2018-12"))
    #expect(scene.files() == before)
    let applied = await scene.run("import", "-", "--apply", input: Self.good)
    #expect(applied.status == 0, "\(applied.errors)")
    let entries = try scene.view().entries.dropFirst(size)
    #expect(entries.count == 3)
    let batch = Set(entries.map(\.statement.correlation))
    #expect(batch.count == 1 && !batch.contains(nil))
    let money = try scene.view().state.projects["wuxi-sensor"]?.state.money.lines.first
    #expect(money?.budget == Money(fen: 1_200_000_000))
  }

  @Test func `every problem is shown with its line, and nothing is recorded`() async throws {
    let scene = try await RecordingScene.furnished()
    let size = try scene.view().size
    let lines = [
      #"{"type":"milestone.met","subject":"project/wuxi-sensor","time":"2018","data":{"milestone":"a"}}"#,
      "not json",
      #"{"type":"milestone.mett","subject":"project/x","time":"2018","data":{}}"#,
      #"{"type":"milestone.met","subject":"nothing","time":"2018","data":{"milestone":"a"}}"#,
      #"{"type":"milestone.met","subject":"project/x","time":"2018-02-30","data":{"milestone":"a"}}"#,
      #"{"type":"milestone.met","subject":"project/x","time":"2018","data":{"milstone":"a"}}"#,
      #"{"type":"milestone.met","subject":"project/x","time":"2018","data":{}}"#,
      #"{"type":"milestone.met","subject":"project/x","time":"2018","data":{"milestone":1}}"#,
      #"{"type":"milestone.met","subject":"project/x","data":{"milestone":"a"}}"#,
      #"{"type":"milestone.met","subject":"project/x","time":"2018","extra":1,"data":{"milestone":"a"}}"#,
      #"{"type":"budget.approved","subject":"project/x","time":"2018","data":{"source":"provincial","amount":"35","mode":"itemised"}}"#,
      "[]",
      #"{"specversion":"1.0","id":"x"}"#,
    ]
    try scene.write("坏.ndjson", lines.joined(separator: "\r\n"))
    let codes = [
      2: "E-IMPORT-JSON", 3: "E-IMPORT-TYPE", 4: "E-IMPORT-SUBJECT", 5: "E-DATE",
      6: "E-IMPORT-MEMBER", 7: "E-IMPORT-MEMBER", 8: "E-IMPORT-DATA", 9: "E-IMPORT-MEMBER",
      10: "E-IMPORT-MEMBER", 11: "E-AMOUNT-UNIT", 12: "E-IMPORT-JSON", 13: "E-STATEMENT",
    ]
    let answer = await scene.run("import", "坏.ndjson", "--apply")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("有 12 处问题"), "\(answer.errors)")
    for (line, code) in codes {
      #expect(answer.errors.contains("坏.ndjson:\(line)  \(code)  "), "\(line) \(answer.errors)")
    }
    #expect(answer.errors.contains("是不是:milestone.met"))
    #expect(try scene.view().size == size)
  }

  @Test func `a rule that refuses one line refuses the file and names the line`() async throws {
    let scene = try await RecordingScene.furnished()
    let size = try scene.view().size
    let late =
      #"{"type":"milestone.met","subject":"project/wuxi-sensor","time":"2019-01-05","data":{"milestone":"other"}}"#
    try scene.write("批.ndjson", Self.good + late + "\n")
    for arguments in [["import", "批.ndjson"], ["import", "批.ndjson", "--apply"]] {
      let answer = await scene.run(arguments)
      #expect(answer.errors.contains("E-MILESTONE-UNKNOWN"), "\(answer.errors)")
      #expect(answer.errors.contains("批.ndjson:5"), "\(answer.errors)")
    }
    #expect(try scene.view().size == size)
  }

  @Test func `signed statements are taken as they are, and again with their old places`()
    async throws
  {
    let scene = try await RecordingScene.furnished()
    await scene.run("project", "list-in", "wuxi-sensor", "--list", "储备库", "--on", "2018")
    let view = try scene.view()
    let line = try #require(view.entries.last).line(at: view.state.offset)
    let answer = await scene.run(
      "import", "-", "--apply", input: String(decoding: line, as: UTF8.self))
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("以前登记过 #\(view.size - 1)"), "\(answer.output)")
    #expect(try scene.view().size == view.size)
  }
}
