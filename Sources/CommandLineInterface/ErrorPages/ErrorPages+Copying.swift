// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about copies of a registry.
  static let copying: [ErrorPage] = [
    ErrorPage(
      "E-COPY-SAME",
      zh: Text(
        "两边是同一个文件夹",
        "复制的来源和去处是同一本台账,或者一个是另一个的链接。",
        hint: "写另一个文件夹,最好在另一块盘上"),
      en: Text(
        "Both are the same folder",
        "The registry and its copy are one and the same folder, or one is a link to the other.",
        hint: "name another folder, best on another disk"),
      examples: ["store copy . /srv/backup/annals"]),
    ErrorPage(
      "E-COPY-FOLDER",
      zh: Text(
        "做不了复制用的文件夹",
        "去处是一个文件,或者没有权限在那里做文件夹。",
        hint: "换一个位置,或检查权限"),
      en: Text(
        "The folder of the copy cannot be made",
        "There is a file of that name, or this user may not make a folder there.",
        hint: "name another place, or check the permissions"),
      examples: ["store copy . /srv/backup/annals"]),
    ErrorPage(
      "E-COPY-ORIGIN",
      zh: Text(
        "那里是另一本台账",
        "去处已经有一本台账,源名不同。备份从不覆盖别的台账。",
        hint: "复制到另一个文件夹"),
      en: Text(
        "Another log is there",
        "The folder holds a registry of another origin. A copy never replaces another log.",
        hint: "copy into another folder"),
      examples: ["checkpoint show", "store copy . /srv/backup/annals"]),
    ErrorPage(
      "E-COPY-LONGER",
      zh: Text(
        "那里的条数更多",
        "去处的台账比来源的长:来源是旧备份恢复出来的,或者来源和去处写反了。台账只会变长,所以不复制。",
        hint: "两边都核验,再决定从哪边复制"),
      en: Text(
        "There are more entries there",
        """
        The copy is longer than the registry: the registry was restored from an old backup, or the two \
        folders were named the wrong way round. A log only grows, so nothing is copied.
        """,
        hint: "verify both before deciding which to copy"),
      examples: ["verify", "checkpoint show"]),
    ErrorPage(
      "E-COPY-FORK",
      zh: Text(
        "那里的不是这本台账的开头",
        "同名的两本台账,前面的登记不一样:有人从旧备份接着登记,造成两段历史,或者有一边被改动过。",
        hint: "两边都核验;复制到一个新文件夹,两份都留着",
        remedy: "哪一段是真的,看见证人和收到过回执的人手里的检查点。"),
      en: Text(
        "What is there is not the beginning of this log",
        """
        Two logs of one name differ in their earlier entries: somebody went on recording from an old \
        backup, so that there are two histories, or one side was altered.
        """,
        hint: "verify both; copy into a new folder and keep both",
        remedy: """
          Which history is the true one is told by the checkpoints that witnesses and holders of \
          receipts have.
          """),
      examples: ["verify --since kept.checkpoint"]),
    ErrorPage(
      "E-COPY-SOURCE",
      zh: Text(
        "源台账没有通过核验",
        "复制之前先核验。有问题的台账不复制,免得盖过好的备份;那里的备份没有动。",
        hint: "看全部问题:annals verify;从好的备份恢复"),
      en: Text(
        "The registry does not pass verification",
        """
        Before anything is copied, the registry is verified. One with findings is not copied, so that a \
        good backup stays good; the copy was left alone.
        """,
        hint: "see all findings: annals verify; restore from a good backup"),
      examples: ["verify", "store copy /srv/backup/annals restored"]),
  ]
}
