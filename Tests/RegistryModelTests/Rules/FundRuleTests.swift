// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Funds {
  static func registered(
    _ id: Slug, _ change: (inout FundRegistered) -> Void = { _ in }
  ) -> Saying {
    about(.fund, id, FundRegistered.self) {
      $0.name = LocalizedName(zh: "基金 \(id)")
      change(&$0)
    }
  }

  private func established(
    _ id: Slug, _ change: (inout FundEstablished) -> Void = { _ in }
  ) -> Saying {
    about(.fund, id, FundEstablished.self) {
      $0.name = LocalizedName(zh: "基金 \(id)")
      change(&$0)
    }
  }

  @Test func `a fund is named once and established once, in either order`() {
    let given = Given { Self.registered("seed").called("named") }
    given.when(Self.registered("seed").on("2018-02-01"))
      .then(.refused(.subjectExists, naming: "named"))
    given.when(established("seed").on("2018-02-01")).then(.accepted)
    let founded = Given { established("seed").called("established") }
    founded.when(established("seed").on("2018-02-01"))
      .then(.refused(.subjectExists, naming: "established"))
    founded.when(Self.registered("seed").on("2018-02-01")).then(.accepted)
  }

  @Test func `what a fund names is registered`() {
    let given = Given {
      project()
      Self.registered("mother")
    }
    given.when(Self.registered("seed") { $0.project = "centre" }).then(.accepted)
    given.when(Self.registered("seed") { $0.project = "nothing" }).then(.refused(.reference))
    given.when(Self.registered("seed") { $0.target = "nothing" }).then(.refused(.targetUnknown))
    given.when(established("seed") { $0.parent = "mother" }).then(.accepted)
    given.when(established("seed") { $0.parent = "nothing" }).then(.refused(.reference))
    given.when(established("seed") { $0.parent = "seed" }).then(.refused(.reference))
    given.when(established("seed") { $0.manager = "wuxi-stb" }).then(.accepted)
    given.when(established("seed") { $0.manager = "nobody" }).then(.refused(.reference))
  }

  @Test func `the parents of funds form no ring`() {
    let given = Given {
      Self.registered("mother")
      established("daughter") { $0.parent = "mother" }
      established("granddaughter") { $0.parent = "daughter" }
    }
    for parent in ["daughter", "granddaughter"] as [Slug] {
      given.when(established("mother") { $0.parent = parent }).then(.refused(.circular))
    }
    given.when(established("mother")).then(.accepted)
  }

  @Test func `a fund keeps the rules of money`() {
    let given = Given { Self.registered("seed") }
    given.when(received(10).about(.fund, "seed")).then(.accepted)
    given.when(spent(10).about(.fund, "seed")).then(.refused(.overReceived))
    given.when(committed(10).about(.fund, "seed")).then(.refused(.budgetMissing))
    given.when(received(10).about(.fund, "seed").on("2017-01-01")).then(.refused(.subjectUnknown))
  }

  @Test func `a lead unit reports on the fund that it manages`() {
    let given = Given {
      established("seed") { $0.manager = "wuxi-stb" }
      received(100).about(.fund, "seed")
    }
    given.when(spent(10).about(.fund, "seed").by("lead")).then(.accepted)
    given.when(spent(10).about(.fund, "seed").by("other-lead")).then(.refused(.notOwn))
  }

  @Test func `an alias is another name`() {
    func alias(_ name: String) -> Saying {
      about(.fund, "seed", AliasAdded.self) { $0.name = LocalizedName(zh: name) }
    }
    Given { Self.registered("seed") }.when(alias("种子基金")).then(.accepted)
    Given { Self.registered("seed") }.when(alias("基金 seed")).then(.refused(.alias))
  }

  @Test func `a fund may be established by the council and by nobody below it`() {
    Given {}.when(established("seed").by("councillor")).then(.accepted)
    Given {}.when(established("seed").by("centre-staff")).then(.refused(.role))
  }
}
