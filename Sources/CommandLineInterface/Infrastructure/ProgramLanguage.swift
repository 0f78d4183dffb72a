// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// The language of help texts, which are made before the arguments are parsed.
enum ProgramLanguage {
  /// What `--lang` says wherever it stands, else the locale.
  static let current: Language = {
    let arguments = CommandLine.arguments
    var flag: Language?
    for (position, argument) in arguments.enumerated() {
      if argument == "--lang", position + 1 < arguments.count {
        flag = Language(tag: arguments[position + 1])
      } else if argument.hasPrefix("--lang=") {
        flag = Language(tag: String(argument.dropFirst(7)))
      }
    }
    return Language.resolve(flag: flag, environment: ProcessInfo.processInfo.environment)
  }()
}

/// A text of the help, in the language of the program.
func helpText(_ zh: String, _ en: String) -> String { ProgramLanguage.current == .zh ? zh : en }

/// The help of an argument, in the language of the program.
func help(_ zh: String, _ en: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: helpText(zh, en)).named(valueName)
}

extension ArgumentHelp {
  fileprivate func named(_ name: String?) -> ArgumentHelp {
    var copy = self
    copy.valueName = name
    return copy
  }
}

extension Language: ExpressibleByArgument {}
extension OutputFormat: ExpressibleByArgument {
  /// Takes the names and their short forms.
  init?(argument: String) { self.init(name: argument) }
}
