// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

extension Outcome {
  /// Checks which member the refusal names.
  @discardableResult
  func at(_ field: String?, sourceLocation: SourceLocation = #_sourceLocation) -> Outcome {
    #expect(rejection != nil, sourceLocation: sourceLocation)
    #expect(rejection?.field == field, sourceLocation: sourceLocation)
    return self
  }
}

func person(
  _ id: Slug, _ change: (inout PersonRegistered) -> Void = { _ in }
) -> Saying {
  about(.person, id, PersonRegistered.self) {
    $0.name = .clear(LocalizedName(zh: "人员 \(id)"))
    change(&$0)
  }
}

/// A name sealed under the key of a person.
func sealedName(
  _ person: Slug, nonce: String = "AAAAAAAAAAAAAAAA", box: String = "AAAAAAAAAAAAAAAAAAAAAAAA"
) -> Sealable<LocalizedName> {
  var sealed = SealedValue()
  sealed.subject = Subject(.person, person)
  sealed.nonce = Base64Text(nonce) ?? .blank
  sealed.box = Base64Text(box) ?? .blank
  return .sealed(sealed)
}

func erased(_ person: Slug) -> Saying {
  about(.person, person, SubjectErased.self) { $0.reason = "本人要求" }
}

func expert(
  _ id: Slug, person: Slug = "wang", _ change: (inout ExpertRegistered) -> Void = { _ in }
) -> Saying {
  about(.expert, id, ExpertRegistered.self) {
    $0.person = person
    $0.fields = [.technology]
    $0.industries = ["物联网"]
    change(&$0)
  }
}

func interest(_ expert: Slug, in kind: SubjectKind, _ id: Slug) -> Saying {
  about(.expert, expert, ConflictDeclared.self) { $0.with = Subject(kind, id) }
}

func criterion(_ id: Slug, max: String = "10") -> ReviewCriterion {
  var criterion = ReviewCriterion()
  criterion.id = id
  criterion.title = LocalizedName(zh: "评议内容 \(id)")
  criterion.max = DecimalText(max) ?? .blank
  return criterion
}

func review(
  _ id: Slug = "review-2017", _ change: (inout ReviewOpened) -> Void = { _ in }
) -> Saying {
  about(.review, id, ReviewOpened.self) {
    $0.title = LocalizedName(zh: "工作开展进度评议")
    $0.period = period("2017")
    $0.criteria = [criterion("attention"), criterion("funds")]
    $0.units = ["wuxi-stb", "suzhou-stb"]
    change(&$0)
  }
}

func scored(
  _ score: String, _ unit: Slug = "wuxi-stb", on criterion: Slug = "attention",
  by reviewer: Subject = Subject(.organization, "service-centre")
) -> Saying {
  about(.review, "review-2017", ReviewScored.self) {
    $0.unit = unit
    $0.criterion = criterion
    $0.score = DecimalText(score) ?? .blank
    $0.reviewer = reviewer
  }
}

let reviewClosed = about(.review, "review-2017", ReviewClosed.self)

func issued(
  _ id: Slug = "late-hall", _ change: (inout SupervisionIssued) -> Void = { _ in }
) -> Saying {
  about(.supervision, id, SupervisionIssued.self) {
    $0.kind = .problem
    $0.to = "wuxi-stb"
    $0.matter = "厂房进度滞后"
    $0.due = period("2018-06-30")
    change(&$0)
  }
}

let answered = about(.supervision, "late-hall", SupervisionAnswered.self) { $0.summary = "已追赶" }
let struckOff = about(.supervision, "late-hall", SupervisionClosed.self)

func challenge(
  _ id: Slug = "sensor", _ change: (inout ChallengePublished) -> Void = { _ in }
) -> Saying {
  about(.challenge, id, ChallengePublished.self) {
    $0.title = LocalizedName(zh: "高精度传感器")
    $0.targets = ["误差不超过 0.1%"]
    $0.deadline = period("2018-06")
    change(&$0)
  }
}

func claimed(by organization: Slug = "wuxi-stb", _ proposal: String = "自主研制") -> Saying {
  about(.challenge, "sensor", ChallengeClaimed.self) {
    $0.by = organization
    $0.proposal = proposal
  }
}

func awarded(to organization: Slug = "wuxi-stb", in project: Slug = "centre") -> Saying {
  about(.challenge, "sensor", ChallengeAwarded.self) {
    $0.to = organization
    $0.project = project
  }.by("councillor")
}

let delivered = about(.challenge, "sensor", ChallengeDelivered.self)
let challengeClosed = about(.challenge, "sensor", ChallengeClosed.self)

func listed(
  _ id: Slug = "microscope", _ change: (inout EquipmentListed) -> Void = { _ in }
) -> Saying {
  about(.equipment, id, EquipmentListed.self) {
    $0.name = LocalizedName(zh: "电子显微镜")
    $0.owner = "wuxi-stb"
    $0.location = "无锡市滨湖区"
    $0.open = true
    change(&$0)
  }.by("centre-staff")
}

func used(_ hours: String, external: String = "0", in text: String = "2018-01") -> Saying {
  about(.equipment, "microscope", EquipmentUseReported.self) {
    $0.period = period(text)
    $0.hours = DecimalText(hours) ?? .blank
    $0.externalHours = DecimalText(external) ?? .blank
  }.by("centre-staff")
}

func booked(_ from: String, _ to: String, by organization: Slug = "suzhou-stb") -> Saying {
  about(.equipment, "microscope", EquipmentBooked.self) {
    $0.by = organization
    $0.period.from = day(from)
    $0.period.to = day(to)
  }.by("centre-staff")
}

let equipmentRetired = about(.equipment, "microscope", EquipmentRetired.self).by("centre-staff")
