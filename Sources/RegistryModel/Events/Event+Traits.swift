// SPDX-License-Identifier: Apache-2.0

extension Event {
  /// Whether an event registers its subject or presupposes it.
  enum Registration {
    /// The subject must not be registered before.
    case first
    /// The subject must be registered before.
    case later
    /// Either.
    case either
  }

  /// The kinds of subject that the event may be about.
  public var subjectKinds: [SubjectKind] {
    switch self {
    case .registryFounded, .policyAdopted, .logKeyRotated, .registryContinued: [.registry]
    case .actorEnrolled, .actorSuspended, .actorReinstated, .actorSucceeded, .actorKeyRotated,
      .actorKeyCompromised:
      [.actor]
    case .documentIssued, .documentCited, .documentSuperseded, .documentRepealed: [.document]
    case .organizationRegistered, .organizationRenamed, .organizationMerged: [.organization]
    case .taskAssigned, .taskReassigned, .taskProgressReported, .taskCompleted: [.task]
    case .projectRegistered, .projectAmended, .locationSet, .partyJoined, .partyLeft,
      .relationSet, .statusReported, .statusChanged, .designationSought, .designationGranted,
      .designationRefused, .listingEntered, .listingLeft, .duplicateDismissed,
      .milestonePlanned, .milestoneRescheduled, .milestoneMet, .milestonePartiallyMet,
      .milestoneMissed, .milestoneCancelled:
      [.project]
    case .decisionRecorded, .proposalRecorded, .requestSubmitted, .instructionReceived:
      [.project, .fund, .meeting]
    case .opinionRecorded: [.project, .fund]
    case .baselineSet, .baselineRevised, .contractSigned, .acceptancePassed, .acceptanceFailed,
      .planAdjusted, .directionChanged, .progressObserved, .assessmentRecorded,
      .evaluationRecorded, .surplusRetained:
      [.project]
    case .exemptionGranted: [.task, .project, .fund]
    case .meetingPlanned, .meetingItemAdded, .meetingHeld: [.meeting]
    case .reportOpened, .reportSubmitted, .reportReturned, .reportConfirmed: [.report]
    case .bulletinPublished: [.bulletin]
    case .auditAttested: [.registry]
    case .auditNoted: SubjectKind.allCases
    case .loanIssued, .loanDefaulted, .loanCompensated: [.project, .fund]
    case .budgetApproved, .budgetRevised, .fundingCommitted, .fundingReceived,
      .fundingDisbursed, .fundingReturned, .expenditureRecorded, .investmentReported:
      [.project, .fund]
    case .fundRegistered, .fundEstablished: [.fund]
    case .indicatorDefined, .targetSet, .targetRevised, .observationRecorded, .quotaSet:
      [.indicator]
    case .personRegistered, .subjectErased: [.person]
    case .expertRegistered, .conflictDeclared: [.expert]
    case .reviewOpened, .reviewScored, .reviewClosed: [.review]
    case .supervisionIssued, .supervisionAnswered, .supervisionClosed: [.supervision]
    case .challengePublished, .challengeClaimed, .challengeAwarded, .challengeDelivered,
      .challengeClosed:
      [.challenge]
    case .equipmentListed, .equipmentUseReported, .equipmentBooked, .equipmentRetired:
      [.equipment]
    case .aliasAdded, .aliasRemoved: [.organization, .project, .fund]
    case .entryConfirmed, .entryReturned, .entryCorrected, .entryWithdrawn:
      [
        .document, .organization, .task, .project, .fund, .indicator,
        .person, .expert, .review, .supervision, .challenge, .equipment,
        .meeting, .report, .bulletin,
      ]
    }
  }

  var registration: Registration {
    switch self {
    case .registryFounded, .actorEnrolled, .documentIssued, .organizationRegistered,
      .taskAssigned, .projectRegistered, .indicatorDefined, .meetingPlanned, .reportOpened,
      .bulletinPublished:
      .first
    case .personRegistered, .expertRegistered, .reviewOpened, .supervisionIssued,
      .challengePublished, .equipmentListed:
      .first
    // A mechanism that a plan names may become a fund, and a fund be named later.
    case .fundRegistered, .fundEstablished: .either
    // May precede its subject in the same batch, so that the subject can be registered at all.
    case .duplicateDismissed: .either
    // A withdrawn registration may be corrected back into force.
    case .entryCorrected, .entryWithdrawn: .either
    default: .later
    }
  }

  /// The number of the voucher of a payment.
  var voucher: String? {
    switch self {
    case .fundingCommitted(let event): event.voucher
    case .fundingReceived(let event): event.voucher
    case .fundingDisbursed(let event): event.voucher
    case .fundingReturned(let event): event.voucher
    case .expenditureRecorded(let event): event.voucher
    default: nil
    }
  }

  /// Whether the event adds an amount of money, so that saying it twice counts it twice.
  var isAdditiveMoney: Bool {
    switch self {
    case .fundingCommitted, .fundingReceived, .fundingDisbursed, .fundingReturned: true
    case .surplusRetained, .loanIssued, .loanDefaulted, .loanCompensated: true
    case .expenditureRecorded(let event): event.measure == .period
    default: false
    }
  }
}

extension Event {
  /// Whether the event counts by its position in the log, whatever its time.
  public var countsByIndex: Bool {
    switch self {
    case .registryFounded, .policyAdopted, .actorEnrolled, .actorSuspended, .actorReinstated,
      .actorSucceeded, .actorKeyRotated, .actorKeyCompromised, .logKeyRotated,
      .registryContinued, .entryConfirmed, .entryReturned, .entryCorrected, .entryWithdrawn,
      .auditAttested:
      true
    default: false
    }
  }
}

extension Event {
  /// The entry that the event amends or settles, by its id.
  public var namedEntry: EntryID? {
    switch self {
    case .entryConfirmed(let event): event.entry
    case .entryReturned(let event): event.entry
    case .entryCorrected(let event): event.entry
    case .entryWithdrawn(let event): event.entry
    default: nil
    }
  }

  /// Whether the event corrects or withdraws another entry.
  public var isAmendment: Bool {
    switch self {
    case .entryCorrected, .entryWithdrawn: true
    default: false
    }
  }

  /// Whether the event brings a new key, which must prove that it is possessed.
  var bringsKey: Bool {
    switch self {
    case .actorEnrolled, .actorKeyRotated, .logKeyRotated: true
    default: false
    }
  }
}
