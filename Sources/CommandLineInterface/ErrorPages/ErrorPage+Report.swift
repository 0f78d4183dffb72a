// SPDX-License-Identifier: Apache-2.0

extension ErrorPage {
  /// The page as it is printed: prose for people, every member in both languages for machines.
  func report(_ language: Language) -> Report {
    var report = Report(
      name: "error", title: Localized("\(code)  ") + title,
      aside: rule.map { Localized(zh: "规则 \($0)", en: "Rule \($0)") })
    let remedy = remedy.map { [Report.Line.prose($0)] } ?? []
    report.sections = [
      Report.Section("meaning", .lines([.prose(meaning)]), audience: .people),
      Report.Section(
        "way-out", heading: Localized(zh: "怎么办", en: "What to do"),
        .lines([.prose(hint)] + remedy + commands(language).map { .command($0) }),
        audience: .people),
      Report.Section("error", .fields(fields), primary: true, audience: .machines),
    ]
    return report
  }

  private var fields: [Report.Field] {
    func text(_ key: String, _ header: Localized, _ text: String?) -> Report.Field {
      Report.Field(Column(key, header, .text), text.map { .text($0) } ?? .missing)
    }
    let meaning = Localized(zh: "含义", en: "Meaning")
    let hint = Localized(zh: "怎么办", en: "What to do")
    let remedy = Localized(zh: "还要知道", en: "Also")
    let title = Localized(zh: "标题", en: "Title")
    return [
      text("code", Localized(zh: "代码", en: "Code"), code),
      Report.Field(
        Column("rule", Localized(zh: "规则", en: "Rule"), .integer),
        rule.map { .ordinal(Int64($0)) } ?? .missing),
      text("title_zh", title, zh.title), text("title_en", title, en.title),
      text("meaning_zh", meaning, zh.meaning), text("meaning_en", meaning, en.meaning),
      text("hint_zh", hint, zh.hint), text("hint_en", hint, en.hint),
      text("remedy_zh", remedy, zh.remedy), text("remedy_en", remedy, en.remedy),
      Report.Field(
        Column("commands", Localized(zh: "命令", en: "Commands"), .list), .list(commands(.zh))),
    ]
  }
}
