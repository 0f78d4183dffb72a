// SPDX-License-Identifier: Apache-2.0

/// An event of any type.
///
/// Indirect: an event goes from line to entry to timeline, and copying a reference costs one count,
/// where copying the largest payload costs one for each of its texts.
public indirect enum Event: Equatable, Sendable {
  case registryFounded(RegistryFounded)
  case policyAdopted(PolicyAdopted)
  case logKeyRotated(LogKeyRotated)
  case registryContinued(RegistryContinued)
  case actorEnrolled(ActorEnrolled)
  case actorSuspended(ActorSuspended)
  case actorReinstated(ActorReinstated)
  case actorSucceeded(ActorSucceeded)
  case actorKeyRotated(ActorKeyRotated)
  case actorKeyCompromised(ActorKeyCompromised)
  case documentIssued(DocumentIssued)
  case documentCited(DocumentCited)
  case documentSuperseded(DocumentSuperseded)
  case documentRepealed(DocumentRepealed)
  case organizationRegistered(OrganizationRegistered)
  case organizationRenamed(OrganizationRenamed)
  case organizationMerged(OrganizationMerged)
  case taskAssigned(TaskAssigned)
  case taskReassigned(TaskReassigned)
  case taskProgressReported(TaskProgressReported)
  case taskCompleted(TaskCompleted)
  case projectRegistered(ProjectRegistered)
  case projectAmended(ProjectAmended)
  case locationSet(LocationSet)
  case partyJoined(PartyJoined)
  case partyLeft(PartyLeft)
  case relationSet(RelationSet)
  case statusReported(StatusReported)
  case statusChanged(StatusChanged)
  case designationSought(DesignationSought)
  case designationGranted(DesignationGranted)
  case designationRefused(DesignationRefused)
  case listingEntered(ListingEntered)
  case listingLeft(ListingLeft)
  case aliasAdded(AliasAdded)
  case aliasRemoved(AliasRemoved)
  case duplicateDismissed(DuplicateDismissed)
  case opinionRecorded(OpinionRecorded)
  case proposalRecorded(ProposalRecorded)
  case requestSubmitted(RequestSubmitted)
  case instructionReceived(InstructionReceived)
  case decisionRecorded(DecisionRecorded)
  case baselineSet(BaselineSet)
  case baselineRevised(BaselineRevised)
  case contractSigned(ContractSigned)
  case acceptancePassed(AcceptancePassed)
  case acceptanceFailed(AcceptanceFailed)
  case planAdjusted(PlanAdjusted)
  case directionChanged(DirectionChanged)
  case progressObserved(ProgressObserved)
  case assessmentRecorded(AssessmentRecorded)
  case evaluationRecorded(EvaluationRecorded)
  case exemptionGranted(ExemptionGranted)
  case milestonePlanned(MilestonePlanned)
  case milestoneRescheduled(MilestoneRescheduled)
  case milestoneMet(MilestoneMet)
  case milestonePartiallyMet(MilestonePartiallyMet)
  case milestoneMissed(MilestoneMissed)
  case milestoneCancelled(MilestoneCancelled)
  case meetingPlanned(MeetingPlanned)
  case meetingItemAdded(MeetingItemAdded)
  case meetingHeld(MeetingHeld)
  case reportOpened(ReportOpened)
  case reportSubmitted(ReportSubmitted)
  case reportReturned(ReportReturned)
  case reportConfirmed(ReportConfirmed)
  case budgetApproved(BudgetApproved)
  case budgetRevised(BudgetRevised)
  case fundingCommitted(FundingCommitted)
  case fundingReceived(FundingReceived)
  case fundingDisbursed(FundingDisbursed)
  case fundingReturned(FundingReturned)
  case expenditureRecorded(ExpenditureRecorded)
  case investmentReported(InvestmentReported)
  case surplusRetained(SurplusRetained)
  case loanIssued(LoanIssued)
  case loanDefaulted(LoanDefaulted)
  case loanCompensated(LoanCompensated)
  case fundRegistered(FundRegistered)
  case fundEstablished(FundEstablished)
  case indicatorDefined(IndicatorDefined)
  case targetSet(TargetSet)
  case targetRevised(TargetRevised)
  case observationRecorded(ObservationRecorded)
  case quotaSet(QuotaSet)
  case bulletinPublished(BulletinPublished)
  case auditAttested(AuditAttested)
  case auditNoted(AuditNoted)
  case entryConfirmed(EntryConfirmed)
  case entryReturned(EntryReturned)
  /// What an entry said is replaced.
  case entryCorrected(EntryCorrected)
  /// An entry is taken back.
  case entryWithdrawn(EntryWithdrawn)
  case personRegistered(PersonRegistered)
  case subjectErased(SubjectErased)
  case expertRegistered(ExpertRegistered)
  case conflictDeclared(ConflictDeclared)
  case reviewOpened(ReviewOpened)
  case reviewScored(ReviewScored)
  case reviewClosed(ReviewClosed)
  case supervisionIssued(SupervisionIssued)
  case supervisionAnswered(SupervisionAnswered)
  case supervisionClosed(SupervisionClosed)
  case challengePublished(ChallengePublished)
  case challengeClaimed(ChallengeClaimed)
  case challengeAwarded(ChallengeAwarded)
  case challengeDelivered(ChallengeDelivered)
  case challengeClosed(ChallengeClosed)
  case equipmentListed(EquipmentListed)
  case equipmentUseReported(EquipmentUseReported)
  case equipmentBooked(EquipmentBooked)
  case equipmentRetired(EquipmentRetired)

  /// The payload.
  public var payload: any EventPayload {
    switch self {
    case .registryFounded(let payload): payload
    case .policyAdopted(let payload): payload
    case .logKeyRotated(let payload): payload
    case .registryContinued(let payload): payload
    case .actorEnrolled(let payload): payload
    case .actorSuspended(let payload): payload
    case .actorReinstated(let payload): payload
    case .actorSucceeded(let payload): payload
    case .actorKeyRotated(let payload): payload
    case .actorKeyCompromised(let payload): payload
    case .documentIssued(let payload): payload
    case .documentCited(let payload): payload
    case .documentSuperseded(let payload): payload
    case .documentRepealed(let payload): payload
    case .organizationRegistered(let payload): payload
    case .organizationRenamed(let payload): payload
    case .organizationMerged(let payload): payload
    case .taskAssigned(let payload): payload
    case .taskReassigned(let payload): payload
    case .taskProgressReported(let payload): payload
    case .taskCompleted(let payload): payload
    case .projectRegistered(let payload): payload
    case .projectAmended(let payload): payload
    case .locationSet(let payload): payload
    case .partyJoined(let payload): payload
    case .partyLeft(let payload): payload
    case .relationSet(let payload): payload
    case .statusReported(let payload): payload
    case .statusChanged(let payload): payload
    case .designationSought(let payload): payload
    case .designationGranted(let payload): payload
    case .designationRefused(let payload): payload
    case .listingEntered(let payload): payload
    case .listingLeft(let payload): payload
    case .aliasAdded(let payload): payload
    case .aliasRemoved(let payload): payload
    case .duplicateDismissed(let payload): payload
    case .opinionRecorded(let payload): payload
    case .proposalRecorded(let payload): payload
    case .requestSubmitted(let payload): payload
    case .instructionReceived(let payload): payload
    case .decisionRecorded(let payload): payload
    case .baselineSet(let payload): payload
    case .baselineRevised(let payload): payload
    case .contractSigned(let payload): payload
    case .acceptancePassed(let payload): payload
    case .acceptanceFailed(let payload): payload
    case .planAdjusted(let payload): payload
    case .directionChanged(let payload): payload
    case .progressObserved(let payload): payload
    case .assessmentRecorded(let payload): payload
    case .evaluationRecorded(let payload): payload
    case .exemptionGranted(let payload): payload
    case .milestonePlanned(let payload): payload
    case .milestoneRescheduled(let payload): payload
    case .milestoneMet(let payload): payload
    case .milestonePartiallyMet(let payload): payload
    case .milestoneMissed(let payload): payload
    case .milestoneCancelled(let payload): payload
    case .meetingPlanned(let payload): payload
    case .meetingItemAdded(let payload): payload
    case .meetingHeld(let payload): payload
    case .reportOpened(let payload): payload
    case .reportSubmitted(let payload): payload
    case .reportReturned(let payload): payload
    case .reportConfirmed(let payload): payload
    case .budgetApproved(let payload): payload
    case .budgetRevised(let payload): payload
    case .fundingCommitted(let payload): payload
    case .fundingReceived(let payload): payload
    case .fundingDisbursed(let payload): payload
    case .fundingReturned(let payload): payload
    case .expenditureRecorded(let payload): payload
    case .investmentReported(let payload): payload
    case .surplusRetained(let payload): payload
    case .loanIssued(let payload): payload
    case .loanDefaulted(let payload): payload
    case .loanCompensated(let payload): payload
    case .fundRegistered(let payload): payload
    case .fundEstablished(let payload): payload
    case .indicatorDefined(let payload): payload
    case .targetSet(let payload): payload
    case .targetRevised(let payload): payload
    case .observationRecorded(let payload): payload
    case .quotaSet(let payload): payload
    case .bulletinPublished(let payload): payload
    case .auditAttested(let payload): payload
    case .auditNoted(let payload): payload
    case .entryConfirmed(let payload): payload
    case .entryReturned(let payload): payload
    case .entryCorrected(let payload): payload
    case .entryWithdrawn(let payload): payload
    case .personRegistered(let payload): payload
    case .subjectErased(let payload): payload
    case .expertRegistered(let payload): payload
    case .conflictDeclared(let payload): payload
    case .reviewOpened(let payload): payload
    case .reviewScored(let payload): payload
    case .reviewClosed(let payload): payload
    case .supervisionIssued(let payload): payload
    case .supervisionAnswered(let payload): payload
    case .supervisionClosed(let payload): payload
    case .challengePublished(let payload): payload
    case .challengeClaimed(let payload): payload
    case .challengeAwarded(let payload): payload
    case .challengeDelivered(let payload): payload
    case .challengeClosed(let payload): payload
    case .equipmentListed(let payload): payload
    case .equipmentUseReported(let payload): payload
    case .equipmentBooked(let payload): payload
    case .equipmentRetired(let payload): payload
    }
  }
}

