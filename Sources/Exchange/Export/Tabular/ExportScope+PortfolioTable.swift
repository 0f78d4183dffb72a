// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension ExportScope {
  /// How many projects there are in each city, by status and light. Only what is counted is counted.
  var portfolioTable: ExportTable {
    typealias F = ExportTable.Field<(city: PortfolioCity, projects: [Project])>
    let counted = projects.filter(\.row.isCounted)
    let cities = Dictionary(grouping: counted, by: \.row.city)
      .map { (city: $0.key, projects: $0.value) }.sorted { $0.city.key < $1.city.key }
    func count(
      _ key: String, _ label: LocalizedName, _ takes: @escaping (Project) -> Bool
    ) -> F {
      F(key, label.zh, label.en ?? label.zh, .integer, required: true) {
        .number($0.projects.count(where: takes))
      }
    }
    let statuses = ProjectStatus.allCases.map { status in
      count(status.rawValue, status.label) { Self.status($0) == status }
    }
    let lights = [
      (Light.green, "绿"), (Light.yellow, "黄"), (Light.red, "红"), (Light.grey, "灰"),
    ].map { light, zh in
      count("light_\(light.rawValue)", LocalizedName(zh: zh, en: light.rawValue)) {
        $0.row.light.light == light
      }
    }
    return ExportTable(
      "portfolio", "总览", "portfolio", primaryKey: ["city"], cities,
      [
        F("city", "城市代码", "city code", .text, required: true) { .text($0.city.key) },
        F("city_name", "城市", "city", .text, required: true) { .text($0.city.name.zh) },
        count("projects", LocalizedName(zh: "合计", en: "projects")) { _ in true },
      ] + statuses
        + [
          count("seeking", StatusReading.seekingNationalStatus.label) {
            $0.row.status == .reported(.seekingNationalStatus)
          },
          count("mixed", LocalizedName(zh: "提法不一", en: "mixed")) { $0.row.status.isMixed },
          count("unknown", LocalizedName(zh: "没有记录", en: "nothing recorded")) {
            $0.row.status == .unknown
          },
        ] + lights)
  }
}
