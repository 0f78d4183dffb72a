// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// An actor may make no statements.
struct ActorSuspend: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "suspend", "停用登记人", "suspend an actor",
    examples: [
      #"actor suspend zhang-san --reason 调离"#
    ])

  @Argument(help: help("登记人的编号", "the actor's id"), completion: subjects(.actor)) var id: String
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(id, .actor)
    var event = ActorSuspended()
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(subject, .actorSuspended(event))
  }
}

/// A suspended actor may make statements again.
struct ActorReinstate: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "reinstate", "恢复登记人", "reinstate an actor",
    examples: [
      #"actor reinstate zhang-san --reason 调回"#
    ])

  @Argument(help: help("登记人的编号", "the actor's id"), completion: subjects(.actor)) var id: String
  @Option(name: .long, help: help("理由", "the reason"))
  var reason: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(id, .actor)
    var event = ActorReinstated()
    event.reason = try desk.words(reason, "--reason")
    return try desk.drafts(subject, .actorReinstated(event))
  }
}

/// Another actor answers for what this one recorded.
struct ActorSucceed: RecordingCommand {
  static let configuration = CommandConfiguration.verb(
    "succeed", "由另一人接任", "another actor takes over",
    examples: [
      #"actor succeed zhang-san --by li-si"#
    ])

  @Argument(help: help("登记人的编号", "the actor's id"), completion: subjects(.actor)) var id: String
  @Option(name: .long, help: help("接任者", "the successor"), completion: subjects(.actor))
  var by: String
  @OptionGroup var recording: RecordingOptions

  func drafts(at desk: RecordingDesk) throws(LedgerError) -> [Draft] {
    let subject = try desk.subject(id, .actor)
    var event = ActorSucceeded()
    event.by = try desk.id(by, .actor)
    return try desk.drafts(subject, .actorSucceeded(event))
  }
}
