// SPDX-License-Identifier: Apache-2.0

import LogStorage
import MerkleLog
import RegistryModel

@testable import Registry

extension RecordingScene {
  /// Appends a statement as another version of the program writes it: signed by its actor and in the
  /// tree, but admitted by nobody here.
  func appendForeign(
    type: String, subject: String, data: String, actor: Slug = "sec", number: Int = 1
  ) throws {
    let keys = try KeyFolder(environment: ["HOME": directory + "/home"])
    let origin = try ledger.origin()
    let id = "01a1fc0b-e380-7123-8123-00000000000\(number)"
    let bytes = Array(
      (#"{"specversion":"1.0","id":"\#(id)","source":"//\#(origin)/actor/\#(actor)","type":"\#(type)","#
        + #""subject":"\#(subject)","time":"2020-01-01T00:00:00+08:00","#
        + #""dataclassification":"public","data":\#(data)}"#).utf8)
    let signature = try keys.actorKey(origin, actor).sign(statement: bytes)
    let recorded = Timestamp(milliseconds: 1_795_222_900_000 + Int64(number))
    let line = try LogLine(
      identity: StatementIdentity(
        source: "//\(origin)/actor/\(actor)", id: id, subject: subject,
        statementHash: .sha256(bytes)),
      bytes: bytes.dropLast()
        + Array(#","signature":"\#(signature)","recordedtime":"\#(recorded.utcText)"}"#.utf8))
    try ledger.fileLog().append(signer: KeySource.folder(keys).checkpointSigner(origin)) { _ in
      [line]
    }
  }
}
