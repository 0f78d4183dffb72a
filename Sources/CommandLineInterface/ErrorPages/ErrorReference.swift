// SPDX-License-Identifier: Apache-2.0

/// All pages as one Markdown document: by rule, then by area.
struct ErrorReference {
  /// The language of the document.
  var language: Language

  /// The document, ending in one line feed.
  var markdown: String {
    let groups = groups
    var blocks = ["# " + say("错误代码", "Error codes"), introduction]
    blocks.append(
      groups.map { "- [\($0.heading)](#\(Self.anchor($0.heading)))" }.joined(separator: "\n"))
    for group in groups {
      blocks.append("## " + group.heading)
      blocks += group.pages.map(block)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var groups: [(heading: String, pages: [ErrorPage])] {
    let rules = ErrorRule.numbers.map { number in
      (
        heading: say("规则 \(number) ", "Rule \(number) ") + ErrorRule.title(number)(language),
        pages: ErrorPage.all.filter { $0.rule == number }
      )
    }
    let areas = ErrorArea.allCases.map { area in
      (heading: area.label(language), pages: area.pages.filter { $0.rule == nil })
    }
    return (rules + areas).filter { !$0.pages.isEmpty }
  }

  private var introduction: String {
    say(
      """
      每个错误都有固定的代码,先按十二条规则、再按方面排列。命令行里看同样的内容:
      `annals explain E-OVER-BUDGET`,不用台账。错误本身说找到了什么、在哪里、要的是什么;这里说它什么时候出现、为什么、怎么办。
      本页由程序生成,不要手改。[In English](errors.md)
      """,
      """
      Every error has a stable code. They stand by the twelve rules first, then by area. On the command
      line `annals explain E-OVER-BUDGET` prints the same, without a registry. The error itself says what
      was found, where, and what was expected; here stands when it comes, why, and what to do. This page
      is made by the program; do not edit it. [中文](errors.zh.md)
      """)
  }

  private func block(_ page: ErrorPage) -> String {
    var way = Self.escaped(page.hint(language)) + say("。", ".")
    if let remedy = page.remedy { way += say("", " ") + Self.escaped(remedy(language)) }
    return [
      "### " + page.code,
      "**\(Self.escaped(page.title(language)))**" + say("。", ". ")
        + Self.escaped(page.meaning(language)),
      say("怎么办:", "What to do: ") + way,
      "```sh\n" + page.commands(language).joined(separator: "\n") + "\n```",
    ].joined(separator: "\n\n")
  }

  private func say(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)(language) }

  /// What Markdown would read as HTML or emphasis.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "<>*`|\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// The name under which a heading is linked to.
  private static func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        character == " " ? "-" : character.isLetter || character.isNumber ? character : nil
      })
  }
}
