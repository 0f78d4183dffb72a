// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// How old the newest information about a project is.
public struct NewsAge: Hashable, Sendable {
  /// Days since the newest fact of any kind; absent where there is none.
  public let days: Int?
  /// Days since somebody last told how the project is getting on; absent where nobody ever did.
  ///
  /// What a plan says is no news of that. The report of a lead unit is, also one that changes nothing.
  public let progressDays: Int?
  /// The entry that told it.
  public let progress: FactMark?

  init(
    _ project: ProjectState, report: FactMark?, at offset: UTCOffset, on day: CivilDay
  ) {
    func age(_ mark: FactMark) -> Int {
      day.daysSinceEpoch - mark.time.day(at: offset).daysSinceEpoch
    }
    days = project.newest.map(age)
    progress = [project.newestProgress, report].compactMap(\.self).max { $0.time < $1.time }
    progressDays = progress.map(age)
  }
}
