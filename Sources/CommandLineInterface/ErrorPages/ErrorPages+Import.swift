// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about files of statements.
  static let importing: [ErrorPage] = [
    ErrorPage(
      "E-IMPORT",
      zh: Text(
        "文件里有几处问题",
        "要导入的文件有不止一处问题,提示里逐行列出。有问题的文件整份不登记。",
        hint: "照列出的行逐处改,再导入一次"),
      en: Text(
        "The file has several problems",
        """
        The file has more than one problem; the message lists them by line. A file with a problem \
        is not recorded at all.
        """,
        hint: "mend the lines that are listed and import it again"),
      examples: ["import 月报.ndjson", "import 月报.ndjson --apply"]),
    ErrorPage(
      "E-IMPORT-FILE",
      zh: Text(
        "打不开要导入的文件",
        "没有这个文件,没有权限读,或者标准输入没有接上。",
        hint: "看看路径和权限;从标准输入读写 -"),
      en: Text(
        "The file to import cannot be read",
        "There is no such file, it may not be read, or standard input is not connected.",
        hint: "check its path and permissions; - reads standard input"),
      examples: ["import 月报.ndjson"]),
    ErrorPage(
      "E-IMPORT-EMPTY",
      zh: Text(
        "文件里没有要登记的行",
        "文件是空的,或者只有空行。",
        hint: "看看文件是不是导出时就是空的"),
      en: Text(
        "The file has no lines to record",
        "The file is empty or has blank lines only.",
        hint: "see whether it was empty when it was exported"),
      examples: ["import 月报.ndjson"]),
    ErrorPage(
      "E-IMPORT-LARGE",
      zh: Text(
        "一次导入的太多",
        "一次最多导入 100,000 条:一批要在一个事务里登记。",
        hint: "分成几个文件导入"),
      en: Text(
        "Too many statements at once",
        "At most 100,000 statements are imported at once: a batch is recorded in one transaction.",
        hint: "split the file"),
      examples: ["import 月报-1.ndjson --apply"]),
    ErrorPage(
      "E-IMPORT-JSON",
      zh: Text(
        "这一行不是合格的 JSON 对象",
        "每行要是一个完整的 JSON 对象;成员不能重复,文字用双引号。",
        hint: "改提示里的那一行和那一字节"),
      en: Text(
        "The line is not a JSON object",
        "Each line is one whole JSON object; no member stands twice, and texts have double quotes.",
        hint: "mend the line and byte that the message names"),
      examples: ["import 月报.ndjson"]),
    ErrorPage(
      "E-IMPORT-MEMBER",
      zh: Text(
        "成员不认识、缺少或不是文字",
        "这一行有不认识的成员,缺少必须有的成员,或者该写文字的写了别的。程序不丢掉不认识的内容。",
        hint: "看这一类有哪些成员:annals schema show <类型>"),
      en: Text(
        "A member is unknown, missing or no text",
        """
        The line has a member that is not known, lacks one that is required, or has something else \
        where a text belongs. Nothing that is not known is dropped in silence.
        """,
        hint: "see the members of the type: annals schema show <type>"),
      examples: ["schema show milestone.planned"]),
    ErrorPage(
      "E-IMPORT-DATA",
      zh: Text(
        "内容不合这一类的要求",
        "data 里的某个成员不是要的格式,例如金额没有单位、日期或代码写错。提示里写了是哪个成员、要什么。",
        hint: "照提示改那个成员;看格式:annals schema show <类型>"),
      en: Text(
        "The data does not fit its type",
        """
        A member of data does not have its form: an amount without unit, say, or a wrong date or \
        code. The message says which, and what is expected.
        """,
        hint: "mend the member that is named; see its form: annals schema show <type>"),
      examples: ["schema show milestone.planned"]),
    ErrorPage(
      "E-IMPORT-SUBJECT",
      zh: Text(
        "subject 不是 种类/编号",
        "subject 要写种类和编号,例如 project/wuxi-sensor。",
        hint: "写 种类/编号,例:project/wuxi-sensor"),
      en: Text(
        "subject is not kind/id",
        "The member subject is a kind and an id, such as project/wuxi-sensor.",
        hint: "write kind/id, such as project/wuxi-sensor"),
      examples: ["import 月报.ndjson"]),
    ErrorPage(
      "E-IMPORT-TYPE",
      zh: Text(
        "没有这种登记类型",
        "type 写的不是这个程序认识的登记类型。",
        hint: "看有哪些类型:annals schema list"),
      en: Text(
        "There is no such type",
        "The member type is no type of statement that this program knows.",
        hint: "see the types: annals schema list"),
      examples: ["schema list"]),
  ]
}
