// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Registry
import RegistryModel

extension LogTampering {
  /// What the operator could do, who has the log's key and signs what the folder holds then.
  ///
  /// Reading sees a log that agrees with itself; rules, signatures and what was kept outside do not.
  static let operators: [LogTampering] = [
    LogTampering(
      "data altered and signed by the log", [("E-SIGNATURE", line(4))], doors: [.recording]
    ) {
      try $0.alter(3, "乙", "丁")
      try $0.reseal()
    },
    LogTampering(
      "a recording time altered and signed by the log", [("E-LOG-ROOT", "kept")],
      doors: [.recording], needsKept: true
    ) {
      try $0.alterMember(3, "recordedtime", at: 22)
      try $0.reseal()
    },
    LogTampering(
      "another history of the size that was kept", [("E-LOG-FORK", "kept")], doors: [.recording],
      needsKept: true
    ) {
      try $0.setLines(Array(try $0.lines().prefix(UntamperedLog.keptSize)))
      try $0.alterMember(3, "recordedtime", at: 22)
      try $0.reseal()
    },
    LogTampering(
      "an entry dropped and the rest signed", [("E-LOG-ROOT", "kept")], doors: [.recording],
      needsKept: true
    ) { log in
      var lines = try log.lines()
      lines.remove(at: 3)
      try log.setLines(lines)
      try log.reseal()
    },
    LogTampering(
      "the last entries dropped and the rest signed", [("E-LOG-SHORTER", "kept")],
      doors: [.recording], needsKept: true
    ) { log in
      try log.setLines(Array(try log.lines().prefix(5)))
      try log.reseal()
    },
    LogTampering(
      "a statement of another registry, appended and signed by the log", [("E-ORIGIN", line(10))],
      doors: [.recording]
    ) { try $0.appendSealed($0.original.foreign) },
    LogTampering(
      "a statement beyond its actor's role, appended and signed by the log", [("E-ROLE", line(10))],
      doors: [.recording]
    ) { try $0.appendSealed($0.original.beyondRole) },
    LogTampering(
      "a bulletin that quotes another root, appended and signed by the log",
      [("E-QUOTED-ROOT", line(10))], doors: [.recording]
    ) { try $0.appendSealed($0.original.misquoting) },
    LogTampering(
      "an entry again, appended and signed by the log", [("E-ID-REUSED", line(10))],
      doors: [.recording]
    ) { log in
      let lines = try log.lines()
      try log.setLines(lines + [lines[8]])
      try log.reseal()
    },
    LogTampering(
      "an entry recorded before the one above it, signed by the log",
      [("E-RECORDED-ORDER", line(9))], doors: [.recording]
    ) {
      try $0.alter(8, "\"recordedtime\":\"2026", "\"recordedtime\":\"2025")
      try $0.reseal()
    },
    LogTampering(
      "another spelling, signed by the log", [("E-NOT-CANONICAL", line(4))], doors: [.recording]
    ) {
      try $0.alter(3, "乙", "\\u4e59")
      try $0.reseal()
    },
    LogTampering(
      "a second founding entry, signed by the log", [("E-FOUNDING-ONCE", line(10))],
      doors: [.recording]
    ) { log in
      let lines = try log.lines()
      try log.setLines(lines + [lines[0]])
      try log.reseal()
    },
  ]
}
