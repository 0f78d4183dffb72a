// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// What a table may be imported as: one list of columns a noun, from which forms are made and rows
/// are read.
public struct ImportNoun: Sendable {
  /// The word on the command line, such as `milestone`.
  public let name: String
  /// What people call it.
  public let label: LocalizedName
  /// The columns, in the order of the form.
  public let fields: [ImportField]
  /// What a row states.
  public let statements: [ImportStatement]

  /// The column that decides which of several statements a row makes.
  public var kindField: ImportField? { fields.first { $0.key == "kind" && $0.shape == .word } }

  /// The column of a key.
  public func field(_ key: String) -> ImportField? { fields.first { $0.key == key } }

  /// The column that a heading means; of two, the one that is declared first.
  public func field(headed base: String) -> ImportField? {
    fields.first { $0.isMeant(by: base) }
  }

  /// The nouns, in the order of the help.
  public static let all: [ImportNoun] = [
    report, project, milestone, funding, fund, indicator, target, observation, task, organization,
    document,
  ]

  /// The noun of a word, in either language; plural spellings are accepted.
  public init?(named text: String) {
    let plain = text.lowercased()
    let found = Self.all.first { noun in
      noun.name == plain || noun.name + "s" == plain || noun.label.zh == plain
    }
    guard let found else { return nil }
    self = found
  }

  init(
    _ name: String, _ zh: String, _ en: String, fields: [ImportField],
    statements: [ImportStatement] = []
  ) {
    self.name = name
    label = LocalizedName(zh: zh, en: en)
    self.fields = fields
    self.statements = statements
  }
}

/// What a row states: an event type, on which subject, and what makes two statements the same fact.
public struct ImportStatement: Sendable {
  /// The word in the column of kinds; empty where a noun has one statement.
  public let kind: LocalizedName
  /// The type.
  public let event: EventName
  /// The column with the subject of the statement.
  public let subject: String
  /// The kinds of subjects.
  public let kinds: [SubjectKind]
  /// Whether the row itself gives the subject its id.
  public let isNew: Bool
  /// The members of `data` that tell one fact from another; the others are its value.
  public let identity: [String]
  /// Whether the day belongs to what tells one fact from another: additive money.
  public let identityHasDay: Bool
  /// Members that a new statement gets where the file does not say.
  public let defaults: [(path: String, value: String)]
  /// Types of later statements that change the value of the fact.
  public let amendments: [EventName]
  /// The column whose day is the statement's where the row gives none of its own.
  public let dayField: String?

  /// The word on the command line for the kind.
  public var word: String { kind.en ?? event }

  init(
    _ event: EventName, of subject: String, _ kinds: [SubjectKind], isNew: Bool = false,
    kind: LocalizedName = LocalizedName(), identity: [String] = [], identityHasDay: Bool = false,
    defaults: [(path: String, value: String)] = [], amendments: [EventName] = [],
    dayField: String? = nil
  ) {
    self.event = event
    self.subject = subject
    self.kinds = kinds
    self.isNew = isNew
    self.kind = kind
    self.identity = identity
    self.identityHasDay = identityHasDay
    self.defaults = defaults
    self.amendments = amendments
    self.dayField = dayField
  }
}
