// SPDX-License-Identifier: Apache-2.0

import RegistryModel

extension Told {
  mutating func project(
    _ id: Slug, named name: String? = nil, divisions: [DivisionCode] = [],
    naming: ProjectNaming = .named
  ) {
    say(.project, id, ProjectRegistered.self) {
      $0.name = LocalizedName(zh: name ?? "项目 \(id)")
      $0.kind = .researchFacility
      $0.naming = naming
      $0.scope = .core
      $0.divisions = divisions
    }
  }

  @discardableResult
  mutating func milestone(
    _ project: Slug, _ id: Slug, due: String, for unit: Slug? = nil
  ) -> Int {
    say(.project, project, MilestonePlanned.self, on: "2018-01-02", .for(unit)) {
      $0.milestone = id
      $0.title = LocalizedName(zh: "里程碑 \(id)")
      $0.due = CalendarPeriod(due) ?? .blank
    }
  }

  @discardableResult
  mutating func reschedule(
    _ project: Slug, _ id: Slug, to due: String, for unit: Slug? = nil
  ) -> Int {
    say(.project, project, MilestoneRescheduled.self, on: "2018-01-03", .for(unit)) {
      $0.milestone = id
      $0.due = CalendarPeriod(due) ?? .blank
      $0.reason = "设备晚到"
    }
  }

  @discardableResult
  mutating func spend(
    _ project: Slug, _ source: FundingSource, _ year: Int, _ fen: Int64, for unit: Slug? = nil
  ) -> Int {
    say(.project, project, ExpenditureRecorded.self, on: "2018-01-04", .for(unit)) {
      $0.source = source
      $0.year = year
      $0.category = "设备"
      $0.measure = .period
      $0.amount = Money(fen: fen)
    }
  }

  mutating func confirm(_ index: Int) {
    let entry = id(of: index)
    say(.project, "pilot", EntryConfirmed.self) { $0.entry = entry }
  }

  mutating func sendBack(_ index: Int) {
    let entry = id(of: index)
    say(.project, "pilot", EntryReturned.self) {
      $0.entry = entry
      $0.reason = "缺附件"
    }
  }

  private func id(of index: Int) -> EntryID {
    state.subjects.lazy.flatMap(state.timeline).first { $0.index == index }?.id ?? .blank
  }
}

extension CommonMembers {
  /// What the secretariat records for a lead unit; its own where there is none.
  static func `for`(_ unit: Slug?) -> CommonMembers {
    var common = CommonMembers()
    common.for = unit.map { unit in
      var behalf = OnBehalf()
      behalf.organization = unit
      behalf.role = .leadUnit
      return behalf
    }
    return common
  }
}

/// A division code of a test; a text that is none shows as blank.
func division(_ text: String) -> DivisionCode { DivisionCode(text) ?? .blank }
