// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Projects {
  private let code = ProjectCode("2016-320200-04-01-123456")

  private func dismissed(_ id: Slug, _ other: Slug) -> Saying {
    about(.project, id, DuplicateDismissed.self) {
      $0.other = other
      $0.reason = "两期工程"
    }
  }

  private func amended(_ id: Slug = "centre", _ change: (inout ProjectAmended) -> Void) -> Saying {
    about(.project, id, ProjectAmended.self, change)
  }

  private func related(
    _ id: Slug, _ relation: ProjectRelation, to other: Slug
  ) -> Saying {
    about(.project, id, RelationSet.self) {
      $0.other = other
      $0.relation = relation
    }
  }

  @Test func `registration sets no status`() {
    let outcome = Given {}.when(project()).then(.accepted)
    #expect(outcome.project().status == nil)
    Given { project() }.when(project().on("2019-01-01")).then(.refused(.subjectExists))
  }

  @Test(arguments: ["中心（一期）", "中心(一期)", "中心 (一期)", "“中心”（一期）", "中心［一期］"])
  func `the same normalised name is refused`(name: String) {
    Given { project("first", named: "中心(一期)").called("first") }
      .when(project("second", named: name)).then(.refused(.duplicate, naming: "first"))
  }

  @Test func `a dismissed duplicate may be registered, before or after the dismissal`() {
    let given = Given {
      project("first", named: "中心")
      dismissed("second", "first")
    }
    given.when(project("second", named: "中心")).then(.accepted)
    Given {
      project("first", named: "中心")
      dismissed("first", "second")
    }.when(project("second", named: "中心")).then(.accepted)
    Given { project("first") }.when(dismissed("first", "first")).then(.refused(.circular))
  }

  @Test func `the same project code is refused until dismissed from either side`() {
    let second = project("second") { $0.projectCode = code }
    let given = Given { project("first") { $0.projectCode = code }.called("first") }
    given.when(second).then(.refused(.duplicate, naming: "first"))
    for (one, other) in [("first", "second"), ("second", "first")] as [(Slug, Slug)] {
      var after = given
      after.say(dismissed(one, other))
      after.when(second).then(.accepted)
    }
  }

  @Test func `an amendment to a standing name or code is refused`() {
    let given = Given {
      project("first", named: "中心") { $0.projectCode = code }.called("first")
      project()
    }
    given.when(amended { $0.name = LocalizedName(zh: "中心") })
      .then(.refused(.duplicate, naming: "first"))
    given.when(amended { $0.projectCode = code }).then(.refused(.duplicate, naming: "first"))
    given.when(amended { $0.name = LocalizedName(zh: "研究中心") }).then(.accepted)
  }

  @Test func `a name that was given up is free`() {
    Given {
      project(named: "中心")
      amended { $0.name = LocalizedName(zh: "研究院") }
    }.when(project("second", named: "中心")).then(.accepted)
  }

  @Test func `a similar name is a warning`() {
    let given = Given { project("first", named: "国家超级计算无锡中心") }
    #expect(
      given.when(project("second", named: "国家超级计算无锡中心二期")).then(.accepted)
        .warnings.count == 1)
    #expect(given.when(project("second", named: "深海技术实验室")).then(.accepted).warnings.isEmpty)
  }

  @Test(arguments: [
    // Exchanged, left out, put in, two exchanged.
    ("国家超级计算无溪中心", 1, true), ("国家超级计算无锡中", 1, true), ("国家超级计算无锡市中心", 1, true),
    ("国家超级运算无溪中心", 1, false), ("国家超级运算无溪中心", 2, true), ("国家超级计算无溪中心", 0, false),
    ("国家超算无锡中心", 1, false), ("国家超算无锡中心", 2, true),
  ])
  func `how near a name is similar is a parameter of the policy`(
    name: String, distance: Int, isSimilar: Bool
  ) {
    let given = Given {
      `The registry itself`.policy("similarity", 1, [("distance", "\(distance)")])
      project("first", named: "国家超级计算无锡中心")
    }
    #expect(
      given.when(project("second", named: name)).then(.accepted).warnings.isEmpty != isSimilar)
  }

  @Test func `an amendment changes something`() {
    let given = Given { project() }
    given.when(amended { _ in }).then(.refused(.nothingAmended))
    let outcome = given.when(amended { $0.lead = "wuxi-stb" }).then(.accepted)
    #expect(outcome.project().registered?.lead == "wuxi-stb")
    given.when(amended { $0.lead = "nobody" }).then(.refused(.reference))
  }

  @Test func `divisions are in force on that day`() {
    let placed = project { $0.divisions = [DivisionCode("320482") ?? .blank] }
    Given {}.when(placed.on("2014-01-01")).then(.accepted)
    Given {}.when(placed.on("2018-01-01")).then(.refused(.division))
    let moved = centre(LocationSet.self) { $0.divisions = [DivisionCode("320413") ?? .blank] }
    Given { project().on("2010-01-01") }.when(moved.on("2018-01-01")).then(.accepted)
    Given { project().on("2010-01-01") }.when(moved.on("2011-01-01")).then(.refused(.division))
  }

  @Test func `lead, parent and programme are registered on that day`() {
    let given = Given { project("park").on("2017-01-01") }
    given.when(project { $0.lead = "wuxi-stb" }).then(.accepted)
    given.when(project { $0.lead = "nobody" }).then(.refused(.reference))
    given.when(project { $0.parent = "park" }).then(.accepted)
    given.when(project { $0.parent = "park" }.on("2016-01-01")).then(.refused(.reference))
    given.when(project { $0.programme = "nothing" }).then(.refused(.reference))
    given.when(project { $0.parent = "centre" }).then(.refused(.circular))
    given.when(project { $0.programme = "centre" }).then(.refused(.circular))
  }

  @Test func `no project is part of its own parts`() {
    let given = Given {
      project("park")
      project { $0.parent = "park" }
    }
    given.when(related("park", .partOf, to: "centre")).then(.refused(.circular))
    given.when(amended("park") { $0.parent = "centre" }).then(.refused(.circular))
    given.when(amended("park") { $0.parent = "park" }).then(.refused(.circular))
    given.when(related("park", .supports, to: "centre")).then(.accepted)
    given.when(related("park", .partOf, to: "park")).then(.refused(.circular))
    given.when(related("park", .partOf, to: "nothing")).then(.refused(.reference))
  }

  @Test func `a relation that is no longer part-of clears the parent`() {
    let given = Given {
      project("park")
      project()
      related("centre", .partOf, to: "park")
    }
    #expect(given.state.projects["centre"]?.state.registered?.parent == "park")
    let outcome = given.when(related("centre", .supports, to: "park").on("2018-02-01")).then(
      .accepted)
    #expect(outcome.project().registered?.parent == nil)
    #expect(outcome.project().relations.count == 1)
  }

  private func joined(_ role: PartyRole, share: String? = nil) -> Saying {
    centre(PartyJoined.self) {
      $0.organization = "wuxi-stb"
      $0.partyRole = role
      $0.share = share.flatMap { DecimalText($0) }
    }
  }

  private func left(_ role: PartyRole) -> Saying {
    centre(PartyLeft.self) {
      $0.organization = "wuxi-stb"
      $0.partyRole = role
    }
  }

  @Test func `a party joins once in a role, and leaves only what it joined`() {
    Given { project() }.when(joined(.builder)).then(.accepted)
    Given {
      project()
      joined(.builder)
    }.when(joined(.funder)).then(.accepted)
    Given {
      project()
      joined(.builder)
    }.when(joined(.builder).on("2018-02-01")).then(.refused(.party))
    Given { project() }.when(left(.builder)).then(.refused(.party))
    Given {
      project()
      joined(.builder)
      left(.builder).on("2018-02-01")
    }.when(joined(.builder).on("2018-03-01")).then(.accepted)
    Given { project().on("2009-01-01") }.when(joined(.builder).on("2009-06-01"))
      .then(.refused(.reference))
  }

  @Test(arguments: [("0", true), ("33.3", true), ("100", true), ("100.1", false), ("-1", false)])
  func `a share is a percentage`(share: String, isAccepted: Bool) {
    Given { project() }.when(joined(.funder, share: share))
      .then(isAccepted ? .accepted : .refused(.percent))
  }

  @Test func `a place in a document is recorded once`() {
    func mention(_ ordinal: Int, in document: Slug = "plan") -> Saying {
      centre(StatusReported.self) {
        $0.document = document
        $0.section = "三"
        $0.ordinal = ordinal
        $0.phrase = "加快建设"
        $0.reading = .underConstruction
        $0.name = "中心"
      }
    }
    let given = Given {
      project()
      mention(1).called("first")
    }
    given.when(mention(2)).then(.accepted)
    given.when(mention(1).on("2018-02-01")).then(.refused(.repeated, naming: "first"))
    given.when(mention(1, in: "nothing")).then(.refused(.reference))
    #expect(given.state.projects["centre"]?.state.status == nil)
  }

  @Test func `a granted title is not sought again`() {
    func sought() -> Saying { centre(DesignationSought.self) { $0.designation = "国家实验室" } }
    let granted = centre(DesignationGranted.self) { $0.designation = "国家实验室" }
    Given { project() }.when(sought()).then(.accepted)
    Given {
      project()
      sought()
      granted.on("2018-02-01")
    }.when(sought().on("2018-03-01")).then(.refused(.designation))
    Given { project() }.when(
      sought().with {
        if case .designationSought(var event) = $0.event {
          event.document = "nothing"
          $0.event = event.event
        }
      }
    ).then(.refused(.reference))
  }

  @Test func `a list is entered once and left after that`() {
    let entered = centre(ListingEntered.self) { $0.list = .reserve }
    let left = centre(ListingLeft.self) { $0.list = .reserve }
    Given { project() }.when(entered).then(.accepted)
    Given { project() }.when(left).then(.refused(.listing))
    Given {
      project()
      entered
    }.when(entered.on("2018-02-01")).then(.refused(.listing))
    Given {
      project()
      entered
    }.when(left.on("2018-02-01")).then(.accepted)
  }

  @Test func `an alias is another name, and only an alias is removed`() {
    func alias(_ name: String) -> Saying {
      centre(AliasAdded.self) { $0.name = LocalizedName(zh: name) }
    }
    Given { project(named: "中心") }.when(alias("超算")).then(.accepted)
    Given { project(named: "中心") }.when(alias("中心")).then(.refused(.alias))
    Given { project(named: "中心") }
      .when(centre(AliasRemoved.self) { $0.name = LocalizedName(zh: "中心") })
      .then(.refused(.alias))
  }

  @Test func `nothing is so of a project before it is registered`() {
    let given = Given { project().on("2018-01-01") }
    given.when(planned().on("2017-12-31")).then(.refused(.subjectUnknown))
    given.when(planned().on("2018-01-01")).then(.accepted)
    given.when(planned().about(.project, "nothing")).then(.refused(.subjectUnknown))
    given.when(planned().about(.fund, "centre")).then(.refused(.subjectKind))
  }

  @Test func `the same thing is not said twice, note and evidence aside`() {
    let given = Given {
      project()
      planned().called("plan")
    }
    let again = planned().noting("补记").with { $0.common.evidence = [Saying.paper()] }
    given.when(again).then(.refused(.repeated, naming: "plan"))
    given.when(planned("other")).then(.accepted)
  }

  @Test func `projects are parts of each other in no ring, through no number of others`() {
    func amended(_ id: Slug, _ change: (inout ProjectAmended) -> Void) -> Saying {
      about(.project, id, ProjectAmended.self, change)
    }
    let given = Given {
      project("first")
      project("second") {
        $0.parent = "first"
        $0.programme = "first"
      }
      project("third") {
        $0.parent = "second"
        $0.programme = "second"
      }
    }
    given.when(amended("first") { $0.parent = "third" }).then(.refused(.circular))
    given.when(amended("first") { $0.programme = "third" }).then(.refused(.circular))
    given.when(amended("third") { $0.parent = "first" }).then(.accepted)
    given.when(amended("third") { $0.programme = "first" }).then(.accepted)
  }

  @Test func `a ring of a past day is refused, although it is open now`() {
    func part(_ id: Slug, of whole: Slug) -> Saying {
      about(.project, id, ProjectAmended.self) { $0.parent = whole }
    }
    let given = Given {
      project("first")
      project("second")
      project("third")
      part("second", of: "first").on("2018-02-01")
      part("second", of: "third").on("2018-06-01")
    }
    given.when(part("first", of: "second").on("2018-03-01")).then(.refused(.circular))
    given.when(part("first", of: "second").on("2018-07-01")).then(.accepted)
  }
}
