// SPDX-License-Identifier: Apache-2.0

/// An instrument or facility with its use and its bookings.
public struct EquipmentState: Aggregate {
  /// The use in a period.
  public struct Use: FieldGroup {
    /// The period and its hours.
    public var report = EquipmentUseReported()
    /// The entry that reported it, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("report", &report)
      try v.required("mark", &mark)
    }
  }

  /// A reservation.
  public struct Booking: FieldGroup {
    /// For whom, and on which days.
    public var booked = EquipmentBooked()
    /// The entry that recorded it, and whether it is confirmed.
    public var mark = FactMark()
    /// Blank values, for the fold to fill in.
    public init() {}
    /// Lists what a snapshot keeps, in the order in which it writes it.
    public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("booked", &booked)
      try v.required("mark", &mark)
    }
  }

  /// What it is and whose; absent before it is listed.
  public var listed: EquipmentListed?
  /// The entry that listed it.
  public var mark: FactMark?
  /// The latest report on each period, confirmed and reported ones apart.
  public var uses: [Use] = []
  /// The bookings, in the order in which they were made.
  public var bookings: [Booking] = []
  /// The entry that took it off the list; it takes effect once it is confirmed.
  public var retired: FactMark?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about equipment fold into this state.
  public static var kind: SubjectKind { .equipment }

  /// Whether the equipment was listed.
  public var isRegistered: Bool { listed != nil }

  /// The name of the equipment, where it is listed.
  public var title: LocalizedName? { listed?.name }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("listed", &listed)
    try v.optional("mark", &mark)
    try v.list("uses", &uses)
    try v.list("bookings", &bookings)
    try v.optional("retired", &retired)
  }

  /// Takes listing, use, bookings and the end.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .equipmentListed(let event):
      listed = event
      mark = entry.mark
    case .equipmentUseReported(let event):
      uses.removeAll {
        $0.report.period == event.period && $0.mark.standing == entry.standing
      }
      var use = Use()
      use.report = event
      use.mark = entry.mark
      uses.append(use)
    case .equipmentBooked(let event):
      var booking = Booking()
      booking.booked = event
      booking.mark = entry.mark
      bookings.append(booking)
    case .equipmentRetired: retired = entry.mark
    default: break
    }
  }
}
