// SPDX-License-Identifier: Apache-2.0

/// What a snapshot keeps across subjects.
public struct CrossReferences: Sendable {
  /// The parts of each project that has some, sorted.
  public private(set) var families: [Slug: [Slug]]
  /// The newest time of any fact.
  public private(set) var newestTime: Timestamp?
  private var lookups: Lookups

  /// Those of a registry.
  public init(_ registry: RegistryState) {
    families = registry.families
    newestTime = registry.newestTime
    lookups = registry.lookups
  }

  /// What is looked up, but for entries: canonical JSON without line feeds.
  public var lookupLines: [[UInt8]] { lookups.lines }

  /// Takes those of a registry that holds some more subjects and nothing else.
  public mutating func take(_ part: RegistryState) {
    families.merge(part.families) { ($0 + $1).sorted() }
    newestTime = [newestTime, part.newestTime].compactMap(\.self).max()
    // As when all are indexed at once, of two indicators with one target the later counts.
    lookups.targets.merge(part.targets) { $1 }
    lookups.holders.merge(part.lookups.holders) { $0.union($1) }
  }
}
