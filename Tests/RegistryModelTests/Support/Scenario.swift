// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

/// Collects what was said before, in the order of the log.
@resultBuilder
enum SayingBuilder {
  static func buildExpression(_ saying: Saying) -> [Saying] { [saying] }
  static func buildExpression(_ sayings: [Saying]) -> [Saying] { sayings }
  static func buildBlock(_ parts: [Saying]...) -> [Saying] { parts.flatMap(\.self) }
  static func buildOptional(_ part: [Saying]?) -> [Saying] { part ?? [] }
  static func buildEither(first part: [Saying]) -> [Saying] { part }
  static func buildEither(second part: [Saying]) -> [Saying] { part }
  static func buildArray(_ parts: [[Saying]]) -> [Saying] { parts.flatMap(\.self) }
}

/// What stands in the log, and what one more statement makes of it:
/// `Given { … }.when(saying).then(.accepted)`.
struct Given {
  private(set) var state: RegistryState
  private(set) var log: [Entry] = []
  private var labels: [String: Int] = [:]

  /// A registry whose actors are enrolled, with what `sayings` add; each must be accepted.
  init(
    sourceLocation: SourceLocation = #_sourceLocation,
    @SayingBuilder _ sayings: () -> [Saying]
  ) {
    self = World.given
    for saying in sayings() { say(saying, sourceLocation) }
  }

  /// No registry at all.
  static var nothing: Given { Given(state: RegistryState()) }

  private init(state: RegistryState) { self.state = state }

  /// When every statement of a test is recorded.
  static let recorded = Timestamp(startOf: day("2026-11-21"), offset: .china)

  /// Records one more statement, which must be accepted.
  mutating func say(_ saying: Saying, _ sourceLocation: SourceLocation = #_sourceLocation) {
    if case .failure(let rejection) = offer(saying) {
      Issue.record("given statement refused: \(rejection)", sourceLocation: sourceLocation)
    }
  }

  /// Records one more statement where it is accepted.
  mutating func offer(_ saying: Saying) -> Result<Acceptance, Rejection> {
    let statement = saying.statement(id: entryID(saying.label ?? "#\(state.size)"))
    let facts = AdmissionFacts(
      index: state.size, recorded: Self.recorded, signature: saying.signature,
      keyPossession: saying.keyPossession,
      namedLeaf: statement.data.event.namedEntry.map(leafHash),
      quotedRoot: state.quotedLog(in: statement).map { logRoot($0.size) })
    do throws(Rejection) {
      let acceptance = try state.admit(statement, facts)
      let entry = Entry(
        index: state.size, statement: statement, signature: .blank, recorded: Self.recorded)
      if let label = saying.label { labels[label] = entry.index }
      // As an auditor does; what only folds is compared with it.
      state.fold(entry, judged: try state.judge(entry, facts))
      log.append(entry)
      return .success(acceptance)
    } catch {
      return .failure(error)
    }
  }

  /// The statement that the test is about.
  func when(_ saying: Saying) -> Outcome {
    var after = self
    let result = after.offer(saying)
    return Outcome(before: self, after: after, result: result)
  }

  /// Where the entry with a label stands.
  func index(of label: String) -> Int? { labels[label] }
}

/// What became of the last statement.
struct Outcome {
  let before: Given
  let after: Given
  let result: Result<Acceptance, Rejection>

  /// What a test expects of a statement.
  enum Expected {
    /// It may be recorded.
    case accepted
    /// It is refused by this rule, and the refusal names the entry with this label.
    case refused(RuleCode, naming: String? = nil)
  }

  /// Checks what became of the statement.
  @discardableResult
  func then(_ expected: Expected, sourceLocation: SourceLocation = #_sourceLocation) -> Outcome {
    switch (expected, result) {
    case (.accepted, .success): break
    case (.accepted, .failure(let rejection)):
      Issue.record("refused: \(rejection)", sourceLocation: sourceLocation)
    case (.refused(let code, _), .success):
      Issue.record("accepted instead of \(code.rawValue)", sourceLocation: sourceLocation)
    case (.refused(let code, let label), .failure(let rejection)):
      #expect(rejection.code == code, "\(rejection)", sourceLocation: sourceLocation)
      #expect(!rejection.reason.zh.isEmpty, sourceLocation: sourceLocation)
      #expect(rejection.reason.en?.isEmpty == false, sourceLocation: sourceLocation)
      if let label {
        #expect(
          rejection.conflicting == before.index(of: label), "\(rejection)",
          sourceLocation: sourceLocation)
      }
    }
    return self
  }

  /// The refusal, where there is one.
  var rejection: Rejection? {
    if case .failure(let rejection) = result { rejection } else { nil }
  }

  /// The warnings, where it was accepted.
  var warnings: [LocalizedName] {
    if case .success(let acceptance) = result { acceptance.warnings } else { [] }
  }

  /// The state of a project after the statement.
  func project(_ id: Slug = "centre") -> ProjectState {
    after.state.projects[id]?.state ?? ProjectState()
  }
}
