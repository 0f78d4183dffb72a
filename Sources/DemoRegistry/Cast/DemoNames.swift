// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Words of which invented names are made; all of them say that they are invented.
enum DemoNames {
  /// A city of the invented zone.
  struct City: Sendable {
    let id: String
    let name: String
    let division: DivisionCode
  }

  static let cities: [City] = [
    ("nanjing", "南京", "320100"), ("wuxi", "无锡", "320200"), ("changzhou", "常州", "320400"),
    ("suzhou", "苏州", "320500"), ("zhenjiang", "镇江", "321100"),
  ].map { City(id: $0.0, name: $0.1, division: DivisionCode($0.2) ?? .blank) }

  static let fields = [
    "高性能计算", "物联网", "石墨烯", "传感", "封装测试", "纳米材料", "合金", "生物医药", "智能制造", "氢能",
    "船舶动力", "激光", "精密轴承", "工业软件", "量子通信", "特种纤维",
  ]

  static let forms: [(name: String, kind: ProjectKind)] = [
    ("实验室", .laboratory), ("创新中心", .technologyInnovationCentre), ("中试线", .publicServicePlatform),
    ("研究院", .researchInstitute), ("验证平台", .publicServicePlatform),
    ("关键技术攻关", .keyTechnologyProgramme), ("大科学装置", .researchFacility),
  ]

  static let milestones = [
    "签订任务书", "完成初步设计", "完成主体封顶", "完成设备进场", "完成样机测试", "完成建章立制", "完成试运行", "提交总结报告",
  ]

  static let categories = ["设备费", "材料费", "测试化验费", "人员费", "基建费"]

  static let reasons = ["设备交付延期", "选址调整", "配套资金未到位", "技术方案变更", "人员变动"]

  /// The name of a project; numbers keep names apart.
  static func project(_ number: Int, _ city: City, _ random: inout DemoRandom) -> (
    String, ProjectKind
  ) {
    let form = random.one(of: forms, else: forms[0])
    let field = random.one(of: fields, else: fields[0])
    return ("演示\(city.name)\(field)\(form.name)(\(number)号)", form.kind)
  }
}
