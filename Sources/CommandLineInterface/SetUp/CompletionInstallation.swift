// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Whether the completion script of the user's shell is where that shell looks for it.
///
/// The folders are those of bash-completion 2, of the usual `fpath` of zsh, and of fish. A script that
/// is sourced from a start-up file is not seen; so this is a hint and never an error.
struct CompletionInstallation {
  /// The shell, such as `bash`.
  let shell: String
  /// Where the script was looked for, the user's own place first.
  let places: [String]
  /// Where it was found.
  let found: String?
  private let home: String

  /// The shells that a script is made for.
  static let shells = ["bash", "zsh", "fish"]

  /// Looks for the script; `nil` where the shell is none of ``shells``.
  init?(
    environment: [String: String],
    isFile: (String) -> Bool = { FileManager.default.isReadableFile(atPath: $0) }
  ) {
    let name = environment["SHELL"]?.split(separator: "/").last.map(String.init) ?? ""
    guard Self.shells.contains(name) else { return nil }
    shell = name
    home = environment["HOME"] ?? ""
    places = Self.places(name, environment)
    found = places.first(where: isFile)
  }

  /// What to say of it.
  var message: Localized {
    guard let found else {
      return Localized(
        zh: "\(shell) 还没有命令补全。安装:", en: "no completions for \(shell). To install them:")
    }
    return Localized(zh: "\(shell) 补全 \(found)", en: "completions for \(shell): \(found)")
  }

  /// The commands that install the script; none where it is installed.
  var commands: [String] {
    guard found == nil, let path = places.first else { return [] }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let install = [
      "mkdir -p \(written(folder))", "annals completions \(shell) > \(written(path))",
    ]
    guard shell == "zsh" else { return install }
    let start = "fpath=(\(written(folder)) $fpath); autoload -U compinit; compinit"
    return install + ["echo '\(start)' >> ~/.zshrc"]
  }

  /// A path as a shell takes it, with `~` for the home folder.
  private func written(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "-_./".contains($0) }
    guard isPlain else { return "'" + path.replacing("'", with: "'\\''") + "'" }
    return !home.isEmpty && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  private static func places(_ shell: String, _ environment: [String: String]) -> [String] {
    func folder(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let home = folder("HOME") ?? ""
    switch shell {
    case "bash":
      let own =
        folder("BASH_COMPLETION_USER_DIR")
        ?? (folder("XDG_DATA_HOME") ?? home + "/.local/share") + "/bash-completion"
      return [
        own + "/completions/annals", "/usr/local/share/bash-completion/completions/annals",
        "/usr/share/bash-completion/completions/annals", "/etc/bash_completion.d/annals",
      ]
    case "zsh":
      let path = (folder("FPATH") ?? "").split(separator: ":").map { String($0) + "/_annals" }
      return [home + "/.zfunc/_annals"] + path
        + [
          home + "/.zsh/completions/_annals", home + "/.oh-my-zsh/completions/_annals",
          "/usr/local/share/zsh/site-functions/_annals",
          "/usr/share/zsh/vendor-completions/_annals", "/usr/share/zsh/site-functions/_annals",
        ]
    default:
      let own = (folder("XDG_CONFIG_HOME") ?? home + "/.config") + "/fish"
      return [
        own + "/completions/annals.fish", "/usr/share/fish/vendor_completions.d/annals.fish",
        "/usr/local/share/fish/vendor_completions.d/annals.fish",
      ]
    }
  }
}
