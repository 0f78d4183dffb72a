// SPDX-License-Identifier: Apache-2.0

/// The first entries of the log, as a statement quotes them: how many, and their root.
public struct QuotedLog: Equatable, Sendable {
  /// How many entries.
  public var size: Int
  /// The root that the statement says they have.
  public var root: Digest
}

extension RegistryState {
  /// What a statement quotes of the log, so that the caller can look up the root there; nil where it
  /// quotes nothing. A correction quotes what its replacement does.
  public func quotedLog(in statement: Statement) -> QuotedLog? {
    guard case .entryCorrected(let event) = statement.data.event else {
      return statement.data.event.quotedLog
    }
    guard let fact = fact(statedBy: event.entry), fact.data.event.quotedLog != nil else {
      return nil
    }
    return try? event.replacement.eventData(as: fact.data.event, in: catalogue).event.quotedLog
  }

  /// Refuses a quotation of another log: who published or attested a root saw this log at that size.
  func judgeQuotation(_ statement: Statement, _ facts: AdmissionFacts) throws(Rejection) {
    guard let quoted = quotedLog(in: statement), quoted.root != facts.quotedRoot else { return }
    let found = facts.quotedRoot.map(\.description) ?? "-"
    throw Rejection(
      .quotedRoot, zh: "台账前 \(quoted.size) 条的树根是 \(found),不是 \(quoted.root)",
      en: "the first \(quoted.size) entries have the root \(found), not \(quoted.root)",
      field: statement.data.event.isAmendment ? "replacement.data.root" : "root")
  }
}

extension Event {
  /// What the event itself quotes of the log.
  fileprivate var quotedLog: QuotedLog? {
    switch self {
    case .bulletinPublished(let event): QuotedLog(size: event.size, root: event.root)
    case .auditAttested(let event): QuotedLog(size: event.size, root: event.root)
    default: nil
    }
  }
}
