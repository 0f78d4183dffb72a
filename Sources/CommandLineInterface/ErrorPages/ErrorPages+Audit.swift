// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about proofs, checkpoints, witnesses and publication.
  static let audit: [ErrorPage] = [
    ErrorPage(
      "E-CHECKPOINT",
      zh: Text(
        "不是签过名的检查点",
        "给出的文件不是规范写法的已签名检查点:拿错了文件,或者传输中改动了空白、换行。",
        hint: "重新取一份原文:annals checkpoint show --raw"),
      en: Text(
        "Not a signed checkpoint",
        """
        The file is not a signed checkpoint in canonical form: it is another file, or spaces or \
        line ends changed on the way.
        """,
        hint: "take a fresh copy, byte for byte: annals checkpoint show --raw"),
      examples: ["checkpoint show --raw"]),
    ErrorPage(
      "E-CHECKPOINT-FILE",
      zh: Text(
        "打不开检查点文件",
        "没有这个文件,或者没有权限读。",
        hint: "看看路径和权限"),
      en: Text(
        "The checkpoint's file cannot be read",
        "There is no such file, or it may not be read.",
        hint: "check its path and permissions"),
      examples: ["key adopt --checkpoint Events/checkpoint"]),
    ErrorPage(
      "E-CHECKPOINT-KEY",
      zh: Text(
        "给出的密钥没有签过检查点",
        "核验用的密钥(--key 或信任过的)没有签过这本台账的检查点:密钥不对,台账换过密钥,或者台账是假的。",
        hint: "从台账以外核对密钥;换过密钥的,信任新的:annals key trust <公钥>",
        remedy: "不要从要核验的文件夹里抄密钥:伪造的台账会带着伪造的密钥。"),
      en: Text(
        "No key that was given signed the checkpoint",
        """
        None of the keys for the verification (--key, or those that are trusted) signed the \
        checkpoint of this log: the key is wrong, the log has another one now, or the log is \
        forged.
        """,
        hint: "check the key outside the log; a new one: annals key trust <key>",
        remedy: """
          Never copy the key from the folder that you are to verify: a forged log brings a forged \
          key.
          """),
      examples: ["verify --key 'registry.example/mine+7e2c21a0+AbC...'"]),
    ErrorPage(
      "E-CHECKPOINT-ORIGIN",
      zh: Text(
        "这是另一本台账的检查点",
        "用 --since 给出的检查点,源名不是这本台账的。",
        hint: "核对是哪一本台账:annals checkpoint show"),
      en: Text(
        "A checkpoint of another log",
        "The checkpoint given with --since names another log.",
        hint: "see which log this is: annals checkpoint show"),
      examples: ["checkpoint show"]),
    ErrorPage(
      "E-CHECKPOINT-SIGNATURE",
      zh: Text(
        "检查点不是台账的密钥签的",
        """
        台账的检查点不是台账登记过的密钥签的,或者留下的检查点既不是给出的密钥、也不是台账用过的密钥\
        签的。没有签名的检查点不能作证。
        """,
        hint: "从备份恢复 Events/checkpoint;留下的检查点核对来源"),
      en: Text(
        "The checkpoint is not signed with the log's key",
        """
        The log's checkpoint is not signed with the key that the log records, or one that was kept \
        is signed neither by a key that was given nor by one that was the log's. Without its \
        signature a checkpoint proves nothing.
        """,
        hint: "restore Events/checkpoint from a backup; see where the kept one came from"),
      examples: ["verify", "checkpoint show --raw"]),
    ErrorPage(
      "E-FILE",
      zh: Text(
        "打不开文件",
        "没有这个文件,没有权限读,或者标准输入没有接上。",
        hint: "看看路径和权限;从标准输入读写 -"),
      en: Text(
        "The file cannot be read",
        "There is no such file, it may not be read, or standard input is not connected.",
        hint: "check its path and permissions; - reads standard input"),
      examples: ["proof check 57.proof --key 'registry.example/mine+7e2c21a0+AbC...'"]),
    ErrorPage(
      "E-OUTPUT",
      zh: Text(
        "写不了文件或回答",
        """
        要写的文件已经有了而且内容不同,文件夹不存在,没有权限,磁盘满了,或者屏幕、管道那一端断了。已\
        有的文件不会被覆盖。
        """,
        hint: "看看输出接到哪里、空间和权限,或者换个文件名"),
      en: Text(
        "The file or the answer cannot be written",
        """
        The file exists with other content, its folder does not exist, it may not be written, the \
        disk is full, or the terminal or pipe is gone. Existing files are not overwritten.
        """,
        hint: "check where it goes, space and permissions, or choose another name"),
      examples: ["portfolio -o 总览-2.csv"]),
    ErrorPage(
      "E-PROOF",
      zh: Text(
        "证明不成立",
        """
        证明、登记和检查点三者对不上:登记改动过,证明是别的台账的或损坏了,签名的不是给出的密钥,或者\
        台账不是接着那个检查点写的。
        """,
        hint: "核对密钥和文件;在台账上查是哪一条:annals verify",
        remedy: "证明不成立,并不说明是谁改的:先重做一份证明再比。"),
      en: Text(
        "The proof does not hold",
        """
        Proof, entry and checkpoint do not fit: the entry was altered, the proof is damaged or \
        another log's, the key that was given did not sign it, or the log does not go on from that \
        checkpoint.
        """,
        hint: "check the key and the files; find the entry with annals verify",
        remedy: "That a proof fails does not say who changed what: make it anew and compare first."),
      examples: ["proof make 57", "verify"]),
    ErrorPage(
      "E-PROOF-FILE",
      zh: Text(
        "不是证明文件",
        "文件不是规范写法的证明:拿错了文件,或者传输中改动了。",
        hint: "做一份:annals proof make <序号>"),
      en: Text(
        "Not a proof",
        "The file is no proof in canonical form: it is another file, or it changed on the way.",
        hint: "make one: annals proof make <index>"),
      examples: ["proof make 57 -o 57.proof"]),
    ErrorPage(
      "E-PROOF-SIZE",
      zh: Text(
        "台账没有到过那么多条",
        "要做的一致性证明从一个比现在还大的条数开始:条数写错了,或者这是旧的副本。",
        hint: "看现有多少条:annals checkpoint show"),
      en: Text(
        "The log never had that many entries",
        """
        The consistency proof is to begin at more entries than the log has: the size is wrong, or \
        this is an old copy.
        """,
        hint: "see how long it is: annals checkpoint show"),
      examples: ["proof make --since 612"]),
    ErrorPage(
      "E-SNAPSHOT",
      zh: Text(
        "快照和台账对不上",
        "核验时,某个快照与从头算出的结果不同,或者它的条数超过台账。快照只是为了开得快,台账才是准的。",
        hint: "删掉那个快照,台账照样能用;然后再核验:annals verify"),
      en: Text(
        "The snapshot does not fit the log",
        """
        A snapshot differs from what the entries fold to, or covers more entries than there are. \
        Snapshots only save time; the log is what counts.
        """,
        hint: "delete that snapshot, the log does without; then: annals verify"),
      examples: ["verify --again"]),
    ErrorPage(
      "E-SNAPSHOT-EVERY",
      zh: Text(
        "自动取快照的条数要写整数",
        "环境变量 ANNALS_SNAPSHOT_EVERY 说登记满多少条取一次快照,它的值不是整数。",
        hint: "写 16384 这样的整数;0 表示从不;不设就是 16384"),
      en: Text(
        "After how many entries a snapshot is taken is a whole number",
        """
        The variable ANNALS_SNAPSHOT_EVERY says after how many entries a writer takes a snapshot. Its \
        value is no whole number.
        """,
        hint: "write a number such as 16384; 0 means never; without the variable it is 16384"),
      examples: ["store snapshot"]),
    ErrorPage(
      "E-FOLD-UNKNOWN",
      zh: Text(
        "没有这种折叠的快照",
        "--fold 后面写的,不是 Snapshots/ 里任何快照的名字,也不是哪种折叠指纹的开头(至少 4 位)。",
        hint: "ls Snapshots/:文件名末 8 位就是指纹;旧程序的快照要在换程序以前取"),
      en: Text(
        "There is no snapshot of this fold",
        """
        What follows --fold is neither the name of a snapshot in Snapshots/ nor the beginning of a \
        fold's fingerprint, of which at least 4 digits are needed.
        """,
        hint: "see the names in Snapshots/: each ends with 8 digits of a fingerprint"),
      examples: ["store snapshot", "diff --fold 4882f955"]),
    ErrorPage(
      "E-FOLD-SNAPSHOT",
      zh: Text(
        "快照不能拿来比较",
        "这份快照读不出来,和文件头里的摘要对不上,不是由台账的密钥签名,或者是别的格式。它只是副本:台账没有受影响。",
        hint: "从备份取回,或者用当时的程序再取一份"),
      en: Text(
        "The snapshot cannot be compared",
        """
        It cannot be read, does not have the digests that its header names, is not signed with the \
        log's key, or has another format. It is only a copy: the log is not affected.
        """,
        hint: "fetch it from a backup, or take it again with the program of then"),
      examples: ["diff --fold 4882f955"]),
    ErrorPage(
      "E-POLICY-FILE",
      zh: Text(
        "联署规则文件读不懂",
        "--policy 的文件不合 C2SP 见证规则的写法,提示里写了是哪一行。",
        hint: "改那一行;写法见 C2SP 的 tlog-policy"),
      en: Text(
        "The witness policy cannot be read",
        "The file given with --policy is no C2SP witness policy; the message says which line.",
        hint: "mend that line; the form is that of C2SP tlog-policy"),
      examples: ["checkpoint witness /srv/www/log --policy policy.txt"]),
    ErrorPage(
      "E-PUBLISH",
      zh: Text(
        "发布的文件写不了",
        "发布的文件夹没有权限写,或者磁盘满了。已写的文件不用删,再发布一次会接着写。",
        hint: "检查权限和空间,再发布一次:annals publish tiles <文件夹>"),
      en: Text(
        "A published file cannot be written",
        """
        The folder to publish into may not be written, or the disk is full. What is written stays; \
        publishing again goes on from there.
        """,
        hint: "check permissions and space, then again: annals publish tiles <folder>"),
      examples: ["publish tiles /srv/www/log"]),
    ErrorPage(
      "E-PUBLISHED-CHECKPOINT",
      zh: Text(
        "没有发布的检查点,或者它不对",
        "文件夹里没有发布过台账,发布的检查点读不懂,或者不是这本台账的密钥签的。",
        hint: "核对文件夹;没发布过的先发布:annals publish tiles <文件夹>"),
      en: Text(
        "There is no published checkpoint, or it is wrong",
        """
        No log is published in the folder, its checkpoint cannot be read, or no key of this log \
        signed it.
        """,
        hint: "check the folder; if nothing is published: annals publish tiles <folder>"),
      examples: ["publish tiles /srv/www/log"]),
    ErrorPage(
      "E-PUBLISHED-CONFLICT",
      zh: Text(
        "已发布的文件内容不同",
        "要写的文件已经发布过,内容却不同。发布过的不改写:别人可能已经核验过它。",
        hint: "先核验:annals verify;那里是另一段历史的,发布到新文件夹"),
      en: Text(
        "A published file has other content",
        """
        A file to write was published with other bytes. What was published is not rewritten: \
        others may have verified it.
        """,
        hint: "verify first: annals verify; for another history take a new folder"),
      examples: ["verify", "publish tiles /srv/www/log-2"]),
    ErrorPage(
      "E-PUBLISHED-FORK",
      zh: Text(
        "台账不是接着已发布的写的",
        """
        已发布的比这里的多,或者同样条数树根不同:这里是旧备份,有登记被改动过,或者历史分叉了。发布下\
        去,别人就会看到两种历史。
        """,
        hint: "先核验:annals verify --tiles <文件夹>"),
      en: Text(
        "The log does not extend what is published",
        """
        More is published than is here, or the roots of one size differ: this is an old copy, an \
        entry was altered, or the history has forked. Published further, it would show two \
        histories.
        """,
        hint: "verify first: annals verify --tiles <folder>"),
      examples: ["verify --tiles /srv/www/log"]),
    ErrorPage(
      "E-PUBLISHED-ORIGIN",
      zh: Text(
        "那里发布的是另一本台账",
        "文件夹里发布的检查点,源名不是这本台账的。",
        hint: "每本台账发布到自己的文件夹:annals publish tiles <文件夹>"),
      en: Text(
        "Another log is published there",
        "The checkpoint that is published in the folder names another log.",
        hint: "publish each log into a folder of its own: annals publish tiles <folder>"),
      examples: ["publish tiles /srv/www/log-2"]),
    ErrorPage(
      "E-PUBLISHED-TILE",
      zh: Text(
        "已发布的文件缺少或对不上",
        "已发布的文件少了一个,或者和已发布的检查点对不上:发布的文件夹被改动过,或者拷贝不全。",
        hint: "从备份恢复那个文件夹,或者发布到一个新文件夹"),
      en: Text(
        "A published file is missing or does not fit",
        """
        A published file is gone, or does not fit the published checkpoint: the folder was \
        altered, or copied in part.
        """,
        hint: "restore that folder from a backup, or publish into a new one"),
      examples: ["publish tiles /srv/www/log-2"]),
    ErrorPage(
      "E-WITNESS",
      zh: Text(
        "没有联署",
        "联署没有做成,又没有更具体的原因。",
        hint: "再试一次:annals checkpoint cosign <文件夹> --as <名称>"),
      en: Text(
        "Nothing was cosigned",
        "No cosignature was made, and there is no more exact reason.",
        hint: "try again: annals checkpoint cosign <folder> --as <name>"),
      examples: ["checkpoint cosign /srv/www/log --as auditor.example/zhang"]),
    ErrorPage(
      "E-WITNESS-BUILD",
      zh: Text(
        "程序没有带联署客户端",
        "这个程序编译时没有带向见证人要联署的网络部分。自己联署不需要它。",
        hint: "重新编译:swift build -c release --traits Witnesses"),
      en: Text(
        "The program has no client for witnesses",
        """
        This program was built without the part that speaks with witnesses. To cosign yourself it \
        is not needed.
        """,
        hint: "build it with: swift build -c release --traits Witnesses"),
      examples: ["checkpoint cosign /srv/www/log --as auditor.example/zhang"]),
    ErrorPage(
      "E-WITNESS-FORK",
      zh: Text(
        "同样的条数联署过另一个树根",
        "你联署过这本台账同样条数的检查点,树根却不同:台账给不同的人看了不同的历史。",
        hint: "不要联署;两份检查点都留作证据,通知台账的主人"),
      en: Text(
        "Another root of this size was cosigned",
        """
        You have cosigned a checkpoint of this log with the same size and another root: different \
        people were shown different histories.
        """,
        hint: "do not cosign; keep both checkpoints and tell the log's owner"),
      examples: ["checkpoint show --raw"]),
    ErrorPage(
      "E-WITNESS-NAME",
      zh: Text(
        "不能作见证人的名称",
        "见证人的名称像网址,不带 https://,不能有空格和加号。",
        hint: "写一个自己的网址,例:auditor.example/zhang"),
      en: Text(
        "Not a witness's name",
        "A witness is named like an address without https://, with no spaces or plus signs.",
        hint: "give an address of your own, such as auditor.example/zhang"),
      examples: ["key new --witness auditor.example/zhang"]),
    ErrorPage(
      "E-WITNESS-ORIGIN",
      zh: Text(
        "这是另一本台账的检查点",
        "要联署的检查点和见证人记着的不是同一本台账。",
        hint: "核对文件夹:annals checkpoint show"),
      en: Text(
        "A checkpoint of another log",
        "The checkpoint to cosign is of another log than the one remembered.",
        hint: "check the folder: annals checkpoint show"),
      examples: ["checkpoint show"]),
    ErrorPage(
      "E-WITNESS-PROOF",
      zh: Text(
        "它不是接着联署过的写的",
        "发布的文件证明不了现在的检查点是接着你联署过的那一个写的:前面改动过,或者发布的文件不全。",
        hint: "不要联署;留下两份检查点,请台账的主人说明"),
      en: Text(
        "It does not extend what was cosigned",
        """
        The published files do not prove that the checkpoint extends the one that you cosigned: \
        something was altered, or files are missing.
        """,
        hint: "do not cosign; keep both checkpoints and ask the log's owner"),
      examples: ["verify --tiles /srv/www/log"]),
    ErrorPage(
      "E-WITNESS-ROLLBACK",
      zh: Text(
        "比联署过的短",
        "你联署过更多条的检查点,这里的更少:是旧的副本,或者台账被退回过。",
        hint: "取最新的再联署;确实变短了,留下证据"),
      en: Text(
        "Shorter than what was cosigned",
        """
        You have cosigned a checkpoint of more entries: this is an old copy, or the log was rolled \
        back.
        """,
        hint: "fetch the newest one; if the log did get shorter, keep the evidence"),
      examples: ["checkpoint show"]),
    ErrorPage(
      "E-WITNESS-UNTRUSTED",
      zh: Text(
        "没有可信的台账密钥签过它",
        "检查点不是你信任的台账密钥签的。联署只对认得的台账做。",
        hint: "从台账以外得到密钥,再信任它:annals key trust <公钥>"),
      en: Text(
        "No trusted key of the log signed it",
        "No key of the log that you trust signed the checkpoint. Only a known log is cosigned.",
        hint: "get the key from outside the log and trust it: annals key trust <key>"),
      examples: ["key trust 'registry.example/mine+7e2c21a0+AbC...'"]),
    ErrorPage(
      "E-TRUSTED-KEYS",
      zh: Text(
        "信任的密钥里有一行不对",
        "记着信任的密钥的文件里,有一行不是台账公钥(vkey)。",
        hint: "改正或删掉提示里的那一行"),
      en: Text(
        "A line of the trusted keys is wrong",
        "The file of trusted keys has a line that is no key of a log (vkey).",
        hint: "mend or remove the line that is named"),
      examples: ["key trust"]),
    ErrorPage(
      "E-BULLETIN-FILE",
      zh: Text(
        "打不开通报文件",
        "没有这个文件,或者没有权限读。台账只登记它的 SHA-256,但要读得到。",
        hint: "看看路径和权限"),
      en: Text(
        "The bulletin's file cannot be read",
        """
        There is no such file, or it may not be read. Only its SHA-256 is recorded, for which it \
        has to be read.
        """,
        hint: "check its path and permissions"),
      examples: ["bulletin publish 10月通报.pdf --title 2026年10月监测通报 --period 2026-10"]),
    ErrorPage(
      "E-BULLETIN-UNFINISHED",
      zh: Text(
        "这一期还没有结束",
        "通报说的是一期最后一天的数字;没有到期就印发,期末的数字会和通报不一样。",
        hint: "到期以后再起草;确实提前印发的,加 --unfinished"),
      en: Text(
        "The period is not over",
        """
        A bulletin tells the figures of the last day of its period; handed out earlier, it will \
        differ from the figures at the end.
        """,
        hint: "draft it when the period is over; if it was handed out early, add --unfinished"),
      examples: [
        "bulletin draft --period 2026-10 -o 通报.html",
        "bulletin publish 通报.html --title 10月通报 --period 2026-10 --unfinished",
      ]),
    ErrorPage(
      "E-BULLETIN-REPEATED",
      zh: Text(
        "这个文件已经登记为另一期通报",
        "一个文件是一期通报;同一个文件再登记成另一个编号,以后就说不清哪一期看到了什么。",
        hint: "看已登记的:annals bulletin list;要登记的是别的文件,换一个文件"),
      en: Text(
        "This file is recorded as another bulletin already",
        """
        One file is one bulletin. Recorded under another id as well, nobody could say which of them \
        showed what.
        """,
        hint: "see them: annals bulletin list; if another file was meant, name that one"),
      examples: ["bulletin list", "bulletin show 2026-10"]),
    ErrorPage(
      "E-REPORT-FILE",
      zh: Text(
        "打不开填报文件",
        "没有这个文件,或者没有权限读。台账只登记它的 SHA-256,但要读得到。",
        hint: "看看路径和权限"),
      en: Text(
        "The report's file cannot be read",
        """
        There is no such file, or it may not be read. Only its SHA-256 is recorded, for which it \
        has to be read.
        """,
        hint: "check its path and permissions"),
      examples: ["report submit 无锡-10月.xlsx --unit wuxi-stb --period 2026-10"]),
    ErrorPage(
      "E-EVIDENCE-FILE",
      zh: Text(
        "打不开附件",
        "没有这个文件,或者没有权限读。台账只登记它的名称、大小和 SHA-256,但要读得到。",
        hint: "看看路径和权限"),
      en: Text(
        "The supporting file cannot be read",
        """
        There is no such file, or it may not be read. Only its name, size and SHA-256 are \
        recorded, for which it has to be read.
        """,
        hint: "check its path and permissions"),
      examples: ["milestone meet wuxi-sensor rules --evidence 验收意见.pdf"]),
  ]
}
