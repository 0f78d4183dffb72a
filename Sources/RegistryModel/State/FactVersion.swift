// SPDX-License-Identifier: Apache-2.0

/// One of the things that a corrected or withdrawn entry has said, one after the other.
public struct FactVersion: Equatable, Sendable {
  /// The entry that says it: the first of all, or an amendment of it.
  public var index: Int
  /// When the log took it.
  public var recorded: Timestamp
  /// Who recorded it.
  public var actor: Slug
  /// Whether it counts.
  public var standing: Standing
  /// Which entry confirmed or returned it.
  public var settledBy: Int?
  /// What is said.
  public var content: Content
  /// Why it was amended; absent for what was said first.
  public var reason: String?

  /// What a version says.
  public enum Content: Equatable, Sendable {
    /// The fact was so at a time.
    case stated(Timestamp, EventData)
    /// There is no such fact.
    case withdrawn
  }
}

extension FactVersion {
  /// What a correction or withdrawal says of the fact that it names.
  ///
  /// - Throws: ``FieldError`` where a correction does not read as an event of the fact's type.
  init(
    _ entry: Entry, of fact: TimelineEntry, need: ConfirmationNeed, in catalogue: EventCatalogue
  ) throws(FieldError) {
    self.init(
      index: entry.index, recorded: entry.recorded, actor: entry.statement.source.actor,
      // Likewise what is taken back by a lead unit or for another.
      standing: need.isAlways || fact.data.common.for != nil ? .reported : .confirmed,
      content: .withdrawn)
    switch entry.statement.data.event {
    case .entryCorrected(let event):
      let data = try event.replacement.eventData(as: fact.data.event, in: catalogue)
      if data.common.for != nil || need.covers(data.event) { standing = .reported }
      content = .stated(event.replacement.time.timestamp, data)
      reason = event.reason
    case .entryWithdrawn(let event): reason = event.reason
    default: break
    }
  }
}

extension TimelineEntry {
  /// The version that counts: the newest that was not sent back, or else the first.
  public var effectiveVersion: FactVersion? {
    versions.last { $0.standing != .returned } ?? versions.first
  }

  /// The entry that says what the fact is now: itself, or its newest amendment.
  public var statedBy: Int { effectiveVersion?.index ?? index }

  /// Whether somebody has to confirm what was said last, or send it back.
  public var waitsForConfirmation: Bool { standing == .reported || isWithdrawalReported }

  /// Whether what was confirmed is taken back by a report: it counts nowhere, and stands again where
  /// its withdrawal is sent back.
  public var isWithdrawalReported: Bool {
    guard standing == .withdrawn, let newest = effectiveVersion, newest.standing == .reported,
      case .withdrawn = newest.content
    else { return false }
    let before = versions.last { $0.index < newest.index && $0.standing != .returned }
    return before?.standing == .confirmed
  }

  /// The entry with one more version, which counts from here on.
  func amended(_ version: FactVersion) -> TimelineEntry {
    var entry = self
    if versions.isEmpty {
      entry.versions = [
        FactVersion(
          index: index, recorded: recorded, actor: actor, standing: standing,
          settledBy: settledBy, content: .stated(time, data))
      ]
    }
    entry.versions.append(version)
    entry.takeEffect()
    return entry
  }

  /// The entry with another standing for what the entry at `index` said of it.
  func settled(_ index: Int, _ standing: Standing, by settling: Int) -> TimelineEntry {
    var entry = self
    entry.settle(index, standing, by: settling)
    return entry
  }

  /// Gives what the entry at `index` said of it another standing.
  mutating func settle(_ index: Int, _ standing: Standing, by settling: Int) {
    if let position = versions.firstIndex(where: { $0.index == index }) {
      versions[position].standing = standing
      versions[position].settledBy = settling
      takeEffect()
    } else {
      self.standing = standing
      settledBy = settling
    }
  }

  /// Whether the entry at `index` states this fact, first or as an amendment.
  func isStated(by index: Int) -> Bool {
    self.index == index || versions.contains { $0.index == index }
  }

  /// The entries that stated, amended, confirmed or returned the fact, in the order of the log.
  public var recordings: [Int] {
    var all: Set<Int> = [index]
    if let settledBy { all.insert(settledBy) }
    for version in versions {
      all.insert(version.index)
      if let settledBy = version.settledBy { all.insert(settledBy) }
    }
    return all.sorted()
  }

  /// The fact as it was known when the log had so many entries; nil where it was not recorded yet.
  public func known(before size: Int) -> TimelineEntry? {
    guard index < size else { return nil }
    var entry = self
    entry.versions = versions.filter { $0.index < size }.map { $0.known(before: size) }
    if let first = entry.versions.first, case .stated(let time, let data) = first.content {
      (entry.time, entry.data) = (time, data)
      (entry.standing, entry.settledBy) = (first.standing, first.settledBy)
      if entry.versions.count == 1 { entry.versions = [] } else { entry.takeEffect() }
    } else if let settledBy, settledBy >= size {
      // Only what was reported is ever settled.
      (entry.standing, entry.settledBy) = (.reported, nil)
    }
    return entry
  }

  private mutating func takeEffect() {
    guard let version = effectiveVersion else { return }
    settledBy = version.settledBy
    switch version.content {
    case .stated(let time, let data):
      self.time = time
      self.data = data
      standing = version.standing
    case .withdrawn: standing = .withdrawn
    }
  }
}

extension FactVersion {
  /// The version as it was known when the log had so many entries.
  fileprivate func known(before size: Int) -> FactVersion {
    guard let settledBy, settledBy >= size else { return self }
    var version = self
    (version.standing, version.settledBy) = (.reported, nil)
    return version
  }
}
