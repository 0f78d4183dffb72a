// SPDX-License-Identifier: Apache-2.0

/// The units in which indicators are measured.
public enum UnitList {
  /// A unit.
  public struct Unit: Equatable, Sendable {
    /// The code.
    public var code: Slug
    /// What people read.
    public var name: LocalizedName
    /// Whether readings are shares of a whole, ranks or rates, which do not add up.
    public var isRatio: Bool
    /// Whether the value is an amount of money in fen.
    public var isMoney: Bool
  }

  /// The unit with a code.
  public static func unit(_ code: Slug) -> Unit? { byCode[code] }

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// Every unit, in the order of the codelist.
  public static let all: [Unit] = [
    ratio("percent", "%", "%"), money("cny", "元", "CNY yuan"), ratio("rank", "位", "rank"),
    ratio("times-base", "倍(基数)", "times the base"),
    ratio("patents-per-10000-people", "件/万人", "patents per 10,000 people"),
    ratio("count-per-area", "个/每区", "count per area"),
    count("count", "", "count"), count("enterprises", "家", "enterprises"),
    count("people", "人", "people"), count("people-or-teams", "人或团队", "people or teams"),
    count("projects", "个", "projects"), count("platforms", "个", "platforms"),
    count("institutions", "家", "institutions"), count("alliances", "个", "alliances"),
    count("zones", "个", "zones"), count("carriers", "个", "carriers"),
    count("applications", "件", "applications"), count("square-metres", "平方米", "square metres"),
    count("companies", "家", "companies"), count("events", "次", "events"),
    count("workshops", "个", "workshops"), count("maker-spaces", "家", "maker spaces"),
    count("laboratories", "个", "laboratories"), count("results", "项", "results"),
    count("products", "个", "products"), count("clusters", "个", "clusters"),
    count("workstations", "个", "workstations"), count("teams", "个", "teams"),
    count("towns", "个", "towns"), count("communities", "个", "communities"),
    count("patents", "件", "patents"), count("branches", "家", "branches"),
    count("shops", "家", "shops"), count("visits", "次", "visits"),
    count("enterprises-per-year", "家/年", "enterprises per year"),
    count("projects-per-year", "个/年", "projects per year"),
    count("platforms-per-year", "个/年", "platforms per year"),
    count("units", "个", "units"), count("scenarios", "个", "scenarios"),
  ]

  private static func count(_ code: Slug, _ zh: String, _ en: String) -> Unit {
    Unit(code: code, name: LocalizedName(zh: zh, en: en), isRatio: false, isMoney: false)
  }

  private static func ratio(_ code: Slug, _ zh: String, _ en: String) -> Unit {
    Unit(code: code, name: LocalizedName(zh: zh, en: en), isRatio: true, isMoney: false)
  }

  private static func money(_ code: Slug, _ zh: String, _ en: String) -> Unit {
    Unit(code: code, name: LocalizedName(zh: zh, en: en), isRatio: false, isMoney: true)
  }
}
