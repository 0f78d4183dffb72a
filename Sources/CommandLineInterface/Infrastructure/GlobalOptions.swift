// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: help("台账所在的文件夹(内有 Events/)", "the folder that holds Events/", valueName: "dir"),
    completion: .directory)
  var registry: String?

  @Option(help: help("语言:zh 或 en", "the language: zh or en", valueName: "lang"))
  var lang: Language?

  /// The language to speak.
  var language: Language { lang ?? ProgramLanguage.current }
}

/// The options of commands that print a view.
struct ViewOptions: ParsableArguments {
  @OptionGroup var global: GlobalOptions

  @Option(
    help: help(
      "格式:table json ndjson csv markdown html", "the format: table json ndjson csv markdown html",
      valueName: "format"))
  var format: OutputFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: help(
      "写入文件,格式看后缀,也可以是 .xlsx", "write to a file; the suffix gives the format, also .xlsx",
      valueName: "file"),
    completion: .file())
  var output: String?

  /// Whether the view becomes a page.
  var isPage: Bool {
    (format ?? output.flatMap { try? OutputFormat(inferredFrom: $0) }) == .html
  }

  @Option(
    name: .customLong("as-of"),
    help: help(
      "截至某日的事实:日期、时刻、期间、会议、通报",
      "the facts up to a day, instant, period, meeting or bulletin", valueName: "day"))
  var asOf: String?

  @Option(
    name: .customLong("known-at"),
    help: help(
      "截至那时的所知:日期、时刻、期间、@N、会议、通报",
      "what was recorded by a day, instant, period, @N, meeting or bulletin", valueName: "day|@n"))
  var knownAt: String?

  @Option(help: help("按版本重现", "the log as it was at this token", valueName: "token"))
  var at: String?

  @Flag(
    help: help("不打印视图,打印它的 JSON Schema", "print the JSON Schema of the view in its place"))
  var schema = false

  @Flag(name: .customLong("all"), help: help("全部显示", "show everything"))
  var all = false

  @Flag(name: .customLong("no-pager"), help: help("不用分页程序", "do not use a pager"))
  var noPager = false

  @Flag(name: .customLong("no-color"), help: help("不用颜色", "do not use colour"))
  var noColour = false
}
