// SPDX-License-Identifier: Apache-2.0

/// One call on the write path, as a test sees it.
package struct DiskStep: Sendable, Equatable {
  /// What is about to be done.
  package enum Operation: String, Sendable, CaseIterable {
    case create, write, sync, rename, syncFolder, truncate, remove, makeFolder
  }

  package let operation: Operation
  /// The name within the folder.
  package let name: String
}

/// What a test makes of a call.
package enum DiskFault: Sendable {
  /// The call does nothing and fails.
  case fails(Int32)
  /// The call does its work and fails all the same.
  case persistsAndFails(Int32)
  /// A write does the first half of its work and fails.
  case tears(Int32)
}

/// Asked before every call that changes the disk. Nothing in the product passes one.
package typealias DiskFaults = @Sendable (DiskStep) -> DiskFault?
