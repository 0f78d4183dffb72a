// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Exchange

/// Which part of history is exported, and which projects.
struct ExportTimeOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: help(
      "截至某日的事实;不写是最新一条登记的那一天",
      "the facts up to a day; where absent, that of the newest entry", valueName: "day"))
  var asOf: String?

  @Option(
    name: .customLong("known-at"),
    help: help(
      "截至那时的所知:日期、时刻、期间、@N、会议、通报",
      "what was recorded by a day, instant, period, @N, meeting or bulletin", valueName: "day|@n"))
  var knownAt: String?

  @Option(help: help("按版本重现", "the log as it was at this token", valueName: "token"))
  var at: String?

  @Flag(help: help("连同统称和背景项目", "with classes and context, which are never counted"))
  var all = false
}

/// What an OC4IDS package says of itself, and a registry does not know.
struct PackageOptions: ParsableArguments {
  @Option(
    name: .customLong("id-prefix"),
    help: help(
      "oc4ids:登记过的项目编号前缀,如 oc4ids-abc123",
      "oc4ids: the registered prefix of project ids, such as oc4ids-abc123", valueName: "prefix"))
  var idPrefix: String?

  @Option(
    help: help("oc4ids:数据包将来的网址", "oc4ids: where the package will be found", valueName: "uri"))
  var uri: String?

  @Option(
    help: help("oc4ids:发布者,不写是台账的名称", "oc4ids: who publishes; else the registry", valueName: "name")
  )
  var publisher: String?

  @Option(
    help: help("oc4ids、datapackage:许可的网址", "oc4ids, datapackage: the licence", valueName: "uri"))
  var license: String?

  /// What the publisher says.
  var publication: OC4IDSPackage.Publication {
    OC4IDSPackage.Publication(
      idPrefix: idPrefix, uri: uri, publisher: publisher, license: license)
  }

  /// Refuses what is no address.
  ///
  /// - Throws: ``CommandFailure`` `E-EXPORT-URI`.
  func checkAddresses() throws {
    for (option, text) in [("--uri", uri), ("--license", license)] {
      guard let text, URIText.uri(text) != text else { continue }
      throw CommandFailure(
        code: "E-EXPORT-URI",
        reason: Localized(
          zh: "\(option) “\(text)”不是网址", en: "\(option) “\(text)” is no web address"),
        exitCode: 2)
    }
  }

  /// The options as they are typed.
  var arguments: [String] {
    let options: [(String, String?)] = [
      ("--id-prefix", idPrefix), ("--uri", uri), ("--publisher", publisher),
      ("--license", license),
    ]
    return options.flatMap { name, value in value.map { [name, $0] } ?? [] }
  }
}
