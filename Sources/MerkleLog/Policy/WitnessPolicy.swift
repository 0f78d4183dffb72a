// SPDX-License-Identifier: Apache-2.0

/// Which logs are known, which witnesses, and how many of these must have cosigned a checkpoint
/// (C2SP tlog-policy).
///
///     log <vkey> [<url>]
///     witness <name> <vkey> [<url>]
///     group <name> all|any|<k> <member>...
///     quorum <name>|none
///
/// Lines end in LF; words are parted by spaces and tabs; blank lines and lines that begin with `#`
/// say nothing. A line names only what stands above it, no name is a member twice, and there is one
/// quorum. The names mean nothing outside of the policy.
public struct WitnessPolicy: Hashable, Sendable {
  /// The most bytes a policy may have: 1 MB (1,000,000 bytes).
  public static let maximumByteCount = 1_000_000

  /// A name of a witness or a group. Names are bytes: two that look alike may differ.
  public struct Name: Hashable, Sendable, CustomStringConvertible {
    /// The bytes of the name, without spaces, tabs and control characters.
    public let bytes: [UInt8]

    /// The name as text; bytes that are not UTF-8 are replaced.
    public var description: String { String(decoding: bytes, as: UTF8.self) }

    init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes) }

    /// The quorum that asks for nobody.
    static let none = Name("none".utf8)
  }

  /// A log whose checkpoints are accepted.
  public struct Log: Hashable, Sendable {
    /// The log's key; its name is the log's origin.
    public let key: NoteVerifierKey
    /// Where the log is, as bytes; empty where the policy does not say.
    public let url: [UInt8]
  }

  /// A witness.
  public struct Witness: Hashable, Sendable {
    /// The witness's name in this policy; that in its signature lines is the key's.
    public let name: Name
    /// The witness's key.
    public let key: NoteVerifierKey
    /// Where checkpoints are submitted to it, as bytes; empty where the policy does not say.
    public let url: [UInt8]
  }

  /// Witnesses or groups of which so many must have witnessed a checkpoint.
  public struct Group: Hashable, Sendable {
    /// The group's name.
    public let name: Name
    /// How many of the members it takes: 1 to all of them.
    public let threshold: Int
    /// Names of witnesses and groups; at least one, none twice.
    public let members: [Name]
  }

  /// A line that says something, in the order of the policy.
  enum Statement: Hashable, Sendable {
    case log(Log)
    case witness(Witness)
    case group(Group)
    case quorum(Name)
  }

  let statements: [Statement]

  /// The logs, in their order; none where the application knows its log from elsewhere.
  public var logs: [Log] {
    statements.compactMap { if case .log(let log) = $0 { log } else { nil } }
  }

  /// The witnesses, in their order.
  public var witnesses: [Witness] {
    statements.compactMap { if case .witness(let witness) = $0 { witness } else { nil } }
  }

  /// The groups, each after its members.
  public var groups: [Group] {
    statements.compactMap { if case .group(let group) = $0 { group } else { nil } }
  }

  /// The witness or group that must have witnessed a checkpoint; `nil` where nobody need have.
  public var quorum: Name? {
    for case .quorum(let name) in statements where name != .none { return name }
    return nil
  }

  /// Reads a policy.
  ///
  /// - Parameter bytes: the whole file.
  /// - Throws: ``MerkleLogError`` with the line of the first fault, and the name concerned.
  public init(parsing bytes: some Collection<UInt8>) throws(MerkleLogError) {
    guard bytes.count <= Self.maximumByteCount else { throw MerkleLogError(.policyTooLarge) }
    var lines = LineCursor(Array(bytes))
    var reader = WitnessPolicyReader()
    while let line = lines.next() {
      do throws(MerkleLogError) {
        try reader.read(line)
      } catch {
        throw MerkleLogError(error.code, line: lines.line, name: error.name)
      }
    }
    // A file that was cut off may say less than it did.
    guard lines.rest.isEmpty else {
      throw MerkleLogError(.policyLineMalformed, line: lines.line + 1)
    }
    guard reader.hasQuorum else { throw MerkleLogError(.policyQuorumMissing) }
    statements = reader.statements
  }

  /// The policy without comments, blank lines and superfluous spaces.
  ///
  /// `any` and `all` are written as numbers. Reading it gives this policy again.
  public var bytes: [UInt8] {
    statements.flatMap { statement in
      let words: [[UInt8]] =
        switch statement {
        case .log(let log): [Array("log \(log.key)".utf8), log.url]
        case .witness(let witness):
          [Array("witness".utf8), witness.name.bytes, Array("\(witness.key)".utf8), witness.url]
        case .group(let group):
          [Array("group".utf8), group.name.bytes, Array("\(group.threshold)".utf8)]
            + group.members.map(\.bytes)
        case .quorum(let name): [Array("quorum".utf8), name.bytes]
        }
      return Array(words.filter { !$0.isEmpty }.joined(separator: " ".utf8)) + "\n".utf8
    }
  }
}
