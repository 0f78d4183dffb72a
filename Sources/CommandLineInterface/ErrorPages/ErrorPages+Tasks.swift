// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about tasks, indicators and targets.
  static let tasks: [ErrorPage] = [
    ErrorPage(
      "E-LEAD-MISSING", rule: 7,
      zh: Text(
        "没有牵头单位",
        """
        这里下达或改派的任务没有写牵头单位,或者给牵头单位的填报员开户时没有写单位。任务总要有人负\
        责;只有文件里原本没写牵头单位的任务可以空着。
        """,
        hint: "用 --lead 写牵头单位;填报员用 --organization 写单位"),
      en: Text(
        "There is no lead unit",
        """
        A task that is given or reassigned here has no lead unit, or an actor of a lead unit has \
        no organisation. Somebody answers for every task; only one from a document that names no \
        lead may do without.
        """,
        hint: "name the lead with --lead; for an actor the unit with --organization"),
      examples: [
        "task assign wx-7-9 建立通报制度 --lead wuxi-stb",
        "task reassign wx-7-1 --lead wuxi-itb --basis 锡政办发〔2026〕3号",
        "actor enroll wuxi-clerk 无锡填报员 --role 牵头单位 --organization wuxi-stb",
      ]),
    ErrorPage(
      "E-MERGED", rule: 7,
      zh: Text(
        "牵头的单位已经并入别的单位",
        """
        任务或项目写的牵头单位,在那一天已经并入另一个单位。撤并以前的事仍用当时的单位;以后的由并入的单位牵头。
        """,
        hint: "写并入的单位;看它:annals organization show <单位>"),
      en: Text(
        "The lead is part of another organisation by then",
        """
        The lead of the task or project was merged into another organisation by that day. What was \
        so before the merger keeps the unit of its day; afterwards the other one leads.
        """,
        hint: "name the one that it became part of: annals organization show <unit>"),
      examples: ["organization show wuxi-itb", "task reassign wx-7-1 --lead wuxi-stb"]),
    ErrorPage(
      "E-REFERENCE", rule: 7,
      zh: Text(
        "提到的单位、项目或文件没有登记,或者那天还没有",
        """
        登记里提到的单位、项目、文件、人员等还没有登记,或者它的登记从后来的日子才生效;也可能是单位\
        已经并入别的单位,目标或读数没有写范围,评议人不是专家、人员或单位。登记从它自己的日子起有\
        效,早于那天的事不能用它。
        """,
        hint: "先登记它,并用 --on 写它最早用到的日子",
        remedy: "补录历史文件时,先登记文件和单位,日期写文件成文的那天。"),
      en: Text(
        "What is named is not registered, or not yet on that day",
        """
        An organisation, project, document or person that the statement names is not registered, \
        or only from a later day on; an organisation was merged into another; a target or reading \
        has no scope; or a reviewer is no expert, person or organisation. A registration holds from \
        its own day on, and what lies before cannot use it.
        """,
        hint: "register it first, with --on for the first day on which it is used",
        remedy: """
          When documents of the past are recorded, register them and their units first, on the day \
          of the document.
          """),
      examples: [
        "organization register wuxi-stb 无锡市科技局 --kind 政府部门 --on 2014-12-15",
        """
        document issue wuxi-2018 2018年无锡市科技创新工作要点 --number 锡政办发〔2018〕90号 --on \
        2018-08-01 --jurisdiction 市
        """,
      ]),
    ErrorPage(
      "E-SUBJECT-UNKNOWN", rule: 7,
      zh: Text(
        "对象没有登记,或者那天还没有",
        "要登记的事说的对象还不存在,或者它的登记从后来的日子才生效。先登记对象,再登记它的事。",
        hint: "先登记对象;日期早了就更正它的登记日:annals entry correct --on"),
      en: Text(
        "The subject is not registered, or not yet on that day",
        """
        The subject of the statement does not exist, or is registered only from a later day on. \
        First the subject, then what happened to it.
        """,
        hint: "register it first; if its day is too late: annals entry correct --on"),
      examples: [
        "project register wuxi-sensor 演示传感实验室 --kind 实验室 --division 无锡 --on 2018-08-01",
        "entry correct 57 --on 2018-08-01 --reason 登记日应为文件成文日",
      ]),
    ErrorPage(
      "E-TASK-COMPLETED",
      zh: Text(
        "任务已经完成",
        "任务已经确认完成,不能再报进展、改派或再完成一次。登记错了用更正。",
        hint: "登记错了:annals entry withdraw <序号> --reason <原因>"),
      en: Text(
        "The task is completed",
        """
        The task is confirmed as completed; nothing is reported on it, and it is not reassigned or \
        completed again. If that was wrong, correct it.
        """,
        hint: "if it was wrong: annals entry withdraw <entry> --reason <why>"),
      examples: ["task show wx-7-1", "entry withdraw 2102 --reason 任务尚未完成"]),
    ErrorPage(
      "E-TARGET-EXISTS",
      zh: Text(
        "这个目标已经有了",
        "目标的编号在整本台账里只用一次,这个已经登记在某个指标下。改目标值要用调整。",
        hint: "改值用 annals target revise <目标>;另一个就换编号"),
      en: Text(
        "The target exists already",
        """
        The id of a target is used once in the whole registry, and this one stands under an \
        indicator. To change its value, revise it.
        """,
        hint: "to change it: annals target revise <target>; for another one take another id"),
      examples: [
        "target revise utilisation-2018 --printed 不低于70% --value 70 --comparator 不低于 --reason 能力提升"
      ]),
    ErrorPage(
      "E-TARGET-UNKNOWN",
      zh: Text(
        "没有这个目标",
        "要调整或引用的目标没有登记过,或者不在这个指标下。",
        hint: "看编号:annals target list"),
      en: Text(
        "There is no such target",
        "The target to revise or refer to was never set, or stands under another indicator.",
        hint: "see the ids: annals target list"),
      examples: [
        "target list",
        """
        target set annual-utilisation utilisation-2018 --scope wuxi-sensor --printed 超过65% \
        --value 65 --comparator 超过 --in 2018
        """,
      ]),
    ErrorPage(
      "E-TARGET-VALUE",
      zh: Text(
        "目标值写重了,或者只有比较方式没有值",
        "目标值要么是数,要么是金额,不能两样都写;写了“不低于”之类的比较方式,就要有值。",
        hint: "--value 和 --amount 只写一个;写了 --comparator 就要有值"),
      en: Text(
        "The target has two values, or a comparison without one",
        """
        A target has a number or an amount of money, not both, and a comparison such as “at least” \
        needs a value.
        """,
        hint: "give --value or --amount, not both; --comparator needs one of them"),
      examples: [
        """
        target set annual-utilisation utilisation-2018 --scope wuxi-sensor --printed 超过65% \
        --value 65 --comparator 超过 --in 2018
        """
      ]),
    ErrorPage(
      "E-TARGET-PERIOD",
      zh: Text(
        "目标的期间没有年份",
        "“到某年”“某年内”的目标要写年份;只有每年都要达到的不用写。",
        hint: "写 --in 2026、--by 2030 或 --each-year"),
      en: Text(
        "The period has no year",
        "A target by or in a year says which; only one for each year does not.",
        hint: "write --in 2026, --by 2030 or --each-year"),
      examples: [
        "target quota new-platforms --count 100 --by 2030",
        "target quota new-platforms --count 30 --each-year",
      ]),
    ErrorPage(
      "E-UNIT",
      zh: Text(
        "没有这个计量单位",
        "指标的计量单位不在编码表里。单位写法统一,数才能比较。",
        hint: "用编码表里的单位,例:percent;看编码表:annals schema show"),
      en: Text(
        "There is no such unit of measurement",
        """
        The unit of the indicator is not in the list. With one spelling for each unit, figures can \
        be compared.
        """,
        hint: "take a unit of the list, such as percent; see: annals schema show"),
      examples: [
        "target define annual-utilisation 年平均使用率 --unit percent --direction 越高越好",
        "schema show indicator.defined",
      ]),
  ]
}
