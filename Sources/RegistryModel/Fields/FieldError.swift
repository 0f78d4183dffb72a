// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// Why a record could not be read: what was found, where, and what was expected.
public struct FieldError: Error, Equatable, Sendable {
  /// The kind of fault.
  public enum Code: Equatable, Sendable {
    /// The bytes are not the JSON that is allowed.
    case json(JSONError.Code)
    /// A required member is missing, or stands out of order.
    case missing
    /// A member that the type does not have, that stands out of order, or twice.
    case unexpectedMember
    /// The value does not have the form that the field asks for.
    case invalidValue
    /// The value is right but not written in its one canonical form.
    case notCanonical
    /// The event type is not one that this program knows.
    case unknownType
    /// The event type is known, but not in this version.
    case unknownVersion
    /// What a step of the program makes of an earlier version does not read as the next.
    case notLifted
  }

  /// The kind of fault.
  public var code: Code
  /// The members from the outermost object to the fault, joined by dots.
  public var path: String
  /// What was found, shortened.
  public var found: String
  /// What was expected, in English; codes and formats need no translation.
  public var expected: String
  /// The byte offset in the line.
  public var offset: Int

  /// Makes an error.
  public init(
    _ code: Code, path: String = "", found: String = "", expected: String = "", offset: Int = 0
  ) {
    self.code = code
    self.path = path
    self.found = found.count > 80 ? String(found.prefix(78)) + ".." : found
    self.expected = expected
    self.offset = offset
  }
}

extension FieldError: CustomStringConvertible {
  /// The byte, the member, what was found and what was expected, in one line.
  public var description: String {
    var text = "byte \(offset)"
    if !path.isEmpty { text += ", \(path)" }
    switch code {
    case .json(let reason): text += ": not valid JSON (\(reason))"
    case .missing: text += ": member missing or out of order"
    case .unexpectedMember: text += ": unexpected member"
    case .invalidValue: text += ": invalid value"
    case .notCanonical: text += ": not in canonical form"
    case .unknownType: text += ": unknown type"
    case .notLifted: text += ": does not read when lifted to the newest version"
    case .unknownVersion: text += ": unknown version of the type"
    }
    if !found.isEmpty { text += ", found “\(found)”" }
    if !expected.isEmpty { text += ", expected \(expected)" }
    return text
  }
}

extension FieldError.Code {
  /// What this program does not know, where the fault is nothing worse: a newer program may know it.
  public var unrecognized: Unrecognized.Kind? {
    switch self {
    case .unknownType: .type
    case .unknownVersion: .version
    default: nil
    }
  }
}
