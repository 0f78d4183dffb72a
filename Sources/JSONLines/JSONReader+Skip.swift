// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
  /// Reads a value of any kind, checking all of it and keeping nothing.
  ///
  /// - Returns: The offsets of the value's bytes, without the white space around it.
  /// - Throws: The first fault of the value.
  @discardableResult
  public mutating func skip() throws(JSONError) -> Range<Int> {
    let outerDepth = depth
    let kind = try peek()
    let start = position
    try skipToken(kind)
    while depth > outerDepth {
      if isInObject {
        guard try passKey() else { continue }
      } else {
        guard try nextElement() else { continue }
      }
      try skipToken(try peek())
    }
    return start..<position
  }

  /// Reads a scalar, or only the opening bracket of an object or array.
  @inline(__always)
  private mutating func skipToken(_ kind: JSONKind) throws(JSONError) {
    switch kind {
    case .object: try open(isObject: true)
    case .array: try open(isObject: false)
    case .string: _ = try text()
    case .number: _ = try scanNumber()
    case .bool: _ = try bool()
    case .null: try null()
    }
  }
}
