// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel
import Testing

@testable import CommandLineInterface

/// Names that can be erased.
struct SealedNameTests {
  private func scene() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    let answer = await scene.run(
      "person", "register", "p-1", "张三", "--sealed", "--actor", "sec")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("姓名已加密"))
    #expect(answer.errors.contains("请备份"))
    return scene
  }

  private func key(_ scene: RecordingScene) throws -> String {
    try KeyFolder(environment: ["HOME": scene.directory + "/home"])
      .personKeyPath(scene.view().origin, "p-1")
  }

  private func show(_ scene: RecordingScene, _ more: String...) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      ["person", "show", "p-1", "--registry", scene.directory + "/book", "--lang", "zh"] + more,
      environment: ["HOME": scene.directory + "/home"])
  }

  @Test func `a sealed name stands nowhere in the log, and the key of this machine reads it`()
    async throws
  {
    let scene = try await scene()
    let book = scene.directory + "/book/Events"
    for file in try FileManager.default.contentsOfDirectory(atPath: book) {
      let bytes = FileManager.default.contents(atPath: book + "/" + file) ?? Data()
      #expect(!String(decoding: bytes, as: UTF8.self).contains("张三"), "\(file)")
    }
    #expect(try !show(scene).output.contains("张三"))
    #expect(try show(scene).output.contains("(加密)"))
    #expect(try show(scene, "--unseal").output.contains("张三"))
  }

  @Test func `erasing deletes the key, and nobody reads the name any more`() async throws {
    let scene = try await scene()
    let path = try key(scene)
    let copy = try String(contentsOfFile: path, encoding: .utf8)
    let answer = await scene.run("person", "erase", "p-1", "--reason", "本人要求", "--actor", "sec")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("密钥文件已经删除"))
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try show(scene).output.contains("(已擦除)"))
    #expect(try show(scene, "--unseal").errors.contains("E-KEY-MISSING"))
    // Who kept a copy can still read; the program says so when it erases.
    try Data(copy.utf8).write(to: URL(filePath: path))
    chmod(path, 0o600)
    #expect(try show(scene, "--unseal").output.contains("张三"))
    let again = await scene.run("person", "erase", "p-1", "--reason", "再来", "--actor", "sec")
    #expect(again.errors.contains("E-PERSON-ERASED"))
    #expect(FileManager.default.fileExists(atPath: path), "a refused erasure deletes no key")
  }

  @Test func `an erasure without the key here says that it is elsewhere`() async throws {
    let scene = try await scene()
    try FileManager.default.removeItem(atPath: try key(scene))
    let answer = await scene.run("person", "erase", "p-1", "--reason", "本人要求", "--actor", "sec")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("不在") || answer.output.contains("没有 p-1 的密钥"))
  }

  @Test func `another key does not open the name`() async throws {
    let scene = try await scene()
    let other = await scene.run("person", "register", "p-2", "李四", "--sealed", "--actor", "sec")
    #expect(other.status == 0, "\(other.errors)")
    let path = try key(scene)
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(
      atPath: path.replacing("person-p-1", with: "person-p-2"), toPath: path)
    chmod(path, 0o600)
    #expect(try show(scene, "--unseal").errors.contains("E-SEALED"))
  }

  @Test func `a refused registration leaves no key`() async throws {
    let scene = try await RecordingScene.furnished()
    let answer = await scene.run(
      "person", "register", "p-1", "张三", "--sealed", "--field", "法律", "--field", "law", "--actor",
      "sec")
    #expect(answer.errors.contains("E-EXPERT-FIELD"), "\(answer.errors)")
    #expect(try !FileManager.default.fileExists(atPath: key(scene)))
  }
}
