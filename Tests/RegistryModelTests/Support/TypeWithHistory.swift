// SPDX-License-Identifier: Apache-2.0

import JSONLines

@testable import RegistryModel

/// A type that was declared otherwise before, for tests alone: money that reached an account.
///
/// Version 1 counted whole yuan under `amount`, version 2 under `yuan` with a payer in words, and
/// version 3, which the program has, counts fen under `amount`. So a reader who took one version for
/// another would be wrong by a factor of a hundred without any fault of form.
enum TypeWithHistory {
  struct First: FieldGroup {
    var source = FundingSource.blank
    var amount = 0

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("source", &source)
      try v.required("amount", &amount)
    }
  }

  struct Second: FieldGroup {
    var payer: Slug?
    var source = FundingSource.blank
    var yuan = 0

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.optional("payer", &payer)
      try v.required("source", &source)
      try v.required("yuan", &yuan)
    }
  }

  static let first = Upcaster(from: 1, First.self) { members in
    members.map { $0.key == "amount" ? .init(key: "yuan", value: $0.value) : $0 }
  }

  static let second = Upcaster(from: 2, Second.self) { members in
    members.map { member in
      guard member.key == "yuan", case .number(let yuan) = member.value else { return member }
      return .init(key: "amount", value: .number("\((Int(yuan) ?? 0) * 100)"))
    }
  }

  static let declaration = EventDeclaration(
    FundingReceived.self, version: 3, upcasters: [first, second])

  /// The types of the program, with the history of this one.
  static let catalogue = catalogue(with: declaration)

  static func catalogue(with declaration: EventDeclaration) -> EventCatalogue {
    EventCatalogue(
      EventCatalogue.standard.declarations.map {
        $0.name == declaration.name ? declaration : $0
      })
  }

  /// An entry about the project `centre`, as it stands in the log.
  static func line(
    version: Int, data: String, id: String = "received", subject: String = "project/centre",
    type: String = "annals.funding.received"
  ) -> [UInt8] {
    Array(
      (#"{"specversion":"1.0","id":"\#(entryID(id))","source":"//registry.example/tests/actor/secretary","#
        + #""type":"\#(type).v\#(version)","subject":"\#(subject)","#
        + #""time":"2018-02-01T00:00:00+08:00","dataclassification":"public","data":\#(data),"#
        + #""signature":"\#(String(repeating: "B", count: 85))A==","#
        + #""recordedtime":"2026-11-21T03:00:00.000Z"}"#).utf8)
  }
}
