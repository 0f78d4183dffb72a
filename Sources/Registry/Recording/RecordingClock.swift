// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Chooses the recording time of a batch: never smaller than before, never from a wild clock.
struct RecordingClock {
  /// How far behind a clock may be and still be held at the last time: 5 minutes.
  static let heldMilliseconds: Int64 = 5 * 60 * 1_000
  /// How far ahead of the last entry a clock may be: 31 days.
  static let aheadMilliseconds: Int64 = 31 * 86_400 * 1_000

  static func recordingTime(
    now: Timestamp, last: Timestamp?, offset: UTCOffset, isConfirmed: Bool
  ) throws(LedgerError) -> Timestamp {
    guard let last else { return now }
    let ahead = now.milliseconds - last.milliseconds
    if ahead >= 0, ahead <= aheadMilliseconds || isConfirmed { return now }
    if ahead < 0, -ahead <= heldMilliseconds || isConfirmed { return last }
    throw LedgerError(
      "E-CLOCK",
      zh: "本机时间 \(now.text(at: offset)),上一条登记 \(last.text(at: offset)):"
        + (ahead < 0 ? "时钟落后" : "超前 31 天以上"),
      en: "this machine's clock says \(now.text(at: offset)); the last entry was recorded at "
        + "\(last.text(at: offset)): " + (ahead < 0 ? "it is behind" : "more than 31 days ahead"),
      remedy: LocalizedName(
        zh: "核对时钟;时间无误用 --confirm-clock", en: "check the clock; if it is right, --confirm-clock"))
  }
}
