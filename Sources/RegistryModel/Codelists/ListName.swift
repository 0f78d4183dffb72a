// SPDX-License-Identifier: Apache-2.0

/// The lists that a project can stand on.
public enum ListName: String, Codelist {
  case majorProjects = "major-projects"
  case reserve
  case cultivation
  case greenChannel = "green-channel"

  /// Stands as `list-name` in schemas and on reference pages.
  public static var list: String { "list-name" }

  /// What people read, in Chinese and English.
  public var label: LocalizedName {
    switch self {
    case .majorProjects: LocalizedName(zh: "重大项目", en: "major projects")
    case .reserve: LocalizedName(zh: "储备库", en: "reserve")
    case .cultivation: LocalizedName(zh: "培育库", en: "cultivation library")
    case .greenChannel: LocalizedName(zh: "绿色通道", en: "green channel")
    }
  }
}