extension EventCatalogue {
  /// Every event type that this program knows, in the order of the vocabulary.
  public static let all: [any EventPayload.Type] = [
    RegistryFounded.self,
    PolicyAdopted.self,
    LogKeyRotated.self,
    RegistryContinued.self,
    ActorEnrolled.self,
    ActorSuspended.self,
    ActorReinstated.self,
    ActorSucceeded.self,
    ActorKeyRotated.self,
    ActorKeyCompromised.self,
    DocumentIssued.self,
    DocumentCited.self,
    DocumentSuperseded.self,
    DocumentRepealed.self,
    OrganizationRegistered.self,
    OrganizationRenamed.self,
    OrganizationMerged.self,
    TaskAssigned.self,
    TaskReassigned.self,
    TaskProgressReported.self,
    TaskCompleted.self,
    ProjectRegistered.self,
    ProjectAmended.self,
    LocationSet.self,
    PartyJoined.self,
    PartyLeft.self,
    RelationSet.self,
    StatusReported.self,
    StatusChanged.self,
    DesignationSought.self,
    DesignationGranted.self,
    DesignationRefused.self,
    ListingEntered.self,
    ListingLeft.self,
    AliasAdded.self,
    AliasRemoved.self,
    DuplicateDismissed.self,
    OpinionRecorded.self,
    ProposalRecorded.self,
    RequestSubmitted.self,
    InstructionReceived.self,
    DecisionRecorded.self,
    BaselineSet.self,
    BaselineRevised.self,
    ContractSigned.self,
    AcceptancePassed.self,
    AcceptanceFailed.self,
    PlanAdjusted.self,
    DirectionChanged.self,
    ProgressObserved.self,
    AssessmentRecorded.self,
    EvaluationRecorded.self,
    ExemptionGranted.self,
    MilestonePlanned.self,
    MilestoneRescheduled.self,
    MilestoneMet.self,
    MilestonePartiallyMet.self,
    MilestoneMissed.self,
    MilestoneCancelled.self,
    MeetingPlanned.self,
    MeetingItemAdded.self,
    MeetingHeld.self,
    ReportOpened.self,
    ReportSubmitted.self,
    ReportReturned.self,
    ReportConfirmed.self,
    BudgetApproved.self,
    BudgetRevised.self,
    FundingCommitted.self,
    FundingReceived.self,
    FundingDisbursed.self,
    FundingReturned.self,
    ExpenditureRecorded.self,
    InvestmentReported.self,
    SurplusRetained.self,
    LoanIssued.self,
    LoanDefaulted.self,
    LoanCompensated.self,
    FundRegistered.self,
    FundEstablished.self,
    IndicatorDefined.self,
    TargetSet.self,
    TargetRevised.self,
    ObservationRecorded.self,
    QuotaSet.self,
    BulletinPublished.self,
    AuditAttested.self,
    AuditNoted.self,
    EntryConfirmed.self,
    EntryReturned.self,
    EntryCorrected.self,
    EntryWithdrawn.self,
    PersonRegistered.self,
    SubjectErased.self,
    ExpertRegistered.self,
    ConflictDeclared.self,
    ReviewOpened.self,
    ReviewScored.self,
    ReviewClosed.self,
    SupervisionIssued.self,
    SupervisionAnswered.self,
    SupervisionClosed.self,
    ChallengePublished.self,
    ChallengeClaimed.self,
    ChallengeAwarded.self,
    ChallengeDelivered.self,
    ChallengeClosed.self,
    EquipmentListed.self,
    EquipmentUseReported.self,
    EquipmentBooked.self,
    EquipmentRetired.self,
  ]
}
