// SPDX-License-Identifier: Apache-2.0

import Dispatch
public import RegistryModel

extension Cores {
  /// As many things at once as the machine has cores.
  public static let all = Cores { count, body in
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }
}
