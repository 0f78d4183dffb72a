// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct Documents {
  private func numbered(_ id: Slug, _ number: String) -> Saying {
    document(id) { $0.number = DocumentNumber(number) }
  }

  private func citation(_ reference: Slug) -> Saying {
    about(.document, "plan", DocumentCited.self) {
      $0.reference = reference
      $0.section = "1"
      $0.title = LocalizedName(zh: "实施细则")
      $0.number = "不查验"
    }
  }

  @Test func `a document is issued once`() {
    Given {}.when(document("report")).then(.accepted)
    Given {}.when(document("plan")).then(.refused(.subjectExists))
  }

  @Test func `a number belongs to one document`() {
    let given = Given { numbered("first", "锡政办发〔2018〕90号").called("first") }
    given.when(numbered("second", "锡政办发〔2018〕91号")).then(.accepted)
    given.when(numbered("second", "锡政办发〔2018〕90号"))
      .then(.refused(.documentNumber, naming: "first"))
  }

  @Test func `an issuer is registered on that day`() {
    let issued = document("report") { $0.issuers = ["wuxi-stb"] }
    Given {}.when(issued).then(.accepted)
    Given {}.when(issued.on("2009-12-31")).then(.refused(.reference))
    Given {}.when(document("report") { $0.issuers = ["nobody"] }).then(.refused(.reference))
  }

  @Test func `a citation is recorded once, and its number is not checked`() {
    Given { citation("rules") }.when(citation("other-rules")).then(.accepted)
    Given { citation("rules") }.when(citation("rules").on("2018-02-01")).then(.refused(.repeated))
  }

  @Test func `a document is superseded by another that is registered`() {
    func superseded(by other: Slug) -> Saying {
      about(.document, "plan", DocumentSuperseded.self) { $0.by = other }
    }
    Given { document("report") }.when(superseded(by: "report")).then(.accepted)
    Given {}.when(superseded(by: "report")).then(.refused(.reference))
    Given {}.when(superseded(by: "plan")).then(.refused(.reference))
  }

  @Test func `documents do not supersede each other in a ring`() {
    func superseded(_ id: Slug, by other: Slug) -> Saying {
      about(.document, id, DocumentSuperseded.self) { $0.by = other }
    }
    let given = Given {
      document("second")
      document("third")
      superseded("plan", by: "second")
      superseded("second", by: "third")
    }
    given.when(superseded("third", by: "plan")).then(.refused(.circular))
    given.when(superseded("second", by: "plan").on("2018-02-01")).then(.refused(.circular))
    given.when(superseded("plan", by: "third").on("2018-02-01")).then(.accepted)
  }

  @Test func `a document is repealed once`() {
    let repealed = about(.document, "plan", DocumentRepealed.self)
    Given {}.when(repealed).then(.accepted)
    Given { repealed }.when(repealed.on("2018-02-01")).then(.refused(.repeated))
  }
}
