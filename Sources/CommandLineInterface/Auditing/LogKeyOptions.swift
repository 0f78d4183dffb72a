// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MerkleLog
import Registry

/// Where the key comes from with which a log is authenticated: never from the log.
struct LogKeyOptions: ParsableArguments {
  @Option(
    help: help(
      "台账密钥(C2SP vkey),可写多个;不写就用 annals key trust 信任过的",
      "a key of the log (C2SP vkey), may be repeated; else those trusted with annals key trust",
      valueName: "vkey"))
  var key: [String] = []

  /// The keys that were given, else the trusted ones of a log.
  ///
  /// - Throws: ``CommandFailure`` about a text that is no vkey; ``LedgerError`` about the file.
  func keys(of origin: String?, _ context: CommandContext) throws -> [NoteVerifierKey] {
    guard key.isEmpty else { return try key.map(Self.key) }
    let trusted = try TrustedKeys(environment: context.environment)
    return origin.map(trusted.keys(of:)) ?? trusted.keys
  }

  /// The key that a text is.
  ///
  /// - Throws: ``CommandFailure`` `E-USAGE`.
  static func key(_ text: String) throws -> NoteVerifierKey {
    do throws(MerkleLogError) {
      return try NoteVerifierKey(text)
    } catch {
      throw CommandFailure.usage(
        "“\(text)”不是 vkey:名称+8 位编号+base64", "“\(text)” is not a vkey: name+8 digits+base64",
        remedies: [
          Localized(
            zh: "台账主人用 annals checkpoint show 看它",
            en: "its owner sees it with annals checkpoint show")
        ])
    }
  }
}
