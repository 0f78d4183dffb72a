// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `What subjects hold` {
  private func amended(
    _ id: Slug, _ change: (inout ProjectAmended) -> Void
  ) -> Saying {
    about(.project, id, ProjectAmended.self, change)
  }

  @Test func `a name and a code that were given up are free again`() {
    let code = ProjectCode("2016-320200-04-01-123456")
    let given = Given {
      project("first", named: "传感中心") { $0.projectCode = code }
      amended("first") {
        $0.name = LocalizedName(zh: "传感研究院")
        $0.projectCode = ProjectCode("2016-320200-04-01-654321")
      }.on("2018-02-01")
    }
    given.when(project("second", named: "传感中心") { $0.projectCode = code }).then(.accepted)
    given.when(project("second", named: "传感 研究院")).then(.refused(.duplicate))
    #expect(given.state.projects(named: "传感中心").isEmpty)
    #expect(given.state.projects(named: "传感研究院") == ["first"])
  }

  @Test func `a return frees what the report had taken`() {
    let renamed = amended("first") { $0.name = LocalizedName(zh: "传感研究院") }
    var given = Given {
      `The registry itself`.policy("roles", 1, [("project-amended", "SM")])
      project("first", named: "传感中心")
      renamed.by("secretary").onBehalf(of: "service-centre", as: .managementCentre)
        .on("2018-02-01").called("report")
    }
    given.when(project("second", named: "传感研究院")).then(.refused(.duplicate))
    given.say(returned("report", .project, "first"))
    given.when(project("second", named: "传感研究院")).then(.accepted)
    given.when(project("second", named: "传感中心")).then(.refused(.duplicate))
  }

  @Test func `the index is that of the states, however the log was recorded`() {
    for seed in 1...10 as ClosedRange<UInt64> {
      let given = `Random logs`.log(seed: seed, count: 80).given
      for (id, record) in given.state.projects {
        let name = record.state.name.zh
        #expect(given.state.projects(named: name).contains(id))
      }
      for (id, record) in given.state.actors {
        #expect(given.state.lookups.publicKeys[record.state.publicKey] == id)
      }
      #expect(given.state.activeAdministrators == 1)
    }
  }

  @Test func `a name inside another is said to be similar, and is allowed`() {
    let given = Given { project("first", named: "无锡（国家）传感网创新中心") }
    func warned(_ name: String) -> Bool {
      !given.when(project("second", named: name)).then(.accepted).warnings.isEmpty
    }
    #expect(!warned("国家传感网创新中心二期"))
    #expect(warned("传感网创新中心"))
    #expect(warned("江苏省无锡(国家)传感网创新中心二期"))
    #expect(!warned("创新中心"))
  }
}
