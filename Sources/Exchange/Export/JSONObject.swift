// SPDX-License-Identifier: Apache-2.0

import JSONLines

/// An object of JSON that is put together member by member; what is missing leaves no member.
struct JSONObject {
  private(set) var members: [JSONValue.Member] = []

  /// An object without members, or with those that `fill` adds.
  init(_ fill: (inout JSONObject) -> Void = { _ in }) { fill(&self) }

  /// Whether nothing was added.
  var isEmpty: Bool { members.isEmpty }

  /// The value.
  var value: JSONValue { .object(members) }

  mutating func add(_ key: String, _ value: JSONValue?) {
    if let value { members.append(JSONValue.Member(key: key, value: value)) }
  }

  mutating func add(_ key: String, _ text: String?) {
    if let text, !text.isEmpty { add(key, .string(text)) }
  }

  mutating func add(_ key: String, _ number: Int?) { add(key, number.map { .number("\($0)") }) }

  mutating func add(_ key: String, _ flag: Bool?) { add(key, flag.map { .bool($0) }) }

  /// Objects, where there are any.
  mutating func add(_ key: String, _ objects: [JSONObject]) {
    if !objects.isEmpty { add(key, .array(objects.map(\.value))) }
  }

  /// Texts, where there are any.
  mutating func add(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { add(key, .array(texts.map { .string($0) })) }
  }

  /// An object, where it has members.
  mutating func add(_ key: String, _ object: JSONObject) {
    if !object.isEmpty { add(key, object.value) }
  }
}
