// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Registry
import RegistryModel
import Synchronization

@testable import CommandLineInterface

/// A folder of its own in which commands run as a person would type them.
final class RecordingScene: Sendable {
  let directory: String
  private let now = Mutex<Int64>(1_795_222_800_000)

  /// What a command answered.
  struct Answer {
    var output: String
    var errors: String
    var status: Int32
  }

  init() throws {
    directory = FileManager.default.temporaryDirectory.path + "/annals-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  var ledger: Ledger { Ledger(directory: directory + "/book") }

  func view() throws -> LedgerView { try ledger.view(today: CivilDay("2026-11-21") ?? .blank) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/book/" + name))
  }

  /// Everything in the folder, with sizes: two of these are equal where nothing was written.
  func files() -> [String: Int] {
    var result: [String: Int] = [:]
    for path in FileManager.default.subpaths(atPath: directory) ?? [] {
      let attributes = try? FileManager.default.attributesOfItem(atPath: directory + "/" + path)
      result[path] = (attributes?[.size] as? Int) ?? -1
    }
    return result
  }

  @discardableResult
  func run(_ arguments: String..., input: String = "", lang: String = "zh") async -> Answer {
    await run(arguments, input: input, lang: lang)
  }

  func run(_ arguments: [String], input: String = "", lang: String = "zh") async -> Answer {
    let inside = FileManager.default.fileExists(atPath: directory + "/book")
    let milliseconds = now.withLock { time in
      time += 1_000
      return time
    }
    let collected = Collected()
    let environment = RecordingEnvironment(
      variables: [
        "HOME": directory + "/home", "LANG": lang == "zh" ? "zh_CN.UTF-8" : "en_GB.UTF-8",
      ],
      directory: inside ? directory + "/book" : directory,
      clock: { Timestamp(milliseconds: milliseconds) },
      output: { collected.output($0) }, errors: { collected.errors($0) },
      input: { Array(input.utf8) })
    let status = await RecordingEnvironment.$current.withValue(environment) {
      do {
        var command = try AnnalsCommand.parseAsRoot(arguments)
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
        return Int32(0)
      } catch {
        let code = AnnalsCommand.exitCode(for: error).rawValue
        if !(error is ExitCode) { collected.errors(AnnalsCommand.fullMessage(for: error)) }
        return code
      }
    }
    return Answer(output: collected.outputText, errors: collected.errorText, status: status)
  }

  /// A registry with an administrator, a secretary, a unit and a project.
  static func furnished() async throws -> RecordingScene {
    let scene = try RecordingScene()
    let steps: [[String]] = [
      ["init", "book", "--title", "测试台账", "--origin", "registry.example/test"],
      ["actor", "enroll", "sec", "秘书处", "--role", "秘书处"],
      [
        "organization", "register", "wuxi-stb", "无锡市科技局", "--kind", "政府部门", "--on",
        "2015",
      ],
      [
        "project", "register", "wuxi-sensor", "演示传感实验室", "--kind", "实验室", "--division",
        "无锡", "--lead", "wuxi-stb", "--on", "2016-03-01",
      ],
      [
        "project", "register", "wuxi-iot", "演示物联网中心", "--kind", "technology-innovation-centre",
        "--on", "2016-03-01",
      ],
    ]
    for step in steps {
      let answer = await scene.run(step)
      guard answer.status == 0 else { throw SceneError(text: answer.errors) }
    }
    return scene
  }

  struct SceneError: Error { var text: String }
}

/// What commands printed.
private final class Collected: Sendable {
  private let texts = Mutex(["", ""])
  func output(_ text: String) { texts.withLock { $0[0] += text } }
  func errors(_ text: String) { texts.withLock { $0[1] += text } }
  var outputText: String { texts.withLock { $0[0] } }
  var errorText: String { texts.withLock { $0[1] } }
}
