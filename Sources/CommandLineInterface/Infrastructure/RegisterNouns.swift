// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

// The registers of people, experts, reviews, supervision, challenges and equipment.

/// `annals person`.
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: helpText("人员", "people"),
    subcommands: [PersonList.self, PersonShow.self] + RecordingVerbs.person,
    defaultSubcommand: PersonList.self,
    aliases: ["persons", "people"])
}

/// `annals expert`.
struct ExpertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expert", abstract: helpText("专家库", "experts"),
    subcommands: [ExpertList.self, ExpertShow.self] + RecordingVerbs.expert,
    defaultSubcommand: ExpertList.self,
    aliases: ["experts"])
}

/// `annals review`.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: helpText("评议", "reviews"),
    subcommands: [ReviewList.self, ReviewShow.self] + RecordingVerbs.review
      + RecordingVerbs.evaluation,
    defaultSubcommand: ReviewList.self,
    aliases: ["reviews"])
}

/// `annals supervision`.
struct SupervisionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervision", abstract: helpText("督办、问题清单", "what units have to answer for"),
    subcommands: [SupervisionList.self, SupervisionShow.self, SupervisionDraw.self]
      + RecordingVerbs.supervision,
    defaultSubcommand: SupervisionList.self,
    aliases: ["supervisions"])
}

/// `annals challenge`.
struct ChallengeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenge", abstract: helpText("揭榜挂帅", "challenges"),
    subcommands: [ChallengeList.self, ChallengeShow.self] + RecordingVerbs.challenge,
    defaultSubcommand: ChallengeList.self,
    aliases: ["challenges"])
}

/// `annals equipment`.
struct EquipmentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "equipment", abstract: helpText("仪器共享", "equipment that units share"),
    subcommands: [EquipmentList.self, EquipmentShow.self] + RecordingVerbs.equipment,
    defaultSubcommand: EquipmentList.self,
    aliases: ["equipments"])
}
