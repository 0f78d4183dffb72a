// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Confirmed money that rests on what waits") struct UnconfirmedFooting {
  private let centre: Slug = "service-centre"

  /// A budget and receipts of 100 that are confirmed, and receipts of 50 that wait.
  private var given: Given {
    Given {
      project()
      budget(200)
      committed(100)
      received(100)
      received(50).on("2018-02-01").onBehalf(of: centre, as: .managementCentre).called("waiting")
    }
  }

  @Test func `spending that needs receipts that wait is taken, and names them`() {
    let within = given.when(spent(100).on("2018-03-01")).then(.accepted)
    #expect(within.warnings.isEmpty)
    #expect(within.project().money.footings.isEmpty)
    let beyond = given.when(spent(130).on("2018-03-01")).then(.accepted)
    let index = given.index(of: "waiting") ?? -1
    #expect(beyond.warnings.count == 1)
    #expect(beyond.warnings.contains { $0.zh.contains("annals entry confirm \(index)") })
    #expect(beyond.warnings.contains { $0.en?.contains("130.00 yuan") == true })
    #expect(beyond.project().money.footings.map(\.excess) == [yuan(30)])
    #expect(beyond.project().money.footings.map(\.limit) == [.received])
    #expect(
      beyond.project().money.footings.map {
        beyond.after.state.waiting(for: $0, of: Subject(.project, "centre"))
      } == [[index]])
  }

  @Test func `what only waits itself is no confirmed sum, until it is confirmed`() {
    var after = given
    let reported = spent(130).by("secretary").on("2018-03-01")
      .onBehalf(of: centre, as: .managementCentre).called("spending")
    let outcome = after.when(reported).then(.accepted)
    #expect(outcome.warnings.isEmpty)
    after.say(reported)
    let confirmation = confirmed("spending").by("second-secretary")
    #expect(after.when(confirmation).then(.accepted).warnings.count == 1)
    after.say(confirmed("waiting").by("second-secretary"))
    #expect(after.when(confirmation).then(.accepted).warnings.isEmpty)
  }

  @Test func `commitments rest on budgets, and payments on commitments`() {
    let budgets = Given {
      organization("council", named: "理事会").on("2010-01-01")
      project()
      budget(100)
      revisedBudget(150).on("2018-02-01").onBehalf(of: "council", as: .council)
    }
    let committing = budgets.when(committed(120).on("2018-03-01")).then(.accepted)
    #expect(committing.project().money.footings.map(\.limit) == [.budget])
    #expect(committing.warnings.count == 1)
    let commitments = Given {
      project()
      budget(100)
      committed(40)
      committed(60).on("2018-02-01").onBehalf(of: centre, as: .managementCentre)
    }
    let paying = commitments.when(disbursed(90).on("2018-03-01")).then(.accepted)
    #expect(paying.project().money.footings.map(\.limit) == [.committed])
    #expect(paying.project().money.footings.map(\.excess) == [yuan(50)])
    #expect(commitments.when(disbursed(40).on("2018-03-01")).then(.accepted).warnings.isEmpty)
  }

  @Test func `a refusal says how much of what is counted waits`() {
    var after = given
    let refused = after.when(spent(151).on("2018-03-01")).then(.refused(.overReceived))
    #expect(refused.rejection?.reason.zh.contains("到位中 50.00 元") == true)
    #expect(refused.rejection?.reason.en?.contains("50.00 yuan of what is received") == true)
    after.say(confirmed("waiting").by("second-secretary"))
    let settled = after.when(spent(151).on("2018-03-01")).then(.refused(.overReceived))
    #expect(settled.rejection?.reason.zh.contains("未确认") == false)
  }

  @Test func `what later entries rest on is not sent back, and all of them are named`() {
    var after = given
    after.say(spent(130).on("2018-03-01").called("first"))
    after.say(spent(10).on("2018-04-01").called("second"))
    let refused = after.when(returned("waiting").by("second-secretary"))
      .then(.refused(.laterEntryBreaks, naming: "first"))
    let (first, second) = (after.index(of: "first") ?? -1, after.index(of: "second") ?? -1)
    #expect(refused.rejection?.reason.zh.contains("#\(first) #\(second)") == true)
    let remedy = refused.rejection?.remedy
    #expect(remedy?.zh.contains("annals entry withdraw \(first) \(second)") == true)
    let waiting = after.index(of: "waiting") ?? -1
    #expect(remedy?.en?.contains("annals entry confirm \(waiting)") == true)
    given.when(returned("waiting").by("second-secretary")).then(.accepted)
  }
}
