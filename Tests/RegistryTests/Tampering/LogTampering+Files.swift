// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import RegistryModel

extension LogTampering {
  private static let checkpoint = TamperedLog.checkpointFile
  private static let segment = TamperedLog.segment

  /// The files of the log.
  static let files: [LogTampering] = [
    LogTampering("CRLF in every line", [("E-LOG-LINE-HAS-CARRIAGE-RETURN", line(1))]) {
      try $0.write(segment, Array(try $0.text(segment).replacing("\n", with: "\r\n").utf8))
    },
    LogTampering("CRLF in one line", [("E-LOG-LINE-HAS-CARRIAGE-RETURN", line(4))]) {
      try $0.alter(3) { $0 + "\r" }
    },
    LogTampering("a byte order mark", [("E-LOG-LINE", line(1))]) {
      try $0.write(segment, [0xEF, 0xBB, 0xBF] + (try $0.bytes(segment)))
    },
    LogTampering("a blank line within", [("E-LOG-LINE-EMPTY", line(4))]) { log in
      try log.write(
        segment,
        Array(
          try log.lines().enumerated().map { ($0.offset == 3 ? "\n" : "") + $0.element + "\n" }
            .joined().utf8))
    },
    LogTampering(
      "a blank line at the end", [("E-LOG-LINE-EMPTY", line(10))], doors: []
    ) { try $0.write(segment, try $0.bytes(segment) + [0x0A]) },
    LogTampering("no line feed at the end", [("E-LOG-LINE-NOT-TERMINATED", line(9))]) {
      try $0.write(segment, try $0.bytes(segment).dropLast())
    },
    LogTampering("cut within a line", [("E-LOG-LINE-NOT-TERMINATED", line(9))]) {
      try $0.write(segment, try $0.bytes(segment).dropLast(40))
    },
    LogTampering("an empty file", [("E-LOG-SHORTER-THAN-CHECKPOINT", line(1))]) {
      try $0.write(segment, [])
    },
    LogTampering("the segment removed", [("E-LOG-SEGMENT-MISSING", line(1))]) {
      try FileManager.default.removeItem(atPath: "\($0.directory)/\(segment)")
    },
    LogTampering("the segment renamed", [("E-LOG-SEGMENT-MISSING", line(1))]) {
      try $0.rename(segment, "Events/000000004096.ndjson")
    },
    LogTampering("the segment renamed to no index", [("E-LOG-SEGMENT-MISSING", line(1))]) {
      try $0.rename(segment, "Events/0.ndjson")
    },
    LogTampering("the segment a link", [("E-LOG-NOT-A-REGULAR-FILE", nil)]) { log in
      try log.rename(segment, "moved.ndjson")
      try FileManager.default.createSymbolicLink(
        atPath: log.directory + "/" + segment,
        withDestinationPath: log.directory + "/moved.ndjson")
    },
    LogTampering(
      "a segment behind one that is not full",
      [("E-LOG-SEGMENT-UNEXPECTED", "Events/000000004096.ndjson")], doors: []
    ) { try $0.write("Events/000000004096.ndjson", try $0.bytes(segment)) },
    LogTampering(
      "a segment whose name is no first index",
      [("E-LOG-SEGMENT-NAME-INVALID", "Events/000000000009.ndjson")], doors: [.recording]
    ) { try $0.write("Events/000000000009.ndjson", try $0.bytes(segment)) },
  ]

