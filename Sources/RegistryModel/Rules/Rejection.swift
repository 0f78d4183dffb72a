// SPDX-License-Identifier: Apache-2.0

/// Why a statement was refused, as a value: nothing was recorded.
public struct Rejection: Error, Equatable, Sendable {
  /// The stable code.
  public var code: RuleCode
  /// What was found and what was expected, in Chinese and English.
  public var reason: LocalizedName
  /// What to do next, where there is a sensible next step.
  public var remedy: LocalizedName?
  /// The member of the statement that was refused.
  public var field: String?
  /// The entry that stands in the way.
  public var conflicting: Int?

  /// Makes a rejection.
  public init(
    _ code: RuleCode, zh: String, en: String, remedy: LocalizedName? = nil, field: String? = nil,
    conflicting: Int? = nil
  ) {
    self.code = code
    reason = LocalizedName(zh: zh, en: en)
    self.remedy = remedy
    self.field = field
    self.conflicting = conflicting
  }
}

extension Rejection: CustomStringConvertible {
  /// The stable code and the reason in English, in one line for logs and tests.
  public var description: String { "\(code.rawValue): \(reason.en ?? reason.zh)" }
}

/// The stable codes of the rules.
public enum RuleCode: String, CaseIterable, Sendable {
  // What a newer program wrote.
  case unknownFormat = "E-UNKNOWN-FORMAT"
  case unknownType = "E-UNKNOWN-TYPE"
  case unknownVersion = "E-UNKNOWN-VERSION"
  case unknownPolicy = "E-UNKNOWN-POLICY"
  // The envelope and the clock.
  case foundingFirst = "E-FOUNDING-FIRST"
  case foundingOnce = "E-FOUNDING-ONCE"
  case continuation = "E-CONTINUATION"
  case origin = "E-ORIGIN"
  case timeInFuture = "E-TIME-FUTURE"
  case precision = "E-PRECISION"
  case basis = "E-BASIS"
  case evidence = "E-EVIDENCE"
  // Who speaks.
  case actorUnknown = "E-ACTOR-UNKNOWN"
  case actorSuspended = "E-ACTOR-SUSPENDED"
  case signature = "E-SIGNATURE"
  case keyProof = "E-KEY-PROOF"
  case keyReused = "E-KEY-REUSED"
  case keyRotation = "E-KEY-ROTATION"
  case keyCompromised = "E-KEY-COMPROMISED"
  case role = "E-ROLE"
  case notOwn = "E-NOT-OWN"
  case onBehalf = "E-ON-BEHALF"
  case lastAdministrator = "E-LAST-ADMINISTRATOR"
  // Subjects and references.
  case subjectKind = "E-SUBJECT-KIND"
  case subjectUnknown = "E-SUBJECT-UNKNOWN"
  case subjectExists = "E-SUBJECT-EXISTS"
  case reference = "E-REFERENCE"
  case repeated = "E-REPEATED"
  case policy = "E-POLICY"
  // Projects and their status.
  case statusStep = "E-STATUS-STEP"
  case statusFinal = "E-STATUS-FINAL"
  case approvalMissing = "E-APPROVAL-MISSING"
  case acceptanceMissing = "E-ACCEPTANCE-MISSING"
  case duplicate = "E-DUPLICATE"
  case alias = "E-ALIAS"
  case party = "E-PARTY"
  case listing = "E-LISTING"
  case designation = "E-DESIGNATION"
  case division = "E-DIVISION"
  case range = "E-RANGE"
  case nothingAmended = "E-NOTHING-AMENDED"
  case circular = "E-CIRCULAR"
  // Milestones.
  case milestoneUnknown = "E-MILESTONE-UNKNOWN"
  case milestoneExists = "E-MILESTONE-EXISTS"
  case milestoneSettled = "E-MILESTONE-SETTLED"
  case milestoneUnchanged = "E-MILESTONE-UNCHANGED"
  // Money.
  case budgetMissing = "E-BUDGET-MISSING"
  case budgetExists = "E-BUDGET-EXISTS"
  case overBudget = "E-OVER-BUDGET"
  case overCommitted = "E-OVER-COMMITTED"
  case overReceived = "E-OVER-RECEIVED"
  case voucherRepeated = "E-VOUCHER-REPEATED"
  case measureFalls = "E-MEASURE-FALLS"
  case amountZero = "E-AMOUNT-ZERO"
  case percent = "E-PERCENT"
  case overIndirect = "E-OVER-INDIRECT"
  case overRetained = "E-OVER-RETAINED"
  case surplus = "E-SURPLUS"
  case overLent = "E-OVER-LENT"
  // Tasks.
  case leadMissing = "E-LEAD-MISSING"
  case merged = "E-MERGED"
  case taskCompleted = "E-TASK-COMPLETED"
  // Indicators.
  case targetExists = "E-TARGET-EXISTS"
  case targetUnknown = "E-TARGET-UNKNOWN"
  case targetValue = "E-TARGET-VALUE"
  case targetPeriod = "E-TARGET-PERIOD"
  case unit = "E-UNIT"
  // What is decided, done and judged.
  case meeting = "E-MEETING"
  case agenda = "E-AGENDA"
  case decision = "E-DECISION"
  case decisionMissing = "E-DECISION-MISSING"
  case direction = "E-DIRECTION"
  case baseline = "E-BASELINE"
  case evaluator = "E-EVALUATOR"
  case exemption = "E-EXEMPTION"
  case reportUnit = "E-REPORT-UNIT"
  case reportStep = "E-REPORT-STEP"
  case logSize = "E-LOG-SIZE"
  case quotedRoot = "E-QUOTED-ROOT"
  // Confirmations.
  case entryUnknown = "E-ENTRY-UNKNOWN"
  case entryNotReported = "E-ENTRY-NOT-REPORTED"
  case ownEntry = "E-OWN-ENTRY"
  case entrySubject = "E-ENTRY-SUBJECT"
  case laterEntryBreaks = "E-LATER-ENTRY"
  // Corrections.
  case notRecorder = "E-NOT-RECORDER"
  case leafHash = "E-LEAF-HASH"
  case notCorrectable = "E-NOT-CORRECTABLE"
  case replacement = "E-REPLACEMENT"
  case withdrawn = "E-WITHDRAWN"
  case classification = "E-CLASSIFICATION"
  // People and experts.
  case sealed = "E-SEALED"
  case personErased = "E-PERSON-ERASED"
  case expertField = "E-EXPERT-FIELD"
  case conflictDeclared = "E-CONFLICT-DECLARED"
  case conflictOfInterest = "E-CONFLICT-OF-INTEREST"
  // Reviews.
  case criterion = "E-CRITERION"
  case reviewUnit = "E-REVIEW-UNIT"
  case score = "E-SCORE"
  case reviewClosed = "E-REVIEW-CLOSED"
  // Supervision and challenges.
  case deadline = "E-DEADLINE"
  case answerMissing = "E-ANSWER-MISSING"
  case supervisionClosed = "E-SUPERVISION-CLOSED"
  case challengeTargets = "E-CHALLENGE-TARGETS"
  case challengeStep = "E-CHALLENGE-STEP"
  case claimMissing = "E-CLAIM-MISSING"
  // Equipment.
  case useHours = "E-USE-HOURS"
  case useOverlap = "E-USE-OVERLAP"
  case bookingDays = "E-BOOKING-DAYS"
  case bookingOverlap = "E-BOOKING-OVERLAP"
  case notOpen = "E-NOT-OPEN"
  case equipmentRetired = "E-EQUIPMENT-RETIRED"
  // Numbers of documents.
  case documentNumber = "E-DOCUMENT-NUMBER"
}
