// SPDX-License-Identifier: Apache-2.0

/// The user's own folders, outside any registry (XDG Base Directory Specification).
public enum UserFolders {
  /// What the user decided: `$XDG_CONFIG_HOME/annals`, else `$HOME/.config/annals`.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FOLDER` where neither variable is an absolute path.
  public static func configuration(_ environment: [String: String]) throws(LedgerError) -> String {
    try folder("XDG_CONFIG_HOME", "/.config", environment)
  }

  /// What the program remembers: `$XDG_STATE_HOME/annals`, else `$HOME/.local/state/annals`.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FOLDER` where neither variable is an absolute path.
  public static func state(_ environment: [String: String]) throws(LedgerError) -> String {
    try folder("XDG_STATE_HOME", "/.local/state", environment)
  }

  private static func folder(
    _ variable: String, _ underHome: String, _ environment: [String: String]
  ) throws(LedgerError) -> String {
    if let folder = environment[variable], folder.hasPrefix("/") { return folder + "/annals" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + underHome + "/annals" }
    throw LedgerError(
      "E-KEY-FOLDER", zh: "不知道用户文件夹在哪里:没有 \(variable) 和 HOME",
      en: "there is no user folder: neither \(variable) nor HOME is set")
  }
}
