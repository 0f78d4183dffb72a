// SPDX-License-Identifier: Apache-2.0

import Foundation

/// From where a command is called, and how it names the registry.
enum Place: CaseIterable {
  case registry, subfolder, elsewhereByOption, elsewhereByVariable

  /// How a command is started there, and its options.
  func start(_ registry: ScratchRegistry) -> (start: ChildProcess.Start, options: [String]) {
    var start = registry.start
    switch self {
    case .registry: return (start, [])
    case .subfolder:
      start.directory = registry.events
      return (start, [])
    case .elsewhereByOption:
      start.directory = registry.folder.deletingLastPathComponent()
      return (start, ["--registry", registry.folder.lastPathComponent + "/registry"])
    case .elsewhereByVariable:
      start.directory = registry.folder
      start.environment["ANNALS_REGISTRY"] = registry.directory.path
      return (start, [])
    }
  }
}
