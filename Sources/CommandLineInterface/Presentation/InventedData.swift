// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// The label of a registry in which everything is invented: nobody may take it for a real record.
enum InventedData {
  /// The first line of everything that is printed about it.
  static let banner = Localized(
    zh: "[演示数据,非真实项目]", en: "[invented demo data, not real projects]")

  /// The first lines of what is said about a registry: none, or the label.
  ///
  /// A log whose entry 0 cannot be read has no label; what is wrong with it is said elsewhere.
  static func lines(_ ledger: Ledger) -> [Localized] {
    (try? ledger.founding())?.invented == true ? [banner] : []
  }

  /// The member of `meta` that tells machines.
  static let meta = ReportMeta.Extra(key: "invented", value: .flag(true))
}

extension ReportMeta {
  /// Whether everything in the view is invented.
  var isInvented: Bool { extra.contains { $0.key == InventedData.meta.key } }
}
