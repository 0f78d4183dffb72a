// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// How a refusal is printed: code, reason, what to do next, and that nothing was recorded.
enum RefusalText {
  static func text(of error: LedgerError, in language: Language) -> String {
    let reason = language == .zh ? error.reason.zh : error.reason.en ?? error.reason.zh
    let remedy = language == .zh ? error.remedy?.zh : error.remedy?.en ?? error.remedy?.zh
    var lines = [
      "annals: " + Localized(zh: "错误", en: "error")(language) + " \(error.code): \(reason)"
    ]
    if let place = error.place { lines.append("  " + place) }
    if let index = error.conflicting, index >= 0 {
      lines.append("  " + Localized(zh: "见 #\(index)", en: "see #\(index)")(language))
    }
    if let position = error.position, position > 0 {
      lines.append(
        "  "
          + Localized(
            zh: "这一批的第 \(position + 1) 条", en: "statement \(position + 1) of the batch")(language))
    }
    for line in (remedy ?? "").split(separator: "\n") { lines.append("  " + line) }
    lines.append("  " + Localized(zh: "什么也没有登记。", en: "Nothing was recorded.")(language))
    return lines.map { $0 + "\n" }.joined()
  }
}
