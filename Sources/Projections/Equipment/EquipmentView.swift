// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Instruments and facilities that units share: whose, how much others use them, when they are taken.
public struct EquipmentView: Sendable {
  /// An instrument or facility.
  public struct Row: Sendable {
    /// Its id.
    public let id: Slug
    /// What it is and whose.
    public let listed: EquipmentListed
    /// Its whole state.
    public let state: EquipmentState
    /// Whether it is off the list.
    public let isRetired: Bool
    /// Confirmed hours of use; absent where none are confirmed.
    public let hours: DecimalText?
    /// Confirmed hours of use by others than the owner.
    public let externalHours: DecimalText?
    /// Hours that are reported and not confirmed; absent where there are none.
    public let reportedHours: DecimalText?
    /// Bookings of the day and later, the earliest first.
    public let bookings: [EquipmentState.Booking]

    /// 对外服务占比: the hours of others as a share of all, in per cent.
    public var externalShare: DecimalText? {
      guard let hours, let externalHours else { return nil }
      return DecimalMean.percent(externalHours, of: hours)
    }
  }

  /// What is shown.
  public struct Filter: Sendable {
    /// An owner.
    public var owner: Slug?
    /// Only what others may use.
    public var isOpen = false
    /// Only what nobody has booked on these days.
    public var isFree: DayRange?
    /// Whether what is off the list is shown, too.
    public var includesRetired = false
    /// Everything on the list.
    public init() {}
  }

  /// The equipment, by id.
  public let rows: [Row]

  /// The equipment of a registry on a day.
  public init(_ registry: RegistryState, on day: CivilDay, filter: Filter = Filter()) {
    rows = registry.equipment.sorted { $0.key < $1.key }.compactMap { id, record in
      guard let row = Row(id, record.state, on: day), filter.takes(row) else { return nil }
      return row
    }
  }

  /// Confirmed hours of all rows; absent where none are confirmed.
  public var hours: DecimalText? { Self.sum(rows.compactMap(\.hours)) }

  /// Confirmed hours by others of all rows.
  public var externalHours: DecimalText? { Self.sum(rows.compactMap(\.externalHours)) }

  /// The hours of others as a share of all, in per cent.
  public var externalShare: DecimalText? {
    guard let hours, let externalHours else { return nil }
    return DecimalMean.percent(externalHours, of: hours)
  }

  fileprivate static func sum(_ numbers: [DecimalText]) -> DecimalText? {
    guard let first = numbers.first else { return nil }
    return numbers.dropFirst().reduce(first) { $0.plus($1) }
  }
}

extension EquipmentView.Filter {
  func takes(_ row: EquipmentView.Row) -> Bool {
    if row.isRetired, !includesRetired { return false }
    if let owner, row.listed.owner != owner { return false }
    if isOpen, !row.listed.open { return false }
    guard let isFree else { return true }
    return !row.isRetired
      && !row.state.bookings.contains { booking in
        booking.mark.standing.counts && booking.booked.period.from <= isFree.to
          && isFree.from <= booking.booked.period.to
      }
  }
}

extension EquipmentView.Row {
  /// What is known of an instrument on a day; `nil` where it is not listed.
  public init?(_ id: Slug, _ state: EquipmentState, on day: CivilDay) {
    guard let listed = state.listed else { return nil }
    self.id = id
    self.listed = listed
    self.state = state
    isRetired = state.retired?.standing == .confirmed
    let confirmed = state.uses.filter { $0.mark.standing == .confirmed }.map(\.report)
    hours = EquipmentView.sum(confirmed.map(\.hours))
    externalHours = EquipmentView.sum(confirmed.map(\.externalHours))
    reportedHours = EquipmentView.sum(
      state.uses.filter { $0.mark.standing == .reported }.map(\.report.hours))
    bookings = state.bookings.filter { $0.mark.standing.counts && $0.booked.period.to >= day }
      .sorted { $0.booked.period.from < $1.booked.period.from }
  }
}
