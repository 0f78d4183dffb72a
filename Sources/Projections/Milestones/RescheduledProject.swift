// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// A project and how often the days of its milestones were moved.
public struct RescheduledProject: Sendable {
  /// The project.
  public let id: Slug
  /// Its name.
  public let name: LocalizedName
  /// How often its milestones were rescheduled, together.
  public let times: Int
  /// How often the one that was moved most.
  public let most: Int
  /// How many milestones were moved at all.
  public let moved: Int
  /// How many milestones it has.
  public let milestones: Int

  init(id: Slug, name: LocalizedName, milestones: [MilestoneView.Row]) {
    self.id = id
    self.name = name
    let counts = milestones.map(\.milestone.reschedules)
    times = counts.reduce(0, +)
    most = counts.max() ?? 0
    moved = counts.count { $0 > 0 }
    self.milestones = counts.count
  }
}
