// SPDX-License-Identifier: Apache-2.0

/// Policy `roles`: who may state what. A type that came later came with a version of the policy, so
/// that what a version says never changes.
public enum RoleMatrix {
  /// A row of the matrix.
  public struct Row: Sendable {
    /// The event type.
    public var type: any EventPayload.Type
    /// The letters of the roles, such as `SM`.
    public var letters: String
    /// The first version of the policy that holds the row.
    public var since = 1
    /// The roles.
    public var roles: [Role] {
      Role.allCases.filter { letters.contains($0.letter) }
    }
  }

  /// The row of an event type.
  public static func row(for name: EventName) -> Row? { byName[name] }

  /// The roles that the row of an event type names, where the policy's version holds the row.
  static func roles(for name: EventName, in version: Int) -> [Role] {
    guard let row = rolesByName[name], row.since <= version else { return [] }
    return row.roles
  }

  private static let rolesByName = byName.mapValues { (since: $0.since, roles: $0.roles) }

  private static let byName = Dictionary(uniqueKeysWithValues: rows.map { ($0.type.name, $0) })

  /// The newest version.
  public static let version = 3

  /// Every row; the matrix of the newest version is total.
  public static let rows: [Row] = [
    Row(type: RegistryFounded.self, letters: "A"),
    Row(type: PolicyAdopted.self, letters: "A"),
    Row(type: ActorEnrolled.self, letters: "A"),
    Row(type: ActorSuspended.self, letters: "A"),
    Row(type: ActorReinstated.self, letters: "A"),
    Row(type: ActorSucceeded.self, letters: "A"),
    Row(type: LogKeyRotated.self, letters: "A", since: 2),
    Row(type: RegistryContinued.self, letters: "A", since: 2),
    Row(type: ActorKeyRotated.self, letters: "ASCEMLU", since: 2),
    Row(type: ActorKeyCompromised.self, letters: "A", since: 2),
    Row(type: DocumentIssued.self, letters: "S"),
    Row(type: DocumentCited.self, letters: "S"),
    Row(type: DocumentSuperseded.self, letters: "S"),
    Row(type: DocumentRepealed.self, letters: "S"),
    Row(type: OrganizationRegistered.self, letters: "S"),
    Row(type: OrganizationRenamed.self, letters: "S"),
    Row(type: OrganizationMerged.self, letters: "S"),
    Row(type: TaskAssigned.self, letters: "S"),
    Row(type: TaskReassigned.self, letters: "S"),
    Row(type: TaskProgressReported.self, letters: "SL"),
    Row(type: TaskCompleted.self, letters: "SL"),
    Row(type: ProjectRegistered.self, letters: "S"),
    Row(type: ProjectAmended.self, letters: "S"),
    Row(type: LocationSet.self, letters: "S"),
    Row(type: PartyJoined.self, letters: "S"),
    Row(type: PartyLeft.self, letters: "S"),
    Row(type: RelationSet.self, letters: "S"),
    Row(type: StatusReported.self, letters: "S"),
    Row(type: StatusChanged.self, letters: "SM"),
    Row(type: DesignationSought.self, letters: "S"),
    Row(type: DesignationGranted.self, letters: "S"),
    Row(type: DesignationRefused.self, letters: "S"),
    Row(type: ListingEntered.self, letters: "S"),
    Row(type: ListingLeft.self, letters: "S"),
    Row(type: OpinionRecorded.self, letters: "E", since: 3),
    Row(type: ProposalRecorded.self, letters: "S", since: 3),
    Row(type: RequestSubmitted.self, letters: "S", since: 3),
    Row(type: InstructionReceived.self, letters: "S", since: 3),
    Row(type: DecisionRecorded.self, letters: "C", since: 3),
    Row(type: BaselineSet.self, letters: "SM", since: 3),
    Row(type: BaselineRevised.self, letters: "SM", since: 3),
    Row(type: ContractSigned.self, letters: "SM", since: 3),
    Row(type: AcceptancePassed.self, letters: "SM", since: 3),
    Row(type: AcceptanceFailed.self, letters: "SM", since: 3),
    Row(type: PlanAdjusted.self, letters: "SL", since: 3),
    Row(type: DirectionChanged.self, letters: "C", since: 3),
    Row(type: ProgressObserved.self, letters: "ML", since: 3),
    Row(type: AssessmentRecorded.self, letters: "SM", since: 3),
    Row(type: EvaluationRecorded.self, letters: "SM", since: 3),
    Row(type: ExemptionGranted.self, letters: "SC", since: 3),
    Row(type: MilestonePlanned.self, letters: "SM"),
    Row(type: MilestoneRescheduled.self, letters: "SM"),
    Row(type: MilestoneMet.self, letters: "SML"),
    Row(type: MilestonePartiallyMet.self, letters: "SML"),
    Row(type: MilestoneMissed.self, letters: "SM"),
    Row(type: MilestoneCancelled.self, letters: "SM"),
    Row(type: MeetingPlanned.self, letters: "S", since: 3),
    Row(type: MeetingItemAdded.self, letters: "S", since: 3),
    Row(type: MeetingHeld.self, letters: "S", since: 3),
    Row(type: ReportOpened.self, letters: "S", since: 3),
    Row(type: ReportSubmitted.self, letters: "L", since: 3),
    Row(type: ReportReturned.self, letters: "S", since: 3),
    Row(type: ReportConfirmed.self, letters: "S", since: 3),
    Row(type: FundRegistered.self, letters: "S"),
    Row(type: FundEstablished.self, letters: "SC"),
    Row(type: BudgetApproved.self, letters: "SC"),
    Row(type: BudgetRevised.self, letters: "SC"),
    Row(type: FundingCommitted.self, letters: "SM"),
    Row(type: FundingReceived.self, letters: "SM"),
    Row(type: FundingDisbursed.self, letters: "SM"),
    Row(type: FundingReturned.self, letters: "SM"),
    Row(type: ExpenditureRecorded.self, letters: "ML"),
    Row(type: InvestmentReported.self, letters: "ML"),
    Row(type: SurplusRetained.self, letters: "SM", since: 3),
    Row(type: LoanIssued.self, letters: "M", since: 3),
    Row(type: LoanDefaulted.self, letters: "M", since: 3),
    Row(type: LoanCompensated.self, letters: "M", since: 3),
    Row(type: IndicatorDefined.self, letters: "S"),
    Row(type: TargetSet.self, letters: "S"),
    Row(type: TargetRevised.self, letters: "S"),
    Row(type: ObservationRecorded.self, letters: "SML"),
    Row(type: QuotaSet.self, letters: "S", since: 3),
    Row(type: BulletinPublished.self, letters: "S", since: 3),
    Row(type: AuditAttested.self, letters: "U", since: 3),
    Row(type: AuditNoted.self, letters: "U", since: 3),
    Row(type: DuplicateDismissed.self, letters: "S"),
    Row(type: AliasAdded.self, letters: "S"),
    Row(type: AliasRemoved.self, letters: "S"),
    Row(type: EntryConfirmed.self, letters: "SM"),
    Row(type: EntryReturned.self, letters: "SM"),
    Row(type: EntryCorrected.self, letters: "ASCEMLU", since: 3),
    Row(type: EntryWithdrawn.self, letters: "ASCEMLU", since: 3),
    Row(type: PersonRegistered.self, letters: "SA", since: 3),
    Row(type: SubjectErased.self, letters: "SA", since: 3),
    Row(type: ExpertRegistered.self, letters: "SE", since: 3),
    Row(type: ConflictDeclared.self, letters: "SE", since: 3),
    Row(type: ReviewOpened.self, letters: "SM", since: 3),
    Row(type: ReviewScored.self, letters: "SM", since: 3),
    Row(type: ReviewClosed.self, letters: "SM", since: 3),
    Row(type: SupervisionIssued.self, letters: "S", since: 3),
    Row(type: SupervisionAnswered.self, letters: "ML", since: 3),
    Row(type: SupervisionClosed.self, letters: "S", since: 3),
    Row(type: ChallengePublished.self, letters: "S", since: 3),
    Row(type: ChallengeClaimed.self, letters: "L", since: 3),
    Row(type: ChallengeAwarded.self, letters: "C", since: 3),
    Row(type: ChallengeDelivered.self, letters: "S", since: 3),
    Row(type: ChallengeClosed.self, letters: "S", since: 3),
    Row(type: EquipmentListed.self, letters: "ML", since: 3),
    Row(type: EquipmentUseReported.self, letters: "ML", since: 3),
    Row(type: EquipmentBooked.self, letters: "ML", since: 3),
    Row(type: EquipmentRetired.self, letters: "ML", since: 3),
  ]
}
