// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel

extension LogTampering {
  /// A byte of each member of an envelope.
  static let members: [LogTampering] = [
    LogTampering("specversion", [("E-LOG-LINE", line(4))]) {
      try $0.alter(3, "\"1.0\"", "\"1.1\"")
    },
    LogTampering("id", [("E-SIGNATURE", line(4)), ("E-LOG-ROOT", "Snapshots/")]) {
      try $0.alterMember(3, "id", at: 35)
    },
    LogTampering("source, an actor that is unknown", [("E-ACTOR-UNKNOWN", line(4))]) {
      try $0.alter(3, "/actor/sec", "/actor/sea")
    },
    LogTampering("source, another actor", [("E-SIGNATURE", line(4))]) {
      try $0.alter(3, "/actor/sec", "/actor/admin")
    },
    LogTampering("source, another registry", [("E-ORIGIN", line(4))]) {
      try $0.alter(3, "registry.example/test", "registry.example/tesu")
    },
    LogTampering(
      "type, one that is unknown", [("E-UNKNOWN-TYPE", line(4)), ("E-SIGNATURE", line(4))]
    ) {
      try $0.alter(3, ".registered.v1", ".revisited.v1")
    },
    LogTampering(
      "type, a version that is unknown", [("E-UNKNOWN-VERSION", line(4)), ("E-SIGNATURE", line(4))]
    ) {
      try $0.alter(3, ".registered.v1", ".registered.v2")
    },
    LogTampering("type, one that is none", [("E-LOG-LINE", line(4))]) {
      try $0.alter(3, ".registered.v1", ".registered.v0")
    },
    LogTampering("subject", [("E-SIGNATURE", line(4))]) {
      try $0.alter(3, "organization/o", "organization/x")
    },
    LogTampering("time", [("E-SIGNATURE", line(4))]) {
      try $0.alter(3, "2020-01-01", "2020-01-02")
    },
    LogTampering("dataclassification, to internal", [("E-SIGNATURE", line(4))]) {
      try $0.alter(3, "\"public\"", "\"internal\"")
    },
    LogTampering("dataclassification, to no such class", [("E-LOG-LINE", line(4))]) {
      try $0.alter(3, "\"public\"", "\"publix\"")
    },
    LogTampering("correlationid", [("E-SIGNATURE", line(6))]) {
      try $0.alterMember(5, "correlationid", at: 35)
    },
    LogTampering("correlationid, taken away", [("E-SIGNATURE", line(6))]) { log in
      try log.alter(5) { line in
        let start = try require(line.range(of: ",\"correlationid\"")).lowerBound
        let end = try require(line.range(of: ",\"data\":")).lowerBound
        return line.replacingCharacters(in: start..<end, with: "")
      }
    },
    LogTampering("data", [("E-SIGNATURE", line(4))]) { try $0.alter(3, "乙", "丁") },
    LogTampering("signature", [("E-SIGNATURE", line(4))]) { log in
      try log.alterMember(3, "signature", at: 20)
    },
    LogTampering("signature, taken away", [("E-SIGNATURE", line(4))]) { log in
      try log.alter(3) { line in
        let start = try require(line.range(of: ",\"signature\"")).lowerBound
        let end = try require(line.range(of: ",\"recordedtime\"")).lowerBound
        return line.replacingCharacters(in: start..<end, with: "")
      }
    },
    LogTampering("recordedtime, earlier than the entry above", [("E-RECORDED-ORDER", line(4))]) {
      try $0.alter(3, "\"recordedtime\":\"2026", "\"recordedtime\":\"2025")
    },
    // No line is pinned: the smallest range between roots that are known is given.
    LogTampering("recordedtime, still in order", [("E-LOG-ROOT", "Snapshots/")]) {
      try $0.alterMember(3, "recordedtime", at: 22)
    },
    LogTampering("a byte of the founding entry", [("E-SIGNATURE", line(1))]) {
      try $0.alter(0, "测试台账", "测试台帐")
    },
    LogTampering("the key of the log in the founding entry", [("E-SIGNATURE", line(1))]) { log in
      let key = try log.signer().verifierKey.description
      try log.alter(0, key, try log.impostor().verifierKey.description)
    },
    LogTampering("the key of an actor", [("E-LOG-LINE", line(2))]) {
      try $0.alter(1, "\"publicKey\":\"", "\"publicKey\":\"A")
    },
    LogTampering("the last entry", [("E-SIGNATURE", line(9))]) { try $0.alter(8, "庚", "辛") },
  ]

