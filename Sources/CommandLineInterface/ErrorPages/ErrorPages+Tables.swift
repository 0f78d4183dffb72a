// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about tables: files of rows and columns.
  static let tables: [ErrorPage] = [
    ErrorPage(
      "E-IMPORT-NOUN",
      zh: Text(
        "--as 不认识这个词",
        """
        --as \
        后面写表格里是什么:report、project、milestone、funding、target、observation、task、organization、document。
        """,
        hint: "照提示写其中一个"),
      en: Text(
        "--as does not know the word",
        """
        The word after --as says what the rows are: report, project, milestone, funding, \
        target, observation, task, organization or document.
        """,
        hint: "write one of them"),
      examples: ["import 项目.csv --as project"]),
    ErrorPage(
      "E-IMPORT-MAP",
      zh: Text(
        "--map 读不懂",
        "--map 写 列=含义,左边是列的字母或标题,右边是字段、口径、单位或资金来源;也可以是一个文件,每行一个。里面有不认识的词,或者没有等号。",
        hint: "照提示里的词改"),
      en: Text(
        "--map cannot be read",
        """
        --map is column=meaning: letters or a heading on the left; a field, a measure, a \
        unit or a source of money on the right; or a file of such lines. A word in it is \
        not known, or there is no =.
        """,
        hint: "use the words that the message lists"),
      examples: ["import 月报.csv --as report --period 2026-10 --map D=ytd"]),
    ErrorPage(
      "E-TABLE-COLUMN",
      zh: Text(
        "表头不认识、缺列或两列同义",
        "没有认出表头,缺少必须有的列,或者有两列是同一个意思。列名按字段表认,中英文都可以,不按相似猜。",
        hint: "照空表改列名,或者用 --map 写明"),
      en: Text(
        "A heading is not known, missing or double",
        """
        No row of headings is known, a column that is needed is missing, or two columns \
        mean the same. Headings are matched by the list of fields, in Chinese or \
        English, never by likeness.
        """,
        hint: "use the headings of the form, or say it with --map"),
      examples: ["template project -o 项目.csv", "import 项目.csv --as project --map 平台全称=名称"]),
    ErrorPage(
      "E-TABLE-REQUIRED",
      zh: Text(
        "该填的没有填",
        "这一行缺少必须有的内容,例如编号、日期、资金来源或事项。空白不当零,也不替人补。",
        hint: "填上提示里的那一格"),
      en: Text(
        "Something that is needed is blank",
        """
        The row lacks something that it needs: an id, a day, a source of money or a \
        matter. Blank is not zero, and nothing is made up.
        """,
        hint: "fill in the cell that is named"),
      examples: ["import 资金.csv --as funding --on 2026-03-01"]),
    ErrorPage(
      "E-TABLE-MEASURE",
      zh: Text(
        "没有写本月还是累计",
        "金额的列只写了“完成投资”或“支出”,没有写是本月、本年累计还是开工累计。读错一个词,数就差几倍,所以要问。",
        hint: "用 --map 写明那一列:D=month、D=ytd 或 D=to-date"),
      en: Text(
        "It is not said whether an amount adds up",
        """
        A column says “investment” or “expenditure” and not whether that is the month, \
        the year so far or the whole. The wrong reading is wrong by a multiple, so it is \
        asked.
        """,
        hint: "say it for the column: D=month, D=ytd or D=to-date"),
      examples: ["import 月报.csv --as report --period 2026-10 --map D=ytd"]),
    ErrorPage(
      "E-TABLE-UNIT",
      zh: Text(
        "看不出哪个单位填报",
        "文件里没有写填报单位,文件名也对不上唯一一个单位。",
        hint: "表上面写一行“填报单位:全名”,或者用 --unit"),
      en: Text(
        "It is not said which unit reports",
        "The file does not name the unit that reports, and its name fits no one unit.",
        hint: "write a line “reporting unit: NAME” above the table, or use --unit"),
      examples: ["import 月报.csv --as report --period 2026-10 --unit 无锡市科技局"]),
    ErrorPage(
      "E-TABLE-BLANK",
      zh: Text(
        "月报表没有填",
        "月报表里一个数、一个日期也没有填,只有程序预填的内容。没有填的表不算报送,免得应报的单位被当作报过了。",
        hint: "请单位填“本期”或“日期”;确实没有变化的用 annals report submit 登记报送"),
      en: Text(
        "The form of the report is not filled in",
        """
        The form holds no figure and no date beside what the program had filled in. Such a form is \
        no report, so that no unit passes for one that has reported.
        """,
        hint: "have “now” or “date” filled in; if nothing has changed: annals report submit"),
      examples: [
        "import 无锡-10月.csv --as report --period 2026-10",
        "report submit 无锡-10月.xlsx --unit wuxi-stb --period 2026-10 --for wuxi-stb",
      ]),
    ErrorPage(
      "E-TABLE-PERIOD",
      zh: Text(
        "文件是另一期的",
        "文件里写的报送期和 --period 不一样。",
        hint: "看看是不是拿错了文件"),
      en: Text(
        "The file is about another period",
        "The file states a period other than that of --period.",
        hint: "see whether it is the right file"),
      examples: ["import 月报.csv --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-CONFLICT",
      zh: Text(
        "文件和台账不一样",
        "同一件事台账里已经登记,数或日期不同。导入不会覆盖,这一份整份不进。",
        hint: "文件对:更正台账那一条;台账对:改文件"),
      en: Text(
        "The file and the registry differ",
        """
        The registry states the same fact with another figure or day. An import \
        overwrites nothing; the file stays out whole.
        """,
        hint: "correct the entry where the file is right; else mend the file"),
      examples: ["entry correct 2102 --set amount=320万元 --reason 录入有误"]),
    ErrorPage(
      "E-TABLE-REPEATED",
      zh: Text(
        "同一件事写了两次",
        "同一个项目、同一期的同一个数在文件里(或几个文件里)出现两次,不知道以哪个为准。",
        hint: "删去一处"),
      en: Text(
        "The same fact stands twice",
        """
        The same figure of the same project and period stands in two places of the \
        files, and nobody knows which is meant.
        """,
        hint: "take one out"),
      examples: ["import 月报.csv --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-FORMULA",
      zh: Text(
        "单元格像公式",
        "文字单元格以 =、@ 开头,或像 +…(、-…|。表格软件打开含有这种文字的文件会把它当公式运行,所以不登记。",
        hint: "只粘贴数值,或者改成普通文字"),
      en: Text(
        "A cell looks like a formula",
        """
        A text begins with = or @, or looks like +…( or -…|. A spreadsheet program would \
        run it when it meets it in a file, so it is not recorded.
        """,
        hint: "paste the value alone, or write plain text"),
      examples: ["import 项目.csv --as project"]),
    ErrorPage(
      "E-TABLE-CELL",
      zh: Text(
        "单元格没有值",
        "单元格里是 #DIV/0! 之类的错误值,或者公式从没算过,文件里没有结果。",
        hint: "用表格软件打开、改好、保存,再导一次"),
      en: Text(
        "A cell has no value",
        """
        The cell holds an error such as #DIV/0!, or a formula whose result the file does \
        not hold.
        """,
        hint: "open it in a spreadsheet program, mend it, save it and import again"),
      examples: ["import 月报.csv --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-FORMAT",
      zh: Text(
        "不是能读的表格",
        "文件不是 CSV、TSV 或 .xlsx,例如是网页改名成 .xls 的。",
        hint: "用表格软件打开,另存为 .xlsx 或 CSV UTF-8"),
      en: Text(
        "It is no table that can be read",
        """
        The file is neither CSV, TSV nor .xlsx; some systems write a web page and call \
        it .xls.
        """,
        hint: "save it as .xlsx or CSV UTF-8"),
      examples: ["import 月报.csv --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-OLD",
      zh: Text(
        "旧 .xls",
        "2007 年以前的格式(.xls、.et)不读。",
        hint: "另存为 .xlsx"),
      en: Text(
        "An old .xls",
        "The format of before 2007 is not read.",
        hint: "save it as .xlsx"),
      examples: ["import 月报.xlsx --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-UNAVAILABLE",
      zh: Text(
        "这个程序不带 .xlsx",
        "程序编译时没有打开 Spreadsheets,所以不读也不写 .xlsx;CSV 和 TSV 照常。",
        hint: "另存为 CSV;或重新编译:swift build --traits Spreadsheets"),
      en: Text(
        "This build has no .xlsx",
        """
        The program was built without the trait Spreadsheets, so that it neither reads \
        nor writes .xlsx; CSV and TSV are as ever.
        """,
        hint: "save it as CSV, or build with: swift build --traits Spreadsheets"),
      examples: ["template project -o 项目.csv"]),
    ErrorPage(
      "E-TABLE-ENCRYPTED",
      zh: Text(
        "文件有密码",
        "加了密码的表格打不开。",
        hint: "去掉密码,另存一份"),
      en: Text(
        "The file is locked",
        "A workbook with a password cannot be opened.",
        hint: "save a copy without the password"),
      examples: ["import 月报.xlsx --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-MACROS",
      zh: Text(
        "文件里有宏",
        "带宏的表格可以在打开时运行程序,不收。",
        hint: "另存为不带宏的 .xlsx"),
      en: Text(
        "The file carries macros",
        "A workbook with macros can run programs when it is opened; it is not taken.",
        hint: "save it as .xlsx without macros"),
      examples: ["import 月报.xlsx --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-EXTERNAL",
      zh: Text(
        "文件引用别的文件",
        "表格从别的文件或网上取数,我们看到的可能不是送来的人看到的。",
        hint: "把引用换成数值(选择性粘贴→数值),另存一份"),
      en: Text(
        "The file refers to other files",
        """
        The workbook takes values from other files or from the net; what we see may not \
        be what the sender saw.
        """,
        hint: "paste the values in their place and save a copy"),
      examples: ["import 月报.xlsx --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-BOMB",
      zh: Text(
        "文件解开后大得不正常",
        "文件很小,解开却极大,或者里面有实体声明、层层嵌套:正常的表格没有这些。",
        hint: "用表格软件打开,只把数据复制到新文件"),
      en: Text(
        "The file unpacks to far more than it is",
        """
        The file is small and unpacks to something huge, declares entities or nests \
        without end; real workbooks do not.
        """,
        hint: "copy the data into a new file"),
      examples: ["import 月报.xlsx --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-LARGE",
      zh: Text(
        "文件太大",
        """
        一个文件最多 32 MiB、100,000 行、256 列、200,000 个有内容的单元格;工作簿每个部件解开最多 24 MiB。常见的原因是数据下面有上\
        百万个带格式的空行。
        """,
        hint: "删去空行和没用的列,或者分成几个文件"),
      en: Text(
        "The file is too large",
        """
        A file has at most 32 MiB, 100,000 rows, 256 columns and 200,000 cells that hold \
        something; a part of a workbook unpacks to at most 24 MiB. A usual cause is a \
        million formatted empty rows below the data.
        """,
        hint: "delete empty rows and columns, or split the file"),
      examples: ["import 月报-1.csv --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-DAMAGED",
      zh: Text(
        "文件坏了",
        "压缩包或里面的 XML 不完整,或者同一个单元格写了两次。",
        hint: "用表格软件打开,另存一份;打不开就请对方重发"),
      en: Text(
        "The file is damaged",
        "The package or its XML is not whole, or a cell stands twice.",
        hint: "open it in a spreadsheet program and save a copy, or ask for it again"),
      examples: ["import 月报.xlsx --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-ENCODING",
      zh: Text(
        "文字编码不认识",
        "文本文件既不是 UTF-8(带不带 BOM 都行),也不是 UTF-16 或 GB 18030。",
        hint: "另存为 CSV UTF-8"),
      en: Text(
        "The encoding of the text is not known",
        "The file is text in neither UTF-8 (with or without a mark), UTF-16 nor GB 18030.",
        hint: "save it as CSV UTF-8"),
      examples: ["import 月报.csv --as report --period 2026-10"]),
    ErrorPage(
      "E-TABLE-QUOTES",
      zh: Text(
        "引号不成对",
        "CSV 的引号不成对,后面的内容会被当成一个单元格。",
        hint: "单元格里的引号写两遍,整格用引号括起来"),
      en: Text(
        "Quotation marks do not pair",
        """
        Quotation marks of a CSV file do not pair, so that the rest would be read as one \
        cell.
        """,
        hint: "write a mark within a cell twice, and the cell between marks"),
      examples: ["import 月报.csv --as report --period 2026-10"]),
  ]
}
