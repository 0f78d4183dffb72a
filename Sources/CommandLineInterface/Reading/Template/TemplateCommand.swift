// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `annals template`: forms to fill in.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: helpText("空表或预填表", "forms to fill in"),
    discussion: helpText(
      """
      例:annals template project -o 项目.xlsx
          annals template report --unit 无锡市科技局 --period 2026-10 -o 无锡-10月.xlsx
      填好以后用 annals import 导入。
      """,
      """
      Examples: annals template project -o projects.xlsx
                annals template report --unit wuxi-stb --period 2026-10 -o wuxi-10.xlsx
      What is filled in comes in with annals import.
      """),
    subcommands: [TemplateReport.self, TemplateNoun.self], defaultSubcommand: TemplateNoun.self)
}
