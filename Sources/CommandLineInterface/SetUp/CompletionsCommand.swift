// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `annals completions`: scripts for shells.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: helpText("命令补全脚本", "a completion script for a shell"),
    discussion: helpText(
      "例:annals completions bash > ~/.local/share/bash-completion/completions/annals",
      "Example: annals completions bash > ~/.local/share/bash-completion/completions/annals"))
  @OptionGroup var global: GlobalOptions
  @Argument(help: help("bash zsh fish", "bash zsh fish", valueName: "shell")) var shell: String

  func run() throws {
    guard let shell = CompletionShell(rawValue: shell) else {
      throw CommandFailure.usage(
        "不认识“\(shell)”:bash zsh fish", "“\(shell)” is not known: bash zsh fish")
    }
    try StandardStream.output.write(AnnalsCommand.completionScript(for: shell) + "\n")
  }
}
