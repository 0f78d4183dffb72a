// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry

/// Trusts the key of a log from now on, or lists the trusted ones.
struct KeyTrust: ParsableCommand {
  static let configuration = CommandConfiguration.verb(
    "trust", "信任一本台账的密钥,核验时就不用再写", "trust the key of a log, so that verify knows it",
    examples: ["key trust 'registry.example/mine+7e2c21a0+AbC...'", "key trust"],
    notes: helpText(
      "密钥要从台账之外得来:印在报告上的、当面给的,不要从要核验的文件夹里抄。",
      "Take the key from outside the log: from a printed report, from hand to hand; never from the "
        + "folder that you are to verify."))

  @Argument(help: help("台账密钥(C2SP vkey);不写就列出", "the key (C2SP vkey); without one, list"))
  var key: String?
  @Flag(help: help("不再信任", "trust it no longer")) var forget = false
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    var trusted = try TrustedKeys(environment: context.environment)
    var lines: [Localized] = []
    if let key {
      let key = try LogKeyOptions.key(key)
      if forget {
        let wasTrusted = try trusted.forget(key)
        lines.append(
          wasTrusted
            ? Localized(zh: "不再信任 \(key)", en: "no longer trusted: \(key)")
            : Localized(zh: "本来就没有信任 \(key)", en: "was not trusted: \(key)"))
      } else {
        try trusted.trust(key)
        lines.append(Localized(zh: "信任 \(key)", en: "trusted: \(key)"))
      }
      lines.append(Localized(zh: "记在 \(trusted.path)", en: "kept in \(trusted.path)"))
    } else if trusted.keys.isEmpty {
      lines.append(
        Localized(
          zh: "还没有信任任何密钥。信任一把:annals key trust <vkey>",
          en: "no key is trusted yet. Trust one: annals key trust <vkey>"))
    } else {
      lines += trusted.keys.map { Localized($0.description) }
    }
    try StandardStream.output.write(lines.map { $0(context.language) + "\n" }.joined())
  }
}
