// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Common members` {
  private func precise(_ precision: DatePrecision, on day: String) -> Saying {
    project().on(day).with { $0.common.precision = precision }
  }

  @Test(arguments: [
    (DatePrecision.day, "2018-05-17"), (.month, "2018-05-01"), (.quarter, "2018-04-01"),
    (.year, "2018-01-01"),
  ])
  func `a time of some precision is the first day of its period`(
    precision: DatePrecision, day: String
  ) {
    Given {}.when(precise(precision, on: day)).then(.accepted)
  }

  @Test(arguments: [
    (DatePrecision.month, "2018-05-02"), (.quarter, "2018-05-01"), (.quarter, "2018-12-01"),
    (.year, "2018-02-01"), (.year, "2018-01-02"),
  ])
  func `a time within its period is refused`(precision: DatePrecision, day: String) {
    Given {}.when(precise(precision, on: day)).then(.refused(.precision))
  }

  @Test func `a time with a precision starts a day`() {
    let noon = project().with {
      $0.time = Timestamp(milliseconds: $0.time.milliseconds + 43_200_000)
    }
    Given {}.when(noon).then(.accepted)
    Given {}.when(noon.with { $0.common.precision = .day }).then(.refused(.precision))
  }

  @Test func `days begin with 1900`() {
    Given {}.when(project().on("1900-01-01")).then(.accepted)
    #expect(CivilDay("1899-12-31") == nil)
    #expect(Timestamp("1899-12-31T00:00:00+08:00") == nil)
  }

  @Test func `what is still to come says which day may be written`() {
    let outcome = Given {}.when(project().on("2027-01-01")).then(.refused(.timeInFuture))
    #expect(outcome.rejection?.remedy?.zh.contains("2026-11-22") == true)
  }

  private func resting(_ change: (inout Basis) -> Void) -> Saying {
    var basis = Basis()
    change(&basis)
    return project().with { $0.common.basis = basis }
  }

  @Test func `a basis is a document registered on that day`() {
    Given {}.when(project().basis("plan")).then(.accepted)
    Given {}.when(project().basis("nothing")).then(.refused(.reference))
    Given {}.when(project().basis("plan").on("2017-12-31")).then(.refused(.reference))
  }

  @Test func `a document may rest on itself`() {
    Given {}.when(document("report").basis("report")).then(.accepted)
  }

  @Test func `a described paper has a kind with a number or a title`() {
    Given {}.when(
      resting {
        $0.kind = .minutes
        $0.title = "会议纪要"
      }
    ).then(.accepted)
    Given {}.when(resting { $0.kind = .minutes }).then(.refused(.basis))
    Given {}.when(resting { $0.title = "会议纪要" }).then(.refused(.basis))
    Given {}.when(resting { _ in }).then(.refused(.basis))
  }

  @Test func `a basis is not a document and a described paper at once`() {
    for change in [
      { $0.kind = .law }, { $0.number = "一" }, { $0.title = "法" },
    ] as [(inout Basis) -> Void] {
      Given {}.when(
        resting {
          $0.document = "plan"
          change(&$0)
        }
      ).then(.refused(.basis))
    }
  }

  @Test func `section and anchor belong to a registered document`() {
    for change in [{ $0.section = "3" }, { $0.anchor = "建成" }] as [(inout Basis) -> Void] {
      Given {}.when(
        resting {
          $0.kind = .law
          $0.title = "科学技术进步法"
          change(&$0)
        }
      ).then(.refused(.basis))
      Given {}.when(
        resting {
          $0.document = "plan"
          change(&$0)
        }
      ).then(.accepted)
    }
  }

  @Test(arguments: [
    (BasisKind.document, "锡政办发〔2018〕90号", true), (.document, "锡政办发[2018]90号", false),
    (.document, "合同 12", false), (.contract, "合同 12", true), (.other, "12", true),
  ])
  func `only official documents have a number of the official form`(
    kind: BasisKind, number: String, isAccepted: Bool
  ) {
    Given {}.when(
      resting {
        $0.kind = kind
        $0.number = number
      }
    ).then(isAccepted ? .accepted : .refused(.documentNumber))
  }

  @Test(arguments: [(-1, false), (0, true), (1_099_511_627_776, true), (1_099_511_627_777, false)])
  func `evidence has a size from nothing to a tebibyte`(size: Int, isAccepted: Bool) {
    Given {}.when(project().with { $0.common.evidence = [Saying.paper(size: size)] })
      .then(isAccepted ? .accepted : .refused(.evidence))
  }
}
