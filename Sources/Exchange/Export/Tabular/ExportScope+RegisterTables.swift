// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

extension ExportScope {
  func documentTable(_ named: NamedByTables) -> ExportTable {
    typealias F = ExportTable.Field<(id: Slug, state: DocumentState)>
    let documents = state.documents.map { (id: $0.key, state: $0.value.state) }
      .filter { $0.state.issued != nil && named.documents.contains($0.id) }
      .sorted { $0.id < $1.id }
    return ExportTable(
      "documents", "文件", "documents", primaryKey: ["id"], documents,
      [
        F("id", "编号", "id", .text, required: true) { .id($0.id) },
        F("title", "标题", "title", .text) { .words($0.state.issued?.title.zh) },
        F("title_en", "英文标题", "title in English", .text) { .words($0.state.issued?.title.en) },
        F("number", "文号", "document number", .text) { .id($0.state.issued?.number) },
        F("issuers", "发文机关", "issuers", .text) { document in
          .list((document.state.issued?.issuers ?? []).map { self.name(of: $0).zh })
        },
        F("issued", "成文日期", "issued", .period) { .id($0.state.issued?.issued) },
        F("published", "公开日期", "published", .day) { .id($0.state.issued?.published) },
        F("jurisdiction", "层级", "jurisdiction", .codes(Jurisdiction.self)) {
          .code($0.state.issued?.jurisdiction)
        },
        F("url", "网址", "address", .uri) {
          .words($0.state.issued?.sourceURL.flatMap { URIText.uri($0) })
        },
        F("sha256", "SHA-256", "SHA-256", .text) { .id($0.state.issued?.sha256) },
        F("superseded_by", "替代文件", "superseded by", .text) { .id($0.state.supersededBy) },
        F("repealed", "已废止", "repealed", .flag, required: true) { .flag($0.state.isRepealed) },
        F("entry", "登记序号", "entry", .integer) { .number($0.state.mark?.index) },
      ])
  }

  func organizationTable(_ named: NamedByTables) -> ExportTable {
    typealias F = ExportTable.Field<(id: Slug, state: OrganizationState)>
    let organizations = state.organizations.map { (id: $0.key, state: $0.value.state) }
      .filter { $0.state.isRegistered && named.organizations.contains($0.id) }
      .sorted { $0.id < $1.id }
    return ExportTable(
      "organizations", "单位", "organisations", primaryKey: ["id"], organizations,
      [
        F("id", "编号", "id", .text, required: true) { .id($0.id) },
        F("name", "名称", "name", .text, required: true) { .text($0.state.name.zh) },
        F("name_en", "英文名称", "name in English", .text) { .words($0.state.name.en) },
        F("kind", "种类", "kind", .codes(OrganizationKind.self)) {
          .code($0.state.registered?.kind)
        },
        F("region", "地区", "region", .text) { .words($0.state.registered?.region) },
        F("uscc", "统一社会信用代码", "unified social credit code", .text) {
          .id($0.state.registered?.uscc)
        },
        F("division", "区划代码", "division code", .text) { .id($0.state.registered?.division) },
        F("parent", "上级单位", "parent", .text) { .id($0.state.registered?.parent) },
        F("merged_into", "并入", "merged into", .text) { .id($0.state.mergedInto) },
        F("entry", "登记序号", "entry", .integer) { .number($0.state.mark?.index) },
      ])
  }

  /// The codes that stand in the tables, with what people read and what other standards call them.
  static let codelistTable: ExportTable = {
    typealias F = ExportTable.Field<ListedCode>
    let codes: [ListedCode] =
      listed(ProjectStatus.self, standard: { $0.standardCodes })
      + listed(StatusReading.self, standard: { $0.status?.standardCodes ?? StandardCodes() })
      + listed(PartyRole.self, standard: { $0.standardCodes })
      + listed(ProjectKind.self) + listed(ProjectRelation.self) + listed(MentionMatch.self)
      + listed(AssessmentLight.self) + listed(Standing.self)
      + listed(MilestoneState.Outcome.self) + listed(DueBasis.self) + listed(FundingSource.self)
      + listed(BudgetMode.self)
      + listed(AmountMeasure.self) + listed(CostKind.self) + listed(FundKind.self)
      + listed(FundLevel.self) + listed(OpinionVerdict.self) + listed(DecisionVerdict.self)
      + listed(TargetPeriodKind.self) + listed(Comparator.self) + listed(TaskKind.self)
      + listed(ListName.self) + listed(Jurisdiction.self) + listed(OrganizationKind.self)
    return ExportTable(
      "codelists", "代码表", "codelists", primaryKey: ["list", "code"], codes,
      [
        F("list", "代码表", "list", .text, required: true) { .text($0.list) },
        F("code", "代码", "code", .text, required: true) { .text($0.code) },
        F("zh", "中文", "Chinese", .text, required: true) { .text($0.label.zh) },
        F("en", "英文", "English", .text) { .words($0.label.en) },
        F("oc4ids", "OC4IDS 0.9.5", "OC4IDS 0.9.5", .text) { .words($0.standard.oc4ids) },
        F("iati", "IATI 2.03", "IATI 2.03", .text) { .words($0.standard.iati) },
      ])
  }()

  /// A code of a list.
  private struct ListedCode {
    let list: String
    let code: String
    let label: LocalizedName
    let standard: StandardCodes
  }

  private static func listed<List: Codelist>(
    _: List.Type, standard: (List) -> StandardCodes = { _ in StandardCodes() }
  ) -> [ListedCode] {
    List.allCases.map {
      ListedCode(
        list: List.list, code: $0.rawValue, label: $0.label, standard: standard($0))
    }
  }
}
