// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel

/// A sorted array of ids in canonical JSON, or of arrays that begin with one each, in which an id is
/// found without reading the others.
struct SortedIDs: Sendable {
  private static let quote = UInt8(ascii: "\"")
  private static let bracket = UInt8(ascii: "[")

  private let line: ArraySlice<UInt8>
  /// Where the items begin in the line.
  private var starts: [Int] = []

  /// Goes over an array, and notes where its items begin.
  ///
  /// - Throws: `JSONError` where it is no such array.
  init(_ reader: inout JSONReader, in line: ArraySlice<UInt8>) throws(JSONError) {
    self.line = line
    try reader.beginArray()
    while try reader.nextElement() {
      let start = line.startIndex + (try reader.skip().lowerBound)
      guard line[start] == Self.quote || line[start...].starts(with: [Self.bracket, Self.quote])
      else { throw JSONError(code: .notAString, offset: start - line.startIndex) }
      starts.append(start)
    }
  }

  /// How many items there are.
  var count: Int { starts.count }

  /// The ids of all items.
  var all: [Slug] { starts.compactMap { Slug(String(decoding: bytes(at: $0), as: UTF8.self)) } }

  /// The number of the item with an id; nil where there is none.
  func position(of id: Slug) -> Int? {
    let wanted = Array(id.description.utf8)
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = low + (high - low) / 2
      if bytes(at: starts[middle]).lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < starts.count && bytes(at: starts[low]).elementsEqual(wanted) ? low : nil
  }

  /// What follows an id in the item that is an array and begins with it.
  func members(under id: Slug) -> [Slug]? {
    guard let position = position(of: id) else { return nil }
    let item = line[starts[position]...]
    let members = try? JSONReader.withBytes(ofAnyLength: item) { (reader) throws(JSONError) in
      var members: [Slug] = []
      try reader.beginArray()
      while try reader.nextElement() {
        if let member = Slug(try reader.string()) { members.append(member) }
      }
      return members
    }
    return members.map { Array($0.dropFirst()) }
  }

  /// The bytes of the id of an item.
  private func bytes(at start: Int) -> ArraySlice<UInt8> {
    let first = line[start] == Self.bracket ? start + 2 : start + 1
    return line[first...].prefix { $0 != Self.quote }
  }
}
