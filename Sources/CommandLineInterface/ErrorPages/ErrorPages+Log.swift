// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about the log as it is read and verified.
  static let log: [ErrorPage] = [
    ErrorPage(
      "E-LOG",
      zh: Text(
        "台账出错",
        "读写台账时出了没有专门代码的错误。没有登记任何东西。",
        hint: "再试一次;还不行就核验并检查磁盘:annals verify"),
      en: Text(
        "The log failed",
        """
        Reading or writing the log failed in a way that has no code of its own. Nothing was \
        recorded.
        """,
        hint: "try again; if it fails, verify the log and check the disk: annals verify"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-EMPTY",
      zh: Text(
        "台账还没有建立",
        "文件夹里有 Events/,但没有检查点:还没有建立,或者拷贝时漏了文件。",
        hint: "新建:annals init <文件夹>;拷贝的要把 Events/ 拷全"),
      en: Text(
        "The registry is not founded",
        """
        There is an Events/, but no checkpoint in it: the registry was never founded, or a file \
        was left out of a copy.
        """,
        hint: "found it: annals init <folder>; of a copy, copy all of Events/"),
      examples: ["init 我的台账"]),
    ErrorPage(
      "E-LOG-FOUNDED",
      zh: Text(
        "这里已经有一本台账",
        "要建台账的文件夹里已经有一本。两本台账不能共用文件夹。",
        hint: "换一个文件夹,或者就用这一本:annals doctor --registry <文件夹>"),
      en: Text(
        "There is a registry here already",
        """
        The folder to found a registry in holds one already. Two registries do not share a folder.
        """,
        hint: "take another folder, or use this registry: annals doctor --registry <folder>"),
      examples: ["init 另一本台账"]),
    ErrorPage(
      "E-LOG-LINE",
      zh: Text(
        "台账里有一条读不懂",
        "台账的某一行不是合格的登记:被改动过、损坏了,或者不是台账文件。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "A line of the log cannot be read",
        "A line of the log is no entry: it was altered, is damaged, or the file is no log.",
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-SHORT",
      zh: Text(
        "台账里没有那一条",
        "程序要用的一条登记在文件里找不到:文件在登记过程中被换过。",
        hint: "确认没有别的程序在改 Events/,再试一次"),
      en: Text(
        "The log has no such entry",
        """
        An entry that the program needs is not in the files: they were replaced while it was \
        recording.
        """,
        hint: "make sure that nothing else changes Events/, and try again"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-ROOT",
      zh: Text(
        "台账与检查点不符",
        "前若干条登记算出的树根不是检查点写的:有登记被改动过,或者检查点是别的台账的。",
        hint: "保存现场,从备份恢复 Events/,不要继续登记",
        remedy: "有发布过的副本时,加 --tiles 可以指出改的是哪一条。"),
      en: Text(
        "The log does not match its checkpoint",
        """
        The first entries do not have the root that a checkpoint gives: one was altered, or the \
        checkpoint is another log's.
        """,
        hint: "keep what is there, restore Events/ from a backup; record nothing",
        remedy: "With a published copy, --tiles shows which entry was altered."),
      examples: ["verify --tiles /srv/www/log"]),
    ErrorPage(
      "E-LOG-FORK",
      zh: Text(
        "同样的条数有两种历史",
        """
        这里的前若干条,和以前留下或发布的检查点,条数相同而树根不同,两边都有台账的签名。台账给不同的\
        人看了不同的历史。
        """,
        hint: "两份检查点都留作证据,停止登记,查清哪一份是真的"),
      en: Text(
        "There are two histories of one size",
        """
        The first entries here and a checkpoint that was kept or published have the same size and \
        other roots, and both are signed by the log. Different people were shown different \
        histories.
        """,
        hint: "keep both checkpoints as evidence, record nothing, find out which is true"),
      examples: ["verify --since 去年留下的.checkpoint"]),
    ErrorPage(
      "E-LOG-SHORTER",
      zh: Text(
        "台账比以前短",
        "以前留下的检查点写的条数比现在多:有登记被删掉了,或者这是旧的副本。",
        hint: "从更新的备份恢复 Events/;没有就保留证据并上报"),
      en: Text(
        "The log is shorter than it was",
        """
        A checkpoint that was kept is of more entries than the log has: entries were removed, or \
        this is an old copy.
        """,
        hint: "restore Events/ from a newer backup, or keep the evidence and report it"),
      examples: ["verify --since 去年留下的.checkpoint"]),
    ErrorPage(
      "E-LOG-ENTRY",
      zh: Text(
        "这一条不是发布过的那一条",
        "台账里的这一条和发布过的散列不同:发布以后改动过。",
        hint: "从备份恢复那一行,和发布的内容核对"),
      en: Text(
        "The entry is not the one that was published",
        "The entry here has another hash than the published one: it was altered after publication.",
        hint: "restore that line from a backup and compare it with what was published"),
      examples: ["verify --tiles /srv/www/log"]),
    ErrorPage(
      "E-NOT-CANONICAL",
      zh: Text(
        "登记不是规范写法",
        "核验时某一条的空白、转义、数字或成员次序不是规范写法。程序自己写的总是规范的,所以它是别处来的或被整理过。",
        hint: "从备份恢复那一行;不要用编辑器整理 Events/"),
      en: Text(
        "The entry is not in canonical form",
        """
        Spaces, escapes, numbers or the order of members of an entry are not canonical. The \
        program writes canonical lines only, so this one came from elsewhere or was tidied.
        """,
        hint: "restore that line from a backup; never tidy Events/ in an editor"),
      examples: ["verify"]),
    ErrorPage(
      "E-RECORDED-ORDER",
      zh: Text(
        "登记时间倒退",
        "核验时某一条的登记时间早于上一条。程序登记时不会这样。",
        hint: "保存现场,从备份恢复 Events/,查是谁写的"),
      en: Text(
        "Recording times go back",
        "An entry was recorded before the one above it, which the program never does.",
        hint: "keep what is there, restore Events/ from a backup, find out who wrote it"),
      examples: ["verify"]),
    ErrorPage(
      "E-UNKNOWN-TYPE",
      zh: Text(
        "台账里有新版程序才认识的登记",
        "台账里有这个版本不认识的登记类型。看得懂的还能看,但判断不了规则,所以不能登记。",
        hint: "升级 annals;看版本:annals --version"),
      en: Text(
        "The log has entries that only a newer program knows",
        """
        The log has types of entries that this version does not know. The rest can be read, but \
        the rules cannot be judged, so nothing is recorded.
        """,
        hint: "upgrade annals; see its version: annals --version"),
      examples: ["--version", "doctor"]),
    ErrorPage(
      "E-UNKNOWN-VERSION",
      zh: Text(
        "台账里有更新版本的登记",
        """
        登记的类型认识,但版本比这个程序认识的新(或者更正里的 data 是新版本)。原样留\
        着,不算进视图;判断不了规则,所以不能登记。
        """,
        hint: "换用新版 annals;看是哪些:annals schema check"),
      en: Text(
        "The log has a newer version of a type",
        """
        The type of an entry is known, but not in this version, or a correction gives data \
        of one. It is kept and not counted in views; the rules cannot be judged, so \
        nothing is recorded.
        """,
        hint: "use a newer annals; see which they are: annals schema check"),
      examples: ["schema check", "--version"]),
    ErrorPage(
      "E-UNKNOWN-POLICY",
      zh: Text(
        "台账采用了不认识的规则",
        """
        台账采用了这个程序不认识的规则或规则版本。从那一条起判断不了规则,所以不能登记;后来\
        换回别的规则也一样,因为补录要按当时的规则判断。
        """,
        hint: "换用新版 annals;看是哪些:annals schema check"),
      en: Text(
        "The log has adopted a policy that is not known",
        """
        The log has adopted a policy, or a version of one, that this program does not \
        know. From there on the rules cannot be judged, so nothing is recorded; that stays \
        so when another takes its place, for late entries are judged by the policy of \
        their place.
        """,
        hint: "use a newer annals; see which they are: annals schema check"),
      examples: ["schema check", "policy list"]),
    ErrorPage(
      "E-UNKNOWN-FORMAT",
      zh: Text(
        "台账的格式不认识",
        "第一条登记写的台账格式是这个程序不认识的,所以不能登记。",
        hint: "换用新版 annals;看版本:annals --version"),
      en: Text(
        "The format of the log is not known",
        """
        Entry 0 names a format of the log that this program does not know, so nothing is \
        recorded.
        """,
        hint: "use a newer annals; see its version: annals --version"),
      examples: ["--version", "schema check"]),
    ErrorPage(
      "E-TYPE-VERSION",
      zh: Text(
        "只登记最新版本",
        """
        陈述写的是一种类型的旧版本,或者更正给的 data 是旧版本。已经登记的旧版本照样有\
        效,新登记只写最新版本。
        """,
        hint: "照新版的成员重写:annals schema show <类型>"),
      en: Text(
        "Only the newest version is recorded",
        """
        A statement is made in an earlier version of its type, or a correction gives data \
        of one. What was recorded in it stays valid; only the newest is written.
        """,
        hint: "state it again with the members of the newest: annals schema show <type>"),
      examples: ["schema list", "schema show milestone.planned"]),
    ErrorPage(
      "E-SCHEMA",
      zh: Text(
        "data 不合 JSON Schema",
        """
        一条登记的 data 不合它那一版类型的 JSON Schema。由 annals \
        schema check 列出。
        """,
        hint: "核验这一条;看 Schema:annals schema show <类型>"),
      en: Text(
        "Data are not valid for their JSON Schema",
        """
        The data of an entry are not valid for the JSON Schema of its type in its version, \
        as annals schema check lists them.
        """,
        hint: "verify the entry; see the schema: annals schema show <type>"),
      examples: ["schema check", "verify"]),
    ErrorPage(
      "E-UPCAST",
      zh: Text(
        "旧版本提升不到新版本",
        "一条旧版本的登记读得懂,但程序把它提升到新版本的一步出了错。台账没有损坏。",
        hint: "换回原来的程序,并报告"),
      en: Text(
        "An earlier version cannot be lifted",
        """
        An entry of an earlier version can be read, but a step of the program that lifts \
        it to the next fails. The log is not damaged.
        """,
        hint: "go back to the program before, and report it"),
      examples: ["schema check", "--version"]),
    ErrorPage(
      "E-LOG-SIGNER",
      zh: Text(
        "台账密钥不能用",
        "台账的密钥和源名或签名记忆对不上,不能用它签检查点。",
        hint: "看密钥文件夹是不是这本台账的:annals key path"),
      en: Text(
        "The log's key cannot be used",
        """
        The log's key does not go with its origin or its signing memory, so no checkpoint is \
        signed with it.
        """,
        hint: "see whether the key folder is this registry's: annals key path"),
      examples: ["key path", "doctor"]),
  ]
}
