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
  private let readings = SnapshotReadings()

  init(_ options: GlobalOptions) {
    self.init(language: options.language, registry: options.registry)
  }

  init(language: Language, registry: String?) {
    self.language = language
    registryOption = registry
  }

  /// The time now, in milliseconds since 1970.
  static func now() -> Timestamp {
    Timestamp(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
  }

  /// The registry that was named or found.
  func ledger() throws -> Ledger {
    try RegistryFolder.discover(explicit: registryOption, environment: environment, from: directory)
  }

  /// Today at the offset of the registry.
  func today() throws -> CivilDay {
    let now = Self.now()
    return try now.day(at: ledger().currentView(at: now, warn: { _ in }).state.offset)
  }

  /// Whether the registry was named, by option or environment, rather than only found.
  var isRegistryNamed: Bool {
    registryOption != nil || environment["ANNALS_REGISTRY"]?.isEmpty == false
  }

  /// The registry as the options select it.
  func view(_ options: ViewOptions) throws -> LedgerView {
    try view(try selection(options))
  }

  /// The registry as the options select it, for a report that ``show(_:_:)`` shows: what it does not
  /// ask for is not read.
  func viewForReport(_ options: ViewOptions) throws -> LedgerView {
    let selection = try selection(options)
    guard selection == ViewSelection() else { return try view(selection) }
    return readings.take(try ledger().currentView(at: Self.now(), warn: warn))
  }

  private func warn(_ warning: SnapshotWarning) {
    let text = Localized(
      zh: "注意:快照 Snapshots/\(warning.name) 没有用:\(warning.reason.zh);已从头读台账\n",
      en: "note: the snapshot Snapshots/\(warning.name) is not used: "
        + "\(warning.reason.en ?? ""); the whole log was read\n")
    try? StandardStream.error.write(text(language))
  }

  /// The registry as it is selected.
  func view(_ selection: ViewSelection) throws -> LedgerView {
    try checked(try ledger().view(selection, at: Self.now()), selection)
  }

  /// The registry as it is selected twice, by one reading of the log.
  func views(
    _ first: ViewSelection, _ second: ViewSelection
  ) throws -> (first: LedgerView, second: LedgerView) {
    let views = try ledger().views([first, second], at: Self.now())
    return (try checked(views[0], first), try checked(views[1], second))
  }

  /// Refuses a view of more than there is.
  private func checked(_ view: LedgerView, _ selection: ViewSelection) throws -> LedgerView {
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
    try selection(asOf: options.asOf, knownAt: options.knownAt, at: options.at)
  }

  /// The part of history that was typed after `--as-of`, `--known-at` and `--at`.
  func selection(asOf: String?, knownAt: String?, at: String?) throws -> ViewSelection {
    let asOf = try asOf.map { try Moment($0, "--as-of") }
    let knownAt = try knownAt.map { try Moment($0, "--known-at") }
    var selection = ViewSelection()
    if let text = at {
      guard let token = ViewToken(text) else {
        throw CommandFailure.usage(
          "“\(text)”不是版本,例:@612-9f3ac1d2e47b8a05",
          "“\(text)” is not a token such as @612-9f3ac1d2e47b8a05")
      }
      selection.token = token
    }
    let record = try record(for: [asOf, knownAt].compactMap(\.self), selection.token)
    if let knownAt { try selection.know(at: knownAt, in: record) }
    switch asOf {
    case .size(let size):
      // The facts up to the day on which the last of so many entries was recorded.
      let then = try view(ViewSelection(knownAt: .size(size))).state
      selection.asOf = then.lastRecorded?.day(at: then.offset)
    case .token(let token):
      let then = try view(ViewSelection(token: token)).state
      selection.asOf = then.lastRecorded?.day(at: then.offset)
    case let moment?: try selection.show(asOf: moment, in: record)
    case nil: break
    }
    return selection
  }

  /// The whole record, where a moment is a meeting or a bulletin of it.
  func record(for moments: [Moment], _ token: ViewToken? = nil) throws -> RegistryState? {
    guard moments.contains(where: \.needsRecord) else { return nil }
    return try ledger().view(ViewSelection(token: token), at: Self.now()).state
  }

  /// Prints a report, or writes it into the file that was asked for.
  func show(_ report: Report, _ options: ViewOptions) throws {
    try readings.check()
    var report = report
    if report.meta.isInvented { report.banner = InventedData.banner }
    if options.all, let command = report.meta.command,
      !command.split(separator: " ").contains("--all")
    {
      report.meta.command = command + " --all"
      report.meta.judgedLater?.command.append("--all")
    }
    if let later = report.meta.judgedLater {
      report.footers += later.lines(knownAt: options.knownAt, at: options.at)
    }
    if let path = options.output, options.format == nil, !options.schema,
      path.lowercased().hasSuffix(".xlsx")
    {
      try FormFile.write(WorkbookRenderer(language: language).workbook(report), to: path)
      return
    }
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
    // A page, and what machines read, go elsewhere; there the folder of this machine says nothing.
    if format == .table || format == .markdown {
      report = report.leading(with: RegistryInCommands(registryOption))
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
    if format == .csv || format == .ndjson {
      for line in [report.meta.unknownLine, report.meta.tokenLine].compactMap(\.self) {
        // The data is out; nobody need be there for what is said about it.
        try? StandardStream.error.write(line(language) + "\n")
      }
    }
  }

  private static func withoutSuffix(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot > path.startIndex
    else { return path }
    return String(path[..<dot])
  }

  /// The option with which a command speaks the same language again, also for somebody whose locale is
  /// another.
  var languageWords: [String] { ["--lang", language.rawValue] }

  /// The command that reproduces a view of what the program knows by itself.
  func meta(ofProgram command: [String]) -> ReportMeta {
    ReportMeta(
      command: (["annals"] + command + languageWords).map(ShellWord.quoted)
        .joined(separator: " "))
  }

  /// The token and the command that reproduce a view.
  ///
  /// - Parameters:
  ///   - view: What is shown.
  ///   - command: The words of the command, without `annals` and without points in time.
  ///   - judges: Whether the view judges by a day, as lights and delays do, and not only tells facts.
  /// - Returns: The token and the command.
  func meta(_ view: LedgerView, command: [String], judges: Bool = true) -> ReportMeta {
    let base = command + languageWords
    var words = ["annals"] + base
    words += ["--as-of", view.asOfText]
    if let known = view.knownAtText { words += ["--known-at", known] }
    words += ["--at", view.token.description]
    var meta = ReportMeta(
      token: view.token.description, asOf: view.asOfText, knownAt: view.knownAtText,
      policies: [view.state.policyReference("schedule"), view.state.policyReference("roles")],
      command: words.map(ShellWord.quoted).joined(separator: " "), unknown: view.unknownForMeta,
      extra: view.isInvented ? [InventedData.meta] : [])
    if judges, view.selection.asOf == nil, let known = view.lastKnownDay, known < view.asOf {
      meta.judgedLater = JudgedLater(command: base, known: known, judged: view.asOf)
    }
    return meta
  }
}

extension LedgerView {
  /// What is not known, as views name it.
  var unknownForMeta: [ReportMeta.Unknown] {
    unrecognized.map { unknown in
      ReportMeta.Unknown(
        name: unknown.name, count: unknown.count, place: Ledger.place(of: unknown.first))
    }
  }

  /// What was asked of the axis of facts, in the form in which it is typed.
  var asOfText: String {
    selection.asOfInstant?.text(at: state.offset) ?? asOf.description
  }

  /// The last day of what was known, where that was cut.
  fileprivate var lastKnownDay: CivilDay? {
    switch selection.knownAt {
    case .day(let day): day
    case .instant(let instant): instant.day(at: state.offset)
    case .size(let size) where size == self.size: nil
    case .size: state.lastRecorded?.day(at: state.offset)
    case nil: selection.token == nil ? nil : state.lastRecorded?.day(at: state.offset)
    }
  }

  /// What was asked of the axis of knowledge, in the form in which it is typed.
  var knownAtText: String? {
    switch selection.knownAt {
    case .day(let day): day.description
    case .size(let size): "@\(size)"
    case .instant(let instant): instant.text(at: state.offset)
    case nil: nil
    }
  }
}
