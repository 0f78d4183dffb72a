// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Registry

/// The program `annals`: parses, runs, and turns what went wrong into words and an exit code.
public enum AnnalsProgram {
  /// Runs the command line of this process and ends it.
  ///
  /// Exit codes: 0 done, 1 findings or a refusal, 2 wrong usage.
  public static func main() async -> Never {
    StandardStream.ignoreBrokenPipes()
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    exit(code)
  }

  /// Runs a command line.
  ///
  /// - Parameter arguments: The arguments, without the name of the program.
  /// - Returns: The exit code.
  public static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try AnnalsCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return report(error, arguments)
    }
  }

  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    let language = ProgramLanguage.current
    switch error {
    case StandardStream.WriteError.brokenPipe: return 0
    case let error as StandardStream.WriteError:
      return fail(
        CommandFailure(
          code: "E-OUTPUT", reason: Localized(zh: "写不出去:\(error)", en: "cannot write: \(error)")),
        language)
    case let failure as CommandFailure: return fail(failure, language)
    case let error as LedgerError: return fail(CommandFailure(error), language)
    default:
      let code = AnnalsCommand.exitCode(for: error)
      let message = AnnalsCommand.fullMessage(for: error)
      if code == .validationFailure {
        var failure =
          UsageFailure.unknownCommand(arguments)
          ?? UsageFailure.arguments(AnnalsCommand.message(for: error), message)
        failure.isRecording = UsageFailure.mayRecord(arguments)
        return fail(failure, language)
      }
      let stream = code.isSuccess ? StandardStream.output : StandardStream.error
      if !message.isEmpty { try? stream.write(message + "\n") }
      return code.isSuccess ? 0 : (code == .validationFailure ? 2 : code.rawValue)
    }
  }

  private static func fail(_ failure: CommandFailure, _ language: Language) -> Int32 {
    try? StandardStream.error.write(failure.message(language))
    return failure.exitCode
  }
}