  /// The checkpoint, in the hands of somebody without the log's key.
  static let checkpoints: [LogTampering] = [
    LogTampering("the checkpoint's root", [("E-LOG-ROOT", checkpoint)]) { log in
      let checkpoint = try log.ledger.checkpoint()
      try log.replace(checkpoint.root.base64, log.original.kept.root.base64, in: Self.checkpoint)
    },
    LogTampering("the checkpoint's size, smaller", [("E-LOG-ROOT", checkpoint)]) {
      try $0.replace("\n9\n", "\n8\n", in: checkpoint)
    },
    LogTampering(
      "the checkpoint's size, greater", [("E-LOG-SHORTER-THAN-CHECKPOINT", line(10))]
    ) {
      try $0.replace("\n9\n", "\n10\n", in: checkpoint)
    },
    LogTampering("the checkpoint's size with a zero", [("E-LOG-CHECKPOINT-INVALID", checkpoint)]) {
      try $0.replace("\n9\n", "\n09\n", in: checkpoint)
    },
    LogTampering("the checkpoint's origin", [("E-CHECKPOINT-SIGNATURE", checkpoint)]) { log in
      try log.write(
        Self.checkpoint,
        Array(
          try log.text(Self.checkpoint).replacing(
            log.origin.description, with: "registry.example/teso"
          ).utf8))
    },
    LogTampering("a byte of the checkpoint's signature", [("E-CHECKPOINT-SIGNATURE", checkpoint)]) {
      log in
      let line = try require(try log.text(Self.checkpoint).split(separator: "\n").last)
      let place = line.index(line.endIndex, offsetBy: -20)
      try log.replace(
        String(line[place...]),
        (line[place] == "A" ? "B" : "A") + line[line.index(after: place)...], in: Self.checkpoint)
    },
    LogTampering("the checkpoint without signature", [("E-LOG-CHECKPOINT-INVALID", checkpoint)]) {
      log in
      let text = try log.text(Self.checkpoint)
      try log.write(
        Self.checkpoint, Array(text[..<(try require(text.range(of: "\n\n")).upperBound)].utf8))
    },
    LogTampering("the checkpoint cut", [("E-LOG-CHECKPOINT-INVALID", checkpoint)]) {
      try $0.write(checkpoint, try $0.bytes(checkpoint).dropLast(30))
    },
    LogTampering("the checkpoint empty", [("E-LOG-CHECKPOINT-INVALID", checkpoint)]) {
      try $0.write(checkpoint, [])
    },
    LogTampering("no checkpoint", [("E-LOG-CHECKPOINT-MISSING", checkpoint)]) {
      try FileManager.default.removeItem(atPath: "\($0.directory)/\(checkpoint)")
    },
    LogTampering("a line more in the checkpoint", [("E-LOG-CHECKPOINT-INVALID", checkpoint)]) {
      try $0.replace("\n\n", "\nmore\n\n", in: checkpoint)
    },
    LogTampering("CRLF in the checkpoint", [("E-LOG-CHECKPOINT-INVALID", checkpoint)]) {
      try $0.write(
        checkpoint, Array(try $0.text(checkpoint).replacing("\n", with: "\r\n").utf8))
    },
    LogTampering(
      "a checkpoint by another key of the log's name",
      [("E-CHECKPOINT-SIGNATURE", checkpoint), ("E-CHECKPOINT-KEY", checkpoint)]
    ) { log in
      let checkpoint = try log.ledger.checkpoint()
      try log.seal(size: checkpoint.size, root: checkpoint.root, by: try log.impostor())
    },
    LogTampering(
      "an altered log under another key of its name",
      [("E-SIGNATURE", line(4)), ("E-CHECKPOINT-KEY", checkpoint)]
    ) { log in
      try log.alter(3, "乙", "丁")
      var range = CompactRange()
      for line in try log.lines() { range.append(.leaf(Array(line.utf8))) }
      try log.seal(size: range.size, root: range.root, by: try log.impostor())
    },
    LogTampering("the checkpoint of another registry", [("E-LOG-ROOT", nil)]) { log in
      try log.write(
        Self.checkpoint,
        Data(contentsOf: URL(filePath: log.original.other.directory + "/" + Self.checkpoint)))
    },
    LogTampering(
      "an older checkpoint below newer lines", [("E-LOG-SHORTER", "kept")], doors: [],
      needsKept: true
    ) { log in
      try log.reseal(size: 4)
    },
  ]

  /// Snapshots, from which nothing is ever taken unseen.
  static let snapshots: [LogTampering] = [
    LogTampering("a byte of a snapshot's body", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      try $0.replace("乙", "丁", in: $0.snapshotFile)
    },
    LogTampering("the size in a snapshot's header", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      try $0.replace("\"size\":7", "\"size\":8", in: $0.snapshotFile)
    },
    LogTampering("a digest in a snapshot's header", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      let text = try $0.text($0.snapshotFile)
      let digest = String(try require(text.firstMatch(of: /"sha256":"[0-9a-f]{8}/)).0)
      try $0.replace(digest, "\"sha256\":\"00000000", in: $0.snapshotFile)
    },
    LogTampering("a snapshot's signature", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      try $0.replace("\"signature\":\"", "\"signature\":\"A", in: $0.snapshotFile)
    },
    LogTampering("a snapshot without signature", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      let text = try $0.text($0.snapshotFile)
      let member = String(try require(text.firstMatch(of: /,"signature":"[^"]*"/)).0)
      try $0.replace(member, "", in: $0.snapshotFile)
    },
    LogTampering("a snapshot cut", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      try $0.write($0.snapshotFile, try $0.bytes($0.snapshotFile).dropLast(10))
    },
    LogTampering("a line more in a snapshot", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      try $0.write($0.snapshotFile, try $0.bytes($0.snapshotFile) + Array("{}\n".utf8))
    },
    LogTampering("a subject taken out of a snapshot", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      var lines = try $0.text($0.snapshotFile).split(separator: "\n")
      lines.remove(at: 2)
      try $0.write($0.snapshotFile, Array(lines.map { $0 + "\n" }.joined().utf8))
    },
    LogTampering("the snapshot of another registry", [("E-SNAPSHOT", "Snapshots/")], doors: []) {
      log in
      let path = log.original.other.directory + "/Snapshots/" + log.original.otherSnapshot
      try log.write(log.snapshotFile, Data(contentsOf: URL(filePath: path)))
    },
    LogTampering("a snapshot beyond the log", [("E-SNAPSHOT", "Snapshots/")], doors: []) { log in
      try log.rename(log.snapshotFile, "Snapshots/" + SnapshotFile.name(size: 10))
    },
  ]
}

extension TamperedLog {
  var snapshotFile: String { "Snapshots/" + original.snapshot }

  func rename(_ old: String, _ new: String) throws {
    try FileManager.default.moveItem(atPath: directory + "/" + old, toPath: directory + "/" + new)
  }
}
