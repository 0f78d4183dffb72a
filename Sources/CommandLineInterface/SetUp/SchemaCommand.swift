// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `annals schema`: the event types, the views, and their JSON Schemas.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: helpText(
      "登记类型、视图和 JSON Schema", "event types, views and their JSON Schemas"),
    subcommands: [SchemaList.self, SchemaShow.self, SchemaCheckCommand.self],
    defaultSubcommand: SchemaList.self, aliases: ["schemas"])
}
