// SPDX-License-Identifier: Apache-2.0

import Crypto
import Dispatch
import Foundation
import LogStorage
import RegistryModel
import Synchronization

/// The floor of the signatures: Ed25519 over bytes that lie ready, on all cores, nothing else.
struct BareSignatures {
  /// How many signatures were right.
  private(set) var valid = 0
  /// The time that the checks took.
  private(set) var time = Duration.zero
  private var keys: [Slug: Curve25519.Signing.PublicKey] = [:]

  private struct Signed: Sendable {
    let key: Curve25519.Signing.PublicKey
    let signature: Data
    let bytes: [UInt8]
  }

  /// Checks the signatures of a segment; only the checks themselves are timed.
  mutating func check(_ segment: LogSegment) throws {
    var signed: [Signed] = []
    for entry in segment {
      let parsed = try Entry.parse(entry.line, index: Int(entry.index), offset: nil)
      let statement = parsed.entry.statement
      switch statement.data.event {
      case .registryFounded(let event):
        try learn(event.administrator.publicKey, of: event.administrator.id)
      case .actorEnrolled(let event): try learn(event.publicKey, of: statement.subject.id)
      default: break
      }
      guard let key = keys[statement.source.actor], let text = parsed.entry.signature,
        let signature = Data(base64Encoded: text.description)
      else { continue }
      signed.append(
        Signed(
          key: key, signature: signature,
          bytes: Statement.signaturePrefix + entry.line.prefix(parsed.signedLength)
            + [UInt8(ascii: "}")]))
    }
    let all = signed
    let width = 128
    let right = Atomic(0)
    let start = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: (all.count + width - 1) / width) { number in
      var count = 0
      for one in all[(number * width)..<min(all.count, (number + 1) * width)]
      where one.key.isValidSignature(one.signature, for: one.bytes) { count += 1 }
      right.add(count, ordering: .relaxed)
    }
    time += ContinuousClock.now - start
    valid += right.load(ordering: .relaxed)
  }

  private mutating func learn(_ key: PublicKey, of actor: Slug) throws {
    guard let raw = Data(base64Encoded: key.description) else { return }
    keys[actor] = try Curve25519.Signing.PublicKey(rawRepresentation: raw)
  }
}
