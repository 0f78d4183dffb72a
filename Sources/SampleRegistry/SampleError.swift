// SPDX-License-Identifier: Apache-2.0

/// A row of the data that cannot be recorded: a defect of the data or of this program.
public struct SampleError: Error, CustomStringConvertible {
  /// What was found, where.
  public let description: String

  init(_ description: String) { self.description = description }
}
