// SPDX-License-Identifier: Apache-2.0

public import JSONLines

extension FieldSchema {
  /// The shape that a value is meant to have: of several shapes the first that has all its members.
  ///
  /// - Parameter value: What somebody wrote, in whatever order.
  /// - Returns: This shape, or one of those that it is made of; the first where none has the members.
  public func shape(of value: JSONValue) -> FieldSchema {
    guard case .either(let shapes) = self, let first = shapes.first else { return self }
    guard case .object(let members) = value else { return first }
    let keys = Set(members.map(\.key))
    return shapes.first { shape in
      guard case .object(let fields) = shape else { return false }
      return keys.isSubset(of: fields.map(\.key))
    } ?? first
  }
}
