// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about meetings, reports, supervision, challenges, equipment, people and reviews.
  static let governance: [ErrorPage] = [
    ErrorPage(
      "E-REPORT-UNIT",
      zh: Text(
        "填报单位不对",
        "开一期填报没有写单位或者写重了,或者报送、退回、确认的单位不在这一期的名单里。",
        hint: "看这一期的单位:annals report status <报送期>"),
      en: Text(
        "The unit is not one that reports",
        """
        A round is opened without units or with one twice, or a report is handed in, returned or \
        confirmed for a unit that the round does not name.
        """,
        hint: "see the units of the round: annals report status <period>"),
      examples: [
        "report status 2026-10",
        "report open --period 2026-11 --due 2026-12-05 --unit wuxi-stb --unit suzhou-stb",
      ]),
    ErrorPage(
      "E-REPORT-STEP",
      zh: Text(
        "填报的先后不对",
        "已经报过的单位再报,要先退回;没有报来的、已经确认的,不能退回或确认。每期每个单位只有一份有效的填报。",
        hint: "看进行到哪一步:annals report status <报送期>"),
      en: Text(
        "The report is not at that step",
        """
        A unit that has reported hands in another only after a return, and what was not handed \
        in, or is confirmed already, is neither returned nor confirmed. Each unit has one report \
        a round that counts.
        """,
        hint: "see how far it is: annals report status <period>"),
      examples: [
        "report return --unit wuxi-stb --period 2026-10 --reason 支出与凭证不符",
        "report submit 无锡-10月.xlsx --unit wuxi-stb --period 2026-10",
      ]),
    ErrorPage(
      "E-DEADLINE",
      zh: Text(
        "期限已经过了",
        "督办期限或揭榜截止日在下达那天已经过了,或者揭榜晚于截止日。",
        hint: "核对 --due、--deadline 和 --on",
        remedy: "当时确在期限之内、今天才补录的,用 --on 写当时的日子。"),
      en: Text(
        "The date is over",
        """
        A matter is due, or a challenge may be claimed, until a day that is over when it is \
        issued; or a claim comes after the deadline.
        """,
        hint: "check --due, --deadline and --on",
        remedy: "What was in time and is recorded late needs its own day with --on."),
      examples: ["challenge claim lens-2026 --by demo-optics --proposal 离子束修形 --on 2026-11-30"]),
    ErrorPage(
      "E-ANSWER-MISSING",
      zh: Text(
        "没有确认过的答复,不能销号",
        "督办事项没有答复,或者答复还没有由另一个人确认。单位自己说办完了不算,要有人看过。",
        hint: "先登记答复:annals supervision answer;再由另一个人确认"),
      en: Text(
        "It cannot be struck off without a confirmed answer",
        """
        The matter is not answered, or no answer was confirmed by somebody else. A unit's own word \
        does not strike its matter off.
        """,
        hint: "record the answer: annals supervision answer; somebody else confirms it"),
      examples: [
        "supervision answer db-2026-1 --summary 设备已于十二月进场",
        "entry confirm 2175",
        "supervision close db-2026-1",
      ]),
    ErrorPage(
      "E-SUPERVISION-CLOSED",
      zh: Text(
        "已经销号",
        "督办事项或问题已经销号,不能再答复或再销一次。",
        hint: "又出现同样的问题,另下一件:annals supervision issue"),
      en: Text(
        "It is struck off already",
        "The matter is closed; it is not answered or closed again.",
        hint: "if it comes up again, issue another: annals supervision issue"),
      examples: ["supervision issue wt-2026-4 配套资金仍未到位 --kind 问题 --to wuxi-stb --due 2027-03"]),
    ErrorPage(
      "E-CHALLENGE-TARGETS",
      zh: Text(
        "榜单没有写要达到什么",
        "发榜要至少写一项指标,交付时才知道做到没有。",
        hint: "用 --target 写,可以写几次"),
      en: Text(
        "The challenge does not say what is to be reached",
        "A challenge names at least one thing to be reached, or nobody could say whether it was.",
        hint: "give it with --target, once for each"),
      examples: ["challenge publish lens-2026 极紫外镜头 --target 面形误差小于1纳米 --deadline 2026-12"]),
    ErrorPage(
      "E-CHALLENGE-STEP",
      zh: Text(
        "揭榜挂帅的先后不对",
        """
        顺序是 发榜、揭榜、定榜、交付、结束。定榜以后不能再揭,没有定榜不能交付,定了榜的要交付以后才\
        能结束(项目终止了的除外)。
        """,
        hint: "看进行到哪一步:annals challenge list"),
      en: Text(
        "The challenge is not at that step",
        """
        The steps are published, claimed, awarded, delivered, closed. Nothing is claimed after the \
        award, delivered before it, or closed before the delivery, unless the project was \
        terminated.
        """,
        hint: "see how far it is: annals challenge list"),
      examples: ["challenge list", "challenge deliver lens-2026 --on 2027-11 --basis 验收意见"]),
    ErrorPage(
      "E-CLAIM-MISSING",
      zh: Text(
        "这个单位没有揭榜",
        "榜单要定给揭过榜的单位;代录的揭榜要先确认。",
        hint: "先登记揭榜:annals challenge claim;代录的先确认"),
      en: Text(
        "The unit has not claimed the challenge",
        """
        A challenge is awarded to a unit that claimed it; a claim recorded for it is confirmed \
        first.
        """,
        hint: "record the claim: annals challenge claim; confirm one that was recorded for it"),
      examples: [
        "challenge claim lens-2026 --by demo-optics --proposal 离子束修形",
        "challenge award lens-2026 --to demo-optics --project wuxi-sensor",
      ]),
    ErrorPage(
      "E-USE-HOURS",
      zh: Text(
        "机时不对",
        "对外机时多于总机时,总机时多于这一期的小时数,或者是负数。",
        hint: "核对 --hours、--external-hours 和 --period"),
      en: Text(
        "The hours cannot be",
        """
        The hours for others exceed those in all, those in all exceed the hours of the period, or \
        they are below zero.
        """,
        hint: "check --hours, --external-hours and --period"),
      examples: ["equipment use sem-1 --period 2026-10 --hours 180 --external-hours 62.5"]),
    ErrorPage(
      "E-USE-OVERLAP",
      zh: Text(
        "机时的期间重叠",
        "这一期与已报的另一期有重叠的日子,机时会重复计算。同一期重报可以,以后报的为准。",
        hint: "按同样的期间报,不要又报月又报季;错的先撤回"),
      en: Text(
        "The periods of use overlap",
        """
        The period shares days with another that was reported, so hours would count twice. The \
        same period may be reported again; the newest counts.
        """,
        hint: "report the same kind of period each time; withdraw the wrong one first"),
      examples: [
        "entry withdraw 2102 --reason 按月报过,不再按季报",
        "equipment use sem-1 --period 2026-10 --hours 180 --external-hours 62.5",
      ]),
    ErrorPage(
      "E-BOOKING-DAYS",
      zh: Text(
        "预约的日子反了",
        "预约的最后一天在第一天之前。",
        hint: "核对 --from 和 --to"),
      en: Text(
        "The booking ends before it begins",
        "The last day of the booking lies before its first.",
        hint: "check --from and --to"),
      examples: ["equipment book sem-1 --by wuxi-stb --from 2026-12-01 --to 2026-12-03"]),
    ErrorPage(
      "E-BOOKING-OVERLAP",
      zh: Text(
        "那几天已经有人预约",
        "仪器在其中的某一天已经由别人预约。",
        hint: "换别的日子,或者请对方撤回:annals entry withdraw <序号>"),
      en: Text(
        "It is booked on those days",
        "Somebody has booked the equipment on one of those days.",
        hint: "take other days, or ask for a withdrawal: annals entry withdraw <entry>"),
      examples: ["equipment book sem-1 --by wuxi-stb --from 2026-12-04 --to 2026-12-05"]),
    ErrorPage(
      "E-NOT-OPEN",
      zh: Text(
        "仪器不对外开放",
        "登记仪器时没有写对外开放,只有它的单位自己可以预约。",
        hint: "请所属单位预约,或者更正那条登记:annals entry correct"),
      en: Text(
        "The equipment is not open to others",
        "The equipment was listed without being open, so only its owner books it.",
        hint: "ask the owner to book it, or correct the listing: annals entry correct"),
      examples: ["entry correct 2102 --set open=true --reason 已经对外开放"]),
    ErrorPage(
      "E-EQUIPMENT-RETIRED",
      zh: Text(
        "仪器已经停用",
        "仪器已经登记为停用,不能再报机时、预约或再停用一次。",
        hint: "登记错了:annals entry withdraw <序号> --reason <原因>"),
      en: Text(
        "The equipment is retired",
        "The equipment is retired; it is not used, booked or retired again.",
        hint: "if it was wrong: annals entry withdraw <entry> --reason <why>"),
      examples: ["equipment list", "entry withdraw 2102 --reason 没有停用"]),
    ErrorPage(
      "E-CRITERION", rule: 8,
      zh: Text(
        "评议内容没有、写重或满分不对",
        "评议要有评议内容,每项编号只写一次,满分大于 0;打分的内容要是这次评议里有的。",
        hint: "看评议内容:annals review show <评议>"),
      en: Text(
        "The criterion is missing, stands twice or gives no points",
        """
        A review has criteria, each id once, each with more than no points; points are given on a \
        criterion of that review.
        """,
        hint: "see the criteria: annals review show <review>"),
      examples: [
        """
        review open review-2026 2026年度考评 --period 2026 --criterion work:重点工作:60 \
        --criterion people:人才引进:40 --unit wuxi-stb
        """,
        "review score review-2026 wuxi-stb work 55 --reviewer e-017",
      ]),
    ErrorPage(
      "E-REVIEW-UNIT", rule: 8,
      zh: Text(
        "被评单位没有、写重或不在其列",
        "评议要写明被评单位,每个一次;打分的单位要是这次评议里有的。",
        hint: "看被评单位:annals review show <评议>"),
      en: Text(
        "The unit is missing, stands twice or is not under review",
        "A review names its units, each once; points are given to a unit of that review.",
        hint: "see the units: annals review show <review>"),
      examples: [
        "review show review-2026",
        "review score review-2026 wuxi-stb work 55 --reviewer e-017",
      ]),
    ErrorPage(
      "E-SCORE", rule: 8,
      zh: Text(
        "分数不在 0 到满分之间",
        "打的分是负数,或者超过这一项的满分。",
        hint: "写 0 到满分之间的数;看满分:annals review show <评议>"),
      en: Text(
        "The points do not lie from zero to the most",
        "The points are below zero or above the most that the criterion gives.",
        hint: "give points from 0 to the most: annals review show <review>"),
      examples: ["review score review-2026 wuxi-stb work 55 --reviewer e-017"]),
    ErrorPage(
      "E-REVIEW-CLOSED", rule: 8,
      zh: Text(
        "评议已经结束",
        "评议已经结束,不再收分。结束以后还能打分,名次就会变。",
        hint: "打错的分更正那一条:annals entry correct <序号>"),
      en: Text(
        "The review is closed",
        """
        The review is closed and takes no more points. If it did, a result once given could change.
        """,
        hint: "points given wrongly are corrected: annals entry correct <entry>"),
      examples: ["entry correct 2102 --set score=54 --reason 录入有误"]),
    ErrorPage(
      "E-CONFLICT-OF-INTEREST",
      zh: Text(
        "有利益关系,应当回避",
        "专家申报过与被评单位的利益关系,或者单位给自己打分。申报以后就要回避,申报等着确认的也算。",
        hint: "换一个评议人;看谁没有利益关系:annals expert list --without-interest-in <单位>"),
      en: Text(
        "An interest keeps the person away",
        """
        The expert has declared an interest in the unit under review, or a unit gives points to \
        itself. Who has declared an interest stays away, also while the declaration waits for \
        confirmation.
        """,
        hint: "take another reviewer; see: annals expert list --without-interest-in <unit>"),
      examples: ["review score review-2026 wuxi-stb work 55 --reviewer e-018"]),
    ErrorPage(
      "E-CONFLICT-DECLARED",
      zh: Text(
        "这项利益关系已经申报",
        "专家与这个对象的利益关系已经申报过,或者一次登记里写了两遍。",
        hint: "不用再报;看申报过的:annals expert show <专家>"),
      en: Text(
        "The interest is declared already",
        "The expert has declared this interest, or it stands twice in one statement.",
        hint: "it need not be declared again; see: annals expert show <expert>"),
      examples: ["expert show e-017"]),
    ErrorPage(
      "E-EXPERT-FIELD",
      zh: Text(
        "专家的领域没有写或写重",
        "专家至少要有一个领域,每个只写一次;人员的领域也只写一次。",
        hint: "用 --field 写,每个一次"),
      en: Text(
        "The expert's fields are missing or stand twice",
        "An expert has at least one field, each once; a person's fields, too, stand once each.",
        hint: "give them with --field, each once"),
      examples: ["expert register e-017 --person p-017 --field 科技 --field 产业"]),
    ErrorPage(
      "E-PERSON-ERASED",
      zh: Text(
        "这个人的密钥已经销毁",
        """
        这个人的姓名密钥已经销毁,封存的姓名谁也读不出,不能再以这个人登记,也不能再销毁一次。销毁是当\
        事人的权利,不能撤回。
        """,
        hint: "需要的话,用新编号重新登记:annals person register"),
      en: Text(
        "The person's key is destroyed",
        """
        The key of the person's name is destroyed: nobody can read the name, so nothing more is \
        recorded with that person, and nothing is left to destroy. Erasure is a right of the \
        person and cannot be undone.
        """,
        hint: "if needed, register under a new id: annals person register"),
      examples: ["person register p-118 张三 --sealed --field 科技"]),
    ErrorPage(
      "E-SEALED",
      zh: Text(
        "封存的内容不对,或者没有封存的内容",
        """
        封存的姓名用的是别人的密钥或者格式不对,这台机器的密钥打不开它,加密没有成功,或者要销毁的人姓\
        名是明文。明文登记过的擦不掉,所以一开始就要用 --sealed。
        """,
        hint: "登记姓名时加 --sealed;看姓名要在有那个人密钥的机器上"),
      en: Text(
        "The sealed value is wrong, or nothing is sealed",
        """
        A sealed name is under another's key or malformed, the key on this machine does not open \
        it, it could not be encrypted, or the person to erase stands in the clear. What stands in \
        the clear cannot be erased, so --sealed has to come first.
        """,
        hint: "register names with --sealed; read them where the person's key is kept"),
      examples: ["person register p-017 张三 --sealed --field 科技", "person show p-017"]),
    ErrorPage(
      "E-LOG-SIZE",
      zh: Text(
        "引用的条数台账里没有",
        "通报或审计结论引用了台账的前若干条,而在它之前没有那么多条。只有导入的陈述会写错,命令会自己填。",
        hint: "条数写 1 到现有的条数:annals checkpoint show"),
      en: Text(
        "The log does not have that many entries",
        """
        A bulletin or an attestation quotes the first entries of the log, but not that many stand \
        before it. Only an imported statement can get this wrong; the commands fill it in.
        """,
        hint: "quote 1 up to the present size: annals checkpoint show"),
      examples: [
        "checkpoint show",
        "bulletin publish 10月通报.pdf --title 2026年10月监测通报 --period 2026-10",
      ]),
    ErrorPage(
      "E-QUOTED-ROOT",
      zh: Text(
        "引用的树根不是这本台账的",
        "通报或审计结论写的树根,与台账前若干条算出的不同。要么是写错了,要么它说的是另一本台账、或者台账改动过。",
        hint: "先核验:annals verify;无误再用 annals bulletin publish 重做"),
      en: Text(
        "The root that is quoted is not this log's",
        """
        A bulletin or an attestation gives a root that the first entries of this log do not have. \
        It was written wrongly, or is about another log, or the log was altered.
        """,
        hint: "verify first: annals verify; if it is sound, make the bulletin again"),
      examples: ["verify", "audit attest --finding 无异常"]),
    ErrorPage(
      "E-AUDIT-FINDING",
      zh: Text(
        "核验有问题,不能登记“无异常”",
        "审计结论写“无异常”,而刚刚的核验查出了问题。结论要和查到的一致。",
        hint: "看全部:annals verify;如实登记:annals audit attest --finding 有异常"),
      en: Text(
        "Verification has findings, so it is not sound",
        """
        The attestation says that the log is sound, but the verification made for it has findings. \
        A conclusion fits what was found.
        """,
        hint: "see all: annals verify; then annals audit attest --finding unsound"),
      examples: ["verify", "audit attest --finding 有异常 --note 第57条签名无效"]),
  ]
}
