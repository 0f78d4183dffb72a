// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

// A noun lists what there is; its verbs show one thing or record something.

/// `annals project`.
struct ProjectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: helpText("平台和项目", "platforms and projects"),
    subcommands: [ProjectList.self, ProjectShow.self] + RecordingVerbs.project
      + RecordingVerbs.projectCourse,
    defaultSubcommand: ProjectList.self,
    aliases: ["projects"])
}

/// `annals milestone`.
struct MilestoneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milestone", abstract: helpText("里程碑", "milestones"),
    subcommands: [MilestoneList.self] + RecordingVerbs.milestone,
    defaultSubcommand: MilestoneList.self,
    aliases: ["milestones"])
}

/// `annals funding`.
struct FundingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funding", abstract: helpText("资金", "money"),
    subcommands: [FundingList.self] + RecordingVerbs.funding + RecordingVerbs.fundingRules,
    defaultSubcommand: FundingList.self,
    aliases: ["fundings"])
}

/// `annals fund`.
struct FundCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fund", abstract: helpText("基金和资金机制", "funds and money mechanisms"),
    subcommands: [FundList.self, FundShow.self] + RecordingVerbs.fund,
    defaultSubcommand: FundList.self,
    aliases: ["funds"])
}

/// `annals target`.
struct TargetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target", abstract: helpText("指标与目标", "indicators and targets"),
    subcommands: [TargetList.self, TargetMatrixCommand.self] + RecordingVerbs.target
      + RecordingVerbs.targetQuota,
    defaultSubcommand: TargetList.self,
    aliases: ["targets"])
}

/// `annals task`.
struct TaskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: helpText("任务", "tasks"),
    subcommands: [TaskList.self, TaskShow.self, TaskMatrixCommand.self] + RecordingVerbs.task,
    defaultSubcommand: TaskList.self,
    aliases: ["tasks"])
}

/// `annals document`.
struct DocumentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: helpText("文件", "documents"),
    subcommands: [DocumentList.self, DocumentShow.self] + RecordingVerbs.document,
    defaultSubcommand: DocumentList.self,
    aliases: ["documents"])
}

/// `annals organization`.
struct OrganizationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organization", abstract: helpText("单位", "organisations"),
    subcommands: [OrganizationList.self, OrganizationShow.self] + RecordingVerbs.organization,
    defaultSubcommand: OrganizationList.self,
    aliases: ["organizations"])
}

/// `annals actor`.
struct ActorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actor", abstract: helpText("登记人", "actors"),
    subcommands: [ActorList.self, ActorShow.self, ActorRoles.self] + RecordingVerbs.actor,
    defaultSubcommand: ActorList.self,
    aliases: ["actors"])
}

/// `annals policy`.
struct PolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: helpText("规则", "policies"),
    subcommands: [PolicyList.self, PolicyShow.self] + RecordingVerbs.policy,
    defaultSubcommand: PolicyList.self,
    aliases: ["policies"])
}

/// `annals entry`.
struct EntryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entry", abstract: helpText("登记", "entries"),
    subcommands: [EntryShow.self] + RecordingVerbs.entry, defaultSubcommand: EntryShow.self,
    aliases: ["entries"])
}
