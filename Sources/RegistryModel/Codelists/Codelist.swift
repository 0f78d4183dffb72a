// SPDX-License-Identifier: Apache-2.0

public import JSONLines

/// A closed list of codes with labels in Chinese and English.
///
/// The log and machine formats hold the codes, which are never translated; people read the labels.
public protocol Codelist: FieldValue, Hashable, CaseIterable, RawRepresentable
where RawValue == String, AllCases == [Self] {
  /// The list's name, a part of schemas and reference pages.
  static var list: String { get }
  /// What people read.
  var label: LocalizedName { get }
}

extension Codelist {
  /// The first code of the list, until a reader overwrites it.
  public static var blank: Self { allCases[0] }

  /// Reads a code of the list; labels are not taken.
  public static func read(_ reader: inout FieldReader) throws(FieldError) -> Self {
    // Compared in place: codes are read so often that no string is made of each.
    let text = try reader.readText()
    guard let value = allCases.first(where: { text == $0.rawValue }) else {
      throw reader.fieldError(
        .invalidValue, found: text.string,
        expected: "one of " + allCases.map(\.rawValue).joined(separator: ", "))
    }
    return value
  }

  /// Writes the code, never a label.
  public func write(_ writer: inout FieldWriter) { writer.json.string(rawValue) }

  /// One of the codes of the list.
  public static var schema: FieldSchema {
    .code(
      list: list,
      codes: allCases.map { FieldSchema.Code(code: $0.rawValue, label: $0.label) })
  }

  /// The code that `text` names: the code itself or its Chinese or English label.
  public init?(named text: String) {
    let match = Self.allCases.first {
      $0.rawValue == text || $0.label.zh == text
        || $0.label.en?.lowercased() == text.lowercased()
    }
    guard let match else { return nil }
    self = match
  }
}

/// Where a code stands in the lists of the open standards.
public struct StandardCodes: Equatable, Sendable {
  /// The code in Open Contracting for Infrastructure Data Standard 0.9.5.
  public var oc4ids: String?
  /// The code in IATI 2.03.
  public var iati: String?

  /// The codes; none where the standards have no such thing.
  public init(oc4ids: String? = nil, iati: String? = nil) {
    self.oc4ids = oc4ids
    self.iati = iati
  }
}
