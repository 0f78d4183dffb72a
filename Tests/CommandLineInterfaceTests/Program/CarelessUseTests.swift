// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// What the program says to careless users; nothing is lost by any of it.
@Suite struct CarelessUseTests {
  @Test(
    arguments: [
      (["portfoli"], 2, "portfolio"), (["portfolio", "--city", "wuxii"], 2, "E-USAGE"),
      (["portfolio", "--status", "built"], 2, "E-USAGE"),
      (["portfolio", "--as-of", "2018/12/20"], 2, "E-DATE"),
      (["portfolio", "--known-at", "2020-11-04"], 1, "--as-of 2020-11-04"),
      (["portfolio", "--at", "@5-0000000000000000"], 1, "E-TOKEN"),
      (["portfolio", "--at", "five"], 2, "E-USAGE"),
      (["portfolio", "--known-at", "@0"], 2, "@612"),
      (["portfolio", "--known-at", "@99999999"], 1, "E-KNOWN-AT"),
      (["project", "show", "物联网"], 1, "E-NAME-AMBIGUOUS"),
      (["project", "show", "没有这个"], 1, "E-NAME-UNKNOWN"),
      (["entry", "99999"], 1, "E-ENTRY-UNKNOWN"),
      (["log", "--type", "milestone.mett"], 2, "milestone.met"),
      (["portfolio", "-o", "x.doc"], 2, ".csv"),
      (["portfolio", "--registry", "/nonexistent"], 1, "E-NO-REGISTRY"),
      (["target", "matrix", "--document", "wuxi-2018"], 1, "E-NO-MATRIX"),
      (
        ["target", "matrix", "--document", "changzhou-hnz-2017", "--unit", "wuxi-stb"], 1,
        "xinbei-u09-sanjing"
      ),
      (["target", "matrix", "--document", "changzhou-hnz-2017", "--unit", "街道"], 1, "AMBIGUOUS"),
      (["task", "matrix", "--unit", "nobody"], 1, "E-NAME-UNKNOWN"),
      (["organization", "show", "project/yixing-eppark"], 1, "annals log project/yixing-eppark"),
      (["task", "show", "project/yixing-eppark"], 1, "annals log project/yixing-eppark"),
      (["project", "show", "fund/fund-073"], 1, "annals log fund/fund-073"),
      (["project", "status", "超算中心"], 2, "annals project set-status"),
      (["project", "delete", "超算中心"], 2, "annals project --help"),
      (["milestone", "show", "x"], 2, "annals milestone"),
      (["schema", "show", "portfolioo"], 2, "portfolio"),
      (["completions", "tcsh"], 2, "bash zsh fish"), (["entry"], 2, "<entry>"),
      (["task", "--frst"], 2, "--first"), (["portfolio", "--format", "xml"], 2, "E-USAGE"),
      (["log", "--since", "soon"], 2, "E-"), (["milestone", "--due", "soon"], 2, "30d"),
      (["funding", "--by", "month"], 2, "source year city fund"),
      (["funding", "--unit", "USD"], 2, "万元"), (["policy", "show", "x"], 2, "schedule-1"),
    ] as [([String], Int32, String)])
  func `a mistake gets a code and a way on`(
    arguments: [String], status: Int32, words: String
  ) throws {
    for language in ["zh", "en"] {
      let result = try BuiltProgram.run(arguments + ["--lang", language])
      #expect(result.status == status, "\(result.errors)")
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test(
    arguments: [
      (["milestone", "met", "a", "b"], "annals milestone meet"), (["frobnicate"], "annals --help"),
      (["milestones", "plan", "wuxi-iot-industry-centre"], "<id>"),
      (["funding", "spend", "x", "--source", "bank", "--amount", "5元", "--year", "x"], "--year"),
      (["import"], "<file>"), (["project", "set-status", "x", "--two", "y"], "--to"),
    ] as [([String], String)])
  func `a mistake in what would record says that nothing was`(
    arguments: [String], words: String
  ) throws {
    for (language, nothing) in [("zh", "什么也没有登记"), ("en", "Nothing was recorded")] {
      let result = try BuiltProgram.run(arguments + ["--lang", language])
      #expect(result.status == 2)
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.errors.hasSuffix("  \(nothing)\(language == "zh" ? "。" : ".")\n"))
    }
  }

  @Test(
    arguments: [
      (["-o", "/nonexistent/x.csv"], "mkdir -p /nonexistent"),
      (["-o", "/tmp", "--format", "csv"], "-o /tmp/"), (["-o", "x.foo"], "-o x.csv"),
      (["--registry", "/dev/null"], "E-REGISTRY-FOLDER"),
      (["--registry", "/nonexistent"], "annals init /nonexistent"), (["--lead", " "], "E-USAGE"),
      (["--format", "xml"], "'table'、'json'、'ndjson'、'csv'、'markdown'、'html'。"),
    ] as [([String], String)])
  func `files and folders that cannot be used are said to be so`(
    options: [String], words: String
  ) throws {
    let result = try BuiltProgram.run(["portfolio", "--lang", "zh"] + options)
    #expect(result.status > 0)
    // A long line is broken.
    #expect(result.errors.replacing("\n  ", with: "").contains(words), "\(result.errors)")
    #expect(!result.errors.contains("The operation") && !result.errors.contains("Please"))
    #expect(!result.errors.contains("登记。"))
  }

  @Test func `a folder without a registry is said so, with where it was looked for`() throws {
    let result = try BuiltProgram.run(
      ["portfolio", "--lang", "zh"], directory: URL(filePath: "/"))
    #expect(result.status == 1)
    #expect(result.errors.contains("E-NO-REGISTRY"))
    #expect(result.errors.contains("annals init"))
  }

  @Test func `the sample is not recorded into by chance`() throws {
    let before = try Data(
      contentsOf: BuiltProgram.root.appending(path: "Events/checkpoint"))
    let result = try BuiltProgram.run([
      "milestone", "meet", "wuxi-iot-industry-centre", "ms-001", "--on", "2018-12-20", "--lang",
      "zh",
    ])
    #expect(result.status == 1)
    #expect(result.errors.contains("什么也没有登记"))
    let after = try Data(
      contentsOf: BuiltProgram.root.appending(path: "Events/checkpoint"))
    #expect(before == after)
  }

  @Test func `an altered, shortened or re-signed log is refused with the file`() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: copy) }
    func fresh() throws {
      try? FileManager.default.removeItem(at: copy)
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: BuiltProgram.root.appending(path: "Events"), to: copy.appending(path: "Events"))
    }
    let segment = copy.appending(path: "Events/000000000000.ndjson")
    let checkpoint = copy.appending(path: "Events/checkpoint")
    func refused(_ code: String) throws {
      let result = try BuiltProgram.run(["portfolio", "--registry", copy.path, "--lang", "en"])
      #expect(result.status == 1)
      #expect(result.errors.contains(code), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
    try fresh()
    var bytes = try Data(contentsOf: segment)
    bytes.removeLast(500)
    try bytes.write(to: segment)
    try refused("E-LOG-LINE-NOT-TERMINATED")
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    try Data(lines.dropLast().joined(separator: [UInt8(ascii: "\n")]) + [UInt8(ascii: "\n")])
      .write(to: segment)
    try refused("E-LOG-SHORTER-THAN-CHECKPOINT")
    try fresh()
    let text = try String(contentsOf: segment, encoding: .utf8)
    try text.replacing("加快建设", with: "停止建设").write(to: segment, atomically: true, encoding: .utf8)
    try refused("E-LOG-ROOT")
    try fresh()
    var note = try String(contentsOf: checkpoint, encoding: .utf8)
    let last = try #require(note.dropLast(10).last)
    let position = note.index(note.endIndex, offsetBy: -11)
    note.replaceSubrange(position...position, with: last == "A" ? "B" : "A")
    try note.write(to: checkpoint, atomically: true, encoding: .utf8)
    try refused("E-CHECKPOINT-SIGNATURE")
  }
}
