// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dispatch
import Foundation
import Registry

/// The program `annals`: parses, runs, and turns what went wrong into words and an exit code.
public enum AnnalsProgram {
  /// Runs the command line of this process and ends it.
  ///
  /// Exit codes: 0 done, 1 findings or a refusal, 2 wrong usage.
  public static func main() -> Never {
    // Tasks open descriptors of their own, which must not get the number of a stream that is closed:
    // so nothing asynchronous starts before this.
    StandardStream.reserveClosed()
    StandardStream.ignoreBrokenPipes()
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Scripts ask for it, and need not wait until all commands are laid out.
    if arguments == ["--version"] { exit(answer(AnnalsVersion.text, arguments)) }
    do {
      var command = try CommandTree.parse(arguments)
      guard var asynchronous = command as? any AsyncParsableCommand else {
        // What waits for nothing runs here: on another thread all memory is had in small steps.
        try command.run()
        exit(0)
      }
      Task {
        do {
          try await asynchronous.run()
          exit(0)
        } catch {
          exit(report(error, arguments))
        }
      }
    } catch {
      exit(report(error, arguments))
    }
    dispatchMain()
  }

  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    switch error {
    case let error as StandardStream.WriteError: return unwritten(error, arguments)
    case let failure as CommandFailure: return fail(failure, arguments)
    case let error as LedgerError: return fail(CommandFailure(error), arguments)
    default:
      let code = AnnalsCommand.exitCode(for: error)
      let message = AnnalsCommand.fullMessage(for: error)
      if code == .validationFailure {
        var failure =
          UsageFailure.unknownCommand(arguments)
          ?? UsageFailure.negativeNumber(arguments)
          ?? UsageFailure.arguments(AnnalsCommand.message(for: error), message)
        failure.isRecording = UsageFailure.mayRecord(arguments)
        return fail(failure, arguments)
      }
      guard !message.isEmpty else { return code.rawValue }
      guard code.isSuccess else {
        try? StandardStream.error.write(message + "\n")
        return code.rawValue
      }
      return answer(message, arguments)
    }
  }

  /// Help and the version are answers like any other.
  private static func answer(_ text: String, _ arguments: [String]) -> Int32 {
    do throws(StandardStream.WriteError) {
      try StandardStream.output.write(text + "\n")
      return 0
    } catch {
      return unwritten(error, arguments)
    }
  }

  /// A reader that has gone wanted no more; anything else must not look like success.
  private static func unwritten(
    _ error: StandardStream.WriteError, _ arguments: [String]
  ) -> Int32 {
    error == .brokenPipe ? 0 : fail(.unwritten(error), arguments)
  }

  private static func fail(_ failure: CommandFailure, _ arguments: [String]) -> Int32 {
    var failure = failure
    failure.registry = failure.registry ?? RegistryInCommands.registry(typedIn: arguments)
    try? StandardStream.error.write(failure.message(ProgramLanguage.current))
    return failure.exitCode
  }
}
