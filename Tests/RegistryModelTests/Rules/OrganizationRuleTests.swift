// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Organizations {
  private func renamed(_ name: String) -> Saying {
    about(.organization, "wuxi-stb", OrganizationRenamed.self) {
      $0.name = LocalizedName(zh: name)
    }
  }

  private func merged(_ id: Slug, into other: Slug) -> Saying {
    about(.organization, id, OrganizationMerged.self) { $0.into = other }
  }

  private func alias(_ name: String, removed: Bool = false) -> Saying {
    removed
      ? about(.organization, "wuxi-stb", AliasRemoved.self) { $0.name = LocalizedName(zh: name) }
      : about(.organization, "wuxi-stb", AliasAdded.self) { $0.name = LocalizedName(zh: name) }
  }

  @Test func `an organisation is registered once, and may share a printed name`() {
    Given {}.when(organization("new", named: "无锡市科学技术局")).then(.accepted)
    Given {}.when(organization("wuxi-stb")).then(.refused(.subjectExists))
  }

  @Test func `a social credit code belongs to one organisation`() {
    let code = SocialCreditCode("12320200MB01000080")
    let given = Given { organization("first") { $0.uscc = code } }
    given.when(organization("second") { $0.uscc = code }).then(.refused(.duplicate))
    given.when(organization("second") { $0.uscc = SocialCreditCode("91110000600037341L") })
      .then(.accepted)
  }

  @Test func `a division code is in force on the day of the event`() {
    let registered = organization("jintan") { $0.division = DivisionCode("320482") }
    Given {}.when(registered.on("2015-12-31")).then(.accepted)
    Given {}.when(registered.on("2016-01-01")).then(.refused(.division))
  }

  @Test func `a parent is registered on that day`() {
    Given {}.when(organization("new") { $0.parent = "wuxi-stb" }).then(.accepted)
    Given {}.when(organization("new") { $0.parent = "nobody" }).then(.refused(.reference))
    Given {}.when(organization("new") { $0.parent = "new" }).then(.refused(.reference))
    Given {}.when(organization("new") { $0.parent = "wuxi-stb" }.on("2009-01-01"))
      .then(.refused(.reference))
  }

  @Test func `a new name is another name, and old records keep the old one`() {
    Given {}.when(renamed("无锡市科学技术局")).then(.refused(.nothingAmended))
    let outcome = Given {}.when(renamed("无锡市科技局")).then(.accepted)
    let state = outcome.after.state.organizations["wuxi-stb"]?.state
    let before = Timestamp(startOf: day("2017-12-31"), offset: .china)
    let after = Timestamp(startOf: day("2018-01-01"), offset: .china)
    #expect(state?.name(at: before).zh == "无锡市科学技术局")
    #expect(state?.name(at: after).zh == "无锡市科技局")
  }

  @Test func `an organisation merges into another, never into itself or in a ring`() {
    Given {}.when(merged("wuxi-stb", into: "suzhou-stb")).then(.accepted)
    Given {}.when(merged("wuxi-stb", into: "wuxi-stb")).then(.refused(.circular))
    Given {}.when(merged("wuxi-stb", into: "nobody")).then(.refused(.reference))
    Given { merged("wuxi-stb", into: "suzhou-stb") }
      .when(merged("suzhou-stb", into: "wuxi-stb")).then(.refused(.circular))
    Given {
      organization("third").on("2010-01-01")
      merged("wuxi-stb", into: "suzhou-stb")
      merged("suzhou-stb", into: "third")
    }.when(merged("third", into: "wuxi-stb")).then(.refused(.circular))
  }

  @Test func `after its merger an organisation takes aliases only`() {
    let given = Given { merged("wuxi-stb", into: "suzhou-stb") }
    given.when(alias("锡科局").on("2018-02-01")).then(.accepted)
    given.when(renamed("别名").on("2018-02-01")).then(.refused(.reference))
    given.when(renamed("旧名").on("2017-02-01")).then(.accepted)
  }

  @Test func `an alias is another name, and only an alias is removed`() {
    Given {}.when(alias("锡科局")).then(.accepted)
    Given {}.when(alias("无锡市科学技术局")).then(.refused(.alias))
    Given { alias("锡科局") }.when(alias("锡科局").on("2018-02-01")).then(.refused(.alias))
    Given { alias("锡科局") }.when(alias("锡科局", removed: true).on("2018-02-01")).then(.accepted)
    Given {}.when(alias("锡科局", removed: true)).then(.refused(.alias))
  }

  @Test func `an organisation that nobody registered has no history`() {
    Given {}.when(renamed("新名").about(.organization, "nobody")).then(.refused(.subjectUnknown))
    Given {}.when(renamed("新名").about(.project, "wuxi-stb")).then(.refused(.subjectKind))
    Given {}.when(renamed("新名").on("2009-12-31")).then(.refused(.subjectUnknown))
  }
}
