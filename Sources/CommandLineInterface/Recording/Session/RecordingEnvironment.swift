// SPDX-License-Identifier: Apache-2.0

import Foundation
import RegistryModel

/// What a recording command touches of the world outside, so that a test can stand in for it.
struct RecordingEnvironment: Sendable {
  /// The environment variables.
  var variables: [String: String]
  /// The folder in which the command runs, as an absolute path.
  var directory: String
  /// The time now.
  var clock: @Sendable () -> Timestamp
  /// Takes what was recorded.
  var output: @Sendable (String) throws -> Void
  /// Takes refusals and remarks.
  var errors: @Sendable (String) -> Void
  /// Reads all of standard input.
  var input: @Sendable () throws(InputBytes.Failure) -> [UInt8]

  /// The environment of the running command.
  @TaskLocal static var current = RecordingEnvironment.process

  /// The process as it is.
  static let process = RecordingEnvironment(
    variables: ProcessInfo.processInfo.environment,
    directory: FileManager.default.currentDirectoryPath,
    clock: { Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded())) },
    output: { try StandardStream.output.write($0) },
    errors: { try? StandardStream.error.write($0) },
    input: InputBytes.ofStandardInput)

  /// The absolute path of what the user typed.
  func path(_ typed: String) -> String {
    if typed.hasPrefix("/") { return typed }
    if typed.hasPrefix("~/"), let home = variables["HOME"] { return home + typed.dropFirst() }
    // In a folder that was removed nothing is found, and nothing is to be made at the root.
    return directory.isEmpty ? typed : directory + "/" + typed
  }

  /// Prints the answer about something that was done.
  ///
  /// - Parameters:
  ///   - lines: The answer.
  ///   - language: The language to answer in.
  ///   - done: What was done, and how to see it, where the answer cannot be written.
  /// - Throws: ``CommandFailure`` `E-OUTPUT` that says what was done.
  func say(_ lines: [Localized], _ language: Language, done: [Localized]) throws {
    do {
      try output(lines.map { $0(language) + "\n" }.joined())
    } catch let error as StandardStream.WriteError where error != .brokenPipe {
      throw CommandFailure.unwritten(error, done: done)
    }
  }
}
