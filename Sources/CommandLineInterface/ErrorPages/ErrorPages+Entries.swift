// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about entries, their basis, corrections and repetitions.
  static let entries: [ErrorPage] = [
    ErrorPage(
      "E-ENTRY-UNKNOWN", rule: 10,
      zh: Text(
        "没有这条登记",
        "写的序号或编号台账里没有。",
        hint: "看流水:annals log"),
      en: Text(
        "There is no such entry",
        "The log has no entry with this number or id.",
        hint: "see the log: annals log"),
      examples: ["log project/wuxi-sensor", "entry show 57"]),
    ErrorPage(
      "E-ENTRY-SUBJECT", rule: 10,
      zh: Text(
        "对象和所指的登记不同",
        "更正、撤回、确认或退回的对象,要和所指登记的对象相同。只有导入的陈述会写错。",
        hint: "看那条登记的对象:annals entry show <序号>"),
      en: Text(
        "The subject is not that of the entry",
        """
        A correction, withdrawal, confirmation or return has the subject of the entry that it \
        names. Only an imported statement can get this wrong.
        """,
        hint: "see the subject of the entry: annals entry show <entry>"),
      examples: ["entry show 57"]),
    ErrorPage(
      "E-LATER-ENTRY", rule: 10,
      zh: Text(
        "这样一来,后面的登记就不成立了",
        """
        补录、更正、撤回或退回以后,同一对象后面的某条登记会违反规则:例如撤回预算,已登记的下达就没有\
        预算了。台账任何时候都要自洽。
        """,
        hint: "先更正或撤回所指的那一条,再来做这件事"),
      en: Text(
        "A later entry would no longer hold",
        """
        With the late entry, correction, withdrawal or return a later entry of the same subject \
        would break a rule: without its budget, say, a commitment has none. The registry holds \
        together at any time.
        """,
        hint: "first correct or withdraw the entry that is named, then do this"),
      examples: ["entry show 2102", "entry withdraw 2110 2102 --reason 两条都是误录"]),
    ErrorPage(
      "E-NOT-RECORDER", rule: 10,
      zh: Text(
        "不是登记它的人",
        "更正和撤回由登记它的人来做;人员调离的,由管理员登记的接任者来做。谁说的话,谁来改。",
        hint: "请登记人更正;已调离的:annals actor succeed <旧> --by <新>"),
      en: Text(
        "Recorded by somebody else",
        """
        An entry is corrected or withdrawn by the actor who recorded it, or by the successor whom \
        the administrator names. Who said it changes it.
        """,
        hint: "ask who recorded it; where they left: annals actor succeed <old> --by <new>"),
      examples: ["entry show 2102", "actor succeed zhang-san --by li-si"]),
    ErrorPage(
      "E-LEAF-HASH", rule: 10,
      zh: Text(
        "叶哈希不是那条登记的",
        """
        更正或撤回写明了原登记的叶哈希,而台账里那一条不是这个哈希:说的可能是另一本台账,或者是改动过\
        的副本。命令会自己填,导入的陈述要与台账一致。
        """,
        hint: "在这本台账上重新做:annals entry correct;有疑问先 annals verify"),
      en: Text(
        "The leaf hash is not that of the entry",
        """
        The correction or withdrawal gives the leaf hash of its entry, and the entry here has \
        another: it is about another log, or a copy that was altered. The commands fill it in; \
        imported statements have to fit.
        """,
        hint: "make it anew here: annals entry correct; if in doubt: annals verify"),
      examples: ["verify", "entry correct 2102 --set amount=320万元 --reason 录入有误"]),
    ErrorPage(
      "E-NOT-CORRECTABLE", rule: 10,
      zh: Text(
        "这条登记不能更正或撤回",
        """
        台账自身的登记(建立、规则、密钥)、登记人的登记,以及更正、撤回、确认、退回本身,不能更正或撤\
        回。更正错了,再更正一次原登记,最后一次算数。
        """,
        hint: "写原登记的序号;规则和登记人用新的登记来改变"),
      en: Text(
        "The entry cannot be corrected or withdrawn",
        """
        Entries about the registry (founding, policies, keys) and its actors, and corrections, \
        withdrawals, confirmations and returns themselves are not corrected or withdrawn. A wrong \
        correction is followed by another one of the original entry; the latest counts.
        """,
        hint: "name the original entry; policies and actors change by new entries"),
      examples: [
        "entry correct 2102 --set amount=320万元 --reason 上次更正有误",
        "policy adopt schedule-1 --set grey-days=120",
      ]),
    ErrorPage(
      "E-REPLACEMENT", rule: 10,
      zh: Text(
        "更正的内容不成立",
        "更正后的内容读不成这一类登记,或者时间没有按台账的时差写。",
        hint: "看这一类有哪些成员:annals schema show <类型>"),
      en: Text(
        "The replacement does not hold",
        """
        What takes the entry's place does not read as an event of its type, or its time has \
        another UTC offset.
        """,
        hint: "see the members of the type: annals schema show <type>"),
      examples: [
        "schema show milestone.planned",
        "entry correct 2102 --set amount=320万元 --reason 录入有误",
      ]),
    ErrorPage(
      "E-WITHDRAWN", rule: 10,
      zh: Text(
        "已经撤回",
        "这条登记已经撤回。撤错了,用更正恢复它。",
        hint: "撤错了:annals entry correct <序号> --set ... --reason <原因>"),
      en: Text(
        "It is withdrawn already",
        "The entry is withdrawn already. If that was wrong, a correction brings it back.",
        hint: "if that was wrong: annals entry correct <entry> --set ... --reason <why>"),
      examples: ["entry correct 2102 --set amount=320万元 --reason 撤回有误"]),
    ErrorPage(
      "E-CLASSIFICATION", rule: 10,
      zh: Text(
        "内部的登记,更正也要是内部的",
        "原登记标为内部,更正或撤回却是公开的,会把内部的内容公开。",
        hint: "加 --internal"),
      en: Text(
        "The correction of an internal entry is internal, too",
        """
        The entry is internal and its correction or withdrawal is public, which would publish what \
        is internal.
        """,
        hint: "add --internal"),
      examples: ["entry correct 2102 --set amount=320万元 --reason 录入有误 --internal"]),
    ErrorPage(
      "E-REPEATED", rule: 11,
      zh: Text(
        "已经登记过同样的事",
        """
        同一类、同一对象、同一天、同样内容(说明和附件不算)的登记已经有了;合同号、备案号、文件引用、\
        文件废止等也只登记一次。重复登记会重复计算。
        """,
        hint: "已经登记的不用再登记;另一件事请写明不同之处(日期、凭证号、说明)",
        remedy: "同一天确有两笔同样的款,用 --voucher 写各自的凭证号。"),
      en: Text(
        "It is recorded already",
        """
        An entry of the same type, subject, time and content (note and evidence aside) stands \
        already; numbers of contracts and filings, citations and repeals, too, are recorded once. \
        Twice would count twice.
        """,
        hint: "it need not be said again; another fact differs in its day, voucher or note",
        remedy: "Two equal payments of one day each have their own voucher, with --voucher."),
      examples: ["funding disburse wuxi-sensor --source 省级财政 --amount 900万元 --voucher 拨-002"]),
    ErrorPage(
      "E-SUBJECT-EXISTS",
      zh: Text(
        "这个编号已经登记",
        "同一种类里,这个编号已经有了。编号用一次就固定,改名、改属性用别的命令。",
        hint: "另一个就换编号;要改它用 amend、rename 或 alias"),
      en: Text(
        "The id is registered already",
        """
        The id is taken by a subject of this kind. An id is given once; names and properties are \
        changed by other commands.
        """,
        hint: "for another one take another id; to change this one: amend, rename or alias"),
      examples: [
        "project amend wuxi-sensor --name 演示传感技术实验室",
        "organization rename wuxi-stb 无锡市科学技术局 --on 2019-03",
      ]),
    ErrorPage(
      "E-SUBJECT-KIND",
      zh: Text(
        "这类登记的对象种类不对",
        "每类登记有规定的对象,例如里程碑说的是项目,引用说的是文件。只有导入的陈述会写错。",
        hint: "改 subject 的种类;看这一类:annals schema show <类型>"),
      en: Text(
        "This type of statement is about another kind of subject",
        """
        Each type of statement has its kinds of subject: milestones belong to projects, citations \
        to documents. Only imported statements can get this wrong.
        """,
        hint: "change the kind of subject; see the type: annals schema show <type>"),
      examples: ["schema show milestone.planned"]),
    ErrorPage(
      "E-BASIS",
      zh: Text(
        "依据写得不对",
        """
        依据要么是已登记的文件(可加章节),要么写明种类和文号或标题;--section、--basis-kind 要和 \
        --basis 一起写,--section 只用于已登记的文件。
        """,
        hint: "已登记的文件只写 --basis(和 --section);没登记的写 --basis-kind"),
      en: Text(
        "The basis is wrong",
        """
        A basis is a registered document, with a section perhaps, or a kind with a number or a \
        title. --section and --basis-kind need --basis, and --section belongs to a registered \
        document.
        """,
        hint: "registered: --basis (and --section); else --basis with --basis-kind"),
      examples: [
        "milestone meet wuxi-sensor rules --basis 锡政办发〔2018〕90号 --section 七(一)",
        "milestone meet wuxi-sensor rules --basis 验收会纪要 --basis-kind 会议纪要",
      ]),
    ErrorPage(
      "E-EVIDENCE",
      zh: Text(
        "附件的大小不对",
        "附件写的大小是负数,或者超过 1 TiB。附件只登记名称、大小和 SHA-256。",
        hint: "用 --evidence <文件>,由程序自己算"),
      en: Text(
        "The size of a file is impossible",
        """
        The size given for a supporting file is below zero or above 1 TiB. Of a file the name, \
        size and SHA-256 are recorded.
        """,
        hint: "use --evidence <file> and let the program measure it"),
      examples: ["milestone meet wuxi-sensor rules --evidence 验收意见.pdf"]),
    ErrorPage(
      "E-DOCUMENT-NUMBER", rule: 12,
      zh: Text(
        "文号不合格式,或者已经属于另一份文件",
        """
        文号要像 锡政办发〔2018〕90号:机关代字、〔年份〕、序号、号;方括号、圆括号会自动改成〔〕。同\
        一文号只能是一份文件。
        """,
        hint: "要有年份和“号”;没有文号就不写",
        remedy: "不是公文(纪要、合同)的,用 --basis-kind 写明种类。"),
      en: Text(
        "The document number is malformed, or another document's",
        """
        A document number reads like 锡政办发〔2018〕90号: the issuer's characters, the year in \
        〔〕, a number and 号. Square and round brackets are turned into 〔〕. A number belongs to \
        one document.
        """,
        hint: "it has a year in 〔〕 and ends in 号; leave it out if there is none",
        remedy: "For a paper that is no official document, say its kind with --basis-kind."),
      examples: [
        "document issue wuxi-2018 2018年无锡市科技创新工作要点 --number 锡政办发〔2018〕90号 --jurisdiction 市"
      ]),
    ErrorPage(
      "E-EXPECTED-SIZE",
      zh: Text(
        "台账比预期的长了",
        "命令写了台账应有多少条(--expect-size),而现在不是:别人先登记了。先看看多了什么,再决定。",
        hint: "看新增的:annals log --since @<条数>"),
      en: Text(
        "The log is not as long as expected",
        """
        The command says how many entries the log should have (--expect-size), and it has others: \
        somebody recorded first. See what came in between before you go on.
        """,
        hint: "see what came in between: annals log --since @<size>"),
      examples: ["log --since @612"]),
    ErrorPage(
      "E-EXPECTED-ENTRY",
      zh: Text(
        "对象的最后一条不是预期的那条",
        "调用程序写明了对象最后一条登记的序号,而现在不是:别人先登记了。",
        hint: "看这个对象的流水:annals log <对象>"),
      en: Text(
        "The subject's last entry is not the expected one",
        """
        The caller says which entry of the subject is the last, and it is another: somebody \
        recorded first.
        """,
        hint: "see the log of the subject: annals log <subject>"),
      examples: ["log project/wuxi-sensor"]),
    ErrorPage(
      "E-BATCH-PARTLY-RECORDED",
      zh: Text(
        "这一批有的登记过,有的没有",
        "一批陈述要么全部登记,要么全部不登记;这一批里有的编号已经在台账里,有的不在,多半是改动过文件又导入。",
        hint: "去掉已登记的行,再导入剩下的:annals import <文件>"),
      en: Text(
        "Part of the batch is recorded",
        """
        A batch is recorded as a whole or not at all; some of its ids stand in the log and others \
        do not, most often because the file was changed between two imports.
        """,
        hint: "remove the lines that are recorded and import the rest: annals import <file>"),
      examples: ["import 月报.ndjson"]),
    ErrorPage(
      "E-BATCH-UNKNOWN",
      zh: Text(
        "这条登记不属于哪一批",
        "--batch 说的是整批(撤回、确认或退回),而这一条是单独登记的。",
        hint: "不写 --batch,只写它:annals entry withdraw <序号> --reason <原因>"),
      en: Text(
        "The entry belongs to no batch",
        """
        With --batch a whole batch is withdrawn, confirmed or returned, but this entry was recorded \
        by itself.
        """,
        hint: "name it without --batch: annals entry withdraw <entry> --reason <why>"),
      examples: ["entry withdraw 2102 --reason 重复录入"]),
    ErrorPage(
      "E-NOTHING-WAITS",
      zh: Text(
        "其中没有待确认的登记",
        "要确认或退回的一段或一批里,没有别人填报、还在等的登记:都已确认、退回、撤回,或者是自己登记的。",
        hint: "看待办:annals todo"),
      en: Text(
        "Nothing among them waits to be confirmed",
        """
        Of the range or batch that was to be confirmed or returned, nothing that somebody else \
        reported is still waiting: all of it is confirmed, returned or withdrawn, or was recorded by \
        the same person.
        """,
        hint: "see what waits: annals todo"),
      examples: ["todo", "entry confirm 2175 2190-2199"]),
    ErrorPage(
      "E-ID-REUSED",
      zh: Text(
        "编号已经用于另一条陈述",
        "陈述的编号在台账里只用一次,这个编号已经属于内容不同的另一条;核验时出现,说明有两条登记的编号相同。",
        hint: "不写 id,由程序给新的;看那一条:annals entry show <编号>"),
      en: Text(
        "The id belongs to another statement",
        """
        The id of a statement is used once, and this one belongs to another with other content; \
        found by a verification it means that two entries have one id.
        """,
        hint: "leave the id out, the program gives one; see: annals entry show <id>"),
      examples: ["entry show 57"]),
    ErrorPage(
      "E-CLOCK",
      zh: Text(
        "本机时钟可能不对",
        "本机时间比上一条登记早得多,或者晚 31 天以上。登记时间只能往前走,时钟错了会把以后的登记都带错。",
        hint: "核对时钟;时间无误用 --confirm-clock"),
      en: Text(
        "The clock of this machine may be wrong",
        """
        The clock lies well before the last entry, or more than 31 days after it. Recording times \
        only go forward, and a wrong clock would spoil what follows.
        """,
        hint: "check the clock; if it is right, --confirm-clock"),
      examples: ["milestone meet wuxi-sensor rules --confirm-clock"]),
    ErrorPage(
      "E-LINE-TOO-LONG",
      zh: Text(
        "一条登记太长",
        "签名以后的一条登记最多 65,535 字节。长的内容放在附件里,台账只记它的 SHA-256。",
        hint: "缩短文字,长的内容用 --evidence <文件>"),
      en: Text(
        "The entry is too long",
        """
        A signed entry has at most 65,535 bytes. Long matter belongs into a file, of which the \
        registry keeps the SHA-256.
        """,
        hint: "shorten the text; put long matter into --evidence <file>"),
      examples: ["project assess wuxi-sensor --light 黄 --narrative 见附件 --evidence 情况说明.pdf"]),
    ErrorPage(
      "E-SIGNING",
      zh: Text(
        "签名失败",
        "密钥做不出签名。密钥文件能读,但签名的程序出了错,很少见。",
        hint: "再试一次;还不行就检查这台机器:annals doctor"),
      en: Text(
        "Signing failed",
        """
        The key made no signature. Its file could be read, but signing itself went wrong, which is \
        rare.
        """,
        hint: "try again; if it fails, look at this machine: annals doctor"),
      examples: ["doctor"]),
    ErrorPage(
      "E-STATEMENT",
      zh: Text(
        "不是合格的陈述",
        """
        导入的已签名陈述读不懂,或者不是规范写法(空白、转义、数字、成员次序)。签名是对原来的字节签\
        的,改动一个字节就不成立,所以不能自动整理。
        """,
        hint: "请签的人用 annals 重新生成;或者导入没有签名的行"),
      en: Text(
        "Not a statement in canonical form",
        """
        A signed statement cannot be read, or is not in canonical form (spaces, escapes, numbers, \
        order of members). The signature is over its bytes, so nothing is tidied for it.
        """,
        hint: "have it made anew with annals, or import unsigned lines"),
      examples: ["import 月报.ndjson"]),
  ]
}
