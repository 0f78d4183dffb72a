// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

// The nouns of governance: what is advised, decided, reported, published and audited.

/// `annals opinion`.
struct OpinionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinion", abstract: helpText("专家意见", "what the experts advise"),
    subcommands: [OpinionList.self] + RecordingVerbs.opinion, defaultSubcommand: OpinionList.self,
    aliases: ["opinions"])
}

/// `annals decision`.
struct DecisionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision", abstract: helpText("理事会决策", "what the council decided"),
    subcommands: [DecisionList.self] + RecordingVerbs.decision,
    defaultSubcommand: DecisionList.self, aliases: ["decisions"])
}

/// `annals exemption`.
struct ExemptionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exemption", abstract: helpText("容错", "failures that are tolerated"),
    subcommands: [ExemptionList.self] + RecordingVerbs.exemption,
    defaultSubcommand: ExemptionList.self, aliases: ["exemptions"])
}

/// `annals meeting`.
struct MeetingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: helpText("会议和议程", "meetings and their agendas"),
    subcommands: [MeetingList.self, MeetingShow.self, MeetingAgendaCommand.self]
      + RecordingVerbs.meeting, defaultSubcommand: MeetingList.self, aliases: ["meetings"])
}

/// `annals report`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: helpText("月报", "rounds of reports"),
    subcommands: [ReportList.self, ReportStatus.self] + RecordingVerbs.report,
    defaultSubcommand: ReportList.self, aliases: ["reports"])
}

/// `annals bulletin`.
struct BulletinCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin", abstract: helpText("通报", "bulletins"),
    subcommands: [BulletinList.self, BulletinShow.self, BulletinDraft.self]
      + RecordingVerbs.bulletin,
    defaultSubcommand: BulletinList.self, aliases: ["bulletins"])
}

/// `annals audit`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: helpText("审计结论和意见", "what auditors said of the log"),
    subcommands: [AuditList.self] + RecordingVerbs.audit, defaultSubcommand: AuditList.self,
    aliases: ["audits"])
}
