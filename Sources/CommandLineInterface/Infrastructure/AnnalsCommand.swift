// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The root of the command tree: a noun, then a verb.
struct AnnalsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annals",
    abstract: helpText(
      "台账:公共科技计划的事件溯源登记系统",
      "An event-sourced registry for public science and technology programmes"),
    discussion: helpText(
      """
      例:
        annals portfolio --city 无锡          总览
        annals project show '国家超级计算(无锡)中心'
        annals milestone --due 90d            90 天内到期的里程碑
        annals funding --by source            资金
        annals log project/wuxi-supercomputing-centre
      """,
      """
      Examples:
        annals portfolio --city wuxi
        annals project show wuxi-supercomputing-centre
        annals milestone --due 90d
        annals funding --by source
        annals log project/wuxi-supercomputing-centre
      """),
    version: AnnalsVersion.text,
    subcommands: [],
    groupedSubcommands: [
      CommandGroup(
        name: helpText("日常", "READ"),
        subcommands: [
          PortfolioCommand.self, BriefCommand.self, TodoCommand.self, ProjectCommand.self,
          MilestoneCommand.self,
          FundingCommand.self, TargetCommand.self, TaskCommand.self, LogCommand.self,
          ExplainCommand.self, DiffCommand.self, EntryCommand.self, ReviewCommand.self,
          SupervisionCommand.self, ChallengeCommand.self,
        ]),
      CommandGroup(
        name: helpText("登记簿", "REGISTERS"),
        subcommands: [
          DocumentCommand.self, OrganizationCommand.self, FundCommand.self, PersonCommand.self,
          ExpertCommand.self, EquipmentCommand.self, ActorCommand.self, PolicyCommand.self,
        ]),
      CommandGroup(
        name: helpText("治理", "GOVERNANCE"),
        subcommands: [
          MeetingCommand.self, OpinionCommand.self, DecisionCommand.self, ReportCommand.self,
          BulletinCommand.self, ExemptionCommand.self,
        ]),
      CommandGroup(
        name: helpText("进出", "IN AND OUT"),
        subcommands: [TemplateCommand.self, ExportCommand.self, PublishCommand.self]),
      CommandGroup(
        name: helpText("审计", "AUDIT"),
        subcommands: [
          VerifyCommand.self, ProofCommand.self, CheckpointCommand.self, AuditCommand.self,
        ]),
      CommandGroup(
        name: helpText("管理", "SET UP"),
        subcommands: RecordingVerbs.alone + [
          DemoCommand.self, StoreCommand.self,
          SchemaCommand.self, DoctorCommand.self, CompletionsCommand.self,
        ]),
    ])
}

/// The version of the program.
enum AnnalsVersion {
  static let text = "0.1.0"
}
