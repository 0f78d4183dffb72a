// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Testing

@testable import RegistryModel

@Suite struct `The envelope` {
  private static let recorded =
    Timestamp("2026-11-21T03:00:00.000Z") ?? Timestamp(milliseconds: 0)
  private static let signature = SignatureText(String(repeating: "B", count: 85) + "A==")

  private static func statement(optional: Bool = true) -> Statement {
    var statement = met().basis("plan").noting("“按期”\u{7F}").on("2018-12-20")
      .statement(id: entryID("met"))
    if optional {
      statement.classification = .internal
      statement.correlation = entryID("batch")
      statement.causation = entryID("cause")
    }
    return statement
  }

  private static func line(signed: Bool = true, optional: Bool = true) -> [UInt8] {
    Entry(
      index: 7, statement: statement(optional: optional), signature: signed ? signature : nil,
      recorded: recorded
    ).line(at: .china)
  }

  private func parse(_ line: [UInt8]) throws(FieldError) -> ParsedLine {
    try Entry.parse(line[...], index: 7, offset: .china)
  }

  @Test func `a line holds its members in one order`() throws {
    guard case .object(let members) = try JSONValue(parsing: Self.line()) else {
      Issue.record("a line is no object")
      return
    }
    #expect(
      members.map(\.key) == [
        "specversion", "id", "source", "type", "subject", "time", "dataclassification",
        "correlationid", "causationid", "data", "signature", "recordedtime",
      ])
    let text = String(decoding: Self.line(optional: false), as: UTF8.self)
    #expect(
      text.hasPrefix(
        #"{"specversion":"1.0","id":"\#(entryID("met"))","source":"//registry.example/tests/actor/secretary","type":"annals.milestone.met.v1","subject":"project/centre","time":"2018-12-20T00:00:00+08:00","dataclassification":"public","data":{"milestone":"opening","basis":{"document":"plan"},"note":"“按期”\u007f"},"signature":""#
      ))
    #expect(text.hasSuffix(#"","recordedtime":"2026-11-21T03:00:00.000Z"}"#))
  }

  @Test(arguments: [true, false], [true, false])
  func `a canonical line is read back, and written again in the same bytes`(
    signed: Bool, optional: Bool
  ) throws {
    let line = Self.line(signed: signed, optional: optional)
    let parsed = try parse(line)
    #expect(parsed.entry.statement == Self.statement(optional: optional))
    #expect(parsed.entry.signature == (signed ? Self.signature : nil))
    #expect(parsed.entry.recorded == Self.recorded)
    #expect(parsed.entry.index == 7)
    #expect(parsed.entry.line(at: .china) == line)
    // What was signed is the line up to the comma before the signature, closed with a brace.
    let signedBytes = Array(line[..<parsed.signedLength]) + Array("}".utf8)
    #expect(signedBytes == Self.statement(optional: optional).bytes(at: .china))
    #expect(try Statement.parse(signedBytes, offset: .china) == parsed.entry.statement)
  }

  @Test func `a line is read from the middle of a segment`() throws {
    let line = Self.line()
    let segment = Array("前一行\n".utf8) + line + Array("\n".utf8)
    let slice = segment[(segment.count - line.count - 1)..<(segment.count - 1)]
    let parsed = try Entry.parse(slice, index: 7, offset: .china)
    #expect(parsed.entry.line(at: .china) == line)
    #expect(
      line[..<parsed.signedLength].elementsEqual(
        try parse(line).entry.statement
          .openBytes(at: .china)))
  }

  /// Whether a line that was tampered with is noticed: it is not read, or not written back so.
  private func isNoticed(_ line: [UInt8]) -> Bool {
    guard let parsed = try? parse(line) else { return true }
    if parsed.entry.line(at: .china) != line { return true }
    // What is read in other bytes must be another entry, so that hash and signature tell.
    let original = Self.line()
    return line != original && (try? parse(original).entry) != parsed.entry
  }

  @Test func `every changed, lost, doubled or inserted byte is noticed`() {
    let line = Self.line()
    for position in line.indices {
      for bit in 0..<8 {
        var changed = line
        changed[position] ^= 1 << bit
        #expect(isNoticed(changed), "bit \(bit) of byte \(position)")
      }
      var shorter = line
      shorter.remove(at: position)
      #expect(isNoticed(shorter), "byte \(position) lost")
      for byte in [line[position], 0x20, 0x0A, 0x00, 0x2C, 0x22] {
        var longer = line
        longer.insert(byte, at: position)
        if longer != line { #expect(isNoticed(longer), "byte \(byte) at \(position)") }
      }
      #expect((try? parse(Array(line[..<position]))) == nil)
    }
    #expect((try? parse(line + [0x20])).map { $0.entry.line(at: .china) } != line + [0x20])
    #expect((try? parse(line + line)) == nil)
  }

  @Test func `another escape or white space reads, but is not written back so`() throws {
    let line = String(decoding: Self.line(), as: UTF8.self)
    for (found, other) in [
      ("\"opening\"", "\"\\u006fpening\""), (":{\"milestone\"", ": {\"milestone\""),
      ("\\u007f", "\\u007F"),
    ] {
      #expect(line.contains(found))
      let changed = Array(line.replacing(found, with: other).utf8)
      #expect((try? parse(changed).entry.line(at: .china)) != changed)
    }
  }

  private func rewritten(_ change: (inout [JSONValue.Member]) -> Void) throws -> [UInt8] {
    guard case .object(var members) = try JSONValue(parsing: Self.line()) else { return [] }
    change(&members)
    var writer = JSONWriter()
    JSONValue.object(members).write(to: &writer)
    return writer.bytes
  }

  private static let isOptional: Set<String> = [
    "correlationid", "causationid", "signature",
  ]

  @Test func `a member missing, doubled, extra or out of order is refused with its offset`()
    throws
  {
    #expect(try rewritten { _ in } == Self.line())
    for position in 0..<12 {
      var key = ""
      let missing = try rewritten { key = $0.remove(at: position).key }
      if Self.isOptional.contains(key) {
        #expect(throws: Never.self) { try parse(missing) }
      } else {
        let error = #expect(throws: FieldError.self) { try parse(missing) }
        #expect(error?.code == .missing, "\(key)")
        #expect(error?.expected.contains(key) == true)
        #expect((error?.offset ?? 0) > 0)
      }
      let doubled = try rewritten { $0.insert($0[position], at: position) }
      #expect(throws: FieldError.self) { try parse(doubled) }
      let extra = try rewritten { $0.insert(.init(key: "extra", value: .null), at: position) }
      let error = #expect(throws: FieldError.self) { try parse(extra) }
      #expect(error?.found == "extra")
      if position > 0 {
        let swapped = try rewritten { $0.swapAt(position, position - 1) }
        #expect(throws: FieldError.self) { try parse(swapped) }
      }
    }
    let after = try rewritten { $0.append(.init(key: "extra", value: .null)) }
    #expect(throws: FieldError.self) { try parse(after) }
  }

  @Test(arguments: [
    ("specversion", "1.1"), ("id", "7"), ("source", "//a/b"), ("subject", "centre"),
    ("time", "2018-12-20"), ("time", "2018-12-19T16:00:00Z"),
    ("time", "2018-12-20T00:00:00.000+08:00"), ("dataclassification", "secret"),
    ("correlationid", ""), ("causationid", "x"), ("signature", "AA=="),
    ("recordedtime", "2026-11-21"), ("recordedtime", "2026-11-21T03:00:00Z"),
    ("recordedtime", "2026-11-21T11:00:00.000+08:00"), ("type", "annals.milestone.met.v2"),
    ("type", "milestone.met.v1"), ("type", "annals.milestone.vanished.v1"), ("type", "annals."),
    ("type", ""),
  ])
  func `a bad value is refused with its path and offset`(key: String, value: String) throws {
    let line = try rewritten { members in
      for position in members.indices where members[position].key == key {
        members[position].value = .string(value)
      }
    }
    let error = #expect(throws: FieldError.self) { try parse(line) }
    #expect(error?.path == key)
    let offset = try #require(error?.offset)
    let text = String(decoding: line, as: UTF8.self)
    let place = try #require(text.firstRange(of: "\"\(key)\"")?.lowerBound)
    #expect(offset > text.utf8.distance(from: text.startIndex, to: place))
    #expect(offset <= line.count)
  }

  @Test func `a bad value deep in the data is refused with the whole path`() throws {
    let line = String(decoding: Self.line(), as: UTF8.self)
      .replacing(#""document":"plan""#, with: #""document":"Plan""#)
    let error = #expect(throws: FieldError.self) { try parse(Array(line.utf8)) }
    #expect(error?.path == "data.basis.document")
    #expect(error?.found == "Plan")
  }

  @Test func `the founding entry brings its own offset`() throws {
    let statement = World.founding().statement(id: entryID("founding"))
    let entry = Entry(
      index: 0, statement: statement, signature: Self.signature, recorded: Self.recorded)
    let line = entry.line(at: .china)
    #expect(try Entry.parse(line[...], index: 0, offset: nil).entry == entry)
    let moved = entry.line(at: .utc)
    let error = #expect(throws: FieldError.self) {
      try Entry.parse(moved[...], index: 0, offset: nil)
    }
    #expect(error?.code == .notCanonical)
    #expect(error?.path == "time")
  }

  @Test func `a signed statement is read before and after it is recorded`() throws {
    let line = Self.line()
    let parsed = try parse(line)
    let sent =
      Array(line[..<parsed.signedLength])
      + Array(#","signature":"\#(Self.signature ?? .blank)"}"#.utf8)
    for bytes in [sent, line] {
      let (statement, signature) = try Entry.parseSigned(bytes, offset: .china)
      #expect(statement == Self.statement())
      #expect(signature == Self.signature)
    }
    let unsigned = try Entry.parseSigned(Self.statement().bytes(at: .china), offset: .china)
    #expect(unsigned.1 == nil)
  }

  @Test func `a line of more than 65,535 bytes is refused`() {
    var statement = Self.statement()
    statement.data.common.note = String(repeating: "长", count: 22_000)
    let line = Entry(index: 7, statement: statement, signature: nil, recorded: Self.recorded)
      .line(at: .china)
    #expect(line.count > 65_535)
    #expect(throws: FieldError.self) { try parse(line) }
  }
}
