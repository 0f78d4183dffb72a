// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What somebody wants to state, before it gets an id and a signature.
public struct Draft: Equatable, Sendable {
  /// What it is about.
  public var subject: Subject
  /// When the fact was so.
  public var time: Timestamp
  /// What it says.
  public var data: EventData
  /// Who may read it.
  public var classification: DataClassification
  /// The id that the statement is to have, where something in it is bound to that; else it gets one.
  public var id: EntryID?

  /// Makes a draft.
  public init(
    subject: Subject, time: Timestamp, data: EventData,
    classification: DataClassification = .public
  ) {
    self.subject = subject
    self.time = time
    self.data = data
    self.classification = classification
  }

  /// Makes a draft of an event with its common members.
  public init(
    subject: Subject, time: Timestamp, event: Event, common: CommonMembers = CommonMembers(),
    classification: DataClassification = .public
  ) {
    self.init(
      subject: subject, time: time, data: EventData(event, common),
      classification: classification)
  }
}
