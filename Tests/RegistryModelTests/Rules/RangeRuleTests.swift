// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Ranges of fields` {
  private let given = Given {
    project()
    Indicators.defined("spending")
  }

  private func isRefused(_ saying: Saying, _ field: String, _ code: RuleCode = .range) {
    let outcome = given.when(saying).then(.refused(code))
    #expect(outcome.rejection?.field == field)
  }

  /// The sayings that carry a year of their own.
  private func sayings(in year: Int) -> [Saying] {
    [
      budget(10, year: year),
      centre(FundingReceived.self) {
        $0.year = year
        $0.amount = yuan(1)
      },
      about(.indicator, "spending", TargetSet.self) {
        $0.target = "t"
        $0.scope.name = "苏南五市"
        var period = TargetPeriod()
        period.year = year
        $0.period = period
      },
      Funds.registered("seed") {
        var period = TargetPeriod()
        period.year = year
        $0.period = period
      },
    ]
  }

  @Test(arguments: [1949, 2100]) func `a year lies from 1949 to 2100`(year: Int) {
    for saying in sayings(in: year) { given.when(saying).then(.accepted) }
  }

  @Test(arguments: [-1, 0, 19, 1948, 2101, 20_180])
  func `another year is refused with its field`(year: Int) {
    for (saying, field) in zip(
      sayings(in: year), ["year", "year", "period.year", "period.year"])
    {
      isRefused(saying, field)
    }
  }

  @Test func `a refusal names the value, the field and the range`() {
    let rejection = given.when(budget(10, year: 20_180)).rejection
    for text in ["year", "20180", "1949", "2100"] {
      #expect(rejection?.reason.zh.contains(text) == true)
      #expect(rejection?.reason.en?.contains(text) == true)
    }
  }

  @Test(arguments: [("1948-12-31", false), ("1949", true), ("2100Q4", true), ("2101-01", false)])
  func `a date inside a statement lies in these years, too`(text: String, isAccepted: Bool) {
    guard isAccepted else {
      isRefused(planned(due: text), "due")
      isRefused(document("report") { $0.issued = period(text) }, "issued")
      return
    }
    given.when(planned(due: text)).then(.accepted)
    given.when(document("report") { $0.issued = period(text) }).then(.accepted)
  }

  @Test func `a day of a plan's period lies in these years, and the last is not the earlier`() {
    func plan(_ from: String, _ to: String) -> Saying {
      document("report") {
        var period = DocumentPeriod()
        period.from = day(from)
        period.to = day(to)
        $0.period = period
      }
    }
    given.when(plan("2014-01-01", "2014-01-01")).then(.accepted)
    isRefused(plan("2014-01-01", "2200-01-01"), "period.to")
    isRefused(plan("1911-01-01", "2014-01-01"), "period.from")
    isRefused(plan("2014-01-02", "2014-01-01"), "period")
  }

  @Test(arguments: [(1, true), (9_999, true), (0, false), (-1, false), (10_000, false)])
  func `an ordinal counts from one`(ordinal: Int, isAccepted: Bool) {
    let mention = centre(StatusReported.self) {
      $0.document = "plan"
      $0.ordinal = ordinal
    }
    let bid = centre(DesignationSought.self) {
      $0.designation = "国家级"
      $0.ordinal = ordinal
    }
    for saying in [mention, bid] {
      if isAccepted { given.when(saying).then(.accepted) } else { isRefused(saying, "ordinal") }
    }
  }

  @Test(arguments: [(1, 1, nil), (0, 1, "matrix.row"), (1, -3, "matrix.column")])
  func `a place in a table counts from one`(row: Int, column: Int, field: String?) {
    let saying = about(.indicator, "spending", TargetSet.self) {
      $0.target = "t"
      $0.scope.name = "苏南五市"
      var place = MatrixPosition()
      place.row = row
      place.column = column
      $0.matrix = place
    }
    if let field { isRefused(saying, field) } else { given.when(saying).then(.accepted) }
  }

  @Test(arguments: [("0", true), ("4.5", true), ("-0.1", false), ("1000.1", false)])
  func `a leverage is not negative`(leverage: String, isAccepted: Bool) {
    let saying = about(.fund, "seed", FundEstablished.self) {
      $0.name = LocalizedName(zh: "种子基金")
      $0.leverage = DecimalText(leverage)
    }
    if isAccepted { given.when(saying).then(.accepted) } else { isRefused(saying, "leverage") }
  }

  @Test func `what is measured may fall below zero`() {
    given.when(Indicators.reading("spending", of: "wuxi-stb", "-1.5")).then(.accepted)
  }

  @Test func `every whole number and decimal of every type has its range`() {
    var names = NumericNames()
    for type in EventCatalogue.all { names.collect(type) }
    names.collect(CommonMembers.self)
    let groups: Set<String> = ["evidence.size"]
    #expect(names.integers == Set(FieldRange.integers.keys).subtracting(groups))
    #expect(names.decimals == Set(FieldRange.decimals.keys).union(FieldRange.unbounded))
  }
}

/// Collects the names of the fields that hold whole numbers and decimals.
private struct NumericNames: FieldVisitor {
  var integers: Set<String> = []
  var decimals: Set<String> = []

  mutating func collect<Group: FieldGroup>(_: Group.Type) {
    var group = Group()
    group.visit(&self)
  }

  mutating func required<Value: FieldValue>(_ key: StaticString, _ value: inout Value) {
    note("\(key)", Value.self)
  }

  mutating func optional<Value: FieldValue>(_ key: StaticString, _ value: inout Value?) {
    note("\(key)", Value.self)
  }

  mutating func list<Value: FieldValue>(_ key: StaticString, _ value: inout [Value]) {
    note("\(key)", Value.self)
  }

  private mutating func note(_ key: String, _ type: any FieldValue.Type) {
    switch type {
    case is Int.Type: integers.insert(key)
    case is DecimalText.Type: decimals.insert(key)
    case let group as any FieldGroup.Type: collect(group)
    case let array as any ElementType.Type: note(key, array.element)
    default: break
    }
  }
}

private protocol ElementType {
  static var element: any FieldValue.Type { get }
}

extension Array: ElementType where Element: FieldValue {
  fileprivate static var element: any FieldValue.Type { Element.self }
}
