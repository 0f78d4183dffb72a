// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import Synchronization
import Testing

@testable import WitnessClient

@Suite struct WitnessingTests {
  private let origin = "log.example/witnessed"
  private let logKey = Curve25519.Signing.PrivateKey()
  private let witnessKey = Curve25519.Signing.PrivateKey()

  /// A log of `size` entries under the log's key, and its tree.
  private func log(_ size: Int) throws -> (checkpoint: SignedCheckpoint, leaves: [TreeHash]) {
    let leaves = (0..<size).map { TreeHash.leaf([UInt8(truncatingIfNeeded: $0)]) }
    var range = CompactRange()
    for leaf in leaves { range.append(leaf) }
    let checkpoint = try Checkpoint(origin: origin, size: UInt64(size), root: range.root)
    let signer = try Ed25519NoteSigner(name: origin, privateKey: logKey)
    return (try SignedCheckpoint(signing: checkpoint, by: [signer]), leaves)
  }

  private func request(
    _ log: (checkpoint: SignedCheckpoint, leaves: [TreeHash]), since size: UInt64
  ) throws -> AddCheckpointRequest {
    var collector = try SubtreeCollector { subtrees in
      _ = try ConsistencyProof(from: size, to: log.checkpoint.size, in: subtrees)
    }
    for leaf in log.leaves { collector.append(leaf) }
    let proof = try #require(
      try ConsistencyProof(from: size, to: log.checkpoint.size, in: collector))
    return try AddCheckpointRequest(oldSize: size, proof: proof, checkpoint: log.checkpoint)
  }

  private func signer() throws -> CosignatureNoteSigner {
    try CosignatureNoteSigner(name: "witness.example/w", privateKey: witnessKey)
  }

  private func policy(url: String = "https://witness.example") throws -> WitnessPolicy {
    let key = try signer().verifierKey
    return try WitnessPolicy(parsing: Array("witness w \(key) \(url)\nquorum w\n".utf8))
  }

  @Test func `a witness that knows another size is asked again from there`() async throws {
    let log = try log(10)
    let signer = try signer()
    let asked = Mutex<[UInt64]>([])
    let witnessing = Witnessing(try policy()) { request, prefix in
      #expect(prefix == "https://witness.example")
      asked.withLock { $0.append(request.oldSize) }
      guard request.oldSize == 7 else { return .otherSize(7) }
      return .cosigned([try signer.sign(request.checkpoint.checkpoint, time: 1_800_000_000)])
    }
    let (cosigned, outcomes) = try await witnessing.cosigned(log.checkpoint) {
      try request(log, since: $0)
    }
    #expect(asked.withLock { $0 } == [0, 7])
    #expect(outcomes.map(\.isCosigned) == [true])
    #expect(try policy().evaluate(cosigned).isQuorumMet)
    #expect(cosigned.checkpoint == log.checkpoint.checkpoint)
  }

  @Test func `a cosignature that is not the witness's own is not taken`() async throws {
    let log = try log(3)
    let stranger = try CosignatureNoteSigner(
      name: "witness.example/w", privateKey: Curve25519.Signing.PrivateKey())
    let witnessing = Witnessing(try policy()) { request, _ in
      .cosigned([try stranger.sign(request.checkpoint.checkpoint, time: 1_800_000_000)])
    }
    let (cosigned, outcomes) = try await witnessing.cosigned(log.checkpoint) {
      try request(log, since: $0)
    }
    #expect(outcomes.map(\.isCosigned) == [false])
    #expect(cosigned.bytes == log.checkpoint.bytes)
  }

  @Test(arguments: [
    AddCheckpointResponse.unknownOrigin, .untrusted, .malformed, .inconsistent,
    .other(status: 503), .otherSize(99),
  ])
  func `a refusal is told, and the checkpoint stays as it was`(
    answer: AddCheckpointResponse
  ) async throws {
    let log = try log(3)
    let (cosigned, outcomes) = try await Witnessing(try policy()) { _, _ in answer }
      .cosigned(log.checkpoint) { try request(log, since: $0) }
    #expect(outcomes.map(\.isCosigned) == [false])
    #expect(outcomes.allSatisfy { $0.reason.contains("\(answer.status)") })
    #expect(cosigned.bytes == log.checkpoint.bytes)
  }

  @Test func `a witness that keeps naming sizes is asked twice at most`() async throws {
    let log = try log(9)
    let asked = Mutex(0)
    let (_, outcomes) = try await Witnessing(try policy()) { request, _ in
      asked.withLock { $0 += 1 }
      return .otherSize(request.oldSize + 1)
    }.cosigned(log.checkpoint) { try request(log, since: $0) }
    #expect(asked.withLock { $0 } == 2)
    #expect(outcomes.map(\.isCosigned) == [false])
  }

  @Test func `a witness that does not answer is told with the reason`() async throws {
    struct Silence: Error {}
    let log = try log(2)
    let (_, outcomes) = try await Witnessing(try policy()) { _, _ in throw Silence() }
      .cosigned(log.checkpoint) { try request(log, since: $0) }
    #expect(outcomes.map(\.isCosigned) == [false])
    #expect(outcomes.allSatisfy { $0.reason.contains("Silence") })
  }
}
