// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `annals project`.
struct ProjectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: helpText("平台和项目", "Platforms and projects"),
    subcommands: RecordingVerbs.project)
}

/// `annals milestone`.
struct MilestoneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milestone", abstract: helpText("里程碑", "Milestones"),
    subcommands: RecordingVerbs.milestone)
}

/// `annals funding`.
struct FundingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funding", abstract: helpText("资金", "Money"),
    subcommands: RecordingVerbs.funding)
}

/// `annals fund`.
struct FundCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fund", abstract: helpText("基金", "Funds"),
    subcommands: RecordingVerbs.fund)
}

/// `annals target`.
struct TargetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target", abstract: helpText("指标与目标", "Indicators and targets"),
    subcommands: RecordingVerbs.target)
}

/// `annals task`.
struct TaskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: helpText("任务", "Tasks"),
    subcommands: RecordingVerbs.task)
}

/// `annals document`.
struct DocumentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: helpText("文件", "Documents"),
    subcommands: RecordingVerbs.document)
}

/// `annals organization`.
struct OrganizationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organization", abstract: helpText("单位", "Organizations"),
    subcommands: RecordingVerbs.organization)
}

/// `annals actor`.
struct ActorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor", abstract: helpText("登记人", "Actors"),
    subcommands: RecordingVerbs.actor)
}

/// `annals policy`.
struct PolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: helpText("规则", "Policies"),
    subcommands: RecordingVerbs.policy)
}

/// `annals entry`.
struct EntryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry", abstract: helpText("登记", "Entries"),
    subcommands: RecordingVerbs.entry)
}
