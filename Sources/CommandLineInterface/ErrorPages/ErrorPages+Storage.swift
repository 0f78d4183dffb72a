// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about the files of the log and the signing memory.
  static let storage: [ErrorPage] = [
    ErrorPage(
      "E-LOG-FOLDER-MISSING",
      zh: Text(
        "没有 Events/ 文件夹",
        "台账的 Events/ 文件夹不见了:移走、改名,或者盘没有挂上。",
        hint: "看 --registry 写得对不对,盘挂上没有"),
      en: Text(
        "There is no Events/ folder",
        "The folder Events/ of the registry is gone: moved, renamed, or its disk is not mounted.",
        hint: "check --registry, and whether the disk is mounted"),
      examples: ["doctor --registry 我的台账"]),
    ErrorPage(
      "E-LOG-PERMISSION-DENIED",
      zh: Text(
        "没有权限读写台账",
        "这个用户没有读或写 Events/ 的权限。只看不登记的人只要读的权限。",
        hint: "检查文件夹的权限"),
      en: Text(
        "The log may not be read or written",
        "This user may not read or write Events/. Who only reads needs no leave to write.",
        hint: "check the folder's permissions"),
      examples: ["doctor"]),
    ErrorPage(
      "E-LOG-READ-ONLY-FILE-SYSTEM",
      zh: Text(
        "文件系统是只读的",
        "台账所在的盘只能读,例如光盘、快照或只读挂载。可以看,不能登记。",
        hint: "登记要在可写的盘上;只看的不受影响"),
      en: Text(
        "The file system is read-only",
        """
        The registry lies on a disk that can only be read, such as a snapshot. It can be read, and \
        nothing recorded.
        """,
        hint: "record where the disk can be written; reading is not affected"),
      examples: ["doctor"]),
    ErrorPage(
      "E-LOG-DISK-FULL",
      zh: Text(
        "磁盘满了",
        "盘上没有空间或配额了。这次的没有登记,以前登记的没有丢。",
        hint: "腾出空间再登记;已登记的没有丢"),
      en: Text(
        "The disk is full",
        "No space or quota is left. What was begun is not recorded; what was recorded is not lost.",
        hint: "make room and record again; nothing is lost"),
      examples: ["doctor"]),
    ErrorPage(
      "E-LOG-READ-FAILED",
      zh: Text(
        "读文件失败",
        "操作系统读台账文件时报错,多半是磁盘或网络盘有问题。",
        hint: "检查磁盘,先做一份备份"),
      en: Text(
        "Reading failed",
        """
        The operating system could not read a file of the log; most often the disk or the network \
        drive is at fault.
        """,
        hint: "check the disk, and make a backup first"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-WRITE-FAILED",
      zh: Text(
        "写文件失败",
        "操作系统写台账文件时报错。写了一半的会在下次登记时自动撤掉。",
        hint: "检查磁盘,再登记一次"),
      en: Text(
        "Writing failed",
        """
        The operating system could not write a file of the log. What was half written is removed \
        by the next recording.
        """,
        hint: "check the disk and record again"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-SYNC-FAILED",
      zh: Text(
        "不能确定登记了没有",
        """
        数据写了,但操作系统没能确认它落到磁盘上。这种情况下谁也不知道盘上有什么,所以程序停下来,重新\
        运行时从盘上重新看。
        """,
        hint: "重新运行;同一陈述再送一次不会重复"),
      en: Text(
        "Whether it was recorded is not certain",
        """
        The bytes were written, but the operating system could not confirm that they reached the \
        disk. Nobody knows then what is on it, so the program stops and looks afresh when it runs \
        again.
        """,
        hint: "run again; the same statement sent again is not recorded twice"),
      examples: ["log", "verify"]),
    ErrorPage(
      "E-LOG-STOPPED",
      zh: Text(
        "先前同步失败,不再继续",
        "同一次运行里先前有一次同步失败,之后什么也不写。",
        hint: "重新运行;同一陈述再送一次不会重复"),
      en: Text(
        "It stopped after a failed sync",
        "A sync failed earlier in this run, and nothing is written after that.",
        hint: "run again; the same statement sent again is not recorded twice"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-LOCK-FAILED",
      zh: Text(
        "锁不住台账",
        "登记要独占台账,而文件系统不给锁,常见于某些网络盘。",
        hint: "把台账放在本机的盘上再登记"),
      en: Text(
        "The log cannot be locked",
        """
        To record, the program locks the log, and the file system gives no lock; some network \
        drives do not.
        """,
        hint: "keep the registry on a local disk"),
      examples: ["doctor"]),
    ErrorPage(
      "E-LOG-NOT-A-REGULAR-FILE",
      zh: Text(
        "不是普通文件",
        "台账文件的位置上是文件夹、符号链接或设备。程序只用普通文件,免得写到别处。",
        hint: "把它移开,从备份恢复那个文件"),
      en: Text(
        "Not a regular file",
        """
        A folder, symbolic link or device stands where a file of the log belongs. Only regular \
        files are used, so that nothing is written elsewhere.
        """,
        hint: "move it away and restore the file from a backup"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-SEGMENT-MISSING",
      zh: Text(
        "少了一个台账文件",
        "检查点以内的登记所在的文件不见了。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "A file of the log is missing",
        "A file with entries below the checkpoint is gone.",
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-SEGMENT-OVERFULL",
      zh: Text(
        "台账文件的行数太多",
        "一个台账文件最多 4,096 行,这个更多:有人往里加过行。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "A file of the log has too many lines",
        "A file of the log has at most 4,096 lines and this one has more: somebody added lines.",
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-SEGMENT-NAME-INVALID",
      zh: Text(
        "Events/ 里有不该有的文件",
        "有一个 .ndjson 文件的名字不是台账文件会有的。",
        hint: "把那个文件移到别处"),
      en: Text(
        "Events/ holds a file that does not belong there",
        "A .ndjson file bears a name that no file of the log can have.",
        hint: "move that file elsewhere"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-SEGMENT-UNEXPECTED",
      zh: Text(
        "台账文件接不上",
        "前一个文件还没有满,后面却又有文件;程序不会这样写。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "A file of the log does not follow",
        "A file follows one that is not full, which the program never writes.",
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-LINE-EMPTY",
      zh: Text(
        "台账里有空行",
        "台账文件里有一个空行,程序不会这样写。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "The log has an empty line",
        "A file of the log has an empty line, which the program never writes.",
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-LINE-TOO-LONG",
      zh: Text(
        "台账里有一行太长",
        "一条登记最多 65,535 字节,这一行更长。",
        hint: "缩短内容;已在台账里的,从备份恢复 Events/"),
      en: Text(
        "A line of the log is too long",
        "An entry has at most 65,535 bytes, and this line has more.",
        hint: "shorten it; if it stands in the log, restore Events/ from a backup"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-LINE-HAS-CARRIAGE-RETURN",
      zh: Text(
        "台账的换行被改过",
        "行里有回车符:文件在别的系统上被编辑器或传输工具改过换行。",
        hint: "用不改内容的方式重新拷贝;或者从备份恢复 Events/",
        remedy: "用 git 保存的,关掉换行转换(Events/ 标为 -text)。"),
      en: Text(
        "The line ends of the log were changed",
        "A line holds a carriage return: an editor or a transfer changed the line ends.",
        hint: "copy it again byte for byte, or restore Events/ from a backup",
        remedy: "In git, switch the conversion of line ends off (mark Events/ as -text)."),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-LINE-HAS-LINE-FEED",
      zh: Text(
        "要登记的一行里有换行",
        "一条登记是一行,里面不能有换行。命令写的总是一行,导入的签名陈述才会出现。",
        hint: "请签的人重新生成这条陈述"),
      en: Text(
        "A line to record holds a line feed",
        """
        An entry is one line and holds no line feed. The commands write one line; only an imported \
        signed statement can get this wrong.
        """,
        hint: "have the statement made anew"),
      examples: ["import 月报.ndjson"]),
    ErrorPage(
      "E-LOG-LINE-NOT-TERMINATED",
      zh: Text(
        "台账的一行没有写完",
        "检查点以内的一行没有换行符结尾:文件被截断过。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "A line of the log does not end",
        "A line below the checkpoint has no line feed at its end: the file was cut off.",
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-CHECKPOINT-MISSING",
      zh: Text(
        "有登记却没有检查点",
        "Events/ 里有登记,而 Events/checkpoint 不见了。检查点写明有多少条、树根是什么。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "There are entries but no checkpoint",
        """
        Events/ has entries, but Events/checkpoint is gone. It says how many entries there are, \
        and their root.
        """,
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-CHECKPOINT-INVALID",
      zh: Text(
        "检查点读不懂",
        "Events/checkpoint 不是规范写法的已签名检查点:损坏了或被改过。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "The checkpoint cannot be read",
        """
        Events/checkpoint is not a signed checkpoint in canonical form: it is damaged or was \
        altered.
        """,
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-CHECKPOINT-SIGNATURE-INVALID",
      zh: Text(
        "检查点的签名不对",
        "台账的密钥没有签过这个检查点,或者签名不对。",
        hint: "核对密钥文件夹;没有换过密钥的,从备份恢复 Events/"),
      en: Text(
        "The checkpoint's signature is wrong",
        "No key of the log signed this checkpoint, or the signature is wrong.",
        hint: "check the key folder; if no key was changed, restore Events/"),
      examples: ["key path", "verify"]),
    ErrorPage(
      "E-LOG-ORIGIN-MISMATCH",
      zh: Text(
        "检查点或签名记忆属于另一本台账",
        "检查点或签名记忆写的源名不是这本台账的:文件拷错了地方。",
        hint: "核对是哪一本台账;从备份恢复这一本的文件"),
      en: Text(
        "The checkpoint or memory belongs to another log",
        """
        The checkpoint or the signing memory names another log: a file was copied to the wrong \
        place.
        """,
        hint: "check which registry it is; restore its own files from a backup"),
      examples: ["checkpoint show", "key path"]),
    ErrorPage(
      "E-LOG-SHORTER-THAN-CHECKPOINT",
      zh: Text(
        "台账比检查点短",
        "检查点写的条数比文件里的多:文件末尾的登记不见了。",
        hint: "从备份恢复 Events/,不要继续登记"),
      en: Text(
        "The log is shorter than its checkpoint",
        "The checkpoint is of more entries than the files hold: entries at the end are gone.",
        hint: "restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-ROOT-MISMATCH",
      zh: Text(
        "台账与检查点不符",
        "文件里的登记算出的树根不是检查点写的:有登记被改动过,或者检查点是别的台账的。",
        hint: "保存现场,从备份恢复 Events/,不要继续登记"),
      en: Text(
        "The log does not match its checkpoint",
        """
        The entries in the files do not have the root of the checkpoint: one was altered, or the \
        checkpoint is another log's.
        """,
        hint: "keep what is there, restore Events/ from a backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-SIGNING-MEMORY-MISSING",
      zh: Text(
        "没有签名记忆",
        """
        台账的密钥在这里,但没有它签过什么的记录(签名记忆),例如换了机器只拷了密钥。没有它,同一把密钥\
        可能签出两种历史。
        """,
        hint: "确认台账完整后(annals verify):annals key adopt --checkpoint <文件>",
        remedy: "旧机器还在的,把密钥文件夹整个拷来就行:签名记忆和密钥在一起。"),
      en: Text(
        "There is no signing memory",
        """
        The log's key is here, but not the record of what it signed (the signing memory), as on a \
        new machine to which only the key was copied. Without it one key could sign two histories.
        """,
        hint: "if the log is whole (annals verify): annals key adopt --checkpoint <file>",
        remedy: """
          Where the old machine is still there, copy its whole key folder: the memory lies beside \
          the key.
          """),
      examples: ["verify", "key adopt --checkpoint Events/checkpoint"]),
    ErrorPage(
      "E-LOG-SIGNING-MEMORY-AHEAD",
      zh: Text(
        "密钥签过更新的检查点",
        "签名记忆比台账新:这是台账的旧副本,或者登记被删过。在旧副本上继续登记,就会有两种历史。",
        hint: "从最新的备份恢复 Events/,不要继续登记"),
      en: Text(
        "The key has signed a newer checkpoint",
        """
        The signing memory is newer than the log: this is an old copy, or entries were removed. \
        Recording here would make two histories.
        """,
        hint: "restore Events/ from the newest backup; record nothing"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-SIGNING-MEMORY-BEHIND",
      zh: Text(
        "签名记忆比台账旧",
        "检查点比记忆里的新:记忆是旧备份,或者在别的机器上登记过。要先确认台账完整,再让记忆跟上。",
        hint: "确认台账完整后:annals key adopt --checkpoint <文件>"),
      en: Text(
        "The signing memory is older than the log",
        """
        The checkpoint is newer than anything the memory knows: the memory is an old copy, or \
        entries were recorded elsewhere. See that the log is whole, then bring the memory up to it.
        """,
        hint: "if the log is whole: annals key adopt --checkpoint <file>"),
      examples: ["verify", "key adopt --checkpoint Events/checkpoint"]),
    ErrorPage(
      "E-LOG-SIGNING-MEMORY-DAMAGED",
      zh: Text(
        "签名记忆损坏",
        "签名记忆的两份记录都读不出。",
        hint: "从备份恢复密钥文件夹里的签名记忆:annals key path"),
      en: Text(
        "The signing memory is damaged",
        "Neither of the two records in the signing memory can be read.",
        hint: "restore the memory in the key folder from a backup: annals key path"),
      examples: ["key path", "doctor"]),
    ErrorPage(
      "E-LOG-SIGNING-MEMORY-FOR-ANOTHER-KEY",
      zh: Text(
        "签名记忆属于另一把密钥",
        "签名记忆记的是另一把密钥签过什么:密钥和记忆不是一起拷来的。",
        hint: "核对密钥文件夹:annals key path"),
      en: Text(
        "The signing memory belongs to another key",
        "The signing memory is that of another key: key and memory were not copied together.",
        hint: "check the key folder: annals key path"),
      examples: ["key path", "doctor"]),
    ErrorPage(
      "E-LOG-SIGNING-MEMORY-CHANGED",
      zh: Text(
        "签名记忆在登记时变了",
        "登记的过程中,另一个程序用同一把密钥签了别的:两个副本在用同一把密钥登记。",
        hint: "停掉另一个副本;一把密钥只在一处登记"),
      en: Text(
        "The signing memory changed meanwhile",
        """
        While this was being recorded, another program signed with the same key: two copies record \
        with one key.
        """,
        hint: "stop the other copy; one key records in one place only"),
      examples: ["verify"]),
    ErrorPage(
      "E-LOG-CHECKPOINT-DOES-NOT-EXTEND",
      zh: Text(
        "检查点不是接着签过的",
        "要接受的检查点比这把密钥签过或公布的短,或者历史不同。签了它就会有两种历史。",
        hint: "用最新的检查点;不符的,从备份恢复 Events/"),
      en: Text(
        "The checkpoint does not extend what was signed",
        """
        The checkpoint to adopt is shorter than what this key signed or published, or has another \
        history. Signing it would make two histories.
        """,
        hint: "use the newest checkpoint; if it does not fit, restore Events/"),
      examples: ["verify", "key adopt --checkpoint Events/checkpoint"]),
    ErrorPage(
      "E-LOG-NOTE-TOO-LONG",
      zh: Text(
        "检查点太长",
        "签过名的检查点大过签名记忆能记的:源名太长,或者签名太多。",
        hint: "建台账时用短一些的源名"),
      en: Text(
        "The signed note is too long",
        """
        The signed checkpoint is larger than the memory can hold: the origin is too long, or there \
        are too many signatures.
        """,
        hint: "take a shorter origin when you found a registry"),
      examples: ["init 我的台账 --origin registry.example/city"]),
    ErrorPage(
      "E-LOG-SIGNING-FAILED",
      zh: Text(
        "签检查点失败",
        "台账的密钥没有签成检查点。没有登记任何东西。",
        hint: "再试一次;还不行就检查密钥:annals doctor"),
      en: Text(
        "Signing the checkpoint failed",
        "The log's key could not sign the checkpoint. Nothing was recorded.",
        hint: "try again; if it fails, check the key: annals doctor"),
      examples: ["doctor"]),
    ErrorPage(
      "E-LOG-RANGE-BEYOND-HEAD",
      zh: Text(
        "没有这么多条登记",
        "要的登记在最新的检查点以外。",
        hint: "看现有多少条:annals checkpoint show"),
      en: Text(
        "The log does not have that many entries",
        "Entries beyond the newest checkpoint were asked for.",
        hint: "see how long it is: annals checkpoint show"),
      examples: ["checkpoint show"]),
    ErrorPage(
      "E-LOG-PUBLICATION-FAILED",
      zh: Text(
        "登记了,但检查点没有公布",
        "登记已经落盘,密钥也记住了,只是 Events/checkpoint 没有写成。没有丢,也不会重复。",
        hint: "下一次登记会先把它公布;同一陈述再送一次,不会重复"),
      en: Text(
        "Recorded, but the checkpoint is not published",
        """
        The entries are on disk and the key remembers them; only Events/checkpoint could not be \
        written. Nothing is lost or doubled.
        """,
        hint: "the next recording publishes it; a statement sent again is not recorded twice"),
      examples: ["log", "verify"]),
  ]
}
