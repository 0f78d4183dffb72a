// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// A registry as it stands after some entries; rules of admission are tested elsewhere.
struct Told {
  private(set) var state = RegistryState()

  /// Folds one more entry: what happened to a subject on a day, recorded on that day, or on the day of
  /// the entry before it where that is later.
  @discardableResult
  mutating func say<Payload: EventPayload>(
    _ kind: SubjectKind, _ id: Slug, _: Payload.Type, on date: String = "2018-01-01",
    _ common: CommonMembers = CommonMembers(), by actor: Slug = "secretary",
    recorded day: String? = nil, _ change: (inout Payload) -> Void = { _ in }
  ) -> Int {
    var payload = Payload()
    change(&payload)
    let index = state.size
    let time = Timestamp(startOf: CivilDay(date) ?? .blank, offset: .china)
    let digits = String(index)
    let number = String(repeating: "0", count: 12 - digits.count) + digits
    let statement = Statement(
      id: EntryID("0190aaaa-bbbb-7ccc-8ddd-\(number)") ?? .blank,
      source: StatementSource(
        origin: LogOrigin("registry.example/tests") ?? .blank, actor: actor),
      subject: Subject(kind, id), time: time, data: EventData(payload.event, common))
    let recorded =
      day.flatMap { CivilDay($0) }.map { Timestamp(startOf: $0, offset: .china) }
      ?? max(time, state.lastRecorded ?? time)
    state.fold(Entry(index: index, statement: statement, signature: nil, recorded: recorded))
    return index
  }
}

/// A decimal of a test; a text that is none shows as 0.
func decimal(_ text: String) -> DecimalText { DecimalText(text) ?? .blank }

extension Told {
  mutating func document(_ id: Slug, on date: String) {
    say(.document, id, DocumentIssued.self, on: date) { $0.title = LocalizedName(zh: "规划 \(id)") }
  }

  @discardableResult
  mutating func project(_ id: Slug) -> Int {
    say(.project, id, ProjectRegistered.self) {
      $0.name = LocalizedName(zh: "项目 \(id)")
      $0.kind = .researchFacility
    }
  }

  @discardableResult
  mutating func mention(
    _ project: Slug, in document: Slug, _ section: String, _ ordinal: Int,
    _ reading: StatusReading, on date: String
  ) -> Int {
    say(.project, project, StatusReported.self, on: date) {
      $0.document = document
      $0.section = section
      $0.ordinal = ordinal
      $0.phrase = reading.label.zh
      $0.reading = reading
      $0.match = .exact
    }
  }

  mutating func indicator(_ id: Slug, _ change: (inout IndicatorDefined) -> Void = { _ in }) {
    say(.indicator, id, IndicatorDefined.self) {
      $0.name = LocalizedName(zh: "指标 \(id)")
      change(&$0)
    }
  }

  @discardableResult
  mutating func target(
    _ indicator: Slug, _ id: Slug, _ change: (inout TargetSet) -> Void
  ) -> Int {
    say(.indicator, indicator, TargetSet.self) {
      $0.target = id
      change(&$0)
    }
  }

  mutating func reading(_ indicator: Slug, _ scope: Subject, _ value: String, in period: String) {
    say(.indicator, indicator, ObservationRecorded.self) {
      $0.scope.subject = scope
      $0.value = decimal(value)
      $0.period = CalendarPeriod(period) ?? .blank
    }
  }

  @discardableResult
  mutating func task(
    _ id: Slug, in document: Slug?, _ section: String?, leads: [Slug] = [],
    supporting: [Slug] = [], kind: TaskKind = .task
  ) -> Int {
    say(.task, id, TaskAssigned.self) {
      $0.document = document
      $0.section = section
      $0.kind = kind
      $0.title = LocalizedName(zh: "任务 \(id)")
      $0.supporting = supporting
      $0.leads = leads.map { organization in
        var lead = TaskLead()
        lead.organization = organization
        lead.word = "牵头单位"
        return lead
      }
    }
  }
}
