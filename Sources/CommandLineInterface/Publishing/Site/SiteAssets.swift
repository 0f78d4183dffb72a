// SPDX-License-Identifier: Apache-2.0

/// The files that all pages share.
enum SiteAssets {
  static let styleName = "site.css"
  static let scriptName = "site.js"
  static let iconName = "icon.svg"

  /// The files with their contents.
  static let files: [(name: String, text: String)] = [
    (styleName, SiteStyle.sheet), (scriptName, SiteScript.text), (iconName, icon),
  ]

  /// Three lines of a ledger under a seal's red.
  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="5" fill="#9b2b21"/>
    <path d="M8 10h16M8 16h16M8 22h10" stroke="#ffffff" stroke-width="3" stroke-linecap="round"/>
    </svg>

    """
}
