// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Examples and patterns of commands in English: codes in place of Chinese labels, English names for
/// what is to be filled in. Names, reasons and numbers of documents stay as a record has them.
enum ExampleText {
  static func english(_ example: String) -> String {
    var words = example.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for index in words.indices.dropFirst() {
      if let code = code(words[index], after: words[index - 1]) { words[index] = code }
    }
    return filled(words.joined(separator: " "))
  }

  /// A text with the English names of what is to be filled in.
  private static func filled(_ text: String) -> String {
    var (filled, rest) = ("", text.unicodeScalars[...])
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let blank = String(rest[open...close])
      filled += String(rest[..<open]) + (blanks[blank] ?? blank)
      rest = rest[rest.index(after: close)...]
    }
    return filled + String(rest)
  }

  private static let blanks: [String: String] = [
    "<编号>": "<id>", "<名称>": "<name>", "<全名>": "<full-name>", "<日期>": "<date>",
    "<来源>": "<source>", "<金额>": "<amount>", "<目标编号>": "<target-id>",
    "<原文>": "<printed>", "<数>": "<number>", "<进展>": "<progress>", "<角色>": "<role>",
    "<种类>": "<kind>", "<公钥>": "<key>", "<证明>": "<proof>", "<登记人>": "<actor>",
    "<领域>": "<field>", "<单位>": "<unit>", "<内容>": "<criterion>", "<分数>": "<points>",
    "<评议人>": "<reviewer>", "<方案>": "<proposal>", "<项目>": "<project>",
    "<办理情况>": "<what-was-done>", "<状态>": "<status>", "<文号>": "<number>",
    "<专家组>": "<panel>", "<意见>": "<opinion>", "<理由>": "<reason>", "<时刻>": "<time>",
    "<议题>": "<item>", "<结论>": "<verdict>", "<原因>": "<why>", "<文件>": "<file>",
  ]

  /// The code that a label stands for as the value of an option.
  private static func code(_ label: String, after option: String) -> String? {
    switch option {
    case "--kind":
      first(label, ProjectKind.self) ?? first(label, OrganizationKind.self)
        ?? first(label, FundKind.self) ?? first(label, CitedDocumentKind.self)
        ?? first(label, TaskKind.self) ?? first(label, SupervisionKind.self)
        ?? first(label, AgendaItemKind.self)
    case "--role": first(label, Role.self) ?? first(label, PartyRole.self)
    case "--level": first(label, DesignationLevel.self) ?? first(label, FundLevel.self)
    case "--jurisdiction": first(label, Jurisdiction.self)
    case "--source": first(label, FundingSource.self)
    case "--measure": first(label, AmountMeasure.self)
    case "--cost": first(label, CostKind.self)
    case "--basis-kind": first(label, BasisKind.self)
    case "--as": first(label, ProjectRelation.self)
    case "--list": first(label, ListName.self)
    case "--to": first(label, ProjectStatus.self)
    case "--reading": first(label, StatusReading.self)
    case "--comparator": first(label, Comparator.self)
    case "--direction": first(label, IndicatorDirection.self)
    case "--stage": ["争创": "sought", "获批": "granted", "未获批": "refused"][label]
    case "--verdict": first(label, OpinionVerdict.self) ?? first(label, DecisionVerdict.self)
    case "--light": first(label, AssessmentLight.self)
    case "--grade": first(label, EvaluationGrade.self)
    case "--what": first(label, ProposalMatter.self)
    case "--finding": first(label, AuditFinding.self)
    case "--by": first(label, SurplusHolder.self)
    case "--field": several(label, ExpertField.self)
    case "--condition": several(label, ExemptionCondition.self)
    case "--for": first(label, Role.self)
    case "--add", "--remove": label == "简称" ? "<alias>" : nil
    case "--division": DivisionList.find(label)?.name.en
    default: nil
    }
  }

  private static func several<List: Codelist>(_ labels: String, _: List.Type) -> String? {
    let codes = labels.split(separator: "、").map { first(String($0), List.self) }
    return codes.contains(nil) ? nil : codes.compactMap(\.self).joined(separator: ",")
  }

  private static func first<List: Codelist>(_ label: String, _: List.Type) -> String? {
    List(named: label)?.rawValue
  }
}
