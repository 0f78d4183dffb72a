// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The program `annals` that was built beside the tests, running as a process of its own.
final class ChildProcess: Sendable {
  /// Where a standard stream of the program leads.
  enum Stream: Sendable {
    /// To the test, which collects what is written.
    case collected
    /// Nowhere: the descriptor is not open.
    case closed
    /// To a file.
    case file(String)

    fileprivate func redirection(_ descriptor: Int, _ sign: String) -> String {
      switch self {
      case .collected: ""
      case .closed: " \(descriptor)\(sign)&-"
      case .file(let path): " \(descriptor)\(sign)'\(path)'"
      }
    }
  }

  /// How the program is started.
  struct Start: Sendable {
    var environment: [String: String]
    var directory: URL
    /// A program that runs this one, such as `setpriv`, with its arguments.
    var wrapper: [String] = []
    /// The program, where it is not the one beside the tests.
    var program = ChildProcess.program
    /// What standard input holds; nothing by default.
    var input = Stream.file("/dev/null")
    var output = Stream.collected
    var errors = Stream.collected
  }

  /// How the program ended, and what it wrote.
  struct Result: Sendable {
    /// The exit status; nil where a signal ended the program.
    var status: Int32?
    var output: String
    var errors: String

    /// The lines of standard output that acknowledge an entry, as index and line.
    var acknowledged: [(index: Int, line: String)] {
      // What follows the last line feed was cut off.
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return lines.compactMap { line in
        let words = line.split(separator: " ")
        guard words.first == "recorded", words.count > 1, let index = Int(words[1].dropFirst())
        else { return nil }
        return (index, String(line))
      }
    }
  }

  /// The built program: the nearest one above the test bundle.
  static let program: URL = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = URL(filePath: bundle)
    while folder.path.count > 1,
      !FileManager.default.isExecutableFile(atPath: folder.appending(path: "annals").path)
    {
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "annals")
  }()

  /// Whether a command is installed.
  static func has(_ command: String) -> Bool {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + command)
    }
  }

  private let process: Process
  private let output: Collector
  private let errors: Collector

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - start: Where and as whom it runs.
  ///   - readsNothing: Whether the reader of its output has gone before it writes.
  /// - Throws: What the system says where no process can be made.
  init(_ arguments: [String], _ start: Start, readsNothing: Bool = false) throws {
    let process = Process()
    let command = start.wrapper + [start.program.path] + arguments
    let redirections =
      start.input.redirection(0, "<") + start.output.redirection(1, ">")
      + start.errors.redirection(2, ">")
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec \"$@\"" + redirections, "sh"] + command
    process.currentDirectoryURL = start.directory
    process.environment = start.environment
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    if readsNothing { try output.fileHandleForReading.close() }
    try process.run()
    self.process = process
    self.output = Collector(readsNothing ? nil : output.fileHandleForReading)
    self.errors = Collector(errors.fileHandleForReading)
  }

  /// Kills the program with SIGKILL where it still runs.
  func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  /// Whether the program has not ended.
  var isRunning: Bool { process.isRunning }

  /// Waits until the program has written so many lines, or ended.
  func awaitLines(_ count: Int) { output.awaitLines(count) }

  /// Waits for the end of the program.
  func wait() -> Result {
    let (text, complaint) = (output.finish(), errors.finish())
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: complaint, as: UTF8.self))
  }
}

/// Reads a pipe to its end on a thread of its own, so that a full one holds up no program.
private final class Collector: @unchecked Sendable {
  private let condition = NSCondition()
  private var data = Data()
  private var lineCount = 0
  private var isDone = false

  init(_ handle: FileHandle?) {
    guard let handle else {
      isDone = true
      return
    }
    Thread.detachNewThread { [self] in
      while let part = try? handle.read(upToCount: 1), !part.isEmpty {
        condition.withLock {
          data += part
          if part.first == UInt8(ascii: "\n") { lineCount += 1 }
          condition.broadcast()
        }
      }
      condition.withLock {
        isDone = true
        condition.broadcast()
      }
    }
  }

  func awaitLines(_ count: Int) {
    condition.withLock { while !isDone && lineCount < count { condition.wait() } }
  }

  func finish() -> Data {
    condition.withLock {
      while !isDone { condition.wait() }
      return data
    }
  }
}
