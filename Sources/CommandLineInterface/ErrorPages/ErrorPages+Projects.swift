// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about projects, their names and their status.
  static let projects: [ErrorPage] = [
    ErrorPage(
      "E-APPROVAL-MISSING", rule: 1,
      zh: Text(
        "还没有批准立项",
        """
        项目要立项、开工、签合同、验收,或者一登记就是立项以后的状态,而台账里没有专家意见加理事会“同\
        意”的决策。先论证、再决策、后实施,只有批准的项目才能实施;最新一次决策说了算,“原则通过”“暂\
        缓”“不同意”都不算批准,待确认的决策要先确认。规则 status-2 起,作出决策的会议要登记开过,不晚\
        于状态变化的那天;决策之前最近的专家意见是“不推荐”的,决策要写明为何免予论证。
        """,
        hint: "先登记专家意见和理事会决策;接收存量项目写依据 --basis",
        remedy: """
          理事会免予专家论证的,在决策里用 --waives 说明理由。建账以前已经在建、在用的项目不用补决\
          策,第一次登记状态时写明依据就行。
          """),
      en: Text(
        "Not approved yet",
        """
        A project is to be approved, built, contracted or accepted, or starts with such a status, \
        while no expert opinion followed by a council decision to approve is recorded. Only \
        approved projects are implemented. The newest decision counts: one with changes, to defer \
        or to reject approves nothing, and one that waits has to be confirmed first. From policy \
        status-2 on, its meeting is recorded as held, on the day of the status change at the \
        latest; and where the experts' newest opinion before it is not to recommend, the decision \
        says why it does without.
        """,
        hint: "record the opinion and the decision; take over existing stock with --basis",
        remedy: """
          Where the council waives the opinion, the decision says why with --waives. A project \
          that was under way before the registry began needs no decision: its first status names \
          what it rests on.
          """),
      examples: [
        "opinion record wuxi-sensor --verdict 推荐 --panel 物联网专家组 --summary 方案可行 --field 科技",
        "decision record wuxi-sensor --meeting 2026-3 --verdict 同意",
        "project set-status wuxi-sensor --to 在建 --basis 锡政办发〔2018〕90号",
      ]),
    ErrorPage(
      "E-DECISION", rule: 1,
      zh: Text(
        "决策和会议对不上",
        """
        决策的日期早于会议,会议没有这个议题,议题说的是另一个对象,会议议题的决策没有写是哪一项,或者\
        不同意、暂缓的决策写了免予论证的理由。决策是立项、调整的依据,所以要能追到哪次会议、哪项议\
        题。
        """,
        hint: "核对 --meeting、--item 和 --on;看议程:annals meeting show <会议>",
        remedy: "议题要照议程的原文写。议题写明了项目或基金的,决策登记在那个项目或基金上。"),
      en: Text(
        "The decision does not fit its meeting",
        """
        The decision lies before its meeting, its meeting has no such item, the item is about \
        something else, a decision on the meeting itself names no item, or one to defer or reject \
        says why it waives an opinion. Decisions carry approvals and changes, so each can be \
        followed to its meeting and its item.
        """,
        hint: "check --meeting, --item and --on; the agenda: annals meeting show <meeting>",
        remedy: """
          Write the item as the agenda has it. Where it names a project or a fund, the decision is \
          recorded on that project or fund.
          """),
      examples: [
        "meeting add 2026-3 演示传感实验室立项 --kind 项目立项 --about wuxi-sensor",
        "decision record wuxi-sensor --meeting 2026-3 --item 演示传感实验室立项 --verdict 同意",
      ]),
    ErrorPage(
      "E-AGENDA", rule: 1,
      zh: Text(
        "议题加不进会议",
        """
        同名议题已经有了,会议已经开过,或者项目立项、方向和目标调整的议题没有写明是哪个项目。议程定\
        下决策管什么,会后不能再改。
        """,
        hint: "看议程:annals meeting show <会议>;项目用 --about 写明"),
      en: Text(
        "The item cannot go on the agenda",
        """
        An item of that name is on the agenda, the meeting is over, or an item on a project or on \
        direction and targets names no project. The agenda says what a decision is about, so it is \
        closed once the meeting was held.
        """,
        hint: "see the agenda: annals meeting show <meeting>; name the project with --about"),
      examples: ["meeting add 2026-3 演示传感实验室立项 --kind 项目立项 --about wuxi-sensor"]),
    ErrorPage(
      "E-MEETING", rule: 1,
      zh: Text(
        "会议的时间不对,或者已经开过",
        """
        会议登记过召开了,结束早于开始,生效日不是开会那天,时刻没有按台账的时差写,或者它的决策早于\
        它。决策的先后靠会议时间判断。
        """,
        hint: "核对 --from 和 --to;登记错了用 annals entry correct 更正"),
      en: Text(
        "The meeting's times are wrong, or it was held already",
        """
        The meeting was recorded as held before, ends before it begins, is recorded for another \
        day than its own, is written with another UTC offset, or has a decision that lies before \
        it. The order of decisions rests on the times of their meetings.
        """,
        hint: "check --from and --to; mend a wrong record with annals entry correct"),
      examples: [
        "meeting hold 2026-3 --from '2026-09-20 09:00' --to 12:00 --minutes council-minutes-3"
      ]),
    ErrorPage(
      "E-STATUS-STEP", rule: 2,
      zh: Text(
        "状态不能这样变",
        """
        新状态和现状态相同,或者不是它的下一步。状态按 规划、储备、论证、已立项、在建、试运行、已验\
        收、运行或结题、退役 走;不是最终状态的可以暂停(恢复时回到原处)或终止;退回一步要写依据。采用\
        过别的 status 规则的,以采用的为准。
        """,
        hint: "照提示里可以走的下一步写;退回一步加 --basis",
        remedy: "看台账现用的步骤:annals policy show status。登记错的状态不要改来改去,用更正。"),
      en: Text(
        "The status cannot change like this",
        """
        The new status is the present one, or not a step from it. The steps are planned, reserve, \
        appraisal, approved, construction, trial, accepted, operating or closed, decommissioned; \
        whatever is not final may be suspended (and returns to where it was) or terminated; one \
        step back needs a basis. Where the registry has adopted its own steps, those count.
        """,
        hint: "take a step that the message names; one step back needs --basis",
        remedy: """
          The steps in force: annals policy show status. A status that was recorded by mistake is \
          corrected, not changed back.
          """),
      examples: [
        "project set-status wuxi-sensor --to 论证 --reason 方案已经送审",
        "project set-status wuxi-sensor --to 论证 --reason 退回补充论证 --basis 锡科发〔2026〕7号",
      ]),
    ErrorPage(
      "E-STATUS-FINAL", rule: 2,
      zh: Text(
        "最终状态不能再变",
        "结题、终止、退役是最终状态,以后不能再变,也不能当作第一个状态。项目结束了还能改状态,汇总数就不可信。",
        hint: "登记错了就更正那一条;真要重来,登记一个新项目"),
      en: Text(
        "A final status does not change",
        """
        Closed, terminated and decommissioned are final: nothing follows them, and no project \
        starts with them. If a project could change after its end, no total could be relied on.
        """,
        hint: "if it was a mistake, correct that entry; to begin anew, register a new project"),
      examples: [
        "entry withdraw 2102 --reason 不应登记为终止",
        "project register wuxi-sensor-2 演示传感实验室二期 --kind 实验室 --division 无锡",
      ]),
    ErrorPage(
      "E-ACCEPTANCE-MISSING", rule: 2,
      zh: Text(
        "没有验收通过的登记",
        """
        项目要变为“已验收”,而台账里没有验收通过的登记,或者最近一次验收没有通过。“已验收”是一个结论,\
        要有验收单位和验收意见支撑。
        """,
        hint: "先登记验收:annals project accept <项目> --reviewer <单位>"),
      en: Text(
        "No passed acceptance is recorded",
        """
        The project is to become accepted, but no passed acceptance is recorded, or the newest one \
        failed. Accepted is a finding, and rests on who examined the project and how it came out.
        """,
        hint: "record it first: annals project accept <project> --reviewer <unit>"),
      examples: [
        "project accept wuxi-sensor --reviewer wuxi-stb --evidence 验收意见.pdf",
        "project set-status wuxi-sensor --to 已验收 --reason 通过验收",
      ]),
    ErrorPage(
      "E-DUPLICATE", rule: 9,
      zh: Text(
        "同一个项目、单位或专家已经登记",
        """
        同名(不计空格、括号等写法)或同一项目代码的项目,同一统一社会信用代码的单位,或者同一人的专家\
        已经有了。一个项目登记成两个,资金和数量就会重复计算。
        """,
        hint: "用已有的编号;确是两个项目:annals project dismiss-duplicate",
        remedy: "两个单位确实各建一个同名项目的,登记时写明与哪个不同、为什么。单位重名不受限制。"),
      en: Text(
        "It is registered already",
        """
        A project of the same name (spaces, brackets and the like aside) or code, an organisation \
        of the same credit code, or an expert for the same person is registered. One project under \
        two ids would count its money twice.
        """,
        hint: "use the id it has; if they differ: annals project dismiss-duplicate",
        remedy: """
          Where two units do build projects of one name, say on registration from which it differs \
          and why. Organisations may share a name.
          """),
      examples: [
        """
        project register wuxi-sensor-2 演示传感实验室 --kind 实验室 --distinct-from wuxi-sensor \
        --reason 两个单位各建一个
        """
      ]),
    ErrorPage(
      "E-ALIAS",
      zh: Text(
        "又名重复,或者没有这个又名",
        "要加的又名已经是它的名称,或者要去掉的又名它没有。又名是查找用的,一个就够。",
        hint: "看它的名称和又名:annals explain <编号>"),
      en: Text(
        "The alias is there already, or is not there",
        """
        The alias to add is a name of it already, or the one to remove is no alias of it. Aliases \
        are for finding; one is enough.
        """,
        hint: "see its names and aliases: annals explain <id>"),
      examples: ["project show wuxi-sensor", "project alias wuxi-sensor --add 传感室"]),
    ErrorPage(
      "E-PARTY",
      zh: Text(
        "参与单位已经在,或者不在",
        "要加入的单位已经以同样的角色参与,或者要退出的单位没有以这个角色参与。",
        hint: "看参与单位:annals project show <项目>"),
      en: Text(
        "The unit takes part already, or does not",
        "The unit that joins has that role already, or the unit that leaves does not have it.",
        hint: "see who takes part: annals project show <project>"),
      examples: [
        "project leave wuxi-sensor wuxi-stb --role 主管",
        "project join wuxi-sensor wuxi-stb --role 建设",
      ]),
    ErrorPage(
      "E-LISTING",
      zh: Text(
        "已经在清单里,或者不在",
        "项目已经在这份清单里,又要列入;或者不在,却要移出。",
        hint: "看它在哪些清单里:annals project show <项目>"),
      en: Text(
        "It is on the list already, or is not",
        "The project is to enter a list on which it stands, or to leave one on which it does not.",
        hint: "see its lists: annals project show <project>"),
      examples: [
        "project list-in wuxi-sensor --list 重大项目",
        "project list-out wuxi-sensor --list 储备库",
      ]),
    ErrorPage(
      "E-DESIGNATION",
      zh: Text(
        "称号已经获批",
        "项目已经获批这个称号,又登记为正在争创。先后登记反了的,更正日期。",
        hint: "看称号:annals project show <项目>"),
      en: Text(
        "The title is granted already",
        """
        The project is to seek a title that it was granted already. If the two were recorded in \
        the wrong order, correct the day.
        """,
        hint: "see its titles: annals project show <project>"),
      examples: ["project designate wuxi-sensor 国家技术创新中心 --stage 获批 --level 国家级"]),
    ErrorPage(
      "E-DIVISION", rule: 12,
      zh: Text(
        "行政区划代码不对,或者那一天不在用",
        """
        写的不是行政区划的代码或名称,或者这个代码在那一天还没有设立或已经撤销。区划会调整,按当天有\
        效的代码登记,历年的汇总才对得上。
        """,
        hint: "写当天有效的六位代码或名称,例:320200 或 无锡市",
        remedy: "新设的区划由管理员采用 divisions 规则的新参数,不用等新版程序。"),
      en: Text(
        "The division code is wrong, or was not in force that day",
        """
        What was written is no division's code or name, or the code was not in force on that day. \
        Divisions change; with the code of the day, totals of different years agree.
        """,
        hint: "give a code or name in force on that day, such as 320200 or Wuxi",
        remedy: """
          For a new division the administrator adopts a parameter of the policy divisions; no new \
          program is needed.
          """),
      examples: ["project locate wuxi-sensor --division 320200", "policy show divisions"]),
    ErrorPage(
      "E-NOTHING-AMENDED",
      zh: Text(
        "没有要改的",
        "修改、改名或更正的内容和现在的一样,或者一项也没有写。没有变化就不登记,流水里每一条都要有内容。",
        hint: "写出和现在不同的值;能改什么看 --help"),
      en: Text(
        "Nothing changes",
        """
        What is amended, renamed or corrected is as it was, or nothing was given. Where nothing \
        changes nothing is recorded: every entry of the log says something.
        """,
        hint: "give a value other than the present one; see --help"),
      examples: ["project amend wuxi-sensor --name 演示传感技术实验室"]),
    ErrorPage(
      "E-CIRCULAR",
      zh: Text(
        "自己成了自己的上级",
        """
        上级项目、所属计划、关联、单位合并、文件取代、子母基金、贷款双方或重复项,绕一圈回到了自己。\
        这样的链条没有头,汇总时会没完没了。
        """,
        hint: "换另一个对象;看现在的关系:annals explain <编号>"),
      en: Text(
        "It would belong to itself",
        """
        A parent, programme, relation, merger, superseded document, fund, loan or duplicate leads \
        back to where it began. Such a chain has no top, and a total over it no end.
        """,
        hint: "name another one; see how it stands now: annals explain <id>"),
      examples: ["project amend wuxi-sensor --parent wuxi-iot"]),
    ErrorPage(
      "E-RANGE",
      zh: Text(
        "数或年份不在合理范围",
        "年份不在 1949 到 2100,次序、票数等不在允许的范围,或者终止日早于起始日。这类值几乎总是打错了。",
        hint: "核对提示里的那一项,写在范围之内的值"),
      en: Text(
        "The number or year is out of range",
        """
        A year lies outside 1949 to 2100, an ordinal, a vote or the like outside its range, or an \
        end before its beginning. Such values are nearly always slips.
        """,
        hint: "check the field that is named and give a value within the range"),
      examples: ["project rebaseline wuxi-sensor --start 2026-09 --end 2028-12 --cost 1.2亿元"]),
    ErrorPage(
      "E-BASELINE",
      zh: Text(
        "基线已有、还没有或没有变",
        """
        项目已经有基线又要另设,还没有基线就要调整,或者调整后与现行的一样。第一次的基线永远保留,所以\
        只能调整,不能重设。
        """,
        hint: "第一次写 --start、--end 和 --cost;以后只写变的并写 --reason"),
      en: Text(
        "The baseline is there, is missing, or does not change",
        """
        A second baseline is to be set, one is to be revised where none stands, or the revision \
        says what stands. The first baseline is kept for ever: it is revised, never set again.
        """,
        hint: "first give --start, --end and --cost; later what changes, and --reason"),
      examples: [
        "project rebaseline wuxi-sensor --start 2026-09 --end 2028-12 --cost 1.2亿元",
        "project rebaseline wuxi-sensor --end 2029-06 --reason 进口设备晚到",
      ]),
    ErrorPage(
      "E-EVALUATOR",
      zh: Text(
        "承担单位不能评估自己的项目",
        "评估单位是这个项目的牵头、建设、运营、参与或依托单位。评估要由外人来做。",
        hint: "换一个不承担这个项目的单位:--evaluator <单位>"),
      en: Text(
        "Who carries a project out cannot evaluate it",
        """
        The evaluator leads, builds, runs, hosts or takes part in the project. An evaluation is \
        made by an outsider.
        """,
        hint: "name a unit that does not carry the project out: --evaluator <unit>"),
      examples: [
        "review evaluate wuxi-sensor --evaluator js-evaluation-centre --grade 良好 --summary 目标基本实现"
      ]),
    ErrorPage(
      "E-EXEMPTION",
      zh: Text(
        "容错的条件或材料不全",
        "容错要五项条件全部满足,每项写一次,并附证明材料。少一项就不能认定。",
        hint: "用 --condition 写全五项,用 --evidence 附材料",
        remedy: """
          五项是:按程序经集体决策、勤勉尽责、未谋取私利、未造成严重损失和恶劣影响、及时纠错改正。可以写在一个 --condition \
          里,用顿号隔开;也可以一项写一个 --condition。缺一项就先补做,补不了就不能容错。
          """),
      en: Text(
        "The conditions or papers of the exemption are incomplete",
        """
        An exemption needs all five conditions, each once, and the papers that show them. With one \
        missing there is no exemption.
        """,
        hint: "give all five with --condition, and the papers with --evidence",
        remedy: """
          The five are: collective-decision, diligence, no-private-gain, no-grave-loss and \
          corrected-in-time. They may stand in one --condition with commas between them, or in one \
          each. Where one is not met, there is no exemption until it is.
          """),
      examples: [
        """
        exemption grant wuxi-sensor --reason 技术路线没有走通 --by wuxi-council --condition 按程序\
        经集体决策、勤勉尽责、未谋取私利、未造成严重损失和恶劣影响、及时纠错改正 --evidence 核查报\
        告.pdf
        """
      ]),
    ErrorPage(
      "E-DECISION-MISSING", rule: 6,
      zh: Text(
        "降低目标、改变方向要有理事会决策",
        """
        项目要降低目标或改变方向,而在它上次定下以后,没有理事会对“方向和目标调整”议题“同意”的决策。\
        备案只能调整做法,不能降低目标、改变方向。
        """,
        hint: "先登记“方向和目标调整”的议题和“同意”的决策",
        remedy: "一个决策只用一次:目标改过以后再降,要有新的决策。"),
      en: Text(
        "Lowering a target or changing direction takes a decision",
        """
        A project's target is to be lowered or its direction changed, but since it was last set \
        the council has not approved an item on direction and targets. A filing may adjust how \
        things are done, not what is promised.
        """,
        hint: "record the item on direction and targets, and a decision to approve",
        remedy: "A decision is used once: to lower the target again takes a new one."),
      examples: [
        "meeting add 2026-3 降低使用率目标 --kind 方向和目标调整 --about wuxi-sensor",
        "decision record wuxi-sensor --meeting 2026-3 --item 降低使用率目标 --verdict 同意",
        "target revise utilisation-2018 --printed 不低于60% --value 60 --comparator 不低于 --reason 停机检修",
      ]),
    ErrorPage(
      "E-DIRECTION", rule: 6,
      zh: Text(
        "方向没有变,或者与现在的方向对不上",
        "新方向和旧方向一样,或者 --from 写的不是台账里现在的方向。改变方向要从现状出发,才看得清改了什么。",
        hint: "--from 写现在的方向,或者不写;看它:annals explain <项目>"),
      en: Text(
        "The direction stays, or does not go on from the present one",
        """
        The new direction is the old one, or --from is not the direction that stands. A change \
        begins where things are, so that it can be seen what changed.
        """,
        hint: "give the present direction with --from; see annals explain <project>"),
      examples: ["project redirect wuxi-sensor --from 消费级传感 --to 车规级传感"]),
  ]
}
