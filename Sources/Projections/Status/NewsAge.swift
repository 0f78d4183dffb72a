// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// How old the newest information about a project is, and the light that follows from it.
public struct NewsAge: Hashable, Sendable {
  /// Days since the newest fact of any kind; absent where there is none.
  public let days: Int?
  /// Grey where the news is older than policy `schedule-1` allows; absent where nothing is judged.
  public let light: Light?

  /// The age of a project's news on a day.
  public init(_ project: ProjectState, in registry: RegistryState, on day: CivilDay) {
    let offset = registry.offset
    days = project.newest.map { day.daysSinceEpoch - $0.time.day(at: offset).daysSinceEpoch }
    let limit = registry.parameter("schedule", "grey-days") ?? 180
    let progress = project.newestProgress.map {
      day.daysSinceEpoch - $0.time.day(at: offset).daysSinceEpoch
    }
    // What a plan says is no news of how the project is getting on.
    light = progress.map { $0 > limit } ?? true ? .grey : nil
  }
}
