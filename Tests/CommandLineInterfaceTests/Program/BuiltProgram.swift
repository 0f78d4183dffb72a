// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The program `annals` that was built beside the tests, run as its users run it.
enum BuiltProgram {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardized

  /// The folder of the built products: that of the test bundle.
  private static let products: URL = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = URL(filePath: bundle)
    while folder.path.count > 1,
      !FileManager.default.isExecutableFile(atPath: folder.appending(path: "annals").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  static func run(
    _ arguments: [String], environment: [String: String] = [:], directory: URL = root
  ) throws -> Result {
    try run(products.appending(path: "annals"), arguments, environment, directory)
  }

  /// A command line as it is pasted into a shell, where `annals` is this program.
  static func shell(
    _ command: String, environment: [String: String] = [:], directory: URL = root
  ) throws -> Result {
    try run(
      URL(filePath: "/bin/sh"), ["-c", command],
      environment.merging(["PATH": products.path + ":/usr/bin:/bin"]) { $1 }, directory)
  }

  private static func run(
    _ program: URL, _ arguments: [String], _ environment: [String: String], _ directory: URL
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C"]
      .merging(environment) { $1 }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both pipes are drained at once, so that a full one cannot hold up the program.
    let drained = Drain(errors.fileHandleForReading)
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: drained.finish(), as: UTF8.self))
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class Drain: @unchecked Sendable {
  private var data = Data()
  private let done = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      data = handle.readDataToEndOfFile()
      done.signal()
    }
  }

  func finish() -> Data {
    done.wait()
    return data
  }
}
