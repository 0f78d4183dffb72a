// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What an invented registry is to be like; the same plan always gives the same bytes.
public struct DemoPlan: Equatable, Sendable {
  /// The most entries that an invented registry has.
  public static let maximumEntries = 10_000_000
  /// The most vouchers that a month's spending is told in.
  public static let maximumVouchers = 100
  /// The most vouchers of all projects together: a month of them is in memory at once.
  public static let maximumVouchersOfAll = 1_000_000

  /// How many projects are invented.
  public var projects: Int
  /// Over how many years they run.
  public var years: Int
  /// What the random numbers follow from.
  public var seed: UInt64
  /// In how many vouchers a month's spending is told; with more, the same history has more entries.
  public var vouchers: Int
  /// After how many entries to stop; nil goes to the end of the last year.
  public var entries: Int?
  /// Whether each statement is signed, which takes most of the time.
  public var isSigned: Bool

  /// A plan.
  public init(
    projects: Int, years: Int, seed: UInt64, vouchers: Int = 1, entries: Int? = nil,
    isSigned: Bool = true
  ) {
    self.projects = projects
    self.years = years
    self.seed = seed
    self.vouchers = vouchers
    self.entries = entries
    self.isSigned = isSigned
  }

  /// After how many entries it stops, whether or not the history has more.
  var limit: Int { min(entries ?? .max, Self.maximumEntries) }

  /// The name of the log; registries of other content have other names, so that the histories told
  /// by another version of this module have another number in front.
  public var origin: LogOrigin {
    var name = "demo.annals.example/3/p\(projects)-y\(years)-s\(seed)"
    if vouchers != 1 { name += "-v\(vouchers)" }
    if let entries { name += "-e\(entries)" }
    return LogOrigin(name + (isSigned ? "" : "-unsigned")) ?? .blank
  }
}
