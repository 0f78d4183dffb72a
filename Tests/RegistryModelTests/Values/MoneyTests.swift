// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Typed money` {
  @Test(
    arguments: [
      ("3500元", 350_000), ("1.2亿元", 12_000_000_000), ("3,500.00万元", 3_500_000_000),
      ("3500万元", 3_500_000_000), ("1200万", 1_200_000_000), ("2亿", 20_000_000_000),
      ("100 yuan", 10_000), ("0.01元", 1), ("0.0001万元", 100), ("0.000001万元", 1),
      ("0.0000000001亿元", 1), ("1.230元", 123), ("1,234,567元", 123_456_700), ("0元", 0),
      (" 12 万 元 ", 12_000_000), ("12.5万元", 12_500_000), ("999,999.99元", 99_999_999),
      ("90071992547409.91元", 9_007_199_254_740_991),
    ] as [(String, Int64)])
  func `an amount with its unit is whole fen`(text: String, fen: Int64) throws {
    #expect(try Money(written: text) == Money(fen: fen))
  }

  @Test(
    arguments: [
      ("3500", .unitMissing), ("3,500.00", .unitMissing), ("0", .unitMissing),
      ("-1元", .negative), ("−1元", .negative), ("－1元", .negative), ("-1", .negative),
      ("1.234元", .tooPrecise), ("0.0000001万元", .tooPrecise), ("0.001元", .tooPrecise),
      ("12,34元", .notANumber), ("1234,567元", .notANumber), (",123元", .notANumber),
      ("1,,234元", .notANumber), ("", .notANumber), ("元", .notANumber), ("1.元", .notANumber),
      (".5元", .notANumber), ("1.2.3元", .notANumber), ("一百元", .notANumber),
      ("１２元", .notANumber), ("1e3元", .notANumber), ("+1元", .notANumber), ("1元元", .notANumber),
      ("0x10元", .notANumber), ("1.2,3元", .notANumber),
      ("90071992547409.92元", .tooLarge), ("900720亿元", .tooLarge),
      ("9223372036854775807元", .tooLarge), ("9223372036854775808元", .tooLarge),
      ("99999999999999999999999999亿元", .tooLarge),
    ] as [(String, MoneyFault)])
  func `anything else is refused for its own reason`(text: String, fault: MoneyFault) {
    #expect(throws: fault) { try Money(written: text) }
  }

  @Test func `every amount of fen is read back from its yuan`() throws {
    var random = RandomSource(seed: 3)
    for _ in 0..<2_000 {
      let bits = Int.random(in: 1...53, using: &random)
      let amount = Money(fen: Int64.random(in: 0..<(1 << bits), using: &random))
      #expect(try Money(written: amount.yuanText + "元") == amount)
    }
  }

  @Test func `sums are held at the bounds of 64 bits`() {
    let most = Money(fen: .max)
    let least = Money(fen: .min)
    #expect(most + Money(fen: 1) == most)
    #expect(least - Money(fen: 1) == least)
    #expect(least + Money(fen: -1) == least)
    #expect(most - Money(fen: -1) == most)
    #expect(Money(fen: 5) - Money(fen: 7) == Money(fen: -2))
    #expect(Money(fen: -205).yuanText == "-2.05")
  }

  @Test func `an amount is said in the unit in which people type it`() {
    #expect(Money(fen: 1_300_000_000).tenThousandYuanText == "1,300.00")
    #expect(Money(fen: 1_234_567_890_123).tenThousandYuanText == "1,234,567.890123")
    #expect(Money(fen: -2_000_000).tenThousandYuanText == "-2.00")
  }

  @Test(
    arguments: [
      (1_300_000_000, 320_00, "1,300.00 万元", "0.032 万元", "0.032 (CNY 10,000)"),
      (999_999, 320_00, "9,999.99 元", "320.00 元", "320.00 yuan"),
      (0, 1_000_000, "0.00 万元", "1.00 万元", "1.00 (CNY 10,000)"),
    ] as [(Int64, Int64, String, String, String)])
  func `two amounts of one sentence are said in one unit`(
    first: Int64, second: Int64, zh: String, other: String, en: String
  ) {
    let words = Money.words(Money(fen: first), Money(fen: second))
    #expect(words.0.zh == zh && words.1.zh == other && words.1.en == en)
  }
}
