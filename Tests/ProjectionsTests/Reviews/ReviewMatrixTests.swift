// SPDX-License-Identifier: Apache-2.0

import RegistryModel
import Testing

@testable import Projections

@Suite("Review matrix") struct ReviewMatrixTests {
  private let first = Subject(.expert, "first")
  private let second = Subject(.expert, "second")

  private func told() -> Told {
    var told = Told()
    told.review("year", [("work", "60"), ("people", "40")], units: ["north", "south"])
    return told
  }

  private func matrix(_ told: Told) throws -> ReviewMatrix {
    try #require(ReviewMatrix(told.state, review: "year"))
  }

  @Test func `points are averaged over those who gave them, and totals add what is printed`()
    throws
  {
    var told = told()
    told.score("year", "north", "work", "50", by: first)
    told.score("year", "north", "work", "51", by: second)
    told.score("year", "north", "work", "51", by: Subject(.person, "third"))
    told.score("year", "north", "people", "30.5", by: first)
    let matrix = try matrix(told)
    let north = matrix.units[0]
    #expect(north.cells.map { $0.average?.description } == ["50.67", "30.5"])
    #expect(north.cells.map(\.reviewers) == [3, 1])
    #expect(north.total?.description == "81.17")
    #expect(matrix.max.description == "100")
    #expect((matrix.filled, matrix.size) == (2, 4))
  }

  @Test func `what is missing is named, and a unit without all points has no place`() throws {
    var told = told()
    told.score("year", "north", "work", "50", by: first)
    told.score("year", "north", "people", "20", by: first)
    told.score("year", "south", "work", "60", by: first)
    let matrix = try matrix(told)
    #expect(matrix.units.map(\.missing) == [[], ["people"]])
    #expect(matrix.units.map(\.rank) == [1, nil])
    #expect(
      matrix.missing == [
        ReviewMatrix.Missing(reviewer: first, unit: "south", criterion: "people")
      ])
  }

  @Test func `equal totals share a place`() throws {
    var told = Told()
    told.review("year", [("work", "10")], units: ["a", "b", "c", "d"])
    for (unit, points) in [("a", "7"), ("b", "9"), ("c", "9.0"), ("d", "8")] {
      told.score("year", Slug(unit) ?? "a", "work", points, by: first)
    }
    #expect(try matrix(told).units.map(\.rank) == [4, 1, 1, 3])
  }

  @Test func `reported points are counted beside the others and averaged with none`() throws {
    var told = told()
    told.score("year", "north", "work", "50", by: first, for: "centre")
    let cell = try matrix(told).units[0].cells[0]
    #expect(cell.average == nil)
    #expect(cell.reported == 1)
    #expect(try matrix(told).scores.count == 1)
  }

  @Test func `nobody is missed who has to stay away`() throws {
    var told = told()
    told.person("one")
    told.expert("first", of: "one", in: [.law])
    told.conflict("first", with: Subject(.organization, "south"))
    told.score("year", "north", "work", "50", by: first)
    told.score("year", "south", "work", "50", by: Subject(.organization, "north"))
    let missing = try matrix(told).missing
    #expect(
      missing.map { "\($0.reviewer) \($0.unit) \($0.criterion)" } == [
        "expert/first north people", "organization/north south people",
      ])
  }

  @Test func `a closed review says so, and one that was never opened is none`() throws {
    var told = told()
    #expect(try !matrix(told).isClosed)
    told.say(.review, "year", ReviewClosed.self)
    #expect(try matrix(told).isClosed)
    #expect(ReviewMatrix(told.state, review: "other") == nil)
  }
}

@Suite("Averages") struct DecimalMeanTests {
  @Test(
    arguments: [
      (["1", "2"], "1.5"), (["1", "1", "2"], "1.33"), (["1", "2", "2"], "1.67"),
      (["0.005"], "0.01"), (["0.004"], "0"), (["90", "90.00"], "90"), (["-0.005"], "-0.01"),
      (["0", "0"], "0"), (["99.995", "99.995"], "100"), (["1000", "0.1", "0.2"], "333.43"),
    ])
  func `an average has two digits, halves away from zero`(numbers: [String], mean: String) {
    #expect(DecimalMean.of(numbers.map(decimal))?.description == mean)
  }

  @Test func `nothing has no average, and no share of nothing`() {
    #expect(DecimalMean.of([]) == nil)
    #expect(DecimalMean.percent(decimal("0"), of: decimal("0")) == nil)
  }

  @Test(arguments: [
    ("1", "3", "33.3"), ("2", "3", "66.7"), ("0", "5", "0.0"), ("7.5", "7.50", "100.0"),
  ])
  func `a share has one digit`(part: String, whole: String, share: String) {
    #expect(DecimalMean.percent(decimal(part), of: decimal(whole))?.description == share)
  }
}
