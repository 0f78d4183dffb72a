// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

@testable import RegistryModel

@Suite struct `Versions of a type` {
  private typealias History = TypeWithHistory

  private func parse(
    _ line: [UInt8], _ catalogue: EventCatalogue = History.catalogue, index: Int = 7
  ) throws(FieldError) -> Entry {
    try Entry.parse(line[...], index: index, offset: .china, in: catalogue).entry
  }

  private func received(_ entry: Entry) throws -> FundingReceived {
    guard case .fundingReceived(let event) = entry.statement.data.event else {
      throw FieldError(.unknownType)
    }
    return event
  }

  @Test(arguments: EventCatalogue.standard.declarations.map(\.name))
  func `the chain of every type is complete`(name: EventName) throws {
    let type = try #require(EventCatalogue.standard[name])
    #expect(type.isChainComplete)
    #expect(type.versions == 1...type.version)
    for version in type.versions {
      guard case .object? = type.schema(version: version) else {
        Issue.record("\(name).v\(version) has no schema")
        return
      }
    }
    #expect(type.schema(version: type.version + 1) == nil)
  }

  @Test func `a chain has exactly one step from every version before the newest`() {
    let (first, second) = (History.first, History.second)
    func isComplete(_ version: Int, _ steps: [Upcaster]) -> Bool {
      EventDeclaration(FundingReceived.self, version: version, upcasters: steps).isChainComplete
    }
    #expect(isComplete(3, [first, second]))
    #expect(isComplete(3, [second, first]))
    #expect(isComplete(1, []))
    #expect(!isComplete(3, [second]), "a step is missing at the beginning")
    #expect(!isComplete(3, [first]), "a step is missing at the end")
    #expect(!isComplete(3, [first, second, second]), "two steps from one version")
    #expect(!isComplete(2, [first, second]), "a step beyond the newest")
    #expect(!isComplete(0, []))
  }

