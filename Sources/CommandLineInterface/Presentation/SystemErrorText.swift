// SPDX-License-Identifier: Apache-2.0

import Registry
import SystemPackage

/// What the system says of an `errno`, in words.
enum SystemErrorText {
  /// The words for a code, in Chinese with its name.
  static func of(_ code: Int32) -> Localized { Localized(SystemFault.words(Errno(rawValue: code))) }
}
