// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about money.
  static let money: [ErrorPage] = [
    ErrorPage(
      "E-BUDGET-MISSING", rule: 4,
      zh: Text(
        "这个来源还没有预算",
        "要下达或调整的来源还没有登记预算。先有预算,才谈得上够不够。",
        hint: "先登记预算:annals funding budget <项目> --source <来源> --amount <金额>"),
      en: Text(
        "The source has no budget",
        """
        Money is to be committed from a source, or its budget revised, before a budget was \
        recorded. Without one there is nothing to hold it against.
        """,
        hint: "record it: annals funding budget <project> --source <source> --amount <amount>"),
      examples: [
        "funding budget wuxi-sensor --source 省级财政 --amount 1200万元 --basis 苏财教〔2026〕41号"
      ]),
    ErrorPage(
      "E-BUDGET-EXISTS", rule: 4,
      zh: Text(
        "这个来源已经有预算",
        "同一来源、同一年度的预算已经登记。再登记一次会变成两份,改数要用调整。",
        hint: "改数用 --revise;另一年的用 --year 写明"),
      en: Text(
        "The source has a budget already",
        """
        A budget of that source and year is recorded. A second one would count twice; to change \
        the figure, revise it.
        """,
        hint: "to change it add --revise; for another year give --year"),
      examples: ["funding budget wuxi-sensor --source 省级财政 --amount 1500万元 --revise"]),
    ErrorPage(
      "E-OVER-BUDGET", rule: 4,
      zh: Text(
        "下达超过预算",
        """
        这个来源到那一天为止的累计下达超过了预算;或者预算要调到比已下达的还低。预算是包干的,或者理\
        事会就“经费预算”议题同意过、并以那次会议的纪要为依据的,才可以超。
        """,
        hint: "核对金额和单位;确要增加,先调整预算:annals funding budget --revise"),
      en: Text(
        "More is committed than budgeted",
        """
        Of this source more would be committed by that day than the budget allows, or the budget \
        would fall below what is committed. It may exceed the budget only where that is a lump \
        sum, or where the council approved an item on the budget and the entry rests on the \
        minutes of that meeting.
        """,
        hint: "check the amount and unit; to allow more: annals funding budget --revise"),
      examples: [
        "funding --by source",
        "funding budget wuxi-sensor --source 省级财政 --amount 1500万元 --revise --basis 苏财教〔2026〕52号",
        "funding commit wuxi-sensor --source 省级财政 --amount 900万元 --basis council-minutes-3",
      ]),
    ErrorPage(
      "E-OVER-COMMITTED", rule: 4,
      zh: Text(
        "拨付超过下达",
        """
        这个来源到那一天为止的累计拨付超过了累计下达。钱要先下达、后拨付;理事会就“经费预算”同意并以\
        纪要为依据的除外。
        """,
        hint: "先登记下达:annals funding commit;或者核对金额和日期"),
      en: Text(
        "More is disbursed than committed",
        """
        Of this source more would be disbursed by that day than was committed. Money is committed \
        first and disbursed then, unless the council approved an item on the budget and the entry \
        rests on those minutes.
        """,
        hint: "record the commitment first: annals funding commit; or check amount and day"),
      examples: [
        "funding commit wuxi-sensor --source 省级财政 --amount 900万元 --on 2026-10-08",
        "funding disburse wuxi-sensor --source 省级财政 --amount 900万元 --on 2026-10-20",
      ]),
    ErrorPage(
      "E-OVER-RECEIVED", rule: 4,
      zh: Text(
        "支出和退回超过到位",
        """
        这个来源到那一天为止,支出加退回超过了到位;验收后退回的,还不能动已经留用的部分。没有到位的钱\
        花不出去,多半是漏记了到位,或者报的数是累计数。
        """,
        hint: "先登记到位:annals funding receive;累计数加 --measure 本年累计"),
      en: Text(
        "More is spent and returned than received",
        """
        Of this source more would be spent and returned by that day than came in; after \
        acceptance, what was retained cannot be returned either. Money that did not come in cannot \
        be spent: most often a receipt is missing, or the figure is cumulative.
        """,
        hint: "record it: annals funding receive; a cumulative figure needs --measure"),
      examples: [
        "funding receive wuxi-sensor --source 省级财政 --amount 900万元 --on 2026-10-20",
        "funding spend wuxi-sensor --source 省级财政 --amount 980万元 --period 2026-10 --measure 本年累计",
      ]),
    ErrorPage(
      "E-OVER-RETAINED", rule: 4,
      zh: Text(
        "验收后的支出超过留用",
        "验收以后,支出只能来自留用的结余和新到位的钱,而且留用的只能用于直接费用。",
        hint: "先登记留用:annals funding retain"),
      en: Text(
        "Spending after acceptance exceeds what was retained",
        """
        After acceptance money is spent only from the surplus that was retained and from what came \
        in since, and what was retained only on direct costs.
        """,
        hint: "record what is retained: annals funding retain"),
      examples: [
        "funding retain wuxi-sensor --source 省级财政 --amount 60万元 --by 项目组",
        "funding spend wuxi-sensor --source 省级财政 --amount 20万元 --period 2027-03",
      ]),
    ErrorPage(
      "E-AMOUNT-ZERO", rule: 4,
      zh: Text(
        "金额是零",
        "金额要大于零;没有发生就不登记。空白和零是两回事:零会被当成“查过了,没有”。",
        hint: "写大于零的金额;没有发生就不登记"),
      en: Text(
        "The amount is zero",
        """
        An amount is more than zero; what did not happen is not recorded. Blank is not zero: a \
        zero reads as “looked at, nothing there”.
        """,
        hint: "give an amount above zero; record nothing where nothing happened"),
      examples: ["funding spend wuxi-sensor --source 省级财政 --amount 320万元 --period 2026-10"]),
    ErrorPage(
      "E-MEASURE-FALLS", rule: 4,
      zh: Text(
        "累计数比上次少,或者没有写到哪一期",
        """
        本年累计或开工累计的支出、完成投资不能比上次报的少;累计的支出还要写明到哪一期。上次报错了,\
        就更正上次那一条。
        """,
        hint: "核对本期数还是累计数(--measure)和期间(--period)"),
      en: Text(
        "A cumulative figure falls, or has no period",
        """
        A cumulative figure of spending or investment cannot be below the last one, and cumulative \
        spending names its period. If the last report was wrong, correct that entry.
        """,
        hint: "check whether it is of the period or cumulative (--measure), and --period"),
      examples: [
        "funding spend wuxi-sensor --source 省级财政 --amount 980万元 --period 2026-10 --measure 本年累计",
        "entry correct 2102 --set amount=950万元 --reason 上月多报",
      ]),
    ErrorPage(
      "E-VOUCHER-REPEATED", rule: 11,
      zh: Text(
        "凭证号已经登记过",
        "同一项目或基金里,这个凭证号已经登记过一笔。同一张凭证登记两次,钱就重复计算。",
        hint: "看那一笔:annals log <项目>;是另一笔就写它自己的凭证号"),
      en: Text(
        "The voucher is recorded already",
        """
        The project or fund has an entry with this voucher. The same voucher twice would count the \
        money twice.
        """,
        hint: "see it: annals log <project>; another payment has a voucher of its own"),
      examples: [
        "log project/wuxi-sensor",
        "funding disburse wuxi-sensor --source 省级财政 --amount 900万元 --voucher 拨-002",
      ]),
    ErrorPage(
      "E-PERCENT",
      zh: Text(
        "百分比不在 0 到 100",
        "进度、间接费用比例等百分比要在 0 到 100 之间。",
        hint: "写 0 到 100 的数,不带百分号"),
      en: Text(
        "The percentage does not lie from 0 to 100",
        "Progress, the share of indirect costs and other percentages lie from 0 to 100.",
        hint: "give a number from 0 to 100, without the sign"),
      examples: ["project progress wuxi-sensor --percent 45 --period 2026-10"]),
    ErrorPage(
      "E-OVER-INDIRECT", rule: 5,
      zh: Text(
        "间接费用超过预算的比例",
        "预算写了间接费用比例的,间接费用累计不能超过按比例算出的数;登记或调整比例时也一样。",
        hint: "核对 --cost;确要提高,用 annals funding budget --revise 调比例"),
      en: Text(
        "Indirect costs exceed the budget's share",
        """
        Where a budget names a share for indirect costs, these stay within it in total. The same \
        holds when the share is set or revised.
        """,
        hint: "check --cost; to raise the share: annals funding budget --revise"),
      examples: [
        "funding spend wuxi-sensor --source 省级财政 --amount 20万元 --cost 直接费用 --period 2026-10",
        "funding budget wuxi-sensor --source 省级财政 --amount 1200万元 --indirect-share 15 --revise",
      ]),
    ErrorPage(
      "E-SURPLUS", rule: 5,
      zh: Text(
        "还不能留用结余,或者留得太多",
        "验收通过以后才能留用结余,而且不能超过 到位 减 支出 减 退回 减 已留用 的数。",
        hint: "先登记验收:annals project accept;再核对结余:annals funding --by source"),
      en: Text(
        "Surplus cannot be retained yet, or not as much",
        """
        Surplus is retained only once the project passed its acceptance, and at most what was \
        received less what was spent, returned and retained.
        """,
        hint: "record it: annals project accept; see what is left: annals funding --by source"),
      examples: [
        "project accept wuxi-sensor --reviewer wuxi-stb --evidence 验收意见.pdf",
        "funding retain wuxi-sensor --source 省级财政 --amount 60万元 --by 项目组",
      ]),
    ErrorPage(
      "E-OVER-LENT", rule: 4,
      zh: Text(
        "损失超过贷款,或者补偿超过损失",
        "同一银行对同一借款人,累计损失不能超过贷款,累计补偿不能超过损失。风险补偿的钱要能一笔笔对上。",
        hint: "先登记贷款或损失;核对 --bank、--borrower 和金额"),
      en: Text(
        "Losses exceed loans, or compensation exceeds losses",
        """
        For one bank and one borrower losses stay within the loans, and compensation within the \
        losses. What a fund pays for a bad loan can be followed to that loan.
        """,
        hint: "record the loan or the loss first; check --bank, --borrower and the amount"),
      examples: [
        "funding lend iot-fund --bank js-bank --borrower demo-tech --amount 500万元",
        "funding lend iot-fund --default --bank js-bank --borrower demo-tech --amount 80万元",
        "funding lend iot-fund --compensate --bank js-bank --borrower demo-tech --amount 40万元",
      ]),
  ]
}
