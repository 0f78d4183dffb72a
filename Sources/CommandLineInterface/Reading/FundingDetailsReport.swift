// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// On what terms a project or fund has its money, what it kept, and what it lent.
struct FundingDetailsReport {
  let details: FundingDetails
  let unit: MoneyUnit
  let words: Words

  /// A table for each, where there is something in it.
  var sections: [Report.Section] { [budgets, retained, loans].compactMap(\.self) }

  private func section(
    _ key: String, _ zh: String, _ en: String, _ columns: [Column], _ rows: [Table.Row]
  ) -> Report.Section? {
    guard !rows.isEmpty else { return nil }
    return Report.Section(
      key, heading: Localized(zh: "\(zh)(\(unit.label.zh))", en: "\(en) (\(unit.label.en))"),
      .table(Table(columns: columns, rows: rows)))
  }

  private func money(_ key: String, _ zh: String, _ en: String) -> Column {
    Column(key + "_fen", Localized(zh: zh, en: en), .money)
  }

  private func cell(_ money: Money?) -> Cell {
    money.map { .money(fen: $0.fen, unit: unit) } ?? .missing
  }

  private var budgets: Report.Section? {
    let rows = details.budgets.map { budget in
      let line = budget.line
      return Table.Row([
        .code(line.source), line.year.map { .ordinal(Int64($0)) } ?? .missing, cell(line.budget),
        line.budgetMode.map { .code($0) } ?? .missing,
        line.timing.map { .code($0) } ?? .missing,
        line.indirectShare.map { .decimal($0.description) } ?? .missing,
        budget.indirect == .zero ? .missing : cell(budget.indirect),
      ])
    }
    var section = section(
      "budgets", "预算条件", "Terms of the budgets",
      [
        Column("source", Localized(zh: "来源", en: "Source")),
        Column("year", Localized(zh: "年度", en: "Year"), .integer),
        money("budget", "预算", "Budget"), Column("mode", Localized(zh: "方式", en: "Mode")),
        Column("timing", Localized(zh: "拨付时点", en: "Paid")),
        Column("indirect_share", Localized(zh: "间接上限 %", en: "Indirect %"), .decimal),
        money("indirect", "间接支出", "Indirect"),
      ], rows)
    if let before = details.share(paid: .before), let after = details.share(paid: .after) {
      section?.footers = [
        .prose(
          Localized(
            zh: "前激励 \(before) %  后补贴 \(after) %",
            en: "before results \(before) %, after results \(after) %"))
      ]
    }
    return section
  }

  private var retained: Report.Section? {
    let rows = details.retained.map { kept in
      Table.Row([
        GovernanceColumns.day(kept.mark, words), .code(kept.fact.source), cell(kept.fact.amount),
        .code(kept.fact.by), .code(kept.mark.standing), GovernanceColumns.entry(kept.mark),
      ])
    }
    return section(
      "retained", "结余留用", "Surplus retained",
      [
        GovernanceColumns.date, Column("source", Localized(zh: "来源", en: "Source")),
        money("amount", "金额", "Amount"), Column("by", Localized(zh: "留用", en: "By")),
        GovernanceColumns.standing, GovernanceColumns.entry,
      ], rows)
  }

  private var loans: Report.Section? {
    let rows = details.loans.map { loan in
      Table.Row([
        cell(loan.issued.confirmed), cell(loan.defaulted.confirmed),
        cell(loan.compensated.confirmed), .text(loan.bank.description),
        .text(loan.borrower.description), .name(words.organization(loan.bank)),
        .name(words.organization(loan.borrower)),
      ])
    }
    return section(
      "loans", "贷款和风险补偿", "Loans and compensation",
      [
        money("issued", "贷款", "Issued"), money("defaulted", "损失", "Lost"),
        money("compensated", "补偿", "Made good"),
        Column("bank", Localized(zh: "银行编号", en: "Bank's id"), audience: .machines),
        Column("borrower", Localized(zh: "借款编号", en: "Borrower's id"), audience: .machines),
        GovernanceColumns.text("bank_name", "银行", "Bank", most: 16),
        GovernanceColumns.text("borrower_name", "借款单位", "Borrower", most: 20),
      ], rows)
  }
}
