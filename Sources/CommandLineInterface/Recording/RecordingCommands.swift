// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The verbs that record, by noun.
enum RecordingCommands {
  static let project: [any ParsableCommand.Type] = []
}
