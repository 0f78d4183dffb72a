// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

extension TaskState {
  /// How much is done, as it was last told in per cent.
  public var percent: Int? { progress.last { $0.percent != nil }?.percent }

  /// The entry that says how far the task has come: its completion, else the newest figure, else the
  /// newest report.
  public var courseMark: FactMark? {
    completed ?? progress.last { $0.percent != nil }?.mark ?? progress.last?.mark
  }
}
