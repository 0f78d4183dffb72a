// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel

/// What a command works with: where it was called, in which language, and on which day.
struct CommandContext {
  var environment = ProcessInfo.processInfo.environment
  var directory = FileManager.default.currentDirectoryPath
  var language: Language
  var registryOption: String?

  init(_ options: GlobalOptions) {
    language = options.language
    registryOption = options.registry
  }

  /// The time now, in milliseconds since 1970.
  static func now() -> Timestamp {
    Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
  }

  /// The registry that was named or found.
  func ledger() throws -> Ledger {
    try RegistryFolder.discover(explicit: registryOption, environment: environment, from: directory)
  }

  /// Whether the registry was named, by option or environment, rather than only found.
  var isRegistryNamed: Bool {
    registryOption != nil || environment["ANNALS_REGISTRY"]?.isEmpty == false
  }

  /// The registry as the options select it.
  func view(_ options: ViewOptions) throws -> LedgerView {
    let selection = try selection(options)
    let view = try ledger().view(selection, at: Self.now())
    if case .size(let size) = selection.knownAt, size > view.size {
      throw CommandFailure(
        code: "E-KNOWN-AT",
        reason: Localized(
          zh: "--known-at @\(size) 超出台账:只有 \(view.size) 条",
          en: "--known-at @\(size) is beyond the log, which has \(view.size) entries"))
    }
    return view
  }

  func selection(_ options: ViewOptions) throws -> ViewSelection {
    var selection = ViewSelection()
    selection.asOf = try options.asOf.map { text in try Self.lastDay(text, "--as-of") }
    if let text = options.knownAt {
      if text.hasPrefix("@") {
        guard let size = Int(text.dropFirst()), size > 0 else {
          throw CommandFailure.usage(
            "--known-at “\(text)”不是登记数,例:@612",
            "--known-at “\(text)” is not a number of entries such as @612")
        }
        selection.knownAt = .size(size)
      } else {
        selection.knownAt = .day(try Self.lastDay(text, "--known-at"))
      }
    }
    if let text = options.at {
      guard let token = ViewToken(text) else {
        throw CommandFailure.usage(
          "“\(text)”不是版本,例:@612-9f3ac1d2e47b8a05",
          "“\(text)” is not a token such as @612-9f3ac1d2e47b8a05")
      }
      selection.token = token
    }
    return selection
  }

  /// The last day of a stated date: days and periods include their last instant.
  static func lastDay(_ text: String, _ option: String) throws -> CivilDay {
    guard let period = CalendarPeriod(text) else {
      throw CommandFailure(
        code: "E-DATE",
        reason: Localized(
          zh: "\(option) “\(text)”不是日期。写 2018-12-20、2018-12、2018Q4 或 2018",
          en: "\(option) “\(text)” is not a date. Write 2018-12-20, 2018-12, 2018Q4 or 2018"),
        exitCode: 2)
    }
    return period.lastDay
  }

  /// Prints a report, or writes it into the file that was asked for.
  func show(_ report: Report, _ options: ViewOptions) throws {
    var report = report
    if report.meta.isInvented { report.banner = InventedData.banner }
    var format = options.format ?? .table
    if let path = options.output, options.format == nil {
      do throws(OutputFormat.UnknownSuffix) {
        format = try OutputFormat(inferredFrom: path)
      } catch {
        throw CommandFailure(
          code: "E-FORMAT", reason: error.message,
          remedies: [
            Localized(
              zh: "例:-o \(Self.withoutSuffix(path)).csv",
              en: "Such as: -o \(Self.withoutSuffix(path)).csv"),
            Localized(
              zh: "或者写明格式:--format csv -o \(path)", en: "Or say the format: --format csv -o \(path)"
            ),
          ], exitCode: 2)
      }
    }
    let presenter = Presenter(
      environment: environment, noPager: options.noPager || format != .table,
      noColour: options.noColour || options.output != nil)
    var renderer = presenter.terminalRenderer(language: language)
    renderer.showsAllRows = options.all || options.output != nil
    let text =
      options.schema
      ? ReportSchema().document(of: report)
      : report.rendered(as: format, terminal: renderer, toFile: options.output != nil)
    if let path = options.output {
      do {
        try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw CommandFailure.output(path)
      }
    } else {
      try presenter.show(text)
    }
    if format == .csv || format == .ndjson, let line = report.meta.tokenLine {
      try StandardStream.error.write(line(language) + "\n")
    }
  }

  private static func withoutSuffix(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot > path.startIndex
    else { return path }
    return String(path[..<dot])
  }

  /// The token and the command that reproduce a view.
  func meta(_ view: LedgerView, command: [String]) -> ReportMeta {
    var words = ["annals"] + command
    if ProgramLanguage.current != Language.resolve(flag: nil, environment: environment) {
      words += ["--lang", language.rawValue]
    }
    words += ["--as-of", view.asOf.description]
    switch view.selection.knownAt {
    case .day(let day): words += ["--known-at", day.description]
    case .size(let size): words += ["--known-at", "@\(size)"]
    case .instant(let instant): words += ["--known-at", instant.text(at: view.state.offset)]
    case nil: break
    }
    words += ["--at", view.token.description]
    return ReportMeta(
      token: view.token.description, asOf: view.asOf.description,
      policies: [view.state.policyReference("schedule"), view.state.policyReference("roles")],
      command: words.map(Self.quoted).joined(separator: " "),
      extra: view.isInvented ? [InventedData.meta] : [])
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.allSatisfy {
      $0.isLetter || $0.isNumber || "-_./:@=,+".contains($0)
    }
    return isPlain && !word.isEmpty
      ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
