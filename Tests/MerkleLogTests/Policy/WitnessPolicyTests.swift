// SPDX-License-Identifier: Apache-2.0

import Crypto
import MerkleLog
import Testing

@Suite struct WitnessPolicyTests {
  /// A witness's key, the same for the same number.
  static func witness(_ number: UInt8) throws -> CosignatureNoteSigner {
    try CosignatureNoteSigner(
      name: "witness\(number).example",
      privateKey: .init(rawRepresentation: [UInt8](repeating: number, count: 32)))
  }

  static func log(_ number: UInt8) throws -> Ed25519NoteSigner {
    try Ed25519NoteSigner(
      name: "log.example",
      privateKey: .init(rawRepresentation: [UInt8](repeating: 100 + number, count: 32)))
  }

  /// Puts keys for `W1`, `W2`… and `L1`, `L2`… in a policy.
  static func policy(_ text: String) throws -> String {
    var text = text
    for number in UInt8(1)...6 {
      text.replace("W\(number)", with: try witness(number).verifierKey.description)
      text.replace("L\(number)", with: try log(number).verifierKey.description)
    }
    return text
  }

  /// The published example.
  static let example = """
    log L1

    witness X1 W1
    witness X2 W2
    witness X3 W3
    group X-witnesses 2 X1 X2 X3

    witness Y1 W4
    witness Y2 W5
    witness Y3 W6
    group Y-witnesses any Y1 Y2 Y3

    group X-and-Y all X-witnesses Y-witnesses
    quorum X-and-Y

    """

  private func fault(_ text: String) throws -> MerkleLogError? {
    let text = try Self.policy(text)
    do throws(MerkleLogError) {
      _ = try WitnessPolicy(parsing: text.utf8)
      return nil
    } catch { return error }
  }

  private func checkpoint(
    by witnesses: some Collection<UInt8>, log: UInt8 = 1, time: UInt64 = 1_000
  ) throws -> SignedCheckpoint {
    let checkpoint = try Checkpoint(origin: "log.example", size: 1, root: .leaf([1]))
    var note = try SignedNote(signing: checkpoint.text, by: [Self.log(log)])
    for number in witnesses {
      note = try note.adding(Self.witness(number).sign(checkpoint, time: time + UInt64(number)))
    }
    return try SignedCheckpoint(note)
  }

