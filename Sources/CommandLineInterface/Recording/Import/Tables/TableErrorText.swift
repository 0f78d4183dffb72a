// SPDX-License-Identifier: Apache-2.0

import Exchange
import Registry
import RegistryModel

extension TableError {
  /// What is told of a file that was not read.
  func ledgerError(_ file: String) -> LedgerError {
    let found = SafeText.line(found)
    switch code {
    case .file:
      return LedgerError("E-IMPORT-FILE", zh: "打不开 \(file)", en: "cannot read \(file)")
    case .oldWorkbook:
      return error(
        "E-TABLE-OLD", zh: "打不开:旧 .xls,请另存为 .xlsx", en: "an old .xls; save it as .xlsx")
    case .unavailable:
      return error(
        "E-TABLE-UNAVAILABLE", zh: "这个程序编译时没有带 .xlsx", en: "this build does not read .xlsx",
        remedy: (
          "另存为 CSV 再导;或重新编译:swift build --traits Spreadsheets(要 libarchive、libxlsxwriter)",
          "save it as CSV; or build with: swift build --traits Spreadsheets (needs libarchive, libxlsxwriter)"
        ))
    case .encrypted:
      return error(
        "E-TABLE-ENCRYPTED", zh: "打不开:有密码", en: "locked with a password",
        remedy: ("去掉密码,另存一份", "save a copy without the password"))
    case .macros:
      return error(
        "E-TABLE-MACROS", zh: "里面有宏,不导", en: "it carries macros",
        remedy: ("另存为不带宏的 .xlsx", "save it as .xlsx without macros"))
    case .externalReferences:
      return error(
        "E-TABLE-EXTERNAL", zh: "里面引用了别的文件(\(found)),不导",
        en: "it refers to other files (\(found))",
        remedy: ("把引用换成数值(选择性粘贴→数值),另存一份", "paste the values in their place and save a copy"))
    case .bomb where found.hasSuffix("DOCTYPE"):
      return error(
        "E-TABLE-BOMB", zh: "里面的 XML 声明了 DOCTYPE,可以引入别的文件或成倍变大,不导(\(found))",
        en: "its XML has a DOCTYPE, which can bring in other files or grow without end (\(found))",
        remedy: ("用表格软件打开,只复制数据到新文件", "copy the data into a new file"))
    case .bomb:
      return error(
        "E-TABLE-BOMB", zh: "解开后大得不正常(\(found)),不导",
        en: "it unpacks to far more than it is (\(found))",
        remedy: ("用表格软件打开,只复制数据到新文件", "copy the data into a new file"))
    case .large:
      return error(
        "E-TABLE-LARGE", zh: "太大:\(found),最多 \(limit ?? 0)",
        en: "too large: \(found), at most \(limit ?? 0)",
        remedy: ("删去数据下面的空行和没用的列,或者分成几个文件", "delete empty rows and columns, or split the file"))
    case .damaged:
      return error(
        "E-TABLE-DAMAGED", zh: "文件坏了,不是完整的 .xlsx(\(found))",
        en: "the file is damaged: no whole .xlsx (\(found))",
        remedy: (
          "用表格软件打开,另存一份;打不开就请对方重发",
          "open it in a spreadsheet program and save a copy, or ask for it again"
        ))
    case .encoding where found == TextEncoding.utf16.rawValue:
      return error(
        "E-TABLE-ENCODING", zh: "是 UTF-16 的文字,但不完整:缺了字节,或有半个字",
        en: "it is text in UTF-16, and broken: a byte or half of a character is missing",
        remedy: ("另存为 CSV UTF-8;打不开就请对方重发", "save it as CSV UTF-8, or ask for it again"))
    case .encoding:
      return error(
        "E-TABLE-ENCODING", zh: "文字编码不是 UTF-8、UTF-16 或 GB 18030(\(found))",
        en: "the text is not UTF-8, UTF-16 or GB 18030 (\(found))",
        remedy: ("另存为 CSV UTF-8", "save it as CSV UTF-8"))
    case .quotes:
      return error(
        "E-TABLE-QUOTES", zh: "引号不成对" + (found.isEmpty ? "" : ":第 \(found) 行"),
        en: "quotation marks do not pair" + (found.isEmpty ? "" : ": row \(found)"),
        remedy: ("单元格里的引号要写两遍", "a quotation mark within a cell is written twice"))
    case .empty:
      return error("E-IMPORT-EMPTY", zh: "里面什么也没有", en: "there is nothing in it")
    case .format:
      return error(
        "E-TABLE-FORMAT", zh: "不是 CSV、TSV 或 .xlsx" + (found == "HTML" ? ",是网页" : ""),
        en: "neither CSV, TSV nor .xlsx" + (found == "HTML" ? " but a web page" : ""),
        remedy: ("用表格软件打开,另存为 .xlsx 或 CSV UTF-8", "save it as .xlsx or CSV UTF-8"))
    }
  }

  private func error(
    _ code: String, zh: String, en: String, remedy: (String, String)? = nil
  ) -> LedgerError {
    LedgerError(
      code, zh: zh, en: en, remedy: remedy.map { LocalizedName(zh: $0.0, en: $0.1) })
  }
}
