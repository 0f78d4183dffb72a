// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

@Suite struct LineWrappingTests {
  @Test(arguments: [
    ("", 20, [""]), ("a b", 20, ["a b"]), ("alpha beta gamma", 11, ["alpha beta", "gamma"]),
    ("南京无锡常州", 8, ["南京无锡", "常州"]), ("南京无锡常州", 7, ["南京无", "锡常州"]),
    // No line begins with a full stop or ends with an opening bracket.
    ("南京无锡。常州", 8, ["南京无", "锡。常州"]), ("南京无《常州》", 8, ["南京无", "《常州》"]),
    ("南京无锡\u{FF0C}常", 8, ["南京无", "锡\u{FF0C}常"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("a  --status 在建", 9, ["a", "--status", "在建"]),
    ("a  b", 20, ["a  b"]),
  ])
  func `prose breaks at spaces and beside wide characters`(
    text: String, width: Int, expected: [String]
  ) {
    #expect(LineWrapping.wrap(text, width: width) == expected)
  }

  @Test func `further lines take their own indent`() {
    #expect(LineWrapping.wrap("aaa bbb", width: 7, first: "- ", rest: "  ") == ["- aaa", "  bbb"])
  }

  @Test func `a command breaks outside quotes and can be pasted`() {
    let lines = LineWrapping.wrapCommand(
      "annals task report wx-7-1 --summary \"two words here\"", width: 30)
    #expect(
      lines == ["annals task report wx-7-1 \\", "  --summary \"two words here\""])
  }
}

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("名称", "名称"), ("a\tb\r\nc", "a b c"), ("\u{1B}[2J", "<U+001B>[2J"),
    ("\u{9B}31m", "<U+009B>31m"),
    ("1\u{202E}23", "1<U+202E>23"), ("a\u{2028}b", "a b"), ("\u{0}", "<U+0000>"),
  ])
  func `controls and direction overrides become visible`(text: String, expected: String) {
    #expect(SafeText.line(text) == expected)
  }

  @Test func `an escape sequence in a name does not reach the terminal`() {
    var report = SampleReports.portfolio
    report.sections = [
      Report.Section(
        "x",
        .table(
          Table(
            columns: [Column("name", "Name")],
            rows: [Table.Row([.text("\u{1B}[31m红")], group: "\u{7}", notes: ["\u{1B}"])])))
    ]
    report.title = "\u{1B}"
    let text = TerminalRenderer(language: .zh).render(report)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567"),
      (.min, "-9,223,372,036,854,775,808"),
    ] as [(Int64, String)])
  func `thousands are grouped`(value: Int64, expected: String) {
    #expect(NumberText.grouped(value) == expected)
  }

  @Test(
    arguments: [
      (1_200_000_000, MoneyUnit.tenThousandYuan, "1,200.00"), (0, .yuan, "0.00"),
      (123_456, .yuan, "1,234.56"), (-5, .yuan, "-0.05"),
      // 49.99 yuan is nearer to 0.00 than to 0.01; 50 yuan is rounded away from zero.
      (4_999, .tenThousandYuan, "0.00"), (5_000, .tenThousandYuan, "0.01"),
      (-4_999, .tenThousandYuan, "0.00"), (-5_000, .tenThousandYuan, "-0.01"),
      (99_999_999, .tenThousandYuan, "100.00"), (462_000_000_000, .hundredMillionYuan, "46.20"),
      (.max, .yuan, "92,233,720,368,547,758.07"), (.min, .yuan, "-92,233,720,368,547,758.08"),
    ] as [(Int64, MoneyUnit, String)])
  func `money is shown with two decimals of its unit`(
    fen: Int64, unit: MoneyUnit, expected: String
  ) {
    #expect(unit.format(fen: fen) == expected)
  }

  @Test(arguments: ["0", "-3", "62.20", "100", "0.5"])
  func `a decimal is a number of JSON`(text: String) { #expect(NumberText.isDecimal(text)) }

  @Test(arguments: ["", "-", "01", "1.", ".5", "1e3", "+1", "1,000", "NaN", "1 ", "１"])
  func `anything else is not`(text: String) { #expect(!NumberText.isDecimal(text)) }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3),
    ("milestone", "milestnoe", 1), ("超算中心", "超算心中", 1), ("无锡", "常州", 2),
  ])
  func `the distance counts edits of whole characters`(left: String, right: String, edits: Int) {
    #expect(Suggestion.distance(left, right) == edits)
    #expect(Suggestion.distance(right, left) == edits)
  }

  @Test(arguments: [
    ("portfolo", ["portfolio"]), ("mile", ["milestone"]), ("Target", ["target"]), ("zzz", []),
    ("", []),
    ("taks", ["task"]), ("在见", ["在建"]),
  ])
  func `only near candidates are suggested`(word: String, expected: [String]) {
    let known = ["portfolio", "milestone", "target", "task", "在建", "运行"]
    #expect(Suggestion.nearest(to: word, among: known) == expected)
  }

  @Test func `the nearest comes first, then the order given`() {
    #expect(
      Suggestion.nearest(to: "abcdef", among: ["abcdxx", "abcdeg", "abcdef"])
        == ["abcdef", "abcdeg", "abcdxx"])
    #expect(Suggestion.question(for: "taks", among: ["task"])?(.en) == "Did you mean: task?")
    #expect(Suggestion.question(for: "zzzz", among: ["task"]) == nil)
  }
}