  /// Entries dropped, swapped, duplicated, inserted.
  static let entries: [LogTampering] = [
    LogTampering("the first entry dropped", [("E-FOUNDING-FIRST", line(1))]) { log in
      try log.setLines(Array(try log.lines().dropFirst()))
    },
    LogTampering("an entry dropped, among those of a snapshot", [("E-LOG-ROOT", "Snapshots/")]) {
      log in
      var lines = try log.lines()
      lines.remove(at: 3)
      try log.setLines(lines)
    },
    LogTampering("an entry dropped", [("E-LOG-SHORTER-THAN-CHECKPOINT", line(9))]) { log in
      var lines = try log.lines()
      lines.remove(at: 3)
      try log.setLines(lines)
    },
    LogTampering("the last entry dropped", [("E-LOG-SHORTER-THAN-CHECKPOINT", line(9))]) {
      try $0.setLines(try $0.lines().dropLast())
    },
    LogTampering("two entries swapped", [("E-RECORDED-ORDER", line(5))]) { log in
      var lines = try log.lines()
      lines.swapAt(3, 4)
      try log.setLines(lines)
    },
    LogTampering("two entries of a batch swapped", [("E-LOG-ROOT", "Snapshots/")]) { log in
      var lines = try log.lines()
      lines.swapAt(5, 6)
      try log.setLines(lines)
    },
    LogTampering(
      "the ids of two entries swapped", [("E-SIGNATURE", line(4)), ("E-SIGNATURE", line(5))]
    ) { log in
      let ids = try log.lines().map { line in
        String(try require(line.firstMatch(of: /"id":"([0-9a-f-]{36})"/)).1)
      }
      try log.alter(3, ids[3], ids[4])
      try log.alter(4, ids[4], ids[3])
    },
    LogTampering(
      "the signatures of two entries swapped", [("E-SIGNATURE", line(4)), ("E-SIGNATURE", line(5))]
    ) { log in
      let signatures = try log.lines().map { line in
        String(try require(line.firstMatch(of: /"signature":"([^"]*)"/)).1)
      }
      try log.alter(3, signatures[3], signatures[4])
      try log.alter(4, signatures[4], signatures[3])
    },
    LogTampering("an entry duplicated below itself", [("E-ID-REUSED", line(5))]) { log in
      var lines = try log.lines()
      lines.insert(lines[3], at: 4)
      lines.removeLast()
      try log.setLines(lines)
    },
    LogTampering("an entry repeated in place of a later one", [("E-ID-REUSED", line(8))]) { log in
      var lines = try log.lines()
      lines[7] = lines[3]
      try log.setLines(lines)
    },
    LogTampering("an entry inserted that its actor signed", [("E-LOG-ROOT", "Snapshots/")]) { log in
      var lines = try log.lines()
      let recorded = try require(lines[4].firstMatch(of: /"recordedtime":"([^"]*)"/)).1
      let line = log.line(log.original.next, recorded: log.original.registry.clock.now)
      let time = try require(line.firstMatch(of: /"recordedtime":"([^"]*)"/)).1
      lines.insert(line.replacing(time, with: recorded), at: 5)
      try log.setLines(lines)
    },
    LogTampering("an entry inserted under a made-up id", [("E-SIGNATURE", line(6))]) { log in
      var lines = try log.lines()
      let id = String(try require(lines[4].firstMatch(of: /"id":"[0-9a-f-]{36}"/)).0)
      let other = id.dropLast(3) + (id.hasSuffix("00\"") ? "11\"" : "00\"")
      lines.insert(
        lines[4].replacing(id, with: other).replacing("organization/o", with: "organization/p"),
        at: 5)
      try log.setLines(lines)
    },
    LogTampering("an entry of another registry in place of one", [("E-ORIGIN", line(4))]) { log in
      var lines = try log.lines()
      lines[3] = log.line(log.original.foreign, recorded: log.original.registry.clock.now)
      try log.setLines(lines)
    },
    LogTampering("all entries of another registry", [("E-LOG-ROOT", nil)]) { log in
      try log.setLines(
        try String(
          contentsOfFile: log.original.other.directory + "/" + TamperedLog.segment, encoding: .utf8
        ).split(separator: "\n").map(String.init) + log.lines().suffix(2))
    },
  ]

  /// The same statements, written otherwise: nothing is read but the one canonical form.
  static let serialisations: [LogTampering] = [
    LogTampering("a space behind a colon", [("E-LOG-ROOT", nil)]) {
      try $0.alter(3, "\"id\":", "\"id\": ")
    },
    LogTampering("a space at the end of a line", [("E-LOG-ROOT", nil)]) {
      try $0.alter(3) { $0 + " " }
    },
    LogTampering("members reordered", [("E-LOG-LINE", line(4))]) { log in
      try log.alter(3) { line in
        let id = String(try require(line.firstMatch(of: /,"id":"[^"]*"/)).0)
        let source = String(try require(line.firstMatch(of: /,"source":"[^"]*"/)).0)
        return line.replacing(id + source, with: source + id)
      }
    },
    LogTampering("members of data reordered", [("E-LOG-LINE", line(4))]) { log in
      try log.alter(3) { line in
        let data = String(
          try require(line.firstMatch(of: /"data":\{("name":.*?\}),("kind":"[^"]*")/)).0)
        let parts = try require(data.firstMatch(of: /"data":\{("name":.*?\}),("kind":"[^"]*")/))
        return line.replacing(data, with: "\"data\":{\(parts.2),\(parts.1)")
      }
    },
    LogTampering("a character written as an escape", [("E-NOT-CANONICAL", line(4))]) {
      try $0.alter(3, "乙", "\\u4e59")
    },
    LogTampering("a slash written as an escape", [("E-NOT-CANONICAL", line(4))]) {
      try $0.alter(3, "\"organization/", "\"organization\\/")
    },
    LogTampering("a number written otherwise", [("E-LOG-LINE", line(1))]) {
      try $0.alter(0, "\"format\":1", "\"format\":1.0")
    },
    LogTampering("a member that nobody knows", [("E-LOG-LINE", line(4))]) {
      try $0.alter(3, ",\"signature\"", ",\"note\":\"\",\"signature\"")
    },
    LogTampering("a member twice", [("E-LOG-LINE", line(4))]) {
      try $0.alter(
        3, "\"specversion\":\"1.0\",", "\"specversion\":\"1.0\",\"specversion\":\"1.0\",")
    },
    LogTampering("bytes that are no UTF-8", [("E-LOG-LINE", line(4))]) { log in
      var bytes = try log.bytes(TamperedLog.segment)
      let place = try require(bytes.firstRange(of: Array("乙".utf8)))
      bytes[place.lowerBound + 1] = 0xFF
      try log.write(TamperedLog.segment, bytes)
    },
  ]
}
