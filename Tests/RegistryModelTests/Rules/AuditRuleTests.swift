// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Bulletins and audits quote the log") struct Quoting {
  static func published(
    _ id: Slug = "2018-03", size: Int = 1, root: Int? = nil
  ) -> Saying {
    about(.bulletin, id, BulletinPublished.self) {
      $0.title = LocalizedName(zh: "监测通报")
      $0.period = period("2018-03")
      $0.size = size
      $0.root = logRoot(root ?? size)
    }
  }

  private func attested(_ size: Int, root: Int? = nil) -> Saying {
    about(.registry, "main", AuditAttested.self) {
      $0.size = size
      $0.root = logRoot(root ?? size)
      $0.finding = .soundWithRemarks
    }.by("auditor")
  }

  private let given = Given { project() }

  @Test func `what is quoted stands before the entry that quotes it`() {
    let size = given.state.size
    for saying in [Self.published(size: size), attested(size), Self.published(), attested(1)] {
      given.when(saying).then(.accepted)
    }
    for wrong in [0, -1, size + 1] {
      let code: RuleCode = wrong < 0 ? .range : .logSize
      given.when(Self.published(size: wrong)).refused(by: code, in: "size")
      given.when(attested(wrong)).refused(by: code, in: "size")
    }
  }

  @Test func `the root that is quoted is that of the log at that size`() {
    for wrong in [Self.published(size: 2, root: 1), attested(2, root: 1)] {
      given.when(wrong).refused(by: .quotedRoot, in: "root")
    }
    var after = given
    after.say(Self.published(size: 2).called("bulletin"))
    after.when(corrected("bulletin", to: Self.published(size: 2, root: 1)))
      .refused(by: .quotedRoot, in: "replacement.data.root")
    after.when(corrected("bulletin", to: Self.published(size: 1))).then(.accepted)
  }

  @Test func `a bulletin is published once, by the secretariat`() {
    var after = given
    after.say(Self.published().called("first"))
    after.when(Self.published(size: 2)).then(.refused(.subjectExists, naming: "first"))
    given.when(Self.published().by("centre-staff")).then(.refused(.role))
    #expect(after.state.bulletins["2018-03"]?.state.published?.size == 1)
    #expect(after.state.name(of: Subject(.bulletin, "2018-03"))?.zh == "监测通报")
  }

  @Test func `what an auditor says of the registry stands in its record`() {
    let noted = about(.registry, "main", AuditNoted.self) { $0.text = "备份没有演练" }.by("auditor")
    var after = given
    after.say(attested(3))
    after.say(noted)
    #expect(after.state.audits.attestations.map(\.fact.size) == [3])
    #expect(after.state.audits.notes.map(\.fact.text) == ["备份没有演练"])
    let line = after.state.stateLines.first { $0.subject == .registry }
    #expect(line.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("备份没有演练") == true)
    after.when(noted.by("root")).then(.refused(.role))
    after.when(attested(3).about(.project, "centre")).then(.refused(.subjectKind))
  }

  @Test(arguments: SubjectKind.allCases.filter { $0 != .registry })
  func `an auditor notes something about a subject of any kind, and changes nothing`(
    kind: SubjectKind
  ) {
    let given = Given { Roles.registered(kind) }
    let noted = about(kind, "centre", AuditNoted.self) { $0.text = "待核" }.by("auditor")
    let before = given.state.stateLines
    let outcome = given.when(noted).then(.accepted)
    #expect(outcome.after.state.stateLines == before)
    #expect(outcome.after.state.timeline(of: Subject(kind, "centre")).count == 2)
    Given {}.when(noted).then(.refused(.subjectUnknown))
  }

  @Test func `a note follows a completed task`() {
    Given {
      TaskRules.assigned("roads", leads: ["wuxi-stb"])
      about(.task, "roads", TaskCompleted.self)
    }.when(about(.task, "roads", AuditNoted.self) { $0.text = "待核" }.by("auditor"))
      .then(.accepted)
  }
}
