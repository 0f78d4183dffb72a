// SPDX-License-Identifier: Apache-2.0

/// Event types by the texts under which the log writes them, in every version that can be read.
public struct EventCatalogue: Sendable {
  /// The types that this program knows.
  public static let standard = EventCatalogue(all.map { EventDeclaration($0) })

  /// The types, in the order of the vocabulary.
  public let declarations: [EventDeclaration]
  private let byTypeText: [String: Version]
  private let byName: [EventName: EventDeclaration]

  /// A type in one of its versions; by reference, for every line that is read names one.
  final class Version: Sendable {
    let declaration: EventDeclaration
    let version: Int

    init(declaration: EventDeclaration, version: Int) {
      self.declaration = declaration
      self.version = version
    }
  }

  /// A catalogue of declarations.
  ///
  /// - Precondition: No two have one name.
  public init(_ declarations: [EventDeclaration]) {
    self.declarations = declarations
    byName = Dictionary(uniqueKeysWithValues: declarations.map { ($0.name, $0) })
    byTypeText = Dictionary(
      uniqueKeysWithValues: declarations.flatMap { declaration in
        declaration.versions.map { version in
          (
            declaration.typeText(version: version),
            Version(declaration: declaration, version: version)
          )
        }
      })
  }

  /// The type with a name such as `milestone.met`.
  public subscript(name: EventName) -> EventDeclaration? { byName[name] }

  /// The type with a name such as `milestone.met`, among those that this program knows.
  public static func type(named name: EventName) -> (any EventPayload.Type)? {
    standard[name]?.payload
  }

  /// The type and version that a text such as `annals.milestone.met.v1` names.
  ///
  /// - Throws: ``FieldError``: `unknownType` or `unknownVersion` where a newer program may know it,
  ///   `invalidValue` where the text is no type at all.
  func version(writtenAs text: String) throws(FieldError) -> Version {
    if let found = byTypeText[text] { return found }
    guard let name = EventTypeText(text)?.name else {
      throw FieldError(
        .invalidValue, path: "type", found: text, expected: "annals.<name>.v<version>")
    }
    guard let known = byName[name] else {
      throw FieldError(
        .unknownType, path: "type", found: text, expected: "annals.<name>.v<version>")
    }
    throw FieldError(
      .unknownVersion, path: "type", found: text,
      expected: known.typeText(version: known.version) + " or before")
  }
}

/// The text of a type as the log writes it: `annals.<name>.v<version>`.
public struct EventTypeText: Equatable, Sendable {
  /// The name, such as `milestone.met`.
  public let name: EventName
  /// The version, from 1.
  public let version: Int

  /// Parses the text of a type, known or not; nil where no program can have written it.
  public init?(_ text: String) {
    let prefix = "annals."
    guard text.utf8.count <= 200, text.hasPrefix(prefix),
      let mark = text.lastIndex(of: "."), text[mark...].hasPrefix(".v"),
      let version = Int(text[mark...].dropFirst(2)), (1...9_999).contains(version),
      text.hasSuffix(".v\(version)")
    else { return nil }
    let name = text[..<mark].dropFirst(prefix.count)
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    let isName = words.count == 2 && words.allSatisfy { Slug(String($0)) != nil }
    guard isName else { return nil }
    self.name = String(name)
    self.version = version
  }
}
