// SPDX-License-Identifier: Apache-2.0

/// What to do after a refusal that says only what is wrong, by its code.
enum Remedy {
  static func of(_ code: String) -> Localized? { all[code] }

  private static let all: [String: Localized] = [
    "E-TIME-FUTURE": Localized(
      zh: "--on 写已经发生的日子;以后的事:annals milestone plan ... --due <日期>",
      en: "--on is a day that has come; for the future: annals milestone plan ... --due <date>"),
    "E-NOTHING-AMENDED": Localized(
      zh: "写出和现在不同的值;能改什么看 --help", en: "give a value other than the present one; see --help"),
    "E-SUBJECT-EXISTS": Localized(
      zh: "另一个就换编号;要改它用 amend、rename 或 alias",
      en: "for another one take another id; to change this one: amend, rename or alias"),
    "E-REPEATED": Localized(
      zh: "已经登记的不用再登记;另一件事请写明不同之处(日期、凭证号、说明)",
      en: "it need not be said again; another fact differs in its day, voucher or note"),
    "E-KEY-MISSING": Localized(
      zh: "这里有哪些:annals key list  造一把:annals key new <登记人>",
      en: "those that are here: annals key list; make one: annals key new <actor>"),
    "E-LOG-FOUNDED": Localized(
      zh: "换一个文件夹,或者就用这一本:annals doctor --registry <文件夹>",
      en: "take another folder, or use this registry: annals doctor --registry <folder>"),
    "E-AMOUNT-PRECISE": Localized(zh: "最小是一分:0.01元", en: "the least is one fen: 0.01元"),
    "E-AMOUNT-LARGE": Localized(
      zh: "看看单位:元、万元、亿元", en: "check the unit: 元, 万元 (10,000) or 亿元 (100 million)"),
    "E-AMOUNT-UNIT": Localized(
      zh: "元、万元、亿元差一万倍,不会自动猜", en: "元 is yuan, 万元 10,000 yuan, 亿元 100 million; it is not guessed"),
    "E-DATE": Localized(
      zh: "写 2018-12-20、2018-12、2018Q4 或 2018", en: "write 2018-12-20, 2018-12, 2018Q4 or 2018"),
    "E-DOCUMENT-NUMBER": Localized(
      zh: "要有年份和“号”;没有文号就不写", en: "it has a year in 〔〕 and ends in 号; leave it out if there is none"
    ),
    "E-ENTRY-UNKNOWN": Localized(zh: "看流水:annals log", en: "see the log: annals log"),
    "E-TEXT": Localized(zh: "写上内容,最多 10,000 字", en: "write some text, at most 10,000 characters"),
  ]
}
