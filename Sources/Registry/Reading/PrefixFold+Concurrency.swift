// SPDX-License-Identifier: Apache-2.0

import Dispatch
import RegistryModel
import Synchronization

extension PrefixFold {
  /// The subjects that are still to be folded, folded on all cores.
  var partsFoldedOnAllCores: [FoldPart.Folded] {
    // Subjects differ in size, so there are more parts than cores.
    let parts = parts(32)
    let folded = Mutex([FoldPart.Folded?](repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      let part = parts[number].folded()
      folded.withLock { $0[number] = part }
    }
    return folded.withLock { $0.compactMap(\.self) }
  }
}
