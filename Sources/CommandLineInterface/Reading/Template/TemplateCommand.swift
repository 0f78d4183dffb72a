// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `annals template`: forms to fill in.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: helpText("空表或预填表", "forms to fill in"),
    subcommands: [TemplateReport.self])
}
