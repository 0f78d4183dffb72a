// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The recording verbs of each noun, in the order of the help.
enum RecordingVerbs {
  typealias Verbs = [any ParsableCommand.Type]

  static let project: Verbs = [
    ProjectRegister.self, ProjectAmend.self, ProjectAlias.self, ProjectSetStatus.self,
    ProjectJoin.self, ProjectLeave.self, ProjectRelate.self, ProjectDesignate.self,
    ProjectListIn.self, ProjectListOut.self, ProjectLocate.self, ProjectMention.self,
    ProjectDismissDuplicate.self,
  ]
  static let milestone: Verbs = [
    MilestonePlan.self, MilestoneReschedule.self, MilestoneMeet.self, MilestoneMiss.self,
    MilestoneCancel.self,
  ]
  static let funding: Verbs = [
    FundingBudget.self, FundingCommit.self, FundingDisburse.self, FundingReceive.self,
    FundingSpend.self, FundingReturn.self, FundingInvest.self,
  ]
  static let fund: Verbs = [FundRegister.self, FundEstablish.self, FundAlias.self]
  static let target: Verbs = [
    TargetDefine.self, TargetSetVerb.self, TargetRevise.self, TargetObserve.self,
  ]
  static let task: Verbs = [
    TaskAssign.self, TaskReassign.self, TaskReport.self, TaskComplete.self,
  ]
  static let document: Verbs = [
    DocumentIssue.self, DocumentCite.self, DocumentSupersede.self, DocumentRepeal.self,
  ]
  static let organization: Verbs = [
    OrganizationRegister.self, OrganizationRename.self, OrganizationMerge.self,
    OrganizationAlias.self,
  ]
  static let person: Verbs = [PersonRegister.self, PersonErase.self]
  static let expert: Verbs = [ExpertRegister.self, ExpertDeclare.self]
  static let review: Verbs = [ReviewOpen.self, ReviewScore.self, ReviewClose.self]
  static let supervision: Verbs = [
    SupervisionIssue.self, SupervisionAnswer.self, SupervisionClose.self,
  ]
  static let challenge: Verbs = [
    ChallengePublish.self, ChallengeClaim.self, ChallengeAward.self, ChallengeDeliver.self,
    ChallengeClose.self,
  ]
  static let equipment: Verbs = [
    EquipmentAdd.self, EquipmentUse.self, EquipmentBook.self, EquipmentRetire.self,
  ]
  static let actor: Verbs = [
    ActorEnroll.self, ActorSuspend.self, ActorReinstate.self, ActorSucceed.self,
    ActorRotate.self, ActorCompromise.self,
  ]
  static let policy: Verbs = [PolicyAdopt.self]
  static let entry: Verbs = [
    EntryCorrect.self, EntryWithdraw.self, EntryConfirm.self, EntryReturn.self,
  ]
  // Governance: what is advised, decided, delivered and judged.
  static let projectCourse: Verbs = [
    ProjectAssess.self, ProjectRebaseline.self, ProjectAdjust.self, ProjectAccept.self,
    ProjectContract.self, ProjectRedirect.self, ProjectProgress.self, ProjectRequest.self,
    ProjectInstruct.self, ProjectPropose.self,
  ]
  static let fundingRules: Verbs = [FundingRetain.self, FundingLend.self]
  static let targetQuota: Verbs = [TargetQuota.self]
  static let evaluation: Verbs = [ReviewEvaluate.self]
  static let opinion: Verbs = [OpinionRecord.self]
  static let decision: Verbs = [DecisionRecord.self]
  static let exemption: Verbs = [ExemptionGrant.self]
  static let meeting: Verbs = [MeetingPlan.self, MeetingAdd.self, MeetingHold.self]
  static let report: Verbs = [
    ReportOpen.self, ReportSubmit.self, ReportReturn.self, ReportConfirm.self,
  ]
  static let bulletin: Verbs = [BulletinPublish.self]
  static let audit: Verbs = [AuditAttest.self, AuditNote.self]

  /// Commands that stand by themselves.
  static let alone: Verbs = [
    ImportCommand.self, InitCommand.self, RegistryCommand.self, KeyCommand.self,
  ]
}
