// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The thresholds of lights that are in force.
public struct SchedulePolicy: Hashable, Sendable {
  /// The policy with its version, such as `schedule-1`.
  public let reference: String
  /// Up to so many days late a milestone is yellow; beyond it is red.
  public let yellowDays: Int
  /// Up to so many points behind 序时进度 money is yellow; beyond it is red.
  public let yellowPoints: Int
  /// A project without news for so many days is grey.
  public let greyDays: Int
  /// What falls due within so many days falls due soon.
  public let dueSoonDays: Int

  /// The thresholds that the log gives, or else those of the code.
  public init(_ registry: RegistryState) {
    reference = registry.policyReference("schedule")
    yellowDays = registry.parameter("schedule", "yellow-days") ?? 30
    yellowPoints = registry.parameter("schedule", "yellow-points") ?? 10
    greyDays = registry.parameter("schedule", "grey-days") ?? 180
    dueSoonDays = registry.parameter("schedule", "due-soon-days") ?? 90
  }

  /// The light of what is so many days late.
  func light(daysLate days: Int) -> Light {
    days <= 0 ? .green : days <= yellowDays ? .yellow : .red
  }

  /// The light of money against its plan.
  func light(of investment: InvestmentProgress) -> Light {
    let behind = Int128(investment.expected.fen) - Int128(investment.done.fen)
    if behind <= 0 { return .green }
    return behind * 100 <= Int128(yellowPoints) * Int128(investment.plan.fen) ? .yellow : .red
  }
}
