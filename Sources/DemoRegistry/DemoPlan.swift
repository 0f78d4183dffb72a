// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What an invented registry is to be like; the same plan always gives the same bytes.
public struct DemoPlan: Equatable, Sendable {
  /// The most entries that an invented registry has.
  public static let maximumEntries = 10_000_000

  /// How many projects are invented.
  public var projects: Int
  /// Over how many years they run.
  public var years: Int
  /// What the random numbers follow from.
  public var seed: UInt64
  /// After how many entries to stop; nil goes to the end of the last year.
  public var entries: Int?
  /// Whether each statement is signed, which takes most of the time.
  public var isSigned: Bool

  /// A plan.
  public init(
    projects: Int, years: Int, seed: UInt64, entries: Int? = nil, isSigned: Bool = true
  ) {
    self.projects = projects
    self.years = years
    self.seed = seed
    self.entries = entries
    self.isSigned = isSigned
  }

  /// The name of the log; registries of other content have other names, so that the histories told
  /// by another version of this module have another number in front.
  public var origin: LogOrigin {
    var name = "demo.annals.example/3/p\(projects)-y\(years)-s\(seed)"
    if let entries { name += "-e\(entries)" }
    return LogOrigin(name + (isSigned ? "" : "-unsigned")) ?? .blank
  }
}
