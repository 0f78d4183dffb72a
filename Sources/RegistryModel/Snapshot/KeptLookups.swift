// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What is looked up across subjects, read from a snapshot when somebody asks for it, with what was
/// said since.
final class KeptLookups: Sendable {
  /// Where each entry stands, which takes no more than the places that are asked for.
  let entries: EntryDirectory

  /// The registry with what was said since, and the lookups of that alone.
  private let registry: RegistryState
  /// The subjects that may hold something else since.
  private let changed: Set<Subject>
  private let keeper: any RecordKeeper
  private let memory = Mutex<Lookups?>(nil)

  init(_ registry: RegistryState, changed: Set<Subject>, _ keeper: any RecordKeeper) {
    self.registry = registry
    self.changed = changed
    self.keeper = keeper
    entries = registry.heldLookups.entries.and(keeper)
  }

  /// Everything that is looked up.
  var value: Lookups {
    memory.withLock { memory in
      if let known = memory { return known }
      let lookups = lookups
      memory = lookups
      return lookups
    }
  }

  private var lookups: Lookups {
    guard let lines = keeper.lookupLines, var lookups = try? Lookups(lines: lines) else {
      return keeper.whole.lookups
    }
    let news = registry.heldLookups
    lookups.entries = entries
    lookups.organizationsByRole.merge(news.organizationsByRole) { $0.union($1) }
    lookups.publicKeys.merge(news.publicKeys) { $1 }
    let ids = Dictionary(grouping: changed, by: \.kind).mapValues { Set($0.map(\.id)) }
    if let indicators = ids[.indicator] {
      lookups.targets = lookups.targets.filter { !indicators.contains($0.value) }
      for (target, indicator) in registry.targets(of: indicators.sorted()) {
        lookups.targets[target] = indicator
      }
    }
    for (holding, holders) in lookups.holders {
      guard let changed = ids[holding.kind], !holders.isDisjoint(with: changed) else { continue }
      let others = holders.subtracting(changed)
      lookups.holders[holding] = others.isEmpty ? nil : others
    }
    for subject in changed {
      for holding in registry.holdings(of: subject).all {
        lookups.holders[holding, default: []].insert(subject.id)
      }
    }
    return lookups
  }
}
