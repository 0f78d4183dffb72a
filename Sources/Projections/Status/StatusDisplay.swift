// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The status of a project as it is shown: controlled, else read from the newest document.
public enum StatusDisplay: Hashable, Sendable {
  /// Set by an entry of its own.
  case controlled(ProjectStatus)
  /// Read from a phrase of the newest document; not confirmed.
  case reported(StatusReading)
  /// The newest document reads two ways, or steps back from an earlier one.
  case mixed(MixedReason)
  /// Nothing is known.
  case unknown

  /// Why a reported status is mixed.
  public enum MixedReason: Hashable, Sendable {
    /// The newest document speaks of the project with different readings.
    case twoReadings
    /// The newest document is behind what an earlier one said.
    case stepBack
  }

  /// Whether the documents disagree.
  public var isMixed: Bool {
    if case .mixed = self { true } else { false }
  }

  /// The status of a project.
  public init(_ project: ProjectState) {
    if let status = project.status {
      self = .controlled(status)
      return
    }
    let newest = project.newestMentions
    let readings = Set(newest.map(\.report.reading))
    guard let first = newest.first else {
      self = .unknown
      return
    }
    if readings.count > 1 {
      self = .mixed(.twoReadings)
      return
    }
    let earlier = project.mentions.filter { $0.mark.time < first.mark.time }
    if let rank = first.report.reading.rank,
      earlier.contains(where: { ($0.report.reading.rank ?? rank) > rank })
    {
      self = .mixed(.stepBack)
    } else {
      self = .reported(first.report.reading)
    }
  }
}

extension ProjectState {
  /// The mentions of the newest document that speaks of the project, by ordinal.
  public var newestMentions: [Mention] {
    guard let time = mentions.map(\.mark.time).max() else { return [] }
    let last = mentions.filter { $0.mark.time == time }
    // Two documents of one day: the one recorded later counts as newer.
    guard let document = last.max(by: { $0.mark.index < $1.mark.index })?.report.document else {
      return []
    }
    return last.filter { $0.report.document == document }
      .sorted { $0.report.ordinal < $1.report.ordinal }
  }
}
