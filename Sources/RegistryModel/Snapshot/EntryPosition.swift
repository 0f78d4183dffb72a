// SPDX-License-Identifier: Apache-2.0

/// Where an entry about a subject lies, as a snapshot keeps it: `[1402,88213]`, or `[1402,88213,1]`
/// where what it says waits, or waited, for a confirmation.
public struct EntryPosition: Equatable, Sendable {
  /// The position in the log.
  public var index = 0
  /// The offset of the line in its segment, in bytes.
  public var offset = 0
  /// Whether it waits, or waited, for a confirmation.
  public var isReport = false

  /// The place of an entry.
  public init(index: Int, offset: Int, isReport: Bool = false) {
    self.index = index
    self.offset = offset
    self.isReport = isReport
  }
}

extension EntryPosition: FieldValue {
  /// The first entry, until a reader overwrites it.
  public static var blank: EntryPosition { EntryPosition(index: 0, offset: 0, isReport: false) }

  /// Reads two or three numbers.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> EntryPosition {
    let numbers = try [Int].read(&reader)
    guard numbers.count == 2 || numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else {
      throw reader.fieldError(
        .invalidValue, found: "\(numbers)", expected: "the index, the offset, and 1 for a report")
    }
    return EntryPosition(index: numbers[0], offset: numbers[1], isReport: numbers.count == 3)
  }

  /// Writes the numbers as an array.
  public func write(_ writer: inout FieldWriter) {
    ([index, offset] + (isReport ? [1] : [])).write(&writer)
  }

  /// An array of whole numbers.
  public static var schema: FieldSchema { [Int].schema }
}

extension TimelineEntry {
  /// Where everything lies that was ever said of the fact, given where the lines of entries begin.
  func positions(_ offset: (Int) -> Int) -> [EntryPosition] {
    var reports: Set<Int> = []
    if let first = versions.first {
      if first.waitsOrWaited { reports.insert(index) }
    } else if standing == .reported || settledBy != nil {
      reports.insert(index)
    }
    for version in versions.dropFirst() where version.waitsOrWaited {
      reports.insert(version.index)
    }
    return recordings.map {
      EntryPosition(index: $0, offset: offset($0), isReport: reports.contains($0))
    }
  }

  /// Whether what was said of the fact, first or later, waits for a confirmation.
  var waits: Bool { standing == .reported || versions.contains { $0.standing == .reported } }
}

extension FactVersion {
  fileprivate var waitsOrWaited: Bool { standing == .reported || settledBy != nil }
}
