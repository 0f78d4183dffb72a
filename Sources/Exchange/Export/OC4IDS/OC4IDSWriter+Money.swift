// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import RegistryModel

extension OC4IDSWriter {
  /// The approved money, by source and year; nothing where none is recorded, which is not zero.
  func budget(of state: ProjectState) -> JSONObject {
    let lines = state.money.lines.filter { $0.budget != nil }
    guard !lines.isEmpty else { return JSONObject() }
    return JSONObject { object in
      object.add("amount", value(lines.reduce(.zero) { $0 + ($1.budget ?? .zero) }))
      object.add(
        "approvalDate",
        lines.compactMap(\.budgetMark).min { $0.time < $1.time }.flatMap { date($0) })
      object.add(
        "budgetBreakdowns",
        [
          JSONObject { breakdowns in
            breakdowns.add("id", "by-source")
            breakdowns.add("description", "按资金来源和年度")
            breakdowns.add("budgetBreakdown", lines.map(breakdown))
          }
        ])
    }
  }

  private func breakdown(_ line: MoneyLedger.Line) -> JSONObject {
    JSONObject { object in
      object.add("id", line.year.map { "\(line.source.rawValue)-\($0)" } ?? line.source.rawValue)
      object.add("description", line.source.label.zh)
      object.add("amount", value(line.budget ?? .zero))
      if let year = line.year, let period = CalendarPeriod("\(year)") {
        object.add("period", self.period(period, period))
      }
      object.add("approvalDate", line.budgetMark.flatMap { date($0) })
      object.add("x_source", line.source.rawValue)
    }
  }

  /// Every single movement of money that is confirmed. Sums to a date are no transactions.
  func transactions(
    of project: ExportScope.Project, _ parties: inout OC4IDSParties
  ) -> [JSONObject] {
    var result: [JSONObject] = []
    for entry in project.timeline where entry.standing == .confirmed {
      guard let movement = Movement(entry.data.event) else { continue }
      let payer = movement.payer.map { parties.reference($0, role: "payer") }
      let payee = movement.payee.map { parties.reference($0, role: "payee") }
      result.append(
        JSONObject { object in
          object.add("id", "\(entry.index)")
          object.add("date", date(entry.mark))
          object.add("x_date", stated(entry.mark))
          object.add("value", value(movement.amount))
          object.add("payer", payer?.value)
          object.add("payee", payee?.value)
          object.add("x_type", movement.type)
          object.add("x_source", movement.source.rawValue)
        })
    }
    return result
  }

  /// An amount that moved once.
  private struct Movement {
    var type: String
    var source: FundingSource
    var amount: Money
    var payer: Slug?
    var payee: Slug?

    init?(_ event: Event) {
      switch event {
      case .fundingReceived(let event):
        (type, source, amount) = ("received", event.source, event.amount)
        (payer, payee) = (event.payer, event.payee)
      case .fundingDisbursed(let event):
        (type, source, amount) = ("disbursed", event.source, event.amount)
        (payer, payee) = (event.payer, event.payee)
      case .fundingReturned(let event):
        // Money that goes back has the other sign.
        (type, source, amount) = ("returned", event.source, .zero - event.amount)
      case .expenditureRecorded(let event) where event.measure == .period:
        (type, source, amount) = ("spent", event.source, event.amount)
      default: return nil
      }
    }
  }

  /// What was contracted, with whom.
  func contracts(of state: ProjectState, _ parties: inout OC4IDSParties) -> [JSONObject] {
    var result: [JSONObject] = []
    for contract in state.contracts where contract.isConfirmed {
      let supplier = parties.reference(contract.fact.with, role: "supplier")
      result.append(
        JSONObject { process in
          process.add("id", "\(contract.mark.index)")
          process.add(
            "summary",
            JSONObject {
              $0.add("externalReference", contract.fact.number)
              $0.add("title", state.name.zh)
              $0.add("suppliers", [supplier])
            })
        })
    }
    return result
  }
}
