// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Instants and offsets` {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2018-12-20T00:00:00+08:00", 1_545_235_200_000),
      ("2026-11-21T03:00:00.000Z", 1_795_230_000_000), ("1969-12-31T23:59:59.999Z", -1),
      ("2018-12-20T00:00:00.001+08:00", 1_545_235_200_001),
      ("2018-12-19T13:30:00-02:30", 1_545_235_200_000),
    ] as [(String, Int64)])
  func `an instant is read at its offset`(text: String, milliseconds: Int64) {
    #expect(Timestamp(text) == Timestamp(milliseconds: milliseconds))
  }

  @Test(arguments: [
    "", "2018-12-20", "2018-12-20T00:00:00", "2018-12-20 00:00:00Z", "2018-12-20T24:00:00Z",
    "2018-12-20T00:60:00Z", "2018-12-20T00:00:60Z", "2018-12-20T00:00:00.1Z",
    "2018-12-20T00:00:00.0001Z", "2018-12-20T00:00:00.Z", "2018-12-20T00:00:00+8:00",
    "2018-12-20T00:00:00+15:00", "2018-12-20T00:00:00+08:60", "2018-12-20t00:00:00z",
    "2018-12-32T00:00:00Z", "2018-12-20T00:00:00Z ", "2018-12-20T0a:00:00Z",
    "2018-12-20T-1:00:00Z",
  ])
  func `anything else is no instant`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `both forms come back, at every offset, for random instants from 1901 to 2100`() {
    var random = RandomSource(seed: 5)
    let offsets = ["Z", "+08:00", "-11:30", "+14:00", "-00:30"].compactMap { UTCOffset($0) }
    for _ in 0..<2_000 {
      let instant = Timestamp(
        milliseconds: Int64.random(in: -2_177_452_800_000..<4_102_444_800_000, using: &random))
      #expect(Timestamp(instant.utcText) == instant)
      let second = Timestamp(milliseconds: instant.milliseconds / 1_000 * 1_000)
      for offset in offsets {
        #expect(Timestamp(second.text(at: offset)) == second)
        let start = Timestamp(startOf: instant.day(at: offset), offset: offset)
        #expect(start <= instant)
        #expect(instant.milliseconds - start.milliseconds < 86_400_000)
        #expect(start.text(at: offset).hasSuffix("T00:00:00\(offset)"))
      }
    }
  }

  @Test func `instants beyond the calendar are written without a trap`() {
    for milliseconds in [Int64.min / 2, -9_999_999_999_999, 253_402_300_800_000, Int64.max / 2] {
      let instant = Timestamp(milliseconds: milliseconds)
      #expect(Timestamp(instant.utcText) != instant)
    }
  }

  @Test(arguments: [
    ("Z", 0), ("+08:00", 480), ("-03:30", -210), ("+14:00", 840), ("-00:30", -30),
  ])
  func `an offset has one text`(text: String, minutes: Int) throws {
    let offset = try #require(UTCOffset(text))
    #expect(offset.minutes == minutes)
    #expect(offset.description == text)
  }

  @Test(arguments: [
    "", "z", "08:00", "+0800", "+8:00", "+08:0", "+15:00", "+08:60", "+ 8:00",
    "+-8:00", "++8:00", "+08:+1", "+０8:00",
  ])
  func `anything else is no offset`(text: String) {
    #expect(UTCOffset(text) == nil)
  }
}
