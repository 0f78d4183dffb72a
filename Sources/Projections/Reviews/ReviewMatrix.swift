// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The points of a review: criteria by units, averaged over those who gave them.
///
/// Averages have at most two digits after the point, halves away from zero, and a total is the sum of
/// the averages as they are printed, so that a reader can add them up. Only confirmed points count;
/// those that are reported and not confirmed are counted beside them.
public struct ReviewMatrix: Sendable {
  /// What a unit has on a criterion.
  public struct Cell: Sendable {
    /// The average of the confirmed points; absent where there are none.
    public let average: DecimalText?
    /// How many have given points that are confirmed.
    public let reviewers: Int
    /// How many points wait for confirmation.
    public let reported: Int
  }

  /// A unit under review.
  public struct Unit: Sendable {
    /// The organisation.
    public let id: Slug
    /// What it has on each criterion, in the order of the criteria.
    public let cells: [Cell]
    /// The sum of the averages; absent before the first.
    public let total: DecimalText?
    /// The criteria on which it has no points yet.
    public let missing: [Slug]
    /// The place by total, equal totals sharing one; absent while points are missing.
    public let rank: Int?
  }

  /// Points that are still awaited from somebody who has given some already.
  public struct Missing: Hashable, Sendable {
    /// Who has given points elsewhere in the review.
    public let reviewer: Subject
    /// The unit.
    public let unit: Slug
    /// The criterion.
    public let criterion: Slug
  }

  /// The review.
  public let id: Slug
  /// Its form.
  public let opened: ReviewOpened
  /// Whether it takes no more points.
  public let isClosed: Bool
  /// The units in printed order.
  public let units: [Unit]
  /// Everybody who has given points that count, in order.
  public let reviewers: [Subject]
  /// What reviewers have left out, by reviewer, unit and criterion.
  public let missing: [Missing]
  /// Every point that counts or waits, in the order of the log.
  public let scores: [ReviewState.Score]

  /// The most points that a unit can have.
  public var max: DecimalText {
    opened.criteria.reduce(DecimalText(0)) { $0.plus($1.max) }
  }

  /// How many cells have points.
  public var filled: Int { units.reduce(0) { $0 + $1.cells.count { $0.average != nil } } }

  /// How many cells there are.
  public var size: Int { units.count * opened.criteria.count }

  /// The points of a review; `nil` where it is not opened.
  public init?(_ registry: RegistryState, review id: Slug) {
    guard let state = registry.reviews[id]?.state, let opened = state.opened else { return nil }
    self.id = id
    self.opened = opened
    isClosed = state.closed?.standing == .confirmed
    scores = state.scores.filter(\.mark.standing.counts)
      .sorted { $0.mark.index < $1.mark.index }
    let places = Dictionary(grouping: scores) { Place($0.scored) }
    let units = opened.units.map { unit -> UnitPoints in
      UnitPoints(
        id: unit,
        cells: opened.criteria.map { criterion in
          Cell(places[Place(unit, criterion.id)] ?? [])
        })
    }
    let criteria = opened.criteria.map(\.id)
    let whole = units.filter(\.isWhole).compactMap(\.total)
    self.units = units.map { unit in
      Unit(
        id: unit.id, cells: unit.cells, total: unit.total,
        missing: zip(criteria, unit.cells).filter { $1.average == nil }.map(\.0),
        rank: unit.isWhole
          ? unit.total.map { own in 1 + whole.count { $0.compare(own) > 0 } } : nil)
    }
    reviewers = Set(scores.map(\.scored.reviewer)).sorted()
    missing = reviewers.flatMap { reviewer in
      opened.units.flatMap { unit -> [Missing] in
        guard Self.mayJudge(reviewer, unit, registry) else { return [] }
        return criteria.filter { criterion in
          !(places[Place(unit, criterion)] ?? []).contains { $0.scored.reviewer == reviewer }
        }.map { Missing(reviewer: reviewer, unit: unit, criterion: $0) }
      }
    }
  }

  /// Nobody gives points to themselves, and an expert none where an interest is declared.
  private static func mayJudge(
    _ reviewer: Subject, _ unit: Slug, _ registry: RegistryState
  ) -> Bool {
    let unit = Subject(.organization, unit)
    guard reviewer.kind == .expert else { return reviewer != unit }
    let conflicts = registry.experts[reviewer.id]?.state.conflicts ?? []
    return !conflicts.contains { $0.declared.with == unit }
  }

  /// A unit and a criterion.
  private struct Place: Hashable {
    var unit: Slug
    var criterion: Slug

    init(_ unit: Slug, _ criterion: Slug) {
      self.unit = unit
      self.criterion = criterion
    }

    init(_ scored: ReviewScored) { self.init(scored.unit, scored.criterion) }
  }

  /// A unit before it is compared with the others.
  private struct UnitPoints {
    var id: Slug
    var cells: [Cell]

    var isWhole: Bool { cells.allSatisfy { $0.average != nil } }

    var total: DecimalText? {
      let averages = cells.compactMap(\.average)
      guard let first = averages.first else { return nil }
      return averages.dropFirst().reduce(first) { $0.plus($1) }
    }
  }
}

extension ReviewMatrix.Cell {
  init(_ scores: [ReviewState.Score]) {
    let confirmed = scores.filter { $0.mark.standing == .confirmed }
    average = DecimalMean.of(confirmed.map(\.scored.score))
    reviewers = confirmed.count
    reported = scores.count { $0.mark.standing == .reported }
  }
}
