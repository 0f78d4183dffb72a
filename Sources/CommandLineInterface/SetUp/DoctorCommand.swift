// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry
import RegistryModel

/// `annals doctor`: how the program is set up here, and what is broken.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: helpText("检查这台机器上的设置", "check the set-up of this machine"))
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let context = CommandContext(global)
    let language = context.language
    // A line without a verdict belongs to the one before it.
    var lines: [(Bool?, Localized)] = []
    let size = TerminalSize.of(
      descriptor: StandardStream.output.descriptor, environment: context.environment)
    lines.append(
      (true, Localized(zh: "版本 \(AnnalsVersion.text)", en: "version \(AnnalsVersion.text)")))
    lines.append(
      (true, Localized(zh: "语言 \(language.rawValue)", en: "language \(language.rawValue)")))
    lines.append(
      (true, Localized(zh: "终端 \(size.columns) 列", en: "terminal \(size.columns) columns")))
    let pager = PagerDecision.command(
      isTerminal: true, noPagerFlag: false, lineCount: 1, screenRows: 1,
      environment: context.environment)
    lines.append((true, Localized(zh: "分页程序 \(pager ?? "-")", en: "pager \(pager ?? "-")")))
    let installation = CompletionInstallation(environment: context.environment)
    lines.append((true, completions(installation)))
    let commands = installation?.commands ?? []
    lines += commands.map { (nil, Localized($0)) }
    do {
      let ledger = try context.ledger()
      lines.append(
        (true, Localized(zh: "台账 \(ledger.directory)", en: "registry \(ledger.directory)")))
      let view = try ledger.view(at: CommandContext.now())
      lines.append(
        (
          true,
          Localized(
            zh: "登记 \(view.size) 条,版本 \(view.token),检查点相符",
            en: "\(view.size) entries, \(view.token), the checkpoint fits")
        ))
      lines.append(
        (
          view.unrecognized.isEmpty,
          Localized(
            zh: "不认识的类型、版本和规则 \(view.unrecognized.count) 种",
            en: "\(view.unrecognized.count) types, versions and policies that are not known")
        ))
      lines += view.unrecognized.map { unknown in
        (
          nil,
          Localized(
            zh: "  \(unknown.name) \(unknown.count) 条,\(ledger.place(of: unknown.first)) 起",
            en: "  \(unknown.name): \(unknown.count), from \(ledger.place(of: unknown.first)) on")
        )
      }
      lines += breaches(view.state.breaches)
      if view.isSample {
        lines.append(
          (
            true,
            Localized(
              zh: "这是样例:密钥公开,不能当证据", en: "a sample: its keys are public, so it proves nothing")
          ))
      }
      lines += keys(context, view).map { ($0.0, $0.1) }
    } catch let error as LedgerError {
      lines.append((false, Localized(error.reason)))
    }
    let text = lines.map { isGood, text in
      let sign = isGood.map { $0 ? "ok  " : "!!  " } ?? "    "
      let line = text(language)
      let rest = String(repeating: " ", count: sign.count)
      // A command is broken only where it must be, and so that a shell joins it again.
      let isLong = DisplayWidth.cells(sign) + DisplayWidth.cells(line) > 80
      let wrapped =
        commands.contains(line) && isLong
        ? LineWrapping.wrapCommand(line, width: 80, first: sign, rest: rest + "  ")
        : LineWrapping.wrap(line, width: 80, first: sign, rest: rest)
      return wrapped.map { $0 + "\n" }.joined()
    }.joined()
    try StandardStream.output.writeFinding(text)
    if lines.contains(where: { $0.0 == false }) { throw ExitCode(1) }
  }

  /// A shell without completions is no fault.
  private func completions(_ installation: CompletionInstallation?) -> Localized {
    let shells = CompletionInstallation.shells.joined(separator: " ")
    return installation?.message
      ?? Localized(
        zh: "命令补全:认得的 shell 是 \(shells)(annals completions <shell>)",
        en: "completions: for \(shells) (annals completions <shell>)")
  }

  /// Entries that refer to what was taken back since; each is found until it is put right.
  private func breaches(_ breaches: [Breach]) -> [(Bool?, Localized)] {
    guard !breaches.isEmpty else {
      return [
        (
          true,
          Localized(
            zh: "登记之间的引用都在", en: "every entry finds what it refers to")
        )
      ]
    }
    return [
      (
        false,
        Localized(
          zh: "\(breaches.count) 条登记引用的东西后来撤回、退回或移后了;请更正或撤回它们",
          en: "\(breaches.count) entries refer to what was taken back or moved later since; "
            + "correct or withdraw them")
      )
    ] + breaches.map { (nil, Localized($0.title)) }
  }

  private func keys(_ context: CommandContext, _ view: LedgerView) -> [(Bool, Localized)] {
    do throws(LedgerError) {
      let folder = try KeyFolder(environment: context.environment)
      let actors = folder.actors(view.origin).map(\.description)
      let names = actors.isEmpty ? "-" : actors.joined(separator: " ")
      return [
        (
          true,
          Localized(
            zh: "密钥 \(folder.folder(for: view.origin)):\(names)",
            en: "keys \(folder.folder(for: view.origin)): \(names)")
        )
      ]
    } catch {
      return [(false, Localized(error.reason))]
    }
  }
}
