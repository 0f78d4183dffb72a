// SPDX-License-Identifier: Apache-2.0

public import MerkleLog
public import RegistryModel

/// What a new registry is to be.
public struct Founding: Sendable {
  /// Its title.
  public var title: LocalizedName
  /// Its name in checkpoints and statement sources.
  public var origin: LogOrigin
  /// The administrator's id and name.
  public var administrator: (id: Slug, name: LocalizedName)
  /// Whether it is a sample, whose keys are public.
  public var isSample = false
  /// Whether everything in it is invented, which every view then says.
  public var isInvented = false
  /// Whether statements are signed.
  public var signatures = SignatureMode.required
  /// The policies in force from the beginning.
  public var policies = PolicyCatalogue.newest
  /// The offset at which days begin.
  public var offset = UTCOffset.china

  /// Describes a registry.
  public init(
    title: LocalizedName, origin: LogOrigin, administrator: (id: Slug, name: LocalizedName)
  ) {
    self.title = title
    self.origin = origin
    self.administrator = administrator
  }

  /// Entry 0, as a draft: the policies of this version come into force.
  ///
  /// - Parameters:
  ///   - administratorKey: The administrator's public key.
  ///   - logKey: The key of the log.
  ///   - time: When the registry is founded; its day counts.
  /// - Returns: The draft.
  public func draft(
    administratorKey: PublicKey, logKey: NoteVerifierKey, time: Timestamp
  ) -> Draft {
    var event = RegistryFounded()
    event.format = 1
    event.title = title
    event.origin = origin
    event.sample = isSample ? true : nil
    event.invented = isInvented ? true : nil
    event.offset = offset
    event.currency = .cny
    event.administrator.id = administrator.id
    event.administrator.name = administrator.name
    event.administrator.publicKey = administratorKey
    event.logKey = logKey.description
    event.signatures = signatures
    event.policies = policies.map { policy in
      var reference = PolicyReference()
      reference.policy = Slug(policy.reference) ?? .blank
      reference.sha256 = Digest(Self.sha256(policy.parameters)) ?? .blank
      return reference
    }
    return Draft(
      subject: .registry, time: Timestamp(startOf: time.day(at: offset), offset: offset),
      event: .registryFounded(event))
  }

  /// SHA-256 of parameters in canonical form, as a policy event gives it.
  public static func sha256(_ parameters: [PolicyParameter]) -> String {
    TreeHash.sha256(parameters.canonicalBytes).hexadecimal
  }
}
