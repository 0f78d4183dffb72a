// SPDX-License-Identifier: Apache-2.0

/// A challenge (揭榜挂帅) from its publication to its end.
public struct ChallengeState: Aggregate {
  /// An offer to take the challenge.
  public struct Claim: FieldGroup {
    /// Who offers, and how it would go about it.
    public var claimed = ChallengeClaimed()
    /// Whether the organisation recorded it itself: what it wants needs nobody's confirmation.
    public var isFirstHand = false
    /// The entry that recorded it.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("claimed", &claimed)
      try v.required("isFirstHand", &isFirstHand)
      try v.required("mark", &mark)
    }

    /// Whether the challenge may be given to the claimant.
    public var counts: Bool { isFirstHand || mark.standing == .confirmed }
  }

  /// To whom it was given.
  public struct Award: FieldGroup {
    /// Who takes it, and in which project.
    public var awarded = ChallengeAwarded()
    /// The entry that gave it, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("awarded", &awarded)
      try v.required("mark", &mark)
    }
  }

  /// What is to be achieved; absent before publication.
  public var published: ChallengePublished?
  /// The entry that published it.
  public var mark: FactMark?
  /// The latest offer of each organisation, confirmed and reported ones apart.
  public var claims: [Claim] = []
  /// To whom it was given; it takes effect once it is confirmed.
  public var award: Award?
  /// The entry that said that it is delivered.
  public var delivered: FactMark?
  /// The entry that ended it.
  public var closed: FactMark?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about challenges fold into this state.
  public static var kind: SubjectKind { .challenge }

  /// Whether the challenge was published.
  public var isRegistered: Bool { published != nil }

  /// The title of the challenge, where it is published.
  public var title: LocalizedName? { published?.title }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("published", &published)
    try v.optional("mark", &mark)
    try v.list("claims", &claims)
    try v.optional("award", &award)
    try v.optional("delivered", &delivered)
    try v.optional("closed", &closed)
  }

  /// Takes each step.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .challengePublished(let event):
      published = event
      mark = entry.mark
    case .challengeClaimed(let event):
      claims.removeAll { $0.claimed.by == event.by && $0.mark.standing == entry.standing }
      var claim = Claim()
      claim.claimed = event
      claim.isFirstHand = entry.data.common.for == nil
      claim.mark = entry.mark
      claims.append(claim)
    case .challengeAwarded(let event):
      var award = Award()
      award.awarded = event
      award.mark = entry.mark
      self.award = award
    case .challengeDelivered: delivered = entry.mark
    case .challengeClosed: closed = entry.mark
    default: break
    }
  }
}
