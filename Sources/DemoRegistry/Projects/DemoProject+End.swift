// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// Trial, acceptance, what is left, and operation.
extension DemoProject {
  mutating func finish(_ desk: inout DemoDesk) {
    switch status {
    case .construction where age(desk) >= duration:
      steps.trialSince = desk.month
      setStatus(.trial, on: 22, "进入试运行", &desk)
    case .trial where desk.month >= (steps.trialSince ?? desk.month) + 2: examine(&desk)
    case .accepted: settleAccounts(&desk)
    case .operating, .closed:
      if desk.month >= (steps.accepted ?? 0) + 12 { isOver = true }
    default: break
    }
  }

  /// Who fails is examined again after two months.
  private mutating func examine(_ desk: inout DemoDesk) {
    let isFirst = steps.examinations == 0
    steps.examinations += 1
    guard !isFirst || !(number == DemoStory.walking.rawValue || random.happens(20)) else {
      desk.say(AcceptanceFailed.self, about: subject, on: 16, by: DemoActor.centre) {
        $0.reviewer = DemoBody.institute
      }
      steps.trialSince = desk.month
      return
    }
    closeMilestones(isAccepted: true, &desk)
    desk.say(AcceptancePassed.self, about: subject, on: 16, by: DemoActor.centre) {
      $0.reviewer = DemoBody.institute
    }
    steps.accepted = desk.month
    setStatus(.accepted, on: 17, "验收通过", &desk)
    let grade = random.one(of: EvaluationGrade.allCases, else: .good)
    desk.say(EvaluationRecorded.self, about: subject, on: 23, by: DemoActor.secretariat) {
      $0.evaluator = DemoBody.institute
      $0.grade = grade
      $0.summary = "演示:第三方评估"
    }
  }

  /// A half of what is left is retained for direct costs and partly spent; the rest goes back.
  private mutating func settleAccounts(_ desk: inout DemoDesk) {
    let accepted = steps.accepted ?? desk.month
    if desk.month == accepted + 1 {
      for position in purses.indices where purses[position].isPublic {
        let half = purses[position].left / 2
        guard half > 0 else { continue }
        let source = purses[position].source
        desk.say(SurplusRetained.self, about: subject, on: 9, by: DemoActor.centre) {
          ($0.source, $0.amount, $0.by) = (source, Money(fen: half), .unit)
        }
        spend(position, half / 2 + 1, .direct, &desk)
        giveBack(position, purses[position].left - half, on: 27, &desk)
      }
    }
    guard desk.month >= accepted + 2 else { return }
    if kind == .keyTechnologyProgramme {
      setStatus(.closed, on: 9, "结题", &desk)
    } else {
      setStatus(.operating, on: 9, "投入运行", &desk)
    }
  }
}
