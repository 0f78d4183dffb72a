// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about what is typed.
  static let input: [ErrorPage] = [
    ErrorPage(
      "E-USAGE",
      zh: Text(
        "命令写得不对",
        "没有这个命令或选项,少写或多写了什么,或者几个选项不能一起用。",
        hint: "看用法:在命令后面加 --help"),
      en: Text(
        "The command is not written right",
        """
        There is no such command or option, something is missing or too much, or options do not go \
        together.
        """,
        hint: "see how it is used: add --help to the command"),
      examples: ["--help", "project set-status --help"]),
    ErrorPage(
      "E-NAME-UNKNOWN",
      zh: Text(
        "没有叫这个名称的",
        """
        没有这个名称或编号的对象,或者那一天还没有登记,或者它是别的种类。登记时要写编号、全名或登记\
        过的别名,不能只写一部分。
        """,
        hint: "看编号和名称:annals project list、annals organization list 等",
        remedy: "常用的简称可以登记成又名,以后就认得。错误代码则看 Documentation/errors.zh.md。"),
      en: Text(
        "Nothing is called that",
        """
        Nothing has this name or id, it is not registered at that time, or it is of another kind. \
        To record, write an id, a full name or a registered alias; a part of a name does not do.
        """,
        hint: "see ids and names: annals project list, annals organization list and so on",
        remedy: """
          A short name that is used often can be registered as an alias. For codes of errors see \
          Documentation/errors.md.
          """),
      examples: ["project list --name 传感", "project alias wuxi-sensor --add 传感室"]),
    ErrorPage(
      "E-NAME-AMBIGUOUS",
      zh: Text(
        "对得上几个",
        "写的名称对得上不止一个对象、里程碑、评议内容或单位。登记进去的事改不掉,所以不替人猜。",
        hint: "写全名或编号"),
      en: Text(
        "Several are meant",
        """
        The name fits more than one subject, milestone, criterion or unit. What is recorded stays, \
        so nothing is guessed.
        """,
        hint: "write the full name or the id"),
      examples: ["project list --name 物联网"]),
    ErrorPage(
      "E-FIELD-UNKNOWN",
      zh: Text(
        "对象没有这个值",
        "annals explain 后面的成员名,这个对象没有。",
        hint: "看全部的值:annals explain <编号>"),
      en: Text(
        "The subject has no such value",
        "The subject has no value of the name that was given to annals explain.",
        hint: "see all values: annals explain <id>"),
      examples: ["explain wuxi-sensor", "explain wuxi-sensor.status"]),
    ErrorPage(
      "E-FIELD-AMBIGUOUS",
      zh: Text(
        "对得上几个值",
        "annals explain 后面的成员名对得上几个值,要写得更全。",
        hint: "写全,例:annals explain <编号>.budget.provincial"),
      en: Text(
        "Several values are meant",
        "The name that was given to annals explain fits several values and has to be fuller.",
        hint: "write it in full, such as annals explain <id>.budget.provincial"),
      examples: ["explain demo-12.budget.provincial"]),
    ErrorPage(
      "E-AMOUNT",
      zh: Text(
        "不是金额",
        "金额读不懂。写一个数加单位,可以有小数和千分位的逗号。",
        hint: "例:3500万元、1.2亿元、3,500.00元"),
      en: Text(
        "Not an amount",
        """
        The amount cannot be read. It is a number with its unit, perhaps with decimals and commas \
        between thousands.
        """,
        hint: "such as 3500万元 (35 million yuan), 1.2亿元 or 3,500.00元"),
      examples: ["funding spend wuxi-sensor --source 省级财政 --amount 3500万元 --period 2026-10"]),
    ErrorPage(
      "E-AMOUNT-UNIT",
      zh: Text(
        "金额没有单位",
        "金额只写了数。有的表以万元计,有的以元计,差一万倍,所以不替人猜。",
        hint: "元、万元、亿元差一万倍,不会自动猜"),
      en: Text(
        "The amount has no unit",
        """
        The amount is a bare number. Some tables are in yuan, some in units of ten thousand, so it \
        is not guessed.
        """,
        hint: "元 is yuan, 万元 10,000 yuan, 亿元 100 million; it is not guessed"),
      examples: ["funding spend wuxi-sensor --source 省级财政 --amount 3500万元 --period 2026-10"]),
    ErrorPage(
      "E-AMOUNT-NEGATIVE",
      zh: Text(
        "金额是负数",
        "金额不写负号,钱往哪边走由命令决定;多报的用更正,退钱用退回。",
        hint: "退钱用 annals funding return,多报的用 annals entry correct"),
      en: Text(
        "The amount is negative",
        """
        Amounts have no sign: the command says which way the money goes. What was overstated is \
        corrected; money back is a return.
        """,
        hint: "for money back annals funding return; for a slip annals entry correct"),
      examples: [
        "funding return wuxi-sensor --source 省级财政 --amount 20万元",
        "entry correct 2102 --set amount=320万元 --reason 多报",
      ]),
    ErrorPage(
      "E-AMOUNT-PRECISE",
      zh: Text(
        "不到一分",
        "金额最小记到分,写的数有不到一分的部分。程序不四舍五入,免得合计对不上。",
        hint: "最小是一分:0.01元"),
      en: Text(
        "Finer than one fen",
        """
        Amounts are kept in fen, and this one has a part below. Nothing is rounded, so that totals \
        agree.
        """,
        hint: "the least is one fen: 0.01元"),
      examples: ["funding spend wuxi-sensor --source 省级财政 --amount 1234.56元 --period 2026-10"]),
    ErrorPage(
      "E-AMOUNT-LARGE",
      zh: Text(
        "金额太大",
        "金额超出能精确计算的范围,几乎总是单位写错了。",
        hint: "看看单位:元、万元、亿元"),
      en: Text(
        "The amount is too large",
        "The amount exceeds what can be computed exactly; nearly always its unit is wrong.",
        hint: "check the unit: 元, 万元 (10,000) or 亿元 (100 million)"),
      examples: ["funding budget wuxi-sensor --source 省级财政 --amount 1.2亿元"]),
    ErrorPage(
      "E-DATE",
      zh: Text(
        "日期读不懂",
        "写的不是日期,或者没有这一天;要写到日的只写了月;会议的时刻没有写钟点。台账的日子从 1900 年起。",
        hint: "写 2018-12-20、2018-12、2018Q4 或 2018"),
      en: Text(
        "The date cannot be read",
        """
        What was written is no date, or there is no such day; a day is needed and a month was \
        given; or the time of a meeting lacks its hour. Days begin with 1900.
        """,
        hint: "write 2018-12-20, 2018-12, 2018Q4 or 2018"),
      examples: [
        "milestone meet wuxi-sensor rules --on 2018-12-20",
        "portfolio --as-of 2020-11-04",
      ]),
    ErrorPage(
      "E-NUMBER",
      zh: Text(
        "不是数",
        "要写数的地方写了别的。数不带单位、逗号和百分号;票数写 赞成:反对:弃权。",
        hint: "只写数,例:65、2.92;票数写 9:0:1"),
      en: Text(
        "Not a number",
        """
        A number is needed, without unit, comma or percent sign; votes are for:against:abstaining.
        """,
        hint: "write the number alone, such as 65 or 2.92; votes as 9:0:1"),
      examples: [
        "target observe annual-utilisation --scope wuxi-sensor --period 2018 --value 67.2",
        "decision record wuxi-sensor --meeting 2026-3 --verdict 同意 --votes 9:0:1",
      ]),
    ErrorPage(
      "E-CODE",
      zh: Text(
        "没有这一项",
        "种类、来源、角色、状态等只能写编码表里的,中文名称或英文代码都行。提示里列出了全部。",
        hint: "照提示里列出的写"),
      en: Text(
        "There is no such code",
        """
        Kinds, sources, roles, statuses and the like are taken from lists, by their Chinese label \
        or English code. The message names them all.
        """,
        hint: "take one that the message lists"),
      examples: ["project set-status wuxi-sensor --to 在建 --reason 开工"]),
    ErrorPage(
      "E-TEXT",
      zh: Text(
        "文字是空的或者太长",
        "理由、说明、名称等不能是空白,最多 10,000 字。",
        hint: "写上内容,最多 10,000 字"),
      en: Text(
        "The text is empty or too long",
        "A reason, note or name is not blank and has at most 10,000 characters.",
        hint: "write some text, at most 10,000 characters"),
      examples: ["milestone reschedule wuxi-sensor rules --due 2019-06 --reason 设备延期到货"]),
    ErrorPage(
      "E-ID",
      zh: Text(
        "不能作编号",
        "编号只用小写字母 a-z、数字和单个连字符,这样命令行、网址和文件名里都能用。",
        hint: "例:wuxi-supercomputing-centre"),
      en: Text(
        "Not an id",
        """
        Ids are a-z, 0-9 and single hyphens, so that they can stand in commands, addresses and \
        file names.
        """,
        hint: "such as wuxi-supercomputing-centre"),
      examples: ["project register wuxi-sensor 演示传感实验室 --kind 实验室"]),
    ErrorPage(
      "E-VALUE", rule: 12,
      zh: Text(
        "代码或值不合格式",
        """
        统一社会信用代码、项目代码、公钥、证明、评议内容等写得不合格式,或者校验位不对。统一社会信用\
        代码 18 位,最后一位由前 17 位算出;项目代码形如 2016-320200-04-01-123456。
        """,
        hint: "对照原件核对;提示里写了要的格式"),
      en: Text(
        "The code or value is malformed",
        """
        A unified social credit code, project code, public key, proof, criterion or the like is \
        malformed, or its check character is wrong. A credit code has 18 characters, the last \
        computed from the others; a project code reads like 2016-320200-04-01-123456.
        """,
        hint: "check it against the paper; the message says what form it has"),
      examples: [
        "organization register demo-optics 演示光学所 --kind 科研院所 --uscc 91350100M000100Y43",
        "project amend wuxi-sensor --project-code 2016-320200-04-01-123456",
      ]),
    ErrorPage(
      "E-FORMAT",
      zh: Text(
        "看不出文件的格式",
        "-o 后面的文件名没有认识的后缀,程序不知道写成哪种格式。",
        hint: "写后缀,例:-o 总览.csv;或者写明 --format csv"),
      en: Text(
        "The format of the file cannot be told",
        "The name after -o has no suffix that is known, so the format cannot be told.",
        hint: "give a suffix, such as -o portfolio.csv, or say --format csv"),
      examples: ["portfolio -o 总览.csv", "portfolio --format markdown -o 总览"]),
    ErrorPage(
      "E-KNOWN-AT",
      zh: Text(
        "台账还没有那么长",
        "--known-at 写的条数超过台账现有的条数。",
        hint: "看现有多少条:annals checkpoint show"),
      en: Text(
        "The log is not that long yet",
        "The size given with --known-at is beyond the log.",
        hint: "see how long it is: annals checkpoint show"),
      examples: ["checkpoint show", "portfolio --known-at @612"]),
    ErrorPage(
      "E-TOKEN",
      zh: Text(
        "这本台账没有这个版本",
        "版本写的条数超过现有的条数,或者那时的树根与版本不同:版本是别的台账的,是台账的旧副本,或者台账改动过。",
        hint: "核对版本和 --registry;仍不符就核验:annals verify"),
      en: Text(
        "This log does not contain the token",
        """
        The token is of more entries than the log has, or of another root at that size: it is \
        another log's, this is an old copy, or the log was altered.
        """,
        hint: "check the token and --registry; if it still does not fit: annals verify"),
      examples: ["verify"]),
    ErrorPage(
      "E-NOT-FOUNDED-THEN",
      zh: Text(
        "当时台账还没有建立",
        "问的是台账建立以前的所知。台账里没有那时的登记,但补录了那时的事实。",
        hint: "要看那一天的事实用 --as-of,不用 --known-at"),
      en: Text(
        "The registry was not founded then",
        """
        It was asked what was known before the registry was founded. It has no entries of that \
        time, but may have facts of it.
        """,
        hint: "for the facts of that day use --as-of, not --known-at"),
      examples: ["portfolio --as-of 2020-11-04"]),
    ErrorPage(
      "E-NO-MATRIX",
      zh: Text(
        "这份文件没有单位目标表",
        "要看的文件里没有登记过分单位的目标。",
        hint: "看有目标的文件:annals target list"),
      en: Text(
        "The document has no table of units",
        "No targets by unit are recorded from this document.",
        hint: "see which documents have targets: annals target list"),
      examples: ["target matrix --document changzhou-hnz-2017"]),
    ErrorPage(
      "E-MEMBER",
      zh: Text(
        "登记里没有这个成员",
        "更正时 --set 或 --unset 写的成员,这一类登记没有。提示里列出了可以写的。",
        hint: "看这一类有哪些成员:annals schema show <类型>"),
      en: Text(
        "The entry has no such member",
        """
        The member given with --set or --unset is none of this type of entry. The message lists \
        them.
        """,
        hint: "see the members of the type: annals schema show <type>"),
      examples: ["entry show 2102", "entry correct 2102 --set amount=320万元 --reason 录入有误"]),
  ]
}
