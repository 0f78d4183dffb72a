// SPDX-License-Identifier: Apache-2.0

import LogStorage
import RegistryModel

extension Ledger {
  /// What is withheld of the entries before an index: later ones may tell of it.
  ///
  /// - Throws: ``LedgerError`` where the log cannot be read.
  func withholding(before end: UInt64) throws(LedgerError) -> Withholding {
    // In the canonical form the classification stands before anything that somebody chose.
    let mark = Array("\"dataclassification\":\"\(DataClassification.public.rawValue)\"".utf8)
    var withholding = Withholding()
    try StorageFault.perform(self) {
      try fileLog().read(0..<end) { segment in
        let isPublic = segment.concurrentMap(0..<segment.count) { entry, _ in
          entry.line.prefix(600).holds(mark)
        }
        // Most runs hold nothing internal and need not be read further.
        guard isPublic.contains(false) else { return }
        for line in ParsedSegment(segment, offset: nil, in: catalogue).lines {
          _ = withholding.takes(line)
        }
      }
    }
    return withholding
  }
}

extension Withholding {
  /// Whether a line is withheld; one that cannot be read is.
  mutating func takes(_ line: ParsedSegment.Line) -> Bool {
    switch line.reading {
    case .parsed(let parsed): takes(parsed.entry.statement)
    case .unrecognized(let unknown, _): takes(unknown)
    case .refused, .unread: true
    }
  }
}
