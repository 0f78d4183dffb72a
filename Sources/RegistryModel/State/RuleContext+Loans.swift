// SPDX-License-Identifier: Apache-2.0

extension RuleContext {
  /// Refuses a loan whose bank or borrower is not registered on that day.
  func requireLoanParties(_ entry: TimelineEntry) throws(Rejection) {
    let (bank, borrower): (Slug, Slug)
    switch entry.data.event {
    case .loanIssued(let event): (bank, borrower) = (event.bank, event.borrower)
    case .loanDefaulted(let event): (bank, borrower) = (event.bank, event.borrower)
    case .loanCompensated(let event): (bank, borrower) = (event.bank, event.borrower)
    default: return
    }
    try requireOrganization(bank, on: entry.time, field: "bank")
    try requireOrganization(borrower, on: entry.time, field: "borrower")
    guard bank != borrower else {
      throw Rejection(
        .circular, zh: "不能贷款给自己", en: "nobody lends to itself", field: "borrower")
    }
  }
}
