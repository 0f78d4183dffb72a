// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

/// Who records: an actor for each role, and a clerk in each city.
enum DemoActor {
  static let administrator: Slug = "admin"
  static let secretariat: Slug = "secretariat"
  static let council: Slug = "council"
  static let experts: Slug = "experts"
  static let centre: Slug = "centre"
  static let auditor: Slug = "auditor"
  /// A clerk of the first city, who left and was succeeded.
  static let formerClerk: Slug = "former-clerk"
}

/// The bodies that are no city's.
enum DemoBody {
  static let leadingGroup: Slug = "demo-leading-group"
  static let council: Slug = "demo-council"
  static let experts: Slug = "demo-experts"
  static let centre: Slug = "demo-centre"
  static let auditOffice: Slug = "demo-audit-office"
  static let university: Slug = "demo-university"
  static let institute: Slug = "demo-institute"
  static let enterprise: Slug = "demo-enterprise"
  static let bank: Slug = "demo-bank"
  static let laboratory: Slug = "demo-laboratory"
  static let oldLaboratory: Slug = "demo-old-laboratory"

  static let all: [(id: Slug, name: String, kind: OrganizationKind)] = [
    (leadingGroup, "演示创新示范区领导小组", .governingBody),
    (council, "演示创新示范区理事会", .governingBody),
    (experts, "演示专家咨询委员会", .collective),
    (centre, "演示创新示范区管理服务中心", .serviceCentre),
    (auditOffice, "演示审计组", .collective),
    (university, "演示大学", .university),
    (institute, "演示第三方评估研究院", .researchInstitute),
    (enterprise, "演示精密制造有限公司", .enterprise),
    (bank, "演示科技银行", .enterprise),
    (laboratory, "演示检测实验室", .researchInstitute),
    (oldLaboratory, "演示计量检测站", .researchInstitute),
  ]
}

extension DemoNames.City {
  /// The city's bureau, which leads its projects.
  var bureau: Slug { Slug("demo-\(id)-stb") ?? .blank }
  /// Who reports for the bureau.
  var clerk: Slug { Slug("\(id)-clerk") ?? .blank }
  var bureauName: String { "演示\(name)市科技局" }
}

extension CommonMembers {
  /// Rests on a document that is registered.
  static func resting(on document: Slug, section: String? = nil) -> CommonMembers {
    var common = CommonMembers()
    var basis = Basis()
    basis.document = document
    basis.section = section
    common.basis = basis
    return common
  }

  /// Rests on an official document that is only described.
  static func paper(_ year: Int, _ number: Int) -> CommonMembers {
    var common = CommonMembers()
    var basis = Basis()
    basis.kind = .document
    basis.number = "演示发〔\(year)〕\(number)号"
    common.basis = basis
    return common
  }

  /// With a file that came along; its digest is that of its invented name.
  func with(evidence name: String) -> CommonMembers {
    var common = self
    var file = Evidence()
    file.name = name
    file.mediaType = "application/pdf"
    file.size = 20_000 + name.utf8.count
    file.sha256 = Digest(invented: name)
    common.evidence.append(file)
    return common
  }

  /// Recorded by the secretariat for somebody else (代录).
  func recorded(for organization: Slug, _ role: Role) -> CommonMembers {
    var common = self
    var behalf = OnBehalf()
    behalf.organization = organization
    behalf.role = role
    common.for = behalf
    return common
  }
}

extension Digest {
  /// The digest of a text that stands for a file that does not exist.
  init(invented text: String) {
    self = Digest(TreeHash.sha256(Array(text.utf8)).hexadecimal) ?? .blank
  }
}