  @Test(
    arguments: [
      (1, #"{"source":"municipal","amount":12,"note":"一"}"#),
      (2, #"{"payer":"wuxi-stb","source":"municipal","yuan":12,"note":"一"}"#),
      (3, #"{"source":"municipal","amount":1200,"payer":"wuxi-stb","note":"一"}"#),
    ])
  func `data of every version are read as the newest, and stand in the line as they were`(
    version: Int, data: String
  ) throws {
    let line = History.line(version: version, data: data)
    let entry = try parse(line)
    let event = try received(entry)
    #expect(event.amount == Money(fen: 1_200))
    #expect(event.payer == (version == 1 ? nil : "wuxi-stb"))
    #expect(entry.statement.data.common.note == "一")
    #expect(entry.statement.version == version)
    #expect((entry.statement.stated == nil) == (version == 3))
    // Leaf hashes and signatures are over these bytes.
    #expect(entry.line(at: .china) == line)
    #expect(
      String(decoding: entry.statement.bytes(at: .china), as: UTF8.self)
        .hasSuffix(#""data":\#(data)}"#))
    let (statement, _) = try Entry.parseSigned(line, offset: .china, in: History.catalogue)
    #expect(statement == entry.statement)
  }

  @Test func `data that are good in several versions are read in the one that is stated`() throws {
    let data = #"{"source":"municipal","amount":12}"#
    #expect(try received(parse(History.line(version: 1, data: data))).amount == yuan(12))
    #expect(
      try received(parse(History.line(version: 3, data: data))).amount == Money(fen: 12))
    let standard = try parse(History.line(version: 1, data: data), .standard)
    #expect(try received(standard).amount == Money(fen: 12))
  }

  @Test(
    arguments: [
      (1, #"{"source":"municipal","yuan":12}"#, "data"),
      (1, #"{"amount":12,"source":"municipal"}"#, "data"),
      (1, #"{"source":"municipal","amount":12,"payer":"wuxi-stb"}"#, "data"),
      (1, #"{"source":"nobody","amount":12}"#, "data.source"),
      (2, #"{"source":"municipal","amount":12}"#, "data"),
      (2, #"{"source":"municipal","yuan":12,"note":""}"#, "data.note"),
      (3, #"{"source":"municipal","yuan":12}"#, "data"),
    ])
  func `a version takes its own members only`(version: Int, data: String, path: String) {
    let error = #expect(throws: FieldError.self) {
      try parse(History.line(version: version, data: data))
    }
    #expect(error?.path == path)
    #expect(error?.code.unrecognized == nil)
    #expect(error?.code != .notLifted)
  }

  @Test func `another spelling of an earlier version is not written back so`() throws {
    let data = #"{"source":"municipal","amount":12,"note":"\u4e00"}"#
    let line = History.line(version: 1, data: data)
    let entry = try parse(line)
    #expect(entry.line(at: .china) != line)
    #expect(entry.statement.data.common.note == "一")
  }

  @Test func `a step whose result the next version does not take is the program's fault`() throws {
    let wrong = Upcaster(from: 2, History.Second.self) { $0 }
    let catalogue = History.catalogue(
      with: EventDeclaration(
        FundingReceived.self, version: 3, upcasters: [History.first, wrong]))
    for version in [1, 2] {
      let member = version == 1 ? "amount" : "yuan"
      let line = History.line(
        version: version, data: #"{"source":"municipal","\#(member)":12}"#)
      let error = #expect(throws: FieldError.self) { try parse(line, catalogue) }
      #expect(error?.code == .notLifted)
      #expect(error?.expected == "annals.funding.received.v3")
    }
  }

  @Test func `a statement is made in the newest version, and another version is another statement`()
    throws
  {
    let statement = RegistryModelTests.received(12).statement(id: entryID("new"))
    #expect(statement.version == FundingReceived.version)
    #expect(statement.stated == nil)
    var other = statement
    other.version = 3
    #expect(other != statement)
    #expect(
      String(decoding: other.bytes(at: .china), as: UTF8.self)
        .contains(#""type":"annals.funding.received.v3""#))
  }

  @Test func `the schema of an earlier version is that of its own members`() throws {
    let type = History.declaration
    let schema = try #require(type.schema(version: 2)).jsonSchema
    #expect(schema["properties"]?["yuan"] != nil)
    #expect(schema["properties"]?["amount"] == nil)
    #expect(schema["properties"]?["basis"] != nil)
    #expect(type.schema(version: 3) == EventData.schema(of: FundingReceived.self))
    #expect(type.schema(version: 4) == nil)
    #expect(type.schema(version: 0) == nil)
  }
}

@Suite struct `Versions in the fold` {
  private typealias History = TypeWithHistory

  /// A registry with one project that received 12 yuan, as somebody said in version 1.
  private func state(then lines: [[UInt8]] = []) throws -> RegistryState {
    let given = Given { project() }
    var state = RegistryState(catalogue: History.catalogue)
    for entry in given.log { state.fold(entry) }
    let received = History.line(
      version: 1, data: #"{"source":"municipal","amount":12}"#, id: "received")
    for line in [received] + lines {
      let parsed = try Entry.parse(
        line[...], index: state.size, offset: .china, in: History.catalogue)
      state.fold(parsed.entry)
    }
    return state
  }

  private func money(_ state: RegistryState) -> Money? {
    state.projects["centre"]?.state.money.lines.first?.received.confirmed
  }

  private func correction(version: Int?, _ data: String, id: String = "corrected") -> [UInt8] {
    let version = version.map { #""version":\#($0),"# } ?? ""
    return History.line(
      version: 1,
      data: #"{"entry":"\#(entryID("received"))","leafHash":"\#(leafHash(entryID("received")))","#
        + #""replacement":{"time":"2018-02-01T00:00:00+08:00",\#(version)"data":\#(data)},"#
        + #""reason":"录入有误"}"#,
      id: id, type: "annals.entry.corrected")
  }

  private func admitted(_ line: [UInt8], _ state: RegistryState) throws -> Rejection? {
    let entry = try Entry.parse(
      line[...], index: state.size, offset: .china, in: History.catalogue
    ).entry
    do throws(Rejection) {
      _ = try state.admit(
        entry.statement,
        AdmissionFacts(
          index: state.size, recorded: entry.recorded, signature: .valid,
          namedLeaf: entry.statement.data.event.namedEntry.map(leafHash)))
      return nil
    } catch {
      return error
    }
  }

  @Test func `an entry of an earlier version counts as what it is lifted to`() throws {
    let state = try state()
    #expect(money(state) == yuan(12))
    #expect(state.unrecognized.isEmpty)
  }

  @Test(
    arguments: [
      (nil, #"{"source":"municipal","amount":34}"#, 3_400),
      (2, #"{"source":"municipal","yuan":34}"#, 3_400),
      (3, #"{"source":"municipal","amount":34}"#, 34),
    ] as [(Int?, String, Int64)])
  func `a correction says in which version it gives the data`(
    version: Int?, data: String, fen: Int64
  ) throws {
    let before = try state()
    let line = correction(version: version, data)
    #expect(try admitted(line, before) == nil)
    #expect(money(try state(then: [line])) == Money(fen: fen))
    // What is written is what was read.
    let entry = try Entry.parse(line[...], index: 3, offset: .china, in: History.catalogue).entry
    #expect(entry.line(at: .china) == line)
  }

  @Test(
    arguments: [
      (1, #"{"source":"municipal","amount":34}"#, RuleCode.replacement, "replacement.version"),
      (nil, #"{"source":"municipal","yuan":34}"#, .replacement, "replacement.data"),
      (2, #"{"source":"municipal","amount":34}"#, .replacement, "replacement.data"),
      (3, #"{"source":"municipal","amount":1200}"#, .nothingAmended, "replacement"),
    ] as [(Int?, String, RuleCode, String)])
  func `data of another version than is said are refused`(
    version: Int?, data: String, code: RuleCode, field: String
  ) throws {
    let rejection = try admitted(correction(version: version, data), state())
    #expect(rejection?.code == code)
    #expect(rejection?.field == field)
  }

  @Test func `a correction in a version that is not known is counted, and changes nothing`() throws
  {
    let line = correction(version: 4, #"{"source":"municipal","amounts":[34]}"#)
    let state = try state(then: [line])
    #expect(money(state) == yuan(12))
    #expect(
      state.unrecognized == [
        Unrecognized(.version, "annals.funding.received.v4", first: state.size - 1)
      ])
    let rejection = try admitted(
      correction(version: 3, #"{"source":"municipal","amount":34}"#, id: "again"), state)
    #expect(rejection?.code == .unknownVersion)
    #expect(rejection?.conflicting == state.size - 1)
  }

  @Test func `a replacement in the first version names none`() {
    let data = RegistryModelTests.received(12).statement(id: entryID("x")).data
    let time = Instant(Given.recorded, at: .china)
    #expect(Replacement(time: time, data: data).version == nil)
    #expect(Replacement(time: time, data: data, version: 3).version == 3)
  }
}
