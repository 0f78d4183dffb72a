// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Equipment that units share") struct SharedEquipment {
  private let given = Given {
    listed().called("listing")
  }

  @Test func `equipment belongs to a registered unit`() {
    given.when(listed("lathe")).then(.accepted)
    given.when(listed("lathe") { $0.owner = "nobody" }).then(.refused(.reference)).at("owner")
    given.when(listed("lathe").on("2009-12-31")).then(.refused(.reference)).at("owner")
    given.when(listed()).then(.refused(.subjectExists)).at("subject")
  }

  @Test func `the management centre and the owner keep it, another unit does not`() {
    given.when(listed("lathe").by("lead")).then(.accepted)
    given.when(listed("lathe").by("other-lead")).then(.refused(.notOwn)).at("subject")
    given.when(listed("lathe").by("secretary")).then(.refused(.role)).at("source")
    for saying in [used("10"), equipmentRetired] {
      given.when(saying).then(.accepted)
      given.when(saying.by("lead")).then(.accepted)
      given.when(saying.by("other-lead")).then(.refused(.notOwn)).at("subject")
    }
  }

  @Test func `a unit books for itself, and the owner for anybody`() {
    let booking = booked("2018-05-01", "2018-05-03", by: "suzhou-stb")
    given.when(booking.by("other-lead")).then(.accepted)
    given.when(booking.by("lead")).then(.accepted)
    given.when(booked("2018-05-01", "2018-05-03", by: "service-centre").by("other-lead"))
      .then(.refused(.notOwn)).at("subject")
    given.when(booked("2018-05-01", "2018-05-03", by: "nobody"))
      .then(.refused(.reference)).at("by")
  }

  @Test(arguments: [
    ("100", "40", nil), ("100", "100.0", nil), ("0", "0", nil), ("744", "0", nil),
    ("100", "100.5", "externalHours"), ("744.5", "0", "hours"), ("-1", "0", "hours"),
    ("100", "-1", "externalHours"), ("900000", "0", "hours"),
  ])
  func `hours are those of the period, and external ones a part of them`(
    hours: String, external: String, field: String?
  ) {
    let outcome = given.when(used(hours, external: external))
    if let field { outcome.then(.refused(.useHours)).at(field) } else { outcome.then(.accepted) }
  }

  @Test func `the latest report on a period stands`() {
    var after = given
    after.say(used("100").on("2018-02-01"))
    after.say(used("120", external: "20").on("2018-03-01"))
    after.say(used("80", in: "2018-02").on("2018-03-01"))
    let uses = after.state.equipment["microscope"]?.state.uses ?? []
    #expect(uses.map { $0.report.hours.description } == ["120", "80"])
  }

  @Test func `periods that are reported do not overlap`() {
    var after = given
    after.say(used("100", in: "2018-03").on("2018-04-01").called("report"))
    after.when(used("300", in: "2018Q2").on("2018-07-01")).then(.accepted)
    for text in ["2018", "2018Q1", "2018-03-15"] {
      after.when(used("10", in: text).on("2018-07-01"))
        .then(.refused(.useOverlap, naming: "report")).at("period")
    }
  }

  @Test(arguments: [
    ("2018-05-10", "2018-05-12", false), ("2018-05-08", "2018-05-10", false),
    ("2018-05-12", "2018-05-20", false), ("2018-05-01", "2018-05-31", false),
    ("2018-05-11", "2018-05-11", false), ("2018-05-13", "2018-05-20", true),
    ("2018-05-01", "2018-05-09", true),
  ])
  func `no day is booked twice`(from: String, to: String, isAccepted: Bool) {
    var after = given
    after.say(booked("2018-05-10", "2018-05-12").on("2018-04-01").called("booking"))
    let outcome = after.when(booked(from, to, by: "wuxi-stb").on("2018-04-02"))
    if isAccepted {
      outcome.then(.accepted)
    } else {
      outcome.then(.refused(.bookingOverlap, naming: "booking")).at("period")
    }
    // Said later of an earlier day, it takes no day from what stands.
    let late = after.when(booked(from, to, by: "wuxi-stb").on("2018-03-31"))
    late.then(isAccepted ? .accepted : .refused(.laterEntryBreaks, naming: "booking"))
  }

  @Test func `a booking ends on its first day or later`() {
    given.when(booked("2018-05-10", "2018-05-10")).then(.accepted)
    given.when(booked("2018-05-10", "2018-05-09")).then(.refused(.bookingDays)).at("period")
  }

  @Test func `a booking that is returned leaves its days free`() {
    var after = given
    after.say(
      booked("2018-05-10", "2018-05-12").by("other-lead").on("2018-04-01").called("booking"))
    let other = booked("2018-05-11", "2018-05-11", by: "wuxi-stb").on("2018-04-02")
    after.when(other).then(.refused(.bookingOverlap, naming: "booking"))
    after.say(returned("booking", .equipment, "microscope"))
    after.when(other).then(.accepted)
  }

  @Test func `a booking may be moved to free days, and to no others`() {
    var after = given
    after.say(booked("2018-05-10", "2018-05-12").on("2018-04-01").called("first"))
    after.say(booked("2018-05-20", "2018-05-22").on("2018-04-02").called("second"))
    func moved(_ from: String, _ to: String) -> Saying {
      corrected("second", to: booked(from, to).on("2018-04-02"))
    }
    after.when(moved("2018-05-12", "2018-05-13")).then(.refused(.bookingOverlap, naming: "first"))
    after.when(moved("2018-05-21", "2018-05-23")).then(.accepted)
  }

  @Test func `what is not open is booked by its owner only`() {
    let closed = Given {
      listed { $0.open = false }.called("listing")
    }
    closed.when(booked("2018-05-10", "2018-05-10", by: "wuxi-stb")).then(.accepted)
    closed.when(booked("2018-05-10", "2018-05-10", by: "suzhou-stb"))
      .then(.refused(.notOpen, naming: "listing")).at("by")
  }

  @Test func `nothing follows retirement`() {
    var after = given
    after.say(equipmentRetired.on("2018-06-01").called("end"))
    for saying in [used("10"), booked("2018-07-01", "2018-07-02"), equipmentRetired] {
      after.when(saying.on("2018-06-02")).then(.refused(.equipmentRetired, naming: "end"))
    }
    after.when(used("10").on("2018-05-31")).then(.accepted)
  }

  @Test func `a retirement that is only reported ends nothing`() {
    var after = given
    after.say(equipmentRetired.by("lead").on("2018-06-01").called("end"))
    after.when(used("10").on("2018-06-02")).then(.accepted)
    after.say(confirmed("end", .equipment, "microscope").by("secretary"))
    after.when(used("10").on("2018-06-02")).then(.refused(.equipmentRetired, naming: "end"))
  }

  @Test(arguments: 1...20)
  func `no day is booked twice in whatever order bookings are recorded, returned or not`(
    seed: UInt64
  ) throws {
    var random = RandomSource(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    var log = given
    var reports: [String] = []
    var refused = 0
    for step in 0..<60 {
      if !reports.isEmpty, number(0...3) == 0 {
        _ = log.offer(
          returned(reports[number(0...(reports.count - 1))], .equipment, "microscope"))
        continue
      }
      let start = CivilDay(daysSinceEpoch: day("2018-05-01").daysSinceEpoch + number(0...90))
      let end = CivilDay(daysSinceEpoch: start.daysSinceEpoch + number(0...5))
      let saying = booked(start.description, end.description)
        .by("other-lead").on("2018-04-\(10 + number(0...9))").called("b\(step)")
      switch log.offer(saying) {
      case .success: reports.append("b\(step)")
      case .failure: refused += 1
      }
    }
    let record = try #require(log.state.equipment["microscope"])
    var days: Set<Int> = []
    for booking in record.state.bookings {
      let period = booking.booked.period
      for day in period.from.daysSinceEpoch...period.to.daysSinceEpoch {
        #expect(days.insert(day).inserted, "\(period) takes a day that is taken")
      }
    }
    #expect(record.state.bookings.count > 3 && refused > 3)
    #expect(record.timeline.contains { $0.standing == .returned })
  }
}
