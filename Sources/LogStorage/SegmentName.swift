// SPDX-License-Identifier: Apache-2.0

/// How the log is cut into files: 4,096 entries each, named by the first index in twelve digits.
///
/// 4,096 is a power of two, so that a full segment is one perfect subtree. For example entry 4,100
/// is line 5 of `000000004096.ndjson`.
public enum SegmentName {
  /// The entries in a full segment.
  public static let capacity: UInt64 = 4096
  /// The end of every segment's file name.
  public static let suffix = ".ndjson"
  static let digits = 12
  /// One more than the greatest index that twelve digits can name.
  public static let maximumSize: UInt64 = 1_000_000_000_000

  /// The first index of the segment that holds an entry.
  public static func firstIndex(holding index: UInt64) -> UInt64 { index / capacity * capacity }

  /// The file name of the segment that holds an entry.
  public static func fileName(holding index: UInt64) -> String {
    let number = String(firstIndex(holding: index))
    return String(repeating: "0", count: max(0, digits - number.utf8.count)) + number + suffix
  }

  /// The line of an entry within its segment's file, counted from 1.
  public static func lineNumber(of index: UInt64) -> Int { Int(index % capacity) + 1 }

  /// The first index that a file name stands for, or nil where no segment may bear that name.
  public static func firstIndex(fileName: String) -> UInt64? {
    guard fileName.hasSuffix(suffix) else { return nil }
    let number = fileName.utf8.dropLast(suffix.utf8.count)
    guard number.count == digits, number.allSatisfy({ 0x30...0x39 ~= $0 }),
      let first = UInt64(String(number) ?? ""), first % capacity == 0
    else { return nil }
    return first
  }
}
