// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

struct ReceiptTests {
  private static let statement = [
    "project", "list-in", "wuxi-sensor", "--list", "储备库", "--on", "2018", "--note", "开工",
  ]

  private func check(_ proof: String, _ scene: RecordingScene) async throws -> Int32 {
    let key = try #require(try scene.view().state.founding?.logKey)
    return await scene.run("proof", "check", proof, "--key", "\(key)").status
  }

  @Test func `a receipt is written beside its entry, and the check of the proof takes both`()
    async throws
  {
    let scene = try await RecordingScene.furnished()
    let size = try scene.view().size
    let answer = await scene.run(Self.statement + ["--receipt", "开工"])
    #expect(answer.status == 0, "\(answer.errors)")
    let stem = scene.directory + "/book/开工"
    #expect(answer.output.contains("回执 \(stem).tlog-proof"), "\(answer.output)")
    let proof = try ProofFile(
      parsing: Array(Data(contentsOf: URL(filePath: stem + ".tlog-proof"))))
    #expect(proof.index == UInt64(size))
    #expect(try await check(stem + ".tlog-proof", scene) == 0)

    // The check is of this entry: another line is refused.
    let entry = URL(filePath: stem + ".entry.json")
    let line = try String(contentsOf: entry, encoding: .utf8)
    try line.replacing("开工", with: "完工").write(to: entry, atomically: true, encoding: .utf8)
    #expect(try await check(stem + ".tlog-proof", scene) == 1)
  }

  @Test func `a batch writes a receipt for each entry`() async throws {
    let scene = try await RecordingScene.furnished()
    let size = try scene.view().size
    try scene.write("批.ndjson", ImportTests.good)
    let plan = await scene.run("import", "批.ndjson", "--receipt", "批.tlog-proof")
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(!scene.files().keys.contains { $0.hasSuffix(".tlog-proof") })
    let answer = await scene.run("import", "批.ndjson", "--apply", "--receipt", "批.tlog-proof")
    #expect(answer.status == 0, "\(answer.errors)")
    for index in size..<size + 3 {
      let path = scene.directory + "/book/批-\(index).tlog-proof"
      #expect(try await check(path, scene) == 0, "\(path)")
    }
  }

  @Test(arguments: ["r.tlog-proof", "r.entry.json"])
  func `a file is not overwritten by a receipt, and nothing is recorded`(name: String) async throws
  {
    let scene = try await RecordingScene.furnished()
    let path = scene.directory + "/book/" + name
    let put: [() throws -> Void] = [
      { try scene.write(name, "kept") },
      {
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: scene.directory + "/nothing")
      },
      { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false) },
    ]
    for put in put {
      try put()
      let before = scene.files()
      let answer = await scene.run(Self.statement + ["--receipt", "r.tlog-proof"])
      #expect(answer.status == 1)
      #expect(answer.errors.contains("annals: 错误 E-OUTPUT: "), "\(answer.errors)")
      #expect(answer.errors.contains(name))
      #expect(answer.errors.hasSuffix("  什么也没有登记。\n"))
      #expect(scene.files() == before)
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(await scene.run(Self.statement + ["--receipt", "r.tlog-proof"]).status == 0)
  }

  @Test func `a receipt of a batch does not overwrite, and nothing is recorded`() async throws {
    let scene = try await RecordingScene.furnished()
    try scene.write("批.ndjson", ImportTests.good)
    try scene.write("r-\(try scene.view().size + 2).entry.json", "kept")
    let before = scene.files()
    let answer = await scene.run("import", "批.ndjson", "--apply", "--receipt", "r")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("E-OUTPUT"), "\(answer.errors)")
    #expect(scene.files() == before)
  }

  @Test func `a receipt in a folder that is not there is refused, and nothing is recorded`()
    async throws
  {
    let scene = try await RecordingScene.furnished()
    let before = scene.files()
    let answer = await scene.run(Self.statement + ["--receipt", "没有/r"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("E-OUTPUT"), "\(answer.errors)")
    #expect(answer.errors.contains("mkdir -p "))
    #expect(scene.files() == before)
  }

  @Test func `a receipt that could not be written is said, and that the entry is recorded`()
    async throws
  {
    let scene = try await RecordingScene.furnished()
    let size = try scene.view().size
    // Longer than a name may be: that shows only when it is written.
    let name = String(repeating: "r", count: 300)
    let answer = await scene.run(Self.statement + ["--receipt", name], lang: "en")
    #expect(answer.status == 1)
    #expect(answer.output.contains("#\(size)"), "\(answer.output)")
    #expect(answer.errors.contains("annals: error E-OUTPUT: "), "\(answer.errors)")
    #expect(answer.errors.contains("IS recorded, as #\(size)"))
    #expect(answer.errors.contains("annals proof make \(size)"))
    #expect(!answer.errors.contains("Nothing was recorded"))
    #expect(try scene.view().size == size + 1)
  }
}
