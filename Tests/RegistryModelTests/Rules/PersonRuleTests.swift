// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct People {
  private let given = Given {
    person("li")
    person("wang") { $0.name = sealedName("wang") }.called("sealed")
  }

  @Test func `a name in the clear names the person, and a sealed one does not`() {
    #expect(given.state.name(of: Subject(.person, "li"))?.zh == "人员 li")
    #expect(given.state.name(of: Subject(.person, "wang")) == nil)
    #expect(given.state.persons["wang"]?.state.registered?.name == sealedName("wang"))
  }

  @Test func `a person is registered once, each field once`() {
    given.when(person("li")).then(.refused(.subjectExists)).at("subject")
    given.when(person("zhao") { $0.fields = [.law, .finance] }).then(.accepted)
    given.when(person("zhao") { $0.fields = [.law, .law] })
      .then(.refused(.expertField)).at("fields")
  }

  @Test func `a value is sealed under the person's own key`() {
    given.when(person("zhao") { $0.name = sealedName("zhao") }).then(.accepted)
    given.when(person("zhao") { $0.name = sealedName("wang") }).then(.refused(.sealed)).at("name")
  }

  @Test(arguments: [
    ("AAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAA"), ("AAAAAAAAAAAAAAAAAA==", "AAAAAAAAAAAAAAAA"),
    ("AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA=="),
  ])
  func `a sealed value has a nonce of 12 bytes and more than its tag`(nonce: String, box: String) {
    given.when(person("zhao") { $0.name = sealedName("zhao", nonce: nonce, box: box) })
      .then(.refused(.sealed)).at("name")
  }

  @Test func `what was sealed is erased once, and stays as it is written`() {
    let outcome = given.when(erased("wang").on("2018-05-01").called("erasure")).then(.accepted)
    let state = outcome.after.state.persons["wang"]?.state
    #expect(state?.isErased == true)
    #expect(state?.registered?.name == sealedName("wang"))
    outcome.after.when(erased("wang").on("2018-06-01"))
      .then(.refused(.personErased, naming: "erasure"))
  }

  @Test func `what stands in the clear cannot be erased`() {
    given.when(erased("li")).then(.refused(.sealed)).at("subject")
    given.when(erased("nobody")).then(.refused(.subjectUnknown)).at("subject")
  }

  @Test func `the secretariat and the administrator register and erase, and nobody else`() {
    for actor in ["secretary", "root"] as [Slug] {
      given.when(person("zhao").by(actor)).then(.accepted)
      given.when(erased("wang").by(actor)).then(.accepted)
    }
    for actor in ["centre-staff", "councillor", "expert", "lead", "auditor"] as [Slug] {
      given.when(person("zhao").by(actor)).then(.refused(.role)).at("source")
      given.when(erased("wang").by(actor)).then(.refused(.role)).at("source")
    }
  }

  @Test func `under a role matrix of before, nobody states them`() {
    Given { `The registry itself`.policy("roles", 2) }.when(person("li"))
      .then(.refused(.role)).at("type")
  }

  @Test func `a snapshot keeps the sealed form, before and after the erasure`() {
    func line(_ given: Given) -> String? {
      given.state.stateLines.first { $0.subject == Subject(.person, "wang") }
        .map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    let sealed = String(decoding: sealedName("wang").canonicalBytes, as: UTF8.self)
    var after = given
    after.say(erased("wang").on("2018-05-01"))
    #expect(line(given)?.contains(sealed) == true)
    #expect(line(after)?.contains(sealed) == true)
    #expect(line(given)?.contains("erased") == false)
    #expect(line(after)?.contains("本人要求") == true)
  }
}
