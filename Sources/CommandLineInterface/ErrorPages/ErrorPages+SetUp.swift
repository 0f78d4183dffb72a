// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about folders and key files.
  static let setUp: [ErrorPage] = [
    ErrorPage(
      "E-NO-REGISTRY",
      zh: Text(
        "这里没有台账",
        "没有找到内有 Events/ 的文件夹。程序依次找 --registry、环境变量 ANNALS_REGISTRY、当前文件夹和上级。",
        hint: "换到台账的文件夹,或者写 --registry <文件夹>;新建:annals init"),
      en: Text(
        "There is no registry here",
        """
        No folder that holds Events/ was found. Looked at in this order: --registry, the variable \
        ANNALS_REGISTRY, this folder and those above.
        """,
        hint: "go to the registry's folder or name it with --registry; or annals init"),
      examples: ["portfolio --registry 我的台账", "init 我的台账"]),
    ErrorPage(
      "E-REGISTRY-FOLDER",
      zh: Text(
        "台账的文件夹不能用",
        "--registry 写的是文件而不是文件夹,或者没有权限读这个文件夹。",
        hint: "写内有 Events/ 的文件夹;没有权限的,请它的主人给"),
      en: Text(
        "The registry's folder cannot be used",
        "What --registry names is a file, or a folder that may not be read.",
        hint: "name the folder that holds Events/; or ask its owner for leave to read"),
      examples: ["portfolio --registry 我的台账"]),
    ErrorPage(
      "E-FOLDER",
      zh: Text(
        "文件夹不能用",
        "要建台账的文件夹建不了(没有权限,盘满),当前文件夹已经删了,或者演示台账的文件夹不是空的。",
        hint: "换一个有权限的新文件夹"),
      en: Text(
        "The folder cannot be used",
        """
        The folder for a registry cannot be made (no permission, a full disk), the present folder \
        was removed, or the one for a demonstration is not empty.
        """,
        hint: "take a new folder that you may write"),
      examples: ["init 我的台账", "demo 演示台账"]),
    ErrorPage(
      "E-SAMPLE",
      zh: Text(
        "这是样例台账",
        "随程序带的样例不会顺手记进去,要记就用 --registry 写明;样例的密钥是公开的,不更换。",
        hint: "建自己的:annals init 我的台账"),
      en: Text(
        "This is a sample registry",
        """
        Nothing is recorded in passing into the sample that comes with the program: name it with \
        --registry. Its keys are public and are not rotated.
        """,
        hint: "make your own: annals init my-registry"),
      examples: ["init 我的台账"]),
    ErrorPage(
      "E-SAMPLE-KEY",
      zh: Text(
        "样例密钥不能用在真台账里",
        "登记人或台账的密钥是样例的密钥,谁都能推出来,签的名不算数。",
        hint: "造一把自己的:annals key new <登记人>"),
      en: Text(
        "A sample key does not go into a real registry",
        """
        The key of an actor or of the log is one of a sample. Anybody can derive it, so its \
        signatures mean nothing.
        """,
        hint: "make your own: annals key new <actor>"),
      examples: ["key new zhang-san"]),
    ErrorPage(
      "E-DEMO",
      zh: Text(
        "演示台账没有造成",
        "造演示台账的程序自己出了错。文件夹里写了一半的可以删掉。",
        hint: "删掉文件夹,再造一次:annals demo <文件夹>"),
      en: Text(
        "The demonstration could not be made",
        "The part that makes a demonstration failed. What it left in the folder can be deleted.",
        hint: "delete the folder and try again: annals demo <folder>"),
      examples: ["demo 演示台账"]),
    ErrorPage(
      "E-KEY-MISSING",
      zh: Text(
        "这里没有要用的密钥",
        """
        这台机器的密钥文件夹里没有这把密钥:登记人的、台账的、见证人的,或者某个人的姓名密钥。密钥只\
        在造它的机器上,或者在拷去的地方。
        """,
        hint: "这里有哪些:annals key list  造一把:annals key new <登记人>",
        remedy: "新造的密钥要请管理员登记以后才能用。"),
      en: Text(
        "The key is not here",
        """
        The key folder of this machine does not hold the key: an actor's, the log's, a witness's, \
        or that of a person's name. A key is where it was made, or where it was copied to.
        """,
        hint: "those that are here: annals key list; make one: annals key new <actor>",
        remedy: "A new key is good once the administrator has enrolled it."),
      examples: ["key list", "key new zhang-san", "actor enroll zhang-san 张三 --role 秘书处"]),
    ErrorPage(
      "E-KEY-EXISTS",
      zh: Text(
        "密钥文件已经有了",
        "要造的密钥已经在密钥文件夹里。覆盖了,旧的就再也找不回来。",
        hint: "用已有的:annals key list;要换新的,先把旧文件移走保存"),
      en: Text(
        "The key file exists",
        """
        The key to make is in the key folder already. Overwritten, the old one would be gone for \
        ever.
        """,
        hint: "use the one that is there: annals key list; for a new one move the old away"),
      examples: ["key list", "key path"]),
    ErrorPage(
      "E-KEY-FILE",
      zh: Text(
        "密钥文件不能读写",
        "密钥文件读不了、写不了、删不掉,不是普通文件,或者密钥文件夹建不了。",
        hint: "检查密钥文件夹的权限和空间:annals key path",
        remedy: "销毁姓名密钥时出现,要再看一次文件是不是真的没有了。"),
      en: Text(
        "The key file cannot be read or written",
        """
        The key file cannot be read, written or deleted, is no regular file, or its folder cannot \
        be made.
        """,
        hint: "check permissions and space of the key folder: annals key path",
        remedy: "Where a person's key was to be destroyed, see that the file is really gone."),
      examples: ["key path"]),
    ErrorPage(
      "E-KEY-FOLDER",
      zh: Text(
        "不知道密钥文件夹在哪里",
        """
        环境变量 XDG_CONFIG_HOME(或 XDG_STATE_HOME)和 HOME 都没有,程序不知道密钥和记忆放在哪里,常见\
        于定时任务和容器。
        """,
        hint: "设 HOME 或 XDG_CONFIG_HOME,再运行"),
      en: Text(
        "There is no key folder",
        """
        Neither XDG_CONFIG_HOME (or XDG_STATE_HOME) nor HOME is set, as in scheduled jobs and \
        containers, so nobody knows where keys and memory are.
        """,
        hint: "set HOME or XDG_CONFIG_HOME and run again"),
      examples: ["key path"]),
    ErrorPage(
      "E-KEY-FORMAT",
      zh: Text(
        "密钥文件的格式不对",
        "文件不是 Ed25519 的 PKCS #8 PEM 密钥,或者姓名密钥不是 32 字节的 base64:文件损坏了或拿错了。",
        hint: "从备份恢复那个文件;没有备份就造新的,请管理员更换"),
      en: Text(
        "The key file is malformed",
        """
        The file is no Ed25519 key in PKCS #8 PEM, or the key of a name is not 32 bytes in base64: \
        it is damaged, or another file.
        """,
        hint: "restore the file from a backup, or make a new key and have it replaced"),
      examples: ["key path", "actor rotate zhang-san"]),
    ErrorPage(
      "E-KEY-OPEN-TO-OTHERS",
      zh: Text(
        "密钥文件别人也能读",
        "密钥文件的权限让本机的其他用户也能读。别人读得到,就能以你的名义登记。",
        hint: "改成只有自己能读:chmod 600 <密钥文件>",
        remedy: "别人可能已经读到的,请管理员标为泄露并更换。"),
      en: Text(
        "Others can read the key file",
        """
        The permissions let other users of this machine read the key. Who can read it can record \
        in your name.
        """,
        hint: "make it yours alone: chmod 600 <key file>",
        remedy: "If somebody may have read it, have it marked as compromised and replaced."),
      examples: ["key path", "actor compromise zhang-san --since 2026-11-01 --reason 密钥文件曾经可读"]),
    ErrorPage(
      "E-KEY-SYMBOLIC-LINK",
      zh: Text(
        "密钥文件是符号链接",
        "密钥文件的位置上是符号链接。链接可以指到别处,所以不用。",
        hint: "把文件本身放在那里,或者用 XDG_CONFIG_HOME 指明密钥的文件夹"),
      en: Text(
        "The key file is a symbolic link",
        """
        A symbolic link stands where the key file belongs. A link may lead elsewhere, so it is not \
        used.
        """,
        hint: "put the file itself there, or name another folder with XDG_CONFIG_HOME"),
      examples: ["key path"]),
    ErrorPage(
      "E-USER-FILE",
      zh: Text(
        "写不了本机的记忆",
        "信任的密钥或核验的记忆写不进用户文件夹:没有权限,或者磁盘满了。核验的结论不受影响,只是下次要从头核验。",
        hint: "检查提示里那个文件夹的权限和空间"),
      en: Text(
        "A file of this user cannot be written",
        """
        The trusted keys or what was verified cannot be kept in the user's folder: no permission, \
        or a full disk. The verdict stands, but next time all is verified again.
        """,
        hint: "check permissions and space of the folder that is named"),
      examples: ["doctor"]),
  ]
}