  @Test func `the published example takes two of X and one of Y, whoever they are`() throws {
    let policy = try WitnessPolicy(parsing: Self.policy(Self.example).utf8)
    #expect(policy.logs.count == 1)
    #expect(policy.witnesses.map(\.name.description) == ["X1", "X2", "X3", "Y1", "Y2", "Y3"])
    #expect(policy.groups.map(\.threshold) == [2, 1, 2])
    #expect(policy.quorum?.description == "X-and-Y")
    for mask in UInt8(0)..<64 {
      let signing = (UInt8(1)...6).filter { mask >> ($0 - 1) & 1 == 1 }
      let evaluation = try policy.evaluate(checkpoint(by: signing))
      let expected = signing.count { $0 <= 3 } >= 2 && signing.contains { $0 > 3 }
      #expect(evaluation.isQuorumMet == expected, "\(signing)")
      #expect(evaluation.isAccepted == expected)
      #expect(evaluation.cosigners.map(\.time) == signing.map { 1_000 + UInt64($0) })
      #expect(
        try evaluation.cosigners.map(\.witness.key)
          == signing.map { try Self.witness($0).verifierKey })
    }
  }

  @Test func `a policy is read as it is written, comments and spaces apart`() throws {
    let spaced = try Self.policy(
      "  # who watches\n\twitness \t a  W1   https://a.example/  \nlog L1\thttps://log.example/\n"
        + " \t\n#\nwitness b W2\n\ngroup g all a b\nquorum g\nlog L2\n")
    let policy = try WitnessPolicy(parsing: spaced.utf8)
    let canonical = try Self.policy(
      """
      witness a W1 https://a.example/
      log L1 https://log.example/
      witness b W2
      group g 2 a b
      quorum g
      log L2

      """)
    #expect(policy.bytes == Array(canonical.utf8))
    #expect(try WitnessPolicy(parsing: canonical.utf8) == policy)
    #expect(
      policy.logs.map { String(decoding: $0.url, as: UTF8.self) }
        == ["https://log.example/", ""])
  }

  @Test func `names are bytes: a Kelvin sign is no K, and bytes that are no text are names`() throws
  {
    let bytes =
      try Array(Self.policy("witness K W1\nwitness \u{212A} W2\nwitness ").utf8) + [0xFF, 0xFE]
      + Array(Self.policy(" W3\nquorum \u{212A}\n").utf8)
    let policy = try WitnessPolicy(parsing: bytes)
    #expect(policy.witnesses.map(\.name.bytes) == [[0x4B], [0xE2, 0x84, 0xAA], [0xFF, 0xFE]])
    #expect(policy.bytes == bytes)
    #expect(!(try policy.evaluate(checkpoint(by: [1])).isQuorumMet))
    #expect(try policy.evaluate(checkpoint(by: [2])).isQuorumMet)
  }

  @Test(
    arguments: [
      ("quorum none\n", nil),
      ("log L1\nquorum none\n", nil),
      ("witness any W1\ngroup all any any\nquorum all\n", nil),
      ("log L1\nlog L2\nquorum none\n", nil),
      ("witness a W1\ngroup g 1 a\nquorum a\n", nil),
      ("", .init(.policyQuorumMissing)),
      ("log L1\n", .init(.policyQuorumMissing)),
      ("quorum none\nquorum none\n", .init(.policyQuorumRepeated, line: 2, name: "none")),
      ("quorum none", .init(.policyLineMalformed, line: 1)),
      ("quorum none\n# cut off", .init(.policyLineMalformed, line: 2)),
      ("quorum none\r\n", .init(.policyControlByte, line: 1)),
      ("quorum none\n#\u{7F}\n", .init(.policyControlByte, line: 2)),
      ("quorum\n", .init(.policyLineMalformed, line: 1)),
      ("quorum none none\n", .init(.policyLineMalformed, line: 1)),
      ("Quorum none\n", .init(.policyLineMalformed, line: 1)),
      ("quorum none # nobody\n", .init(.policyLineMalformed, line: 1)),
      ("quorum a\nwitness a W1\n", .init(.policyNameUnknown, line: 1, name: "a")),
      ("log\n", .init(.policyLineMalformed, line: 1)),
      ("log L1 a b\n", .init(.policyLineMalformed, line: 1)),
      ("log nokey\n", .init(.keyMalformed, line: 1)),
      ("log W1\n", .init(.policyKeyUnsuitable, line: 1, name: "witness1.example")),
      ("log L1\nlog L1\n", .init(.policyKeyRepeated, line: 2, name: "log.example")),
      ("witness a L1\n", .init(.policyKeyUnsuitable, line: 1, name: "log.example")),
      ("witness W1\n", .init(.policyLineMalformed, line: 1)),
      ("witness a W1 u v\n", .init(.policyLineMalformed, line: 1)),
      ("witness none W1\n", .init(.policyNameTaken, line: 1, name: "none")),
      ("witness a W1\nwitness a W2\n", .init(.policyNameTaken, line: 2, name: "a")),
      (
        "witness a W1\nwitness b W1\n",
        .init(.policyKeyRepeated, line: 2, name: "witness1.example")
      ),
      ("witness a W1\ngroup a any a\n", .init(.policyNameTaken, line: 2, name: "a")),
      ("witness a W1\ngroup none any a\n", .init(.policyNameTaken, line: 2, name: "none")),
      ("witness a W1\ngroup g any\n", .init(.policyLineMalformed, line: 2)),
      ("witness a W1\ngroup g any none\n", .init(.policyNameUnknown, line: 2, name: "none")),
      ("witness a W1\ngroup g any g\n", .init(.policyNameUnknown, line: 2, name: "g")),
      ("group g any a\nwitness a W1\n", .init(.policyNameUnknown, line: 1, name: "a")),
      ("witness a W1\ngroup g any a a\n", .init(.policyMemberRepeated, line: 2, name: "a")),
      (
        "witness a W1\ngroup g any a\ngroup h any a\n",
        .init(.policyMemberRepeated, line: 3, name: "a")
      ),
      ("witness a W1\ngroup g 0 a\n", .init(.policyThresholdInvalid, line: 2, name: "g")),
      ("witness a W1\ngroup g 2 a\n", .init(.policyThresholdInvalid, line: 2, name: "g")),
      ("witness a W1\ngroup g 01 a\n", .init(.policyThresholdInvalid, line: 2, name: "g")),
      ("witness a W1\ngroup g ALL a\n", .init(.policyThresholdInvalid, line: 2, name: "g")),
    ] as [(String, MerkleLogError?)])
  func `every fault of a policy is named with its line`(
    text: String, expected: MerkleLogError?
  ) throws {
    #expect(try fault(text) == expected)
  }

  @Test func `32 logs, 32 witnesses and 32 groups are read`() throws {
    var text = ""
    for number in UInt8(1)...32 {
      text += "log \(try Self.log(number).verifierKey)\n"
      text += "witness w\(number) \(try Self.witness(number).verifierKey)\n"
      text += "group g\(number) all w\(number)\(number > 1 ? " g\(number - 1)" : "")\n"
    }
    let policy = try WitnessPolicy(parsing: "\(text)quorum g32\n".utf8)
    #expect(try policy.evaluate(checkpoint(by: UInt8(1)...32)).isAccepted)
    #expect(!(try policy.evaluate(checkpoint(by: UInt8(1)...31)).isAccepted))
  }

  @Test func `only a listed log under its own name is accepted`() throws {
    let policy = try WitnessPolicy(parsing: Self.policy("log L1\nlog L2\nquorum none\n").utf8)
    #expect(try policy.evaluate(checkpoint(by: [])).log == policy.logs[0])
    #expect(try policy.evaluate(checkpoint(by: [], log: 2)).log == policy.logs[1])
    let stranger = try policy.evaluate(checkpoint(by: [], log: 3))
    #expect(stranger.log == nil && stranger.isQuorumMet && !stranger.isAccepted)
    let foreign = try Checkpoint(origin: "other.example", size: 1, root: .leaf([1]))
    let posing = try SignedCheckpoint(signing: foreign, by: [Self.log(1)])
    #expect(try policy.evaluate(posing).log == nil)
    let none = try WitnessPolicy(parsing: "quorum none\n".utf8)
    #expect(none.quorum == nil)
    #expect(try none.evaluate(checkpoint(by: [])).isQuorumMet)
    #expect(!(try none.evaluate(checkpoint(by: [])).isAccepted))
  }

  @Test func `a bad signature by a listed log or witness refuses the checkpoint`() throws {
    let policy = try WitnessPolicy(
      parsing: Self.policy("log L1\nwitness a W1\nquorum none\n").utf8)
    let other = try Checkpoint(origin: "log.example", size: 2, root: .leaf([2]))
    let good = try checkpoint(by: [])
    let byWitness = try SignedCheckpoint(good.note.adding(Self.witness(1).sign(other, time: 1)))
    #expect(throws: MerkleLogError(.signatureInvalid, name: "witness1.example")) {
      try policy.evaluate(byWitness)
    }
    let byLog = try SignedCheckpoint(good.note.adding(Self.log(1).sign(other.text)))
    #expect(throws: MerkleLogError(.signatureInvalid, name: "log.example")) {
      try policy.evaluate(byLog)
    }
  }

  @Test func `a witness that cosigned twice counts once, with its newest time`() throws {
    let policy = try WitnessPolicy(
      parsing: Self.policy("log L1\nwitness a W1\nwitness b W2\ngroup g 2 a b\nquorum g\n").utf8)
    let once = try checkpoint(by: [1], time: 500)
    let twice = try SignedCheckpoint(
      once.note.adding(Self.witness(1).sign(once.checkpoint, time: 400)))
    let evaluation = try policy.evaluate(twice)
    #expect(evaluation.cosigners.map(\.time) == [501])
    #expect(!evaluation.isQuorumMet)
  }
}
