// SPDX-License-Identifier: Apache-2.0

import Registry

/// What a recording command answers.
///
/// What is recorded stays recorded, whatever fails afterwards; then the answer says both.
struct RecordingAnswer {
  /// What is printed.
  var lines: [Localized]
  /// Where the statements stand in the log; empty where nothing was recorded.
  var recorded: [Int] = []
  /// Whether the lines are a document, which is laid out already and not to be broken.
  var isLaidOut = false
  /// What failed after they were recorded.
  var failure: LedgerError?

  init(_ lines: [Localized], recorded: [Int] = []) {
    self.lines = lines
    self.recorded = recorded
  }

  /// That the statements are recorded, and the command that shows them.
  var done: Localized? {
    guard let first = recorded.min(), let last = recorded.max() else { return nil }
    guard recorded.count > 1 else {
      return Localized(
        zh: "登记成了,是 #\(first);看它:annals entry \(first)",
        en: "the entry IS recorded, as #\(first); see it: annals entry \(first)")
    }
    return Localized(
      zh: "登记成了 \(recorded.count) 条,#\(first) 到 #\(last);看流水:annals log",
      en: "\(recorded.count) entries ARE recorded, #\(first) to #\(last); see them: annals log")
  }

  /// Does what is left to do after the recording; where that fails, the answer says so.
  mutating func afterwards(_ body: () throws(LedgerError) -> [Localized]) {
    guard failure == nil else { return }
    do throws(LedgerError) {
      lines += try body()
    } catch {
      failure = error
    }
  }
}
