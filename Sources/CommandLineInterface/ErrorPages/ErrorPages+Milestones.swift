// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about milestones and the days of facts.
  static let milestones: [ErrorPage] = [
    ErrorPage(
      "E-MILESTONE-UNKNOWN", rule: 3,
      zh: Text(
        "没有这个里程碑,或者那一天还没有",
        "要说完成、改期、未完成或取消的里程碑没有登记过,或者登记的生效日在这件事之后。先有计划,后有完成。",
        hint: "先登记:annals milestone plan <项目> <编号> <名称> --due <日期>",
        remedy: "补录历史时,里程碑的登记也要用 --on 写当年的日子。"),
      en: Text(
        "There is no such milestone, or not yet on that day",
        """
        The milestone that is met, rescheduled, missed or cancelled was never planned, or only \
        from a later day on. First the plan, then its outcome.
        """,
        hint: "plan it first: annals milestone plan <project> <id> <name> --due <date>",
        remedy: "When history is recorded late, the planning needs its own day with --on, too."),
      examples: [
        "milestone plan wuxi-sensor rules 完成建章立制 --due 2018-12 --on 2018-08-01",
        "milestone meet wuxi-sensor rules --on 2018-12-20",
      ]),
    ErrorPage(
      "E-MILESTONE-EXISTS", rule: 3,
      zh: Text(
        "这个里程碑已经有了",
        "同一项目下这个编号的里程碑已经登记。第一次的日期是基线,永远保留,所以不能重新登记一次来改日期。",
        hint: "改日期用改期:annals milestone reschedule;另一个就换编号"),
      en: Text(
        "The milestone exists already",
        """
        The project has a milestone of that id. Its first date is the baseline and stays for ever, \
        so it is not planned again to move it.
        """,
        hint: "to move it: annals milestone reschedule; for another one take another id"),
      examples: ["milestone reschedule wuxi-sensor rules --due 2019-06 --reason 设备延期到货"]),
    ErrorPage(
      "E-MILESTONE-SETTLED", rule: 3,
      zh: Text(
        "里程碑已经有了结果",
        "里程碑已经登记为完成、未完成或取消,不能再完成一次、改期或取消。一个里程碑只完成一次,登记错了用更正。",
        hint: "登记错了:annals entry withdraw <序号> --reason <原因>"),
      en: Text(
        "The milestone is settled",
        """
        The milestone is recorded as met, missed or cancelled; it is not met, moved or cancelled \
        again. A milestone is met once; a wrong outcome is corrected.
        """,
        hint: "if it was wrong: annals entry withdraw <entry> --reason <why>"),
      examples: ["milestone list", "entry withdraw 2102 --reason 完成的是另一个里程碑"]),
    ErrorPage(
      "E-MILESTONE-UNCHANGED", rule: 3,
      zh: Text(
        "新日期和现定日期一样",
        "改期写的日期就是现在定的日期。改期的次数会被统计,没有变就不算一次。",
        hint: "写新的日期:--due <日期>"),
      en: Text(
        "The date does not change",
        """
        The milestone is due on that date already. Reschedules are counted, and one that moves \
        nothing is none.
        """,
        hint: "give the new date: --due <date>"),
      examples: ["milestone reschedule wuxi-sensor rules --due 2019-06 --reason 设备延期到货"]),
    ErrorPage(
      "E-TIME-FUTURE", rule: 3,
      zh: Text(
        "事情还没有发生",
        """
        生效日比登记的时刻晚一天以上,会议还没有开完,或者密钥泄露的日子在今天之后。台账记已经发生的\
        事;留一天,是因为各处时钟和时差可能不同。
        """,
        hint: "发生了再登记;先定计划:annals milestone plan <项目> <编号> <名称> --due <日期>"),
      en: Text(
        "It has not happened yet",
        """
        The day of the fact lies more than a day after its recording, the meeting is not over, or \
        a key is said to be compromised from a later day on. The registry records what has \
        happened; the day of grace is for clocks that differ.
        """,
        hint: "record it once it has happened; to plan it: annals milestone plan --help"),
      examples: ["milestone plan wuxi-sensor review 专家论证 --due 2027Q3"]),
    ErrorPage(
      "E-PRECISION",
      zh: Text(
        "时间的精度和日子对不上",
        "写明是某年、某季或某月的时间,要落在那一期的第一天零点;只有导入的原始数据会写错。",
        hint: "用 --on 2018、2018Q4 或 2018-12,程序会记成第一天"),
      en: Text(
        "The time does not fit its precision",
        """
        A time of a year, quarter or month is the first instant of that period. Only imported data \
        can get this wrong.
        """,
        hint: "write --on 2018, 2018Q4 or 2018-12; the program records the first day"),
      examples: ["milestone meet wuxi-sensor rules --on 2018-12"]),
  ]
}
