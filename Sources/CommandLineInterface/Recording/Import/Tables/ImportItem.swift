// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// A statement that a table would make, and what the registry says of it already.
struct ImportItem {
  /// Where it stands in the file: `资金!F14`.
  var place: String
  /// What it is called: the matter of a report, else the noun.
  var label: Localized
  /// What it says.
  var draft: Draft
  /// The members of `data` that the file gives, without what was filled in for it.
  var given: Set<String>
  /// The members that tell one fact from another.
  var identity: [String]
  /// Whether the day belongs to what tells one fact from another.
  var identityHasDay = false
  /// Whether the day is part of what is said: when a milestone was met.
  var saysDay = false
  /// Types of later statements that change the fact.
  var amendments: [EventName] = []

  /// What the registry says of it.
  enum Outcome {
    /// Nothing.
    case new
    /// The same.
    case unchanged(index: Int)
    /// Something else.
    case conflict(index: Int, differences: [Difference])
  }

  /// A member that the file and the registry give differently.
  struct Difference {
    /// Its path.
    var path: String
    /// What the file says; absent for the day.
    var new: JSONValue
    /// What the registry says; absent where it says nothing.
    var old: JSONValue?
    /// The shape of the member.
    var schema: FieldSchema
  }
}

/// A problem, question or remark about a file, with its place and a proposal.
struct ImportIssue {
  /// The kinds; all but remarks keep the file out.
  enum Kind: String {
    case conflict
    case problem
    case question
    case note

    var label: Localized {
      switch self {
      case .conflict: Localized(zh: "冲突", en: "Conflict")
      case .problem: Localized(zh: "问题", en: "Problem")
      case .question: Localized(zh: "待答", en: "Question")
      case .note: Localized(zh: "注意", en: "Note")
      }
    }
  }

  var kind: Kind
  /// Where in the file; absent where it is about the whole.
  var place: String?
  /// The code of a problem.
  var code: String?
  /// What is so.
  var text: Localized
  /// What to do, a line each.
  var proposals: [Localized] = []

  init(
    _ kind: Kind, place: String? = nil, code: String? = nil, _ text: Localized,
    proposals: [Localized] = []
  ) {
    self.kind = kind
    self.place = place
    self.code = code
    self.text = text
    self.proposals = proposals
  }

  /// The problem that an error tells of.
  init(_ error: LedgerError, place: String?) {
    kind = .problem
    self.place = place
    code = error.code
    text = Localized(error.reason)
    if let index = error.conflicting {
      proposals.append(
        Localized(
          zh: "见 #\(index):annals entry \(index)", en: "see #\(index): annals entry \(index)"))
    }
    if let remedy = error.remedy {
      let zh = remedy.zh.split(separator: "\n").map(String.init)
      let en = (remedy.en ?? remedy.zh).split(separator: "\n").map(String.init)
      for (zh, en) in zip(zh, en) { proposals.append(Localized(zh: zh, en: en)) }
    }
  }
}
