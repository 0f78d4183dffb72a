// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Money") struct MoneyRules {
  private func line(_ outcome: Outcome, _ source: FundingSource = .municipal)
    -> MoneyLedger.Line?
  {
    outcome.project().money.lines.first { $0.source == source }
  }

  @Test func `an amount is more than zero`() {
    let given = Given { project() }
    given.when(budget(1)).then(.accepted)
    for saying in [
      budget(0), committed(0), received(0), disbursed(0), givenBack(0), spent(0),
      invested(0, in: "2018"),
    ] {
      given.when(saying).then(.refused(.amountZero))
    }
  }

  @Test func `a repeated voucher names the payment that has it`() {
    let given = Given {
      project()
      received(100, voucher: "凭-7").on("2018-02-03").called("first")
    }
    let refused = given.when(received(5, voucher: "凭-7").on("2018-03-01"))
      .then(.refused(.voucherRepeated, naming: "first"))
    let index = given.index(of: "first") ?? -1
    #expect(
      refused.rejection?.reason.zh
        == "凭证 凭-7 已经登记过:#\(index) funding.received,2018-02-03,100.00 元")
    #expect(refused.rejection?.reason.en?.contains("on 2018-02-03, 100.00 yuan") == true)
    var corrected = given
    corrected.say(withdrawn("first"))
    corrected.when(received(5, voucher: "凭-7").on("2018-03-01")).then(.accepted)
  }

  @Test func `a budget is approved once for a source and year`() {
    let given = Given {
      project()
      budget(100).called("budget")
    }
    given.when(budget(50).on("2018-02-01")).then(.refused(.budgetExists, naming: "budget"))
    given.when(budget(50, year: 2019)).then(.accepted)
    given.when(budget(50, source: .national)).then(.accepted)
  }

  @Test func `only a standing budget is revised`() {
    Given { project() }.when(revisedBudget(10)).then(.refused(.budgetMissing))
    Given {
      project()
      budget(100)
    }.when(revisedBudget(10).on("2018-02-01")).then(.accepted)
  }

  @Test(arguments: [("0", true), ("20.5", true), ("100", true), ("-1", false), ("100.01", false)])
  func `an indirect share is a percentage`(share: String, isAccepted: Bool) {
    let saying = centre(BudgetApproved.self) {
      $0.source = .municipal
      $0.amount = yuan(10)
      $0.indirectShare = DecimalText(share)
    }
    Given { project() }.when(saying).then(isAccepted ? .accepted : .refused(.percent))
  }

  @Test func `commitments stay within the budget of their source, over all years`() {
    let given = Given {
      project()
      budget(100, year: 2018)
      budget(50, year: 2019)
      committed(120, year: 2018)
    }
    given.when(committed(30, year: 2019)).then(.accepted)
    given.when(committed(31, year: 2019)).then(.refused(.overBudget))
    given.when(committed(1, source: .national)).then(.refused(.budgetMissing))
    Given { project() }.when(committed(1)).then(.refused(.budgetMissing))
  }

  @Test func `a refusal shows the figures`() {
    let rejection = Given {
      project()
      budget(100)
      committed(60)
    }.when(committed(41)).then(.refused(.overBudget)).rejection
    #expect(rejection?.reason.zh.contains("101.00") == true)
    #expect(rejection?.reason.zh.contains("100.00") == true)
    #expect(rejection?.reason.en?.contains("101.00") == true)
    let disbursement = Given {
      project()
      budget(100)
      committed(60)
    }.when(disbursed(61)).then(.refused(.overCommitted)).rejection
    #expect(disbursement?.reason.zh.contains("61.00") == true)
    #expect(disbursement?.reason.zh.contains("60.00") == true)
    let expenditure = Given {
      project()
      received(10)
      spent(4)
    }.when(spent(7)).then(.refused(.overReceived)).rejection
    #expect(expenditure?.reason.zh.contains("11.00") == true)
    #expect(expenditure?.reason.zh.contains("10.00") == true)
  }

  @Test func `a lump sum binds the whole, and no source of it`() {
    let given = Given {
      project()
      budget(100, .lumpSum)
      centre(BudgetApproved.self) { ($0.source, $0.amount) = (.provincial, yuan(50)) }
    }
    given.when(committed(150)).then(.accepted)
    let refused = given.when(committed(151)).then(.refused(.overBudget)).rejection
    #expect(refused?.reason.zh.contains("151.00") == true)
    #expect(refused?.reason.zh.contains("150.00") == true)
  }

  @Test func `a budget that waits for a confirmation counts in limits, and in no total`() {
    let given = Given {
      organization("council").on("2010-01-01")
      project()
      budget(100)
      revisedBudget(150).by("secretary").onBehalf(of: "council", as: .council).called("more")
        .on("2018-02-01")
    }
    let line = given.state.projects["centre"]?.state.money.lines.first
    #expect(line?.budget == yuan(100))
    #expect(line?.reportedBudget?.amount == yuan(150))
    given.when(committed(150).on("2018-03-01")).then(.accepted)
    given.when(committed(151).on("2018-03-01")).then(.refused(.overBudget))
    var after = given
    after.say(confirmed("more"))
    let settled = after.state.projects["centre"]?.state.money.lines.first
    #expect(settled?.budget == yuan(150))
    #expect(settled?.reportedBudget == nil)
    var sentBack = given
    sentBack.say(returned("more"))
    #expect(sentBack.state.projects["centre"]?.state.money.lines.first?.reportedBudget == nil)
  }

  @Test func `a revision is judged under the mode that it brings`() {
    let itemised = Given {
      project()
      budget(100)
      committed(80)
    }
    itemised.when(revisedBudget(70).on("2018-02-01")).then(.refused(.overBudget))
    itemised.when(revisedBudget(70, .lumpSum).on("2018-02-01")).then(.refused(.overBudget))
    let lump = Given {
      project()
      budget(100, .lumpSum)
      centre(BudgetApproved.self) { ($0.source, $0.amount) = (.provincial, yuan(50)) }
      committed(150)
    }
    lump.when(revisedBudget(120, .lumpSum).on("2018-02-01")).then(.accepted)
    lump.when(revisedBudget(120).on("2018-02-01")).then(.refused(.overBudget))
  }

  @Test func `disbursements stay within commitments`() {
    let given = Given {
      project()
      budget(100)
      committed(60)
    }
    given.when(disbursed(60)).then(.accepted)
    given.when(disbursed(61)).then(.refused(.overCommitted))
  }

  @Test func `what is spent and returned stays within what was received`() {
    let given = Given {
      project()
      received(100)
      spent(40)
    }
    given.when(spent(60)).then(.accepted)
    given.when(spent(61)).then(.refused(.overReceived))
    given.when(givenBack(60)).then(.accepted)
    given.when(givenBack(61)).then(.refused(.overReceived))
  }

  @Test func `limits hold on the day of the fact`() {
    let given = Given {
      project()
      received(100).on("2018-06-01")
    }
    given.when(spent(1).on("2018-05-31")).then(.refused(.overReceived))
    given.when(spent(1).on("2018-06-01")).then(.accepted)
  }

  @Test func `a voucher is recorded once`() {
    let given = Given {
      project()
      received(10, voucher: "A-1")
    }
    given.when(received(10, voucher: "A-2")).then(.accepted)
    given.when(received(11, voucher: "A-1").on("2018-02-01")).then(.refused(.voucherRepeated))
    given.when(spent(1, voucher: "A-1").on("2018-02-01")).then(.refused(.voucherRepeated))
  }

  @Test func `the same payment without a voucher is refused on the same day`() {
    let given = Given {
      project()
      received(10).called("first")
    }
    let outcome = given.when(received(10)).then(.refused(.repeated, naming: "first"))
    #expect(outcome.rejection?.remedy != nil)
    given.when(received(10, voucher: "A-2")).then(.accepted)
    given.when(received(10).on("2018-01-02")).then(.accepted)
  }

  @Test func `a cumulative figure names its period and does not fall`() {
    let given = Given {
      project()
      received(1_000)
      spent(100, .toDate, in: "2018-03").on("2018-04-01")
    }
    given.when(spent(100, .toDate, in: "2018-04").on("2018-05-01")).then(.accepted)
    given.when(spent(99, .toDate, in: "2018-04").on("2018-05-01")).then(.refused(.measureFalls))
    given.when(spent(120, .toDate).on("2018-05-01")).then(.refused(.measureFalls))
    given.when(spent(120, .yearToDate).on("2018-05-01")).then(.refused(.measureFalls))
    let outcome = given.when(spent(130, .toDate, in: "2018-04").on("2018-05-01")).then(.accepted)
    #expect(line(outcome)?.spent.confirmed == yuan(130))
  }

  @Test(arguments: ["centre-staff", "lead"] as [Slug])
  func `a year-to-date figure does not fall within its year, whoever says it`(actor: Slug) {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      received(1_000)
      spent(100, .yearToDate, in: "2018-03").by(actor).on("2018-04-01")
      invested(100, .yearToDate, in: "2018-03").by(actor).on("2018-04-01").called("march")
    }
    for month in ["2018-03", "2018-04", "2018-12"] {
      let spending = given.when(
        spent(99, .yearToDate, in: month).by(actor).on("2018-12-31")
      ).then(.refused(.measureFalls))
      #expect(spending.rejection?.reason.zh.contains("99.00 元") == true)
      #expect(spending.rejection?.reason.zh.contains("100.00 元") == true)
      let investment = given.when(
        invested(99, .yearToDate, in: month).by(actor).on("2018-12-31")
      ).then(.refused(.measureFalls, naming: "march"))
      #expect(investment.rejection?.reason.zh.contains("100.00 元") == true)
    }
    given.when(spent(100, .yearToDate, in: "2018-04").by(actor).on("2018-05-01"))
      .then(.accepted)
    given.when(invested(1, .yearToDate, in: "2019-01").by(actor).on("2019-02-01"))
      .then(.accepted)
  }

  @Test func `a year-to-date figure starts again with each year`() {
    let given = Given {
      project()
      received(1_000)
      spent(100, .yearToDate, in: "2018-12").on("2019-01-01")
    }
    let outcome = given.when(spent(30, .yearToDate, in: "2019-01").on("2019-02-01"))
      .then(.accepted)
    #expect(line(outcome)?.spent.confirmed == yuan(130))
    given.when(spent(90, .yearToDate, in: "2018-12").on("2019-02-01"))
      .then(.refused(.measureFalls))
  }

  @Test func `a figure for an earlier year that comes after a newer one counts once`() {
    let given = Given {
      project()
      received(1_000)
      spent(100, .yearToDate, in: "2018-11").on("2018-12-01")
      spent(30, .yearToDate, in: "2019-01").on("2019-02-01")
    }
    func confirmed(_ saying: Saying) -> Money? {
      line(given.when(saying.on("2019-02-15")).then(.accepted))?.spent.confirmed
    }
    #expect(confirmed(spent(100, .yearToDate, in: "2018-12")) == yuan(130))
    #expect(confirmed(spent(120, .yearToDate, in: "2018-12")) == yuan(150))
    #expect(confirmed(spent(120, .toDate, in: "2018-12")) == yuan(150))
    #expect(confirmed(spent(20, in: "2018-12")) == yuan(150))
    #expect(confirmed(spent(40, .yearToDate, in: "2019-02")) == yuan(140))
    #expect(confirmed(spent(140, .toDate, in: "2019-02")) == yuan(140))
    for measure in [AmountMeasure.yearToDate, .toDate] {
      given.when(spent(99, measure, in: "2018-12").on("2019-02-15"))
        .then(.refused(.measureFalls))
    }
  }

  @Test func `a confirmed figure corrects a report without touching later years`() {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      received(1_000)
      spent(100, .yearToDate, in: "2018-11").by("lead").on("2018-12-01")
      spent(30, .yearToDate, in: "2019-01").by("lead").on("2019-02-01")
    }
    let year = given.when(spent(90, .yearToDate, in: "2018-12").on("2019-02-15"))
      .then(.accepted)
    #expect(line(year)?.spent.confirmed == yuan(90))
    #expect(line(year)?.spent.reported == yuan(30))
    let all = given.when(spent(60, .toDate, in: "2019-01").on("2019-02-15")).then(.accepted)
    #expect(line(all)?.spent.confirmed == yuan(60))
    #expect(line(all)?.spent.reported == .zero)
  }

  @Test func `reported and confirmed cumulative figures are one count, not two`() {
    var given = Given {
      project { $0.lead = "wuxi-stb" }
      received(150)
      spent(100, .toDate, in: "2018-03").by("lead").on("2018-04-01").called("march")
    }
    #expect(given.state.projects["centre"]?.state.money.lines.first?.spent.reported == yuan(100))
    given.say(confirmed("march"))
    let april = given.when(spent(120, .toDate, in: "2018-04").by("lead").on("2018-05-01"))
      .then(.accepted)
    #expect(line(april)?.spent.confirmed == yuan(100))
    #expect(line(april)?.spent.reported == yuan(20))
    let may = april.after.when(spent(130, .toDate, in: "2018-05").on("2018-06-01"))
      .then(.accepted)
    #expect(line(may)?.spent.confirmed == yuan(130))
    #expect(line(may)?.spent.reported == yuan(0))
    april.after.when(spent(151, .toDate, in: "2018-05").on("2018-06-01"))
      .then(.refused(.overReceived))
    given.when(spent(90, .toDate, in: "2018-04").by("lead").on("2018-05-01"))
      .then(.refused(.measureFalls))
  }

  @Test func `reported amounts count in limits but not in the balance`() {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      received(100)
      spent(60).by("lead")
    }
    #expect(given.state.projects["centre"]?.state.money.lines.first?.balance == yuan(100))
    given.when(spent(41)).then(.refused(.overReceived))
    given.when(spent(40)).then(.accepted)
  }

  @Test func `a confirmed cumulative figure may correct a report, a report nothing`() {
    let given = Given {
      project { $0.lead = "wuxi-stb" }
      received(1_000)
      spent(100, .toDate, in: "2018-03").by("lead").on("2018-04-01")
      invested(100, in: "2018-03").by("lead").on("2018-04-01")
    }
    let spending = given.when(spent(90, .toDate, in: "2018-04").on("2018-05-01")).then(.accepted)
    #expect(line(spending)?.spent.confirmed == yuan(90))
    #expect(line(spending)?.spent.reported == .zero)
    given.when(invested(90, in: "2018-04").on("2018-05-01")).then(.accepted)
    given.when(spent(90, .toDate, in: "2018-04").by("lead").on("2018-05-01"))
      .then(.refused(.measureFalls))
    given.when(invested(90, in: "2018-04").by("lead").on("2018-05-01"))
      .then(.refused(.measureFalls))
  }

  @Test func `completed investment does not fall within its measure`() {
    let given = Given {
      project()
      invested(100, in: "2018-03").on("2018-04-01").called("march")
      invested(40, .yearToDate, in: "2018-03").on("2018-04-02")
    }
    given.when(invested(100, in: "2018-04").on("2018-05-01")).then(.accepted)
    given.when(invested(99, in: "2018-04").on("2018-05-01"))
      .then(.refused(.measureFalls, naming: "march"))
    given.when(invested(39, .yearToDate, in: "2018-04").on("2018-05-01"))
      .then(.refused(.measureFalls))
    given.when(invested(1, .yearToDate, in: "2019-01").on("2019-02-01")).then(.accepted)
    given.when(invested(1, .period, in: "2018-04").on("2018-05-01")).then(.accepted)
  }
}
