// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import RegistryModel

/// A refusal that is printed with its code, its reason and what to do next.
struct CommandFailure: Error {
  /// The stable code, such as `E-NAME-AMBIGUOUS`.
  var code: String
  /// What was found and what was expected.
  var reason: Localized
  /// Lines about what to do next.
  var remedies: [Localized] = []
  /// FILE:LINE, a path or a field.
  var place: String?
  /// 1 for findings and refusals, 2 for wrong usage.
  var exitCode: Int32 = 1
  /// Whether to say that nothing was recorded.
  var isRecording = false
  /// The registry as the user named it with `--registry`: the commands of the remedies need it too.
  var registry: String?

  /// The message as people read it, with a line feed at the end.
  func message(_ language: Language) -> String {
    let label = Localized(zh: "annals: 错误", en: "annals: error")(language)
    var lines = ["\(label) \(code): \(reason(language))"]
    if let place {
      let named = isMember(place) ? Localized(zh: "成员 ", en: "member ")(language) + place : place
      lines[0] += language == .zh ? "(\(named))" : " (\(named))"
    }
    let commands = RegistryInCommands(registry)
    let page = ErrorPage.of(code)
    for remedy in remedies.isEmpty ? [page?.hint].compactMap(\.self) : remedies {
      lines += commands.naming(remedy)(language).split(separator: "\n").map { "  " + $0 }
    }
    if let page, page.isPointedAt {
      lines.append("  " + Localized(zh: "详见:", en: "more: ")(language) + "annals explain \(code)")
    }
    if isRecording, let standing { lines.append("  " + standing(language)) }
    return lines.map(SafeText.line).flatMap { TerminalLines.fitted($0) }.joined(separator: "\n")
      + "\n"
  }

  /// Whether the place is a member of the statement that a rule refused, not a file.
  private func isMember(_ place: String) -> Bool {
    guard RuleCode(rawValue: code) != nil, let first = place.first else { return false }
    return first.isLowercase
      && place.allSatisfy { $0.isASCII && $0.isLetter || $0 == "." }
      && (!place.contains(".") || place.hasPrefix("replacement."))
  }

  /// What became of the recording.
  private var standing: Localized? {
    switch code {
    // Its own words say that the entries are recorded.
    case "E-LOG-PUBLICATION-FAILED": nil
    case "E-LOG-SYNC-FAILED":
      Localized(zh: "不能确定登记了没有。", en: "Whether it was recorded is not certain.")
    default: Localized(zh: "什么也没有登记。", en: "Nothing was recorded.")
    }
  }
}

extension CommandFailure {
  /// A failure of the registry.
  init(_ error: LedgerError, isRecording: Bool = false) {
    code = error.code
    reason = Localized(error.reason)
    remedies = [error.remedy.map { Localized($0) } ?? ErrorPage.of(error.code)?.hint]
      .compactMap(\.self)
    place = error.place
    self.isRecording = isRecording
  }

  /// A subject that the view does not hold.
  static func notRegistered(_ text: String) -> CommandFailure {
    CommandFailure(
      code: "E-NAME-UNKNOWN",
      reason: Localized(
        zh: "“\(text)”那一天还没有登记", en: "“\(text)” is not registered at that time"))
  }

  /// An answer that could not be written.
  ///
  /// - Parameters:
  ///   - error: Why.
  ///   - done: What was done nevertheless, and how to see it.
  /// - Returns: The failure `E-OUTPUT`.
  static func unwritten(
    _ error: StandardStream.WriteError, done: [Localized] = []
  ) -> CommandFailure {
    CommandFailure(
      code: "E-OUTPUT",
      reason: Localized(zh: "写不出回答:", en: "cannot write the answer: ") + error.reason,
      remedies: done)
  }

  /// A file that could not be written.
  static func output(_ path: String) -> CommandFailure {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    var reason = Localized(zh: "没有权限,或者磁盘满了", en: "no permission, or the disk is full")
    var remedy = Localized(
      zh: "写到别的文件夹:-o ~/...", en: "write into another folder: -o ~/...")
    if !exists || !isFolder.boolValue {
      reason = Localized(zh: "没有文件夹“\(folder)”", en: "there is no folder \(folder)")
      remedy = Localized(
        zh: "先建:mkdir -p \(ShellWord.quoted(folder))",
        en: "make it first: mkdir -p \(ShellWord.quoted(folder))")
    } else if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    {
      reason = Localized(zh: "它是文件夹", en: "it is a folder")
      remedy = Localized(zh: "写文件名:-o \(path)/总览.csv", en: "name a file: -o \(path)/view.csv")
    }
    return CommandFailure(
      code: "E-OUTPUT",
      reason: Localized(zh: "写不了文件:", en: "cannot write the file: ") + reason,
      remedies: [remedy], place: path)
  }

  /// Wrong usage.
  static func usage(_ zh: String, _ en: String, remedies: [Localized] = []) -> CommandFailure {
    CommandFailure(
      code: "E-USAGE", reason: Localized(zh: zh, en: en), remedies: remedies, exitCode: 2)
  }
}

extension Localized {
  /// A name or message of the model.
  init(_ name: LocalizedName) { self.init(zh: name.zh, en: name.en ?? name.zh) }
}
