// SPDX-License-Identifier: Apache-2.0

import JSONLines
import RegistryModel

/// A sorted array of ids in canonical JSON, or of arrays that begin with one each, in which an id is
/// found without reading the others.
struct SortedIDs: Sendable {
  private static let quote = UInt8(ascii: "\"")
  private static let bracket = UInt8(ascii: "[")

  private let line: ArraySlice<UInt8>
  /// Where the items lie in the line.
  private var items: [Range<Int>] = []

  /// Goes over an array, and notes where its items begin.
  ///
  /// - Throws: `JSONError` where it is no such array.
  init(_ reader: inout JSONReader, in line: ArraySlice<UInt8>) throws(JSONError) {
    self.line = line
    try reader.beginArray()
    while try reader.nextElement() {
      let item = try reader.skip()
      let start = line.startIndex + item.lowerBound
      guard line[start] == Self.quote || line[start...].starts(with: [Self.bracket, Self.quote])
      else { throw JSONError(code: .notAString, offset: start - line.startIndex) }
      items.append(start..<line.startIndex + item.upperBound)
    }
  }

  /// How many items there are.
  var count: Int { items.count }

  /// The ids of all items.
  var all: [Slug] { items.compactMap { Slug(String(decoding: bytes(at: $0), as: UTF8.self)) } }

  /// The number of the item with an id; nil where there is none.
  func position(of id: Slug) -> Int? {
    let wanted = Array(id.description.utf8)
    var (low, high) = (0, items.count)
    while low < high {
      let middle = low + (high - low) / 2
      if bytes(at: items[middle]).lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < items.count && bytes(at: items[low]).elementsEqual(wanted) ? low : nil
  }

  /// What follows an id in the item that is an array and begins with it.
  func members(under id: Slug) -> [Slug]? {
    guard let position = position(of: id) else { return nil }
    let item = line[items[position]]
    let members = try? JSONReader.withBytes(ofAnyLength: item) { (reader) throws(JSONError) in
      var members: [Slug] = []
      try reader.beginArray()
      while try reader.nextElement() {
        if let member = Slug(try reader.string()) { members.append(member) }
      }
      try reader.end()
      return members
    }
    return members.map { Array($0.dropFirst()) }
  }

  /// The bytes of the id of an item.
  private func bytes(at item: Range<Int>) -> ArraySlice<UInt8> {
    let start = item.lowerBound
    let first = line[start] == Self.bracket ? start + 2 : start + 1
    return line[first..<item.upperBound].prefix { $0 != Self.quote }
  }
}
