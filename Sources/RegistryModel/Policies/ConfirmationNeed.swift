// SPDX-License-Identifier: Apache-2.0

/// What of a statement waits for a second person's confirmation: everything that a lead unit or
/// somebody for another says, and by policy `confirmation` money from an amount on, and decisions.
struct ConfirmationNeed: Equatable, Sendable {
  /// Whether everything waits, whatever it says.
  var isAlways = false
  /// From which amount on money waits; none does where absent.
  var money: Money?
  /// Whether decisions wait.
  var decisions = false

  /// Everything waits.
  static let always = ConfirmationNeed(isAlways: true)
  /// Nothing waits.
  static let never = ConfirmationNeed()

  /// Whether what an event says waits.
  func covers(_ event: Event) -> Bool {
    if isAlways { return true }
    if case .decisionRecorded = event { return decisions }
    guard let money, let amount = event.movedAmount else { return false }
    return amount >= money
  }
}

extension ConfirmationNeed {
  /// The parameter that gives the amount, in whole fen.
  static let moneyParameter: Slug = "money"
  /// The parameter that says whether decisions wait.
  static let decisionsParameter: Slug = "decisions"

  /// What policy `confirmation` asks for.
  init(_ policy: RegistryState.PolicyInForce) {
    money = policy.value(of: "\(Self.moneyParameter)").flatMap { Int64($0) }.map(Money.init(fen:))
    decisions = policy.value(of: "\(Self.decisionsParameter)") == "true"
  }
}

extension Event {
  /// The amount of an entry of money: what is budgeted, moved, kept, spent or lent.
  var movedAmount: Money? {
    switch self {
    case .budgetApproved(let event): event.amount
    case .budgetRevised(let event): event.amount
    case .fundingCommitted(let event): event.amount
    case .fundingReceived(let event): event.amount
    case .fundingDisbursed(let event): event.amount
    case .fundingReturned(let event): event.amount
    case .surplusRetained(let event): event.amount
    case .expenditureRecorded(let event): event.amount
    case .loanIssued(let event): event.amount
    case .loanDefaulted(let event): event.amount
    case .loanCompensated(let event): event.amount
    default: nil
    }
  }
}
