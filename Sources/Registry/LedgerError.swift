// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// Why a registry could not be opened, read or recorded into; nothing was half-recorded.
public struct LedgerError: Error, Equatable, Sendable {
  /// The stable code, such as `E-NO-REGISTRY`.
  public var code: String
  /// What was found and what was expected.
  public var reason: LocalizedName
  /// What to do next.
  public var remedy: LocalizedName?
  /// FILE:LINE or a path.
  public var place: String?
  /// The entry that stands in the way.
  public var conflicting: Int?
  /// Which statement of a batch was refused, from 0.
  public var position: Int?

  /// Makes an error.
  public init(
    _ code: String, zh: String, en: String, remedy: LocalizedName? = nil, place: String? = nil,
    conflicting: Int? = nil, position: Int? = nil
  ) {
    self.code = code
    reason = LocalizedName(zh: zh, en: en)
    self.remedy = remedy
    self.place = place
    self.conflicting = conflicting
    self.position = position
  }

  /// The error of a statement that the rules refuse.
  public init(_ rejection: Rejection, position: Int? = nil) {
    code = rejection.code.rawValue
    reason = rejection.reason
    remedy = rejection.remedy
    place = rejection.field
    conflicting = rejection.conflicting
    self.position = position
  }
}

extension LedgerError {
  /// The error of a line of the log that is not an entry.
  init(unreadableLine index: Int, _ error: FieldError, place: String? = nil) {
    guard error.code != .notLifted else {
      // The line is good; it is this program that is not.
      self.init(
        "E-UPCAST", zh: "第 \(index) 条是旧版本,提升不到新版本:\(error)",
        en: "entry #\(index) is of an earlier version and cannot be lifted: \(error)",
        remedy: LocalizedName(
          zh: "这是程序的毛病,台账没有损坏:换回原来的程序,并报告",
          en:
            "a fault of this program, not of the log: go back to the one before, and report it"),
        place: place)
      return
    }
    self.init(
      "E-LOG-LINE", zh: "读不懂第 \(index) 条:\(error)",
      en: "entry #\(index) cannot be read: \(error)",
      remedy: LocalizedName(
        zh: "从备份恢复 Events/,不要继续登记", en: "restore Events/ from a backup; record nothing"),
      place: place)
  }
}

extension LedgerError {
  /// The error of a log whose lines hash to another root than its checkpoint's.
  static var otherRoot: LedgerError {
    LedgerError(
      "E-LOG-ROOT",
      zh: "台账与检查点不符:有登记被改动过,或者检查点是别的台账的",
      en:
        "the log does not match its checkpoint: an entry was altered, or the checkpoint is another's",
      remedy: .init(
        zh: "从备份恢复 Events/,不要继续登记", en: "restore Events/ from a backup; record nothing"),
      place: "Events/checkpoint")
  }

  /// The refusal to go on where the log holds something unknown.
  init(_ unknown: Unrecognized) {
    self.init(Rejection(unknown))
    place = Ledger.place(of: unknown.first)
  }
}

extension LedgerError: CustomStringConvertible {
  /// The code and what went wrong, in one line for logs and tests.
  public var description: String {
    "\(code): \(reason.en ?? reason.zh)" + (place.map { " (\($0))" } ?? "")
  }
}
