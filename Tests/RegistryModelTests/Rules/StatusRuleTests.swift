// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite("Controlled status, policy status-1") struct StatusRules {
  /// The published table, written down once more.
  static let forward: [ProjectStatus: Set<ProjectStatus>] = [
    .planned: [.reserve, .appraisal], .reserve: [.appraisal], .appraisal: [.approved],
    .approved: [.construction], .construction: [.trial, .accepted], .trial: [.accepted],
    .accepted: [.operating, .closed], .operating: [.decommissioned],
  ]
  static let final: Set<ProjectStatus> = [.closed, .terminated, .decommissioned]

  /// A project that has come to `status` by steps that are allowed.
  private func given(_ status: ProjectStatus, suspendedFrom: ProjectStatus = .construction)
    -> Given
  {
    let path: [ProjectStatus] =
      switch status {
      case .closed: [.accepted, .closed]
      case .decommissioned: [.operating, .decommissioned]
      case .terminated: [.planned, .terminated]
      case .suspended: [suspendedFrom, .suspended]
      default: [status]
      }
    return Given {
      project()
      for (step, status) in path.enumerated() {
        RegistryModelTests.status(status).basis("plan").on("2018-0\(step + 1)-01")
      }
    }
  }

  private func expected(
    _ from: ProjectStatus, _ to: ProjectStatus, hasBasis: Bool
  ) -> RuleCode? {
    if from == to { return .statusStep }
    if Self.final.contains(from) { return .statusFinal }
    if from == .suspended { return to == .construction || to == .terminated ? nil : .statusStep }
    if to == .suspended || to == .terminated { return nil }
    if Self.forward[from]?.contains(to) == true {
      switch to {
      case .approved: return .approvalMissing
      case .accepted: return .acceptanceMissing
      default: return nil
      }
    }
    let isOneBack = Self.forward[to]?.contains(from) == true
    return isOneBack && hasBasis ? nil : .statusStep
  }

  @Test(arguments: ProjectStatus.allCases, ProjectStatus.allCases)
  func `every step of the table, with and without a basis`(
    from: ProjectStatus, to: ProjectStatus
  ) {
    let given = given(from)
    #expect(given.state.projects["centre"]?.state.status == from)
    for hasBasis in [false, true] {
      let step = hasBasis ? status(to).basis("plan") : status(to)
      let outcome = given.when(step.on("2018-05-01"))
      if let code = expected(from, to, hasBasis: hasBasis) {
        outcome.then(.refused(code))
      } else {
        outcome.then(.accepted)
        #expect(outcome.project().status == to)
      }
    }
  }

  @Test(arguments: ProjectStatus.allCases)
  func `the first status is not final, and existing stock needs a basis`(to: ProjectStatus) {
    let given = Given { project() }
    let isFree: Set<ProjectStatus> = [.planned, .reserve, .appraisal]
    let isFinal = Self.final.contains(to)
    given.when(status(to).basis("plan")).then(isFinal ? .refused(.statusFinal) : .accepted)
    given.when(status(to)).then(
      isFinal
        ? .refused(.statusFinal) : isFree.contains(to) ? .accepted : .refused(.approvalMissing))
  }

  @Test(arguments: ProjectStatus.allCases.filter { !final.contains($0) && $0 != .suspended })
  func `a suspended project returns to where it was and nowhere else`(before: ProjectStatus) {
    let given = given(.suspended, suspendedFrom: before)
    for to in ProjectStatus.allCases {
      given.when(status(to).on("2018-05-01"))
        .then(to == before || to == .terminated ? .accepted : .refused(.statusStep))
    }
  }

  @Test func `a project taken over while suspended resumes with a basis`() {
    let given = Given {
      project()
      status(.suspended).basis("plan")
    }
    given.when(status(.construction).basis("plan").on("2018-05-01")).then(.accepted)
    given.when(status(.construction).on("2018-05-01")).then(.refused(.approvalMissing))
    given.when(status(.terminated).on("2018-05-01")).then(.accepted)
    given.when(status(.closed).basis("plan").on("2018-05-01")).then(.refused(.statusFinal))
  }

  @Test func `a change that is only reported is no place to return to`() {
    let given = Given {
      project()
      status(.construction).basis("plan").on("2018-01-01")
      status(.terminated).onBehalf(of: "service-centre", as: .managementCentre).on("2018-02-01")
      status(.suspended).on("2018-03-01")
    }
    #expect(given.state.projects["centre"]?.state.status == .suspended)
    given.when(status(.construction).on("2018-04-01")).then(.accepted)
  }

  @Test func `a reported change sets no status until it is confirmed`() {
    var given = Given {
      project()
      status(.planned).onBehalf(of: "service-centre", as: .managementCentre).called("report")
    }
    #expect(given.state.projects["centre"]?.state.status == nil)
    given.say(confirmed("report"))
    #expect(given.state.projects["centre"]?.state.status == .planned)
  }

  @Test func `the log names the steps in policy status-1`() {
    let policy = PolicyCatalogue.policy("status", 1)
    #expect(policy?.parameters.count == ProjectStatus.allCases.count)
    for status in ProjectStatus.allCases {
      #expect(Set(ProjectState.forward(from: status)) == Self.forward[status] ?? [])
      #expect(status.isFinal == Self.final.contains(status))
    }
  }
}
