// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Equipment view") struct EquipmentViewTests {
  private let day = CivilDay("2019-06-15") ?? .blank

  private func view(
    _ told: Told, _ change: (inout EquipmentView.Filter) -> Void = { _ in }
  ) -> EquipmentView {
    var filter = EquipmentView.Filter()
    change(&filter)
    return EquipmentView(told.state, on: day, filter: filter)
  }

  @Test func `hours add up over periods, with the share of others`() {
    var told = Told()
    told.equipment("scope")
    told.use("scope", "2019-01", "100", external: "20")
    told.use("scope", "2019-02", "50.5", external: "10")
    told.use("scope", "2019-03", "80", external: "0", for: "lab")
    told.equipment("idle")
    let view = view(told)
    let row = view.rows[1]
    #expect(row.hours?.description == "150.5")
    #expect(row.externalHours?.description == "30")
    #expect(row.externalShare?.description == "19.9")
    #expect(row.reportedHours?.description == "80")
    #expect(view.rows[0].hours == nil)
    #expect(view.rows[0].externalShare == nil)
    #expect(view.hours?.description == "150.5")
    #expect(view.externalShare?.description == "19.9")
  }

  @Test func `bookings that are not over stand in the order of their days`() {
    var told = Told()
    told.equipment("scope")
    told.booking("scope", by: "c", "2019-07-01", "2019-07-02")
    told.booking("scope", by: "a", "2019-06-01", "2019-06-14")
    told.booking("scope", by: "b", "2019-06-10", "2019-06-15")
    #expect(view(told).rows[0].bookings.map(\.booked.by) == ["b", "c"])
  }

  @Test func `owner, open equipment and free days can be asked for, retired ones only by name`() {
    var told = Told()
    told.equipment("closed", open: false)
    told.equipment("other", owner: "works")
    told.equipment("old")
    told.say(.equipment, "old", EquipmentRetired.self, on: "2019-01-01")
    told.booking("other", by: "lab", "2019-07-01", "2019-07-05")
    #expect(view(told).rows.map(\.id) == ["closed", "other"])
    #expect(view(told) { $0.includesRetired = true }.rows.map(\.isRetired) == [false, true, false])
    #expect(view(told) { $0.owner = "works" }.rows.map(\.id) == ["other"])
    #expect(view(told) { $0.isOpen = true }.rows.map(\.id) == ["other"])
    #expect(
      view(told) { $0.isFree = days("2019-07-05", "2019-07-09") }.rows.map(\.id) == ["closed"])
    #expect(view(told) { $0.isFree = days("2019-07-06", "2019-07-09") }.rows.count == 2)
  }
}
