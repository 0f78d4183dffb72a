// SPDX-License-Identifier: Apache-2.0

@testable import RegistryModel

func organization(
  _ id: Slug, named name: String? = nil,
  _ change: (inout OrganizationRegistered) -> Void = { _ in }
) -> Saying {
  Saying(
    .organization, id,
    make(OrganizationRegistered.self) {
      $0.name = LocalizedName(zh: name ?? id.description)
      $0.kind = .governmentDepartment
      change(&$0)
    })
}

func document(_ id: Slug, _ change: (inout DocumentIssued) -> Void = { _ in }) -> Saying {
  Saying(
    .document, id,
    make(DocumentIssued.self) {
      $0.title = LocalizedName(zh: "规划 \(id)")
      change(&$0)
    })
}

func project(
  _ id: Slug = "centre", named name: String? = nil,
  _ change: (inout ProjectRegistered) -> Void = { _ in }
) -> Saying {
  Saying(
    .project, id,
    make(ProjectRegistered.self) {
      $0.name = LocalizedName(zh: name ?? "项目 \(id)")
      $0.kind = .researchFacility
      change(&$0)
    })
}

func about<Payload: EventPayload>(
  _ kind: SubjectKind, _ id: Slug, _ type: Payload.Type,
  _ change: (inout Payload) -> Void = { _ in }
) -> Saying {
  Saying(kind, id, make(type, change))
}

/// A statement about the project `centre`.
func centre<Payload: EventPayload>(
  _ type: Payload.Type, _ change: (inout Payload) -> Void = { _ in }
) -> Saying {
  about(.project, "centre", type, change)
}

func status(_ status: ProjectStatus) -> Saying {
  centre(StatusChanged.self) {
    $0.to = status
    $0.reason = "理由"
  }
}

func planned(_ milestone: Slug = "opening", due: String = "2019-06-30") -> Saying {
  centre(MilestonePlanned.self) {
    $0.milestone = milestone
    $0.title = LocalizedName(zh: "投用")
    $0.due = period(due)
  }
}

func met(_ milestone: Slug = "opening") -> Saying {
  centre(MilestoneMet.self) { $0.milestone = milestone }
}

func missed(_ milestone: Slug = "opening") -> Saying {
  centre(MilestoneMissed.self) { $0.milestone = milestone }
}

func rescheduled(_ milestone: Slug = "opening", to due: String) -> Saying {
  centre(MilestoneRescheduled.self) {
    $0.milestone = milestone
    $0.due = period(due)
    $0.reason = "疫情"
  }
}

func confirmed(_ label: String, _ kind: SubjectKind = .project, _ id: Slug = "centre") -> Saying {
  about(kind, id, EntryConfirmed.self) { $0.entry = entryID(label) }.by("centre-staff")
}

func returned(_ label: String, _ kind: SubjectKind = .project, _ id: Slug = "centre") -> Saying {
  about(kind, id, EntryReturned.self) {
    $0.entry = entryID(label)
    $0.reason = "数字不符"
  }.by("centre-staff")
}

/// The entry with a label should have said something else.
func corrected(_ label: String, to saying: Saying) -> Saying {
  Saying(
    saying.subject.kind, saying.subject.id,
    make(EntryCorrected.self) {
      $0.entry = entryID(label)
      $0.leafHash = leafHash(entryID(label))
      $0.replacement = Replacement(
        time: Instant(saying.time, at: .china), data: EventData(saying.event, saying.common))
      $0.reason = "录入有误"
    }
  ).by(saying.actor)
}

/// The entry with a label is taken back.
func withdrawn(_ label: String, _ kind: SubjectKind = .project, _ id: Slug = "centre") -> Saying {
  about(kind, id, EntryWithdrawn.self) {
    $0.entry = entryID(label)
    $0.leafHash = leafHash(entryID(label))
    $0.reason = "重复录入"
  }
}

/// An amount in yuan.
func yuan(_ amount: Int64) -> Money { Money(fen: amount * 100) }

func budget(
  _ amount: Int64, _ mode: BudgetMode = .itemised, source: FundingSource = .municipal,
  year: Int? = nil
) -> Saying {
  centre(BudgetApproved.self) {
    $0.source = source
    $0.year = year
    $0.amount = yuan(amount)
    $0.mode = mode
  }
}

func revisedBudget(_ amount: Int64, _ mode: BudgetMode = .itemised) -> Saying {
  centre(BudgetRevised.self) {
    $0.source = .municipal
    $0.amount = yuan(amount)
    $0.mode = mode
  }
}

func committed(
  _ amount: Int64, voucher: String? = nil, source: FundingSource = .municipal, year: Int? = nil
) -> Saying {
  centre(FundingCommitted.self) {
    $0.source = source
    $0.year = year
    $0.amount = yuan(amount)
    $0.voucher = voucher
  }
}

func received(_ amount: Int64, voucher: String? = nil) -> Saying {
  centre(FundingReceived.self) {
    $0.source = .municipal
    $0.amount = yuan(amount)
    $0.voucher = voucher
  }
}

func disbursed(_ amount: Int64, voucher: String? = nil) -> Saying {
  centre(FundingDisbursed.self) {
    $0.source = .municipal
    $0.amount = yuan(amount)
    $0.voucher = voucher
  }
}

func givenBack(_ amount: Int64, voucher: String? = nil) -> Saying {
  centre(FundingReturned.self) {
    $0.source = .municipal
    $0.amount = yuan(amount)
    $0.voucher = voucher
  }
}

func spent(
  _ amount: Int64, _ measure: AmountMeasure = .period, in text: String? = nil,
  voucher: String? = nil
) -> Saying {
  centre(ExpenditureRecorded.self) {
    $0.source = .municipal
    $0.category = "设备费"
    $0.period = text.map { period($0) }
    $0.amount = yuan(amount)
    $0.measure = measure
    $0.voucher = voucher
  }.by("centre-staff")
}

func invested(_ amount: Int64, _ measure: AmountMeasure = .toDate, in text: String) -> Saying {
  centre(InvestmentReported.self) {
    $0.period = period(text)
    $0.amount = yuan(amount)
    $0.measure = measure
  }.by("centre-staff")
}
