// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// Errors about files that leave the program.
  static let exporting: [ErrorPage] = [
    ErrorPage(
      "E-EXPORT-OUTPUT",
      zh: Text(
        "这种格式不能写到标准输出",
        "xlsx 和 sqlite 是一个二进制文件,datapackage 是一个文件夹,都要用 -o 写明放在哪里。",
        hint: "用 -o 写明文件或文件夹"),
      en: Text(
        "The format cannot go to standard output",
        """
        xlsx and sqlite are one binary file, datapackage is a folder; -o has to say where they go.
        """,
        hint: "say the file or folder with -o"),
      examples: [
        "export --format datapackage -o 开放数据 --bom", "export --format xlsx -o 台账.xlsx",
      ]),
    ErrorPage(
      "E-EXPORT-BUILD",
      zh: Text(
        "这个程序没有带所需的库",
        """
        xlsx 要用 libxlsxwriter,sqlite 要用 SQLite。它们由编译选项 Spreadsheets、SQLite 带上;\
        没有带时程序在任何机器上都能编译。datapackage 的 CSV 不需要任何库。
        """,
        hint: "重新编译:swift build -c release --traits Spreadsheets,SQLite"),
      en: Text(
        "This program was built without the library",
        """
        xlsx needs libxlsxwriter and sqlite needs SQLite. The package traits Spreadsheets and SQLite \
        bring them; without these the program builds on any machine. The CSV files of a datapackage \
        need no library.
        """,
        hint: "build it with: swift build -c release --traits Spreadsheets,SQLite"),
      examples: ["export --format datapackage -o 开放数据 --bom", "doctor"]),
    ErrorPage(
      "E-EXPORT-FOLDER",
      zh: Text(
        "文件夹里有别的东西",
        """
        datapackage 写进一个文件夹:新的、空的,或者上次导出的(里面有 datapackage.json,并且是本程序\
        写的)。别的文件夹不动,免得盖掉文件。
        """,
        hint: "换一个新的文件夹,或者先清空它"),
      en: Text(
        "The folder holds something else",
        """
        A datapackage goes into a folder that is new, empty, or was written by an earlier export (it \
        holds a datapackage.json of this program). Other folders are left alone, so that no file is \
        overwritten.
        """,
        hint: "name a new folder, or empty this one"),
      examples: ["export --format datapackage -o 开放数据"]),
    ErrorPage(
      "E-EXPORT-SHEET",
      zh: Text(
        "工作表装不下",
        "一张工作表最多 1,048,576 行,这本台账的某一张表更长。",
        hint: "用 --city 等筛选,或者导出 datapackage、sqlite"),
      en: Text(
        "A sheet cannot hold it",
        "A sheet has at most 1,048,576 rows, and a table of this register is longer.",
        hint: "choose projects with --city and others, or use datapackage or sqlite"),
      examples: ["export --format xlsx --city 无锡 -o 台账.xlsx"]),
    ErrorPage(
      "E-EXPORT-URI",
      zh: Text(
        "这不是网址",
        "OC4IDS 和 Data Package 要求网址是完整的 URI:有 https: 这样的开头,没有空格,中文要用 % 写法。",
        hint: "写完整的网址,例:https://example.org/项目.json 写成 % 的形式"),
      en: Text(
        "That is no web address",
        """
        OC4IDS and Data Package want a whole URI: with a scheme such as https:, without spaces, and \
        with Chinese characters written by %.
        """,
        hint: "write the whole address, such as https://example.org/projects.json"),
      examples: ["export --format oc4ids --uri https://example.org/projects.json"]),
  ]
}
