// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about actors, roles, keys and the founding of a registry.
  static let actors: [ErrorPage] = [
    ErrorPage(
      "E-ACTOR-UNKNOWN",
      zh: Text(
        "登记人没有登记",
        "签名的登记人,或者要接任的人,没有在这本台账里登记。每条登记都要有一个登记过的人负责。",
        hint: "请管理员登记:annals actor enroll <编号> <名称> --role <角色>"),
      en: Text(
        "The actor is not enrolled",
        """
        The actor who signs, or who is to succeed another, is not enrolled in this registry. \
        Somebody who is enrolled answers for every entry.
        """,
        hint: "ask the administrator: annals actor enroll <id> <name> --role <role>"),
      examples: ["actor list", "actor enroll zhang-san 张三 --role 秘书处"]),
    ErrorPage(
      "E-ACTOR-SUSPENDED",
      zh: Text(
        "登记人已经停用,或者没有停用",
        "停用的登记人不能登记;已经停用的不能再停用,没有停用的不能恢复。",
        hint: "请管理员恢复:annals actor reinstate <编号> --reason <原因>"),
      en: Text(
        "The actor is suspended, or is not",
        """
        A suspended actor records nothing; one who is suspended is not suspended again, and one \
        who is not is not reinstated.
        """,
        hint: "ask the administrator: annals actor reinstate <id> --reason <why>"),
      examples: ["actor show zhang-san", "actor reinstate zhang-san --reason 调回"]),
    ErrorPage(
      "E-ACTOR-CHOICE",
      zh: Text(
        "有几个登记人都能登记",
        "这台机器上有几把登记人的密钥都可以登记这件事,程序不替人选择。",
        hint: "用 --actor 写明是谁"),
      en: Text(
        "Several actors may state this",
        """
        This machine has keys of several actors who may state this, and the program does not \
        choose.
        """,
        hint: "say who with --actor"),
      examples: ["milestone meet wuxi-sensor rules --actor zhang-san"]),
    ErrorPage(
      "E-SIGNATURE",
      zh: Text(
        "签名不对",
        "陈述没有签名,或者不是这个登记人现在的密钥签的。没有有效的签名,就不知道是谁说的。",
        hint: "用登记人现在的密钥重新登记;看密钥:annals key list",
        remedy: "核验时出现,说明这一条登记以后被改动过,或者密钥对不上:保存现场,从备份恢复。"),
      en: Text(
        "The signature is wrong",
        """
        The statement is not signed, or not with the present key of its actor. Without a valid \
        signature nobody knows who said it.
        """,
        hint: "record it anew with the actor's present key; see: annals key list",
        remedy: """
          Found by a verification it means that the entry was altered, or signed with another key: \
          keep what is there, and restore from a backup.
          """),
      examples: ["key list", "actor show zhang-san"]),
    ErrorPage(
      "E-KEY-PROOF",
      zh: Text(
        "新公钥没有证明持有私钥",
        "登记或更换公钥时给出的证明,不是用那把私钥为这本台账做的。没有证明,别人的公钥也可以冒领。",
        hint: "请持有人重给 --public-key 和 --proof:annals key show <登记人>"),
      en: Text(
        "The new key does not prove its possession",
        """
        The proof given with a public key was not made with its private key for this registry. \
        Without it anybody's key could be claimed.
        """,
        hint: "ask the holder for --public-key and --proof: annals key show <actor>"),
      examples: ["key show zhang-san"]),
    ErrorPage(
      "E-KEY-REUSED",
      zh: Text(
        "密钥已经用过",
        "这把公钥已经是某个登记人的,或者曾经是台账的密钥。一把密钥只归一个人,换下来的不再用。",
        hint: "造一把新的:annals key new <登记人>"),
      en: Text(
        "The key was used before",
        """
        The public key belongs to an actor, or was the log's before. A key is one actor's, and is \
        not used again once replaced.
        """,
        hint: "make a new one: annals key new <actor>"),
      examples: ["key new li-si"]),
    ErrorPage(
      "E-KEY-ROTATION",
      zh: Text(
        "台账密钥的更换步骤不对",
        """
        上一次更换还没有完成又要开始,没有开始就要完成,或者新密钥不是以这本台账命名的。更换分两步:先\
        两把一起签,再停用旧的,别人才有时间换成新密钥核验。
        """,
        hint: "开始用 annals key rotate,完成用 annals key rotate --complete"),
      en: Text(
        "The rotation of the log's key is out of step",
        """
        A rotation is begun before the last one is complete, completed before it began, or the new \
        key is not named after this log. It has two steps: both keys sign for a while, then the \
        old one stops, so that others have time to take the new key.
        """,
        hint: "begin with annals key rotate, end with annals key rotate --complete"),
      examples: ["key rotate", "key rotate --complete"]),
    ErrorPage(
      "E-KEY-COMPROMISED",
      zh: Text(
        "密钥已经标为泄露",
        "这个登记人的密钥已经标为泄露,在换新的以前不能登记,也不能再标一次。",
        hint: "造一把新的,请管理员更换:annals actor rotate <登记人>"),
      en: Text(
        "The key is marked as compromised",
        """
        The actor's key is marked as compromised: nothing is recorded with it until it is \
        replaced, and it is not marked again.
        """,
        hint: "make a new one and ask the administrator: annals actor rotate <actor>"),
      examples: ["actor rotate zhang-san"]),
    ErrorPage(
      "E-ROLE",
      zh: Text(
        "这个角色不能登记这件事",
        """
        每种登记只有规定的角色可以做(roles 规则):例如决策由理事会、专家意见由专家咨询委员会、核验结\
        论由审计登记,秘书处可以代录前两种。密钥只能由本人或管理员更换。
        """,
        hint: "换能登记的人(--actor);秘书处代录加 --for <单位>"),
      en: Text(
        "The role may not state this",
        """
        Each type of statement belongs to certain roles (policy roles): decisions to the council, \
        opinions to the experts, attestations to auditors; the secretariat may record the first \
        two for them. A key is replaced by its holder or by an administrator.
        """,
        hint: "let another actor state it (--actor); the secretariat may add --for <unit>"),
      examples: [
        "actor roles",
        "milestone meet wuxi-sensor rules --for wuxi-stb --evidence 来文.pdf",
      ]),
    ErrorPage(
      "E-NOT-OWN",
      zh: Text(
        "牵头单位只能登记自己的事",
        "牵头单位的填报员要登记的项目、任务、基金、督办、榜单或仪器,在那一天不归这个单位。",
        hint: "请秘书处或归口单位登记;看牵头单位:annals project show <项目>"),
      en: Text(
        "A lead unit states only its own",
        """
        The project, task, fund, matter, challenge or equipment that an actor of a lead unit \
        speaks of was not that unit's on that day.
        """,
        hint: "leave it to the secretariat or the lead: annals project show <project>"),
      examples: ["project show wuxi-sensor", "project amend wuxi-sensor --lead wuxi-stb"]),
    ErrorPage(
      "E-ON-BEHALF",
      zh: Text(
        "不能这样代录",
        """
        只有秘书处可以代录,只能替牵头单位、专家咨询委员会、理事会、管理服务中心代录,要附来件,写的单\
        位要真是这个角色;确认和退回不能代录。代录的在确认以前不算数。
        """,
        hint: "加 --for <单位> 和 --evidence <来件>,用秘书处的登记人"),
      en: Text(
        "It cannot be recorded for another like this",
        """
        Only the secretariat records for others: for lead units, the expert committee, the council \
        and the management centre, with the paper that came in, and for a unit that has the role. \
        A confirmation or return is never recorded for another. What is recorded for another \
        counts once it is confirmed.
        """,
        hint: "add --for <unit> and --evidence <paper>, as an actor of the secretariat"),
      examples: [
        """
        opinion record wuxi-sensor --verdict 推荐 --panel 物联网专家组 --summary 方案可行 --field \
        科技 --for 专家咨询委员会 --evidence 论证意见.pdf
        """,
        "entry confirm 2175",
      ]),
    ErrorPage(
      "E-LAST-ADMINISTRATOR",
      zh: Text(
        "这是唯一的管理员",
        "唯一在用的管理员不能停用,密钥也不能标为泄露:以后没有人能登记新的人、换密钥。",
        hint: "先登记另一个管理员:annals actor enroll <编号> <名称> --role 管理员",
        remedy: "密钥真的泄露、又没有别的管理员时,接续成一本新台账。"),
      en: Text(
        "This is the only administrator",
        """
        The only active administrator is not suspended, nor is that key marked as compromised: \
        nobody could enrol actors or replace keys any more.
        """,
        hint: "enrol another first: annals actor enroll <id> <name> --role administrator",
        remedy: """
          Where the key is lost indeed and there is no other administrator, go on in a new \
          registry.
          """),
      examples: [
        "actor enroll admin-2 李四 --role 管理员",
        "registry continue 旧台账 新台账 --origin registry.example/city-2",
      ]),
    ErrorPage(
      "E-POLICY",
      zh: Text(
        "规则、版本或参数不认识",
        """
        写的规则、版本、参数或值这个程序不认识,或者台账已经采用了新版程序才认识的规则。不认识规则就\
        判断不了,所以不登记。
        """,
        hint: "看有哪些:annals policy list;台账用了新规则的,升级程序"),
      en: Text(
        "The policy, version or parameter is not known",
        """
        The policy, its version, a parameter or its value is not known to this program, or the \
        registry has adopted one that only a newer program knows. What is not known cannot be \
        judged by, so nothing is recorded.
        """,
        hint: "see what there is: annals policy list; or upgrade the program"),
      examples: ["policy show schedule", "policy adopt schedule-1 --set grey-days=120"]),
    ErrorPage(
      "E-OWN-ENTRY",
      zh: Text(
        "自己登记的不能自己确认",
        "确认或退回填报的人,就是登记它的人。确认的意义在于有第二个人看过。",
        hint: "请另一个登记人确认或退回"),
      en: Text(
        "Your own entry is confirmed by somebody else",
        """
        Who confirms or returns a report is who recorded it. A confirmation says that a second \
        person has looked.
        """,
        hint: "let another actor confirm or return it"),
      examples: ["entry confirm 2175 --actor li-si"]),
    ErrorPage(
      "E-ENTRY-NOT-REPORTED",
      zh: Text(
        "这条登记不在等待确认",
        "只有填报的、代录的或按 confirmation 规则要确认的,还没有确认或退回的登记才能确认或退回。",
        hint: "看等着确认的:annals todo"),
      en: Text(
        "The entry does not wait for confirmation",
        """
        Only an entry that is reported, recorded for another or waits by policy confirmation, and \
        is neither confirmed nor returned yet, is confirmed or returned.
        """,
        hint: "see what waits: annals todo"),
      examples: ["todo", "entry show 2175"]),
    ErrorPage(
      "E-FOUNDING-FIRST",
      zh: Text(
        "台账还没有建立",
        "第一条登记必须是台账的建立,它写明名称、源名、时差和管理员的密钥。",
        hint: "先建台账:annals init <文件夹>"),
      en: Text(
        "The registry is not founded",
        """
        The first entry founds the registry: it gives its title, origin, UTC offset and the \
        administrator's key.
        """,
        hint: "found it first: annals init <folder>"),
      examples: ["init 我的台账 --title 某市重大科技项目台账 --origin registry.example/city"]),
    ErrorPage(
      "E-FOUNDING-ONCE",
      zh: Text(
        "台账只建立一次",
        "台账已经建立,不能再有一条建立的登记。",
        hint: "另建一本用另一个文件夹:annals init <文件夹>"),
      en: Text(
        "A registry is founded once",
        "The registry is founded; no other entry founds it again.",
        hint: "for another registry take another folder: annals init <folder>"),
      examples: ["init 另一本台账"]),
    ErrorPage(
      "E-CONTINUATION",
      zh: Text(
        "不能这样接续",
        "接续只能是新台账的第 1 条登记,新台账要有新的源名,写的条数和树根要与旧台账的检查点一致。",
        hint: "用新的源名,由命令来做:annals registry continue"),
      en: Text(
        "It cannot be continued like this",
        """
        A continuation is entry 1 of the new registry, which has an origin of its own, and its \
        size and root are those of the old checkpoint.
        """,
        hint: "take a new origin and let the command do it: annals registry continue"),
      examples: ["registry continue 旧台账 新台账 --origin registry.example/city-2"]),
    ErrorPage(
      "E-ORIGIN",
      zh: Text(
        "源名不对,或者属于另一本台账",
        """
        源名不合格式,建立登记的来源对不上,或者这条陈述是为另一本台账签的。源名认定是哪一本台账,别的\
        台账的陈述不能搬过来。
        """,
        hint: "源名像网址而不带 https://,例:registry.example/city"),
      en: Text(
        "The origin is malformed, or another registry's",
        """
        The origin is malformed, the founding entry's source does not fit it, or the statement was \
        signed for another registry. The origin says which registry is meant; statements are not \
        carried over.
        """,
        hint: "an origin is an address without https://, such as registry.example/city"),
      examples: ["init 我的台账 --origin registry.example/city", "checkpoint show"]),
  ]
}
