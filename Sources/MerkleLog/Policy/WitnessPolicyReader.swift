// SPDX-License-Identifier: Apache-2.0

/// Reads the lines of a policy and holds each against those above it.
struct WitnessPolicyReader {
  private(set) var statements: [WitnessPolicy.Statement] = []
  private(set) var hasQuorum = false

  /// The names defined so far, and whether each is a member of a group.
  private var names: [WitnessPolicy.Name: Bool] = [:]
  private var logKeys: Set<[UInt8]> = []
  private var witnessKeys: Set<[UInt8]> = []

  mutating func read(_ line: ArraySlice<UInt8>) throws(MerkleLogError) {
    guard line.allSatisfy({ $0 == UInt8(ascii: "\t") || ($0 >= 0x20 && $0 != 0x7F) }) else {
      throw MerkleLogError(.policyControlByte)
    }
    let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }[...]
    guard let keyword = words.first, keyword.first != UInt8(ascii: "#") else { return }
    let rest = Array(words.dropFirst())
    switch String(decoding: keyword, as: UTF8.self) {
    case "log" where (1...2).contains(rest.count): try log(rest)
    case "witness" where (2...3).contains(rest.count): try witness(rest)
    case "group" where rest.count >= 3: try group(rest)
    case "quorum" where rest.count == 1: try quorum(WitnessPolicy.Name(rest[0]))
    default: throw MerkleLogError(.policyLineMalformed)
    }
  }

  private mutating func log(_ words: [ArraySlice<UInt8>]) throws(MerkleLogError) {
    let key = try key(words[0], algorithm: .ed25519)
    guard logKeys.insert(key.publicKey).inserted else {
      throw MerkleLogError(.policyKeyRepeated, name: key.name)
    }
    statements.append(.log(.init(key: key, url: Array(words.dropFirst().first ?? []))))
  }

  private mutating func witness(_ words: [ArraySlice<UInt8>]) throws(MerkleLogError) {
    let name = WitnessPolicy.Name(words[0])
    let key = try key(words[1], algorithm: .ed25519Cosignature)
    try define(name)
    guard witnessKeys.insert(key.publicKey).inserted else {
      throw MerkleLogError(.policyKeyRepeated, name: key.name)
    }
    statements.append(
      .witness(.init(name: name, key: key, url: Array(words.dropFirst(2).first ?? []))))
  }

  private mutating func group(_ words: [ArraySlice<UInt8>]) throws(MerkleLogError) {
    let name = WitnessPolicy.Name(words[0])
    let members = words.dropFirst(2).map { WitnessPolicy.Name($0) }
    let threshold: Int
    switch String(decoding: words[1], as: UTF8.self) {
    case "all": threshold = members.count
    case "any": threshold = 1
    default:
      guard let number = CanonicalDecimal.decode(words[1]),
        (1...UInt64(members.count)).contains(number)
      else { throw MerkleLogError(.policyThresholdInvalid, name: name.description) }
      threshold = Int(number)
    }
    for member in members {
      // A witness that counted along two ways would make up for one that did not cosign.
      switch names.updateValue(true, forKey: member) {
      case .some(false): break
      case .some(true): throw MerkleLogError(.policyMemberRepeated, name: member.description)
      case .none: throw MerkleLogError(.policyNameUnknown, name: member.description)
      }
    }
    try define(name)
    statements.append(.group(.init(name: name, threshold: threshold, members: members)))
  }

  private mutating func quorum(_ name: WitnessPolicy.Name) throws(MerkleLogError) {
    guard !hasQuorum else { throw MerkleLogError(.policyQuorumRepeated, name: name.description) }
    guard name == .none || names[name] != nil else {
      throw MerkleLogError(.policyNameUnknown, name: name.description)
    }
    hasQuorum = true
    statements.append(.quorum(name))
  }

  private mutating func define(_ name: WitnessPolicy.Name) throws(MerkleLogError) {
    guard name != .none, names.updateValue(false, forKey: name) == nil else {
      throw MerkleLogError(.policyNameTaken, name: name.description)
    }
  }

  private func key(
    _ word: ArraySlice<UInt8>, algorithm: NoteVerifierKey.Algorithm
  ) throws(MerkleLogError) -> NoteVerifierKey {
    guard let text = String(validating: word, as: UTF8.self) else {
      throw MerkleLogError(.keyMalformed)
    }
    let key = try NoteVerifierKey(text)
    guard key.algorithm == algorithm else {
      throw MerkleLogError(.policyKeyUnsuitable, name: key.name)
    }
    return key
  }
}
