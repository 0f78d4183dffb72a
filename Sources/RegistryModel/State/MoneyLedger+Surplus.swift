// SPDX-License-Identifier: Apache-2.0

// What is left after acceptance. It is spent only as far as it is retained, and for direct costs;
// money that comes in after acceptance, such as that for results, is no surplus.
extension MoneyLedger {
  /// Keeps what each source had come to, so that what comes later is told apart.
  mutating func close(_ mark: FactMark) {
    accepted = mark
    closings = Set(lines.map(\.source)).sorted { $0.rawValue < $1.rawValue }.map { source in
      let totals = totals(of: source)
      var closing = Closing()
      closing.source = source
      closing.received = totals.received
      closing.spent = totals.spent
      closing.indirect = totals.indirect
      return closing
    }
  }

  /// What of a source was retained.
  func retained(of source: FundingSource) -> Money {
    retentions.reduce(.zero) { $1.fact.source == source ? $0 + $1.fact.amount : $0 }
  }

  private func closing(of source: FundingSource) -> Closing {
    closings.first { $0.source == source } ?? Closing()
  }

  /// What is retained and not spent yet, so that it cannot be returned.
  func reserved(of source: FundingSource) -> Money {
    guard accepted != nil else { return .zero }
    let (totals, closing) = (totals(of: source), closing(of: source))
    let fresh = totals.received - closing.received
    let fromSurplus = max(.zero, totals.spent - closing.spent - fresh)
    return max(.zero, totals.retained - fromSurplus)
  }

  /// Rules 4 and 5: after acceptance, spending only from what was retained, for direct costs.
  func judgeSurplus(
    _ source: FundingSource, _ growth: Money, _ cost: CostKind
  ) throws(Rejection) {
    guard let accepted, growth > .zero else { return }
    let (totals, closing) = (totals(of: source), closing(of: source))
    let fresh = totals.received - closing.received
    let spent = totals.spent - closing.spent + growth
    guard spent <= fresh + totals.retained else {
      let (out, left) = Money.words(spent, fresh + totals.retained)
      let counted = Waiting.words(
        (totals.waiting.out, "支出和退回", "spent or returned"),
        (totals.waiting.received, "到位", "received"))
      throw afterAcceptance(
        accepted, "验收后支出 \(out.zh)超过留用和新到位的 \(left.zh)\(counted.zh)",
        "spending after acceptance, \(out.en ?? ""), exceeds what was retained or came in since, "
          + "\(left.en ?? "")\(counted.en)", field: "amount")
    }
    let indirect = totals.indirect - closing.indirect + growth
    guard cost == .direct || indirect <= fresh else {
      throw afterAcceptance(
        accepted, "留用的结余只能用于直接费用", "what is retained is spent on direct costs only",
        field: "cost")
    }
  }

  /// Rule 5: surplus is retained only after acceptance, and at most what is left.
  func judgeRetention(_ event: SurplusRetained) throws(Rejection) {
    guard accepted != nil else {
      throw Rejection(
        .surplus, zh: "没有验收通过,不能留用结余", en: "surplus is retained only after acceptance",
        remedy: LocalizedName(
          zh: "先登记验收:annals project accept", en: "record it first: annals project accept"),
        field: "subject")
    }
    let totals = totals(of: event.source)
    let left = totals.received - totals.spent - totals.returned - reserved(of: event.source)
    guard event.amount <= left else {
      throw exceeding(
        .surplus, event.source, "留用", "retained", event.amount, "结余", "what is left", left,
        Waiting.words(
          (totals.waiting.out, "支出和退回", "spent or returned"),
          (totals.waiting.received, "到位", "received")))
    }
  }

  private func afterAcceptance(
    _ mark: FactMark, _ zh: String, _ en: String, field: String
  ) -> Rejection {
    Rejection(
      .overRetained, zh: zh, en: en,
      remedy: LocalizedName(
        zh: "先登记留用:annals funding retain", en: "record what is retained: annals funding retain"),
      field: field, conflicting: mark.index)
  }
}
