// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel
import Testing

@Suite("Keys of people") struct PersonKeyTests {
  private let origin = LogOrigin("registry.example/people") ?? .blank
  private let id = EntryID("0190aaaa-bbbb-7ccc-8ddd-000000000017") ?? .blank
  private let name = LocalizedName(zh: "张三", en: "Zhang San")

  @Test func `a sealed name is opened by its key in its place and nowhere else`() throws {
    let key = PersonKey(newFor: "p-1")
    let sealed = try key.seal(name, in: origin, id)
    #expect(sealed.subject == Subject(.person, "p-1"))
    #expect(sealed.nonce.byteCount == 12)
    #expect(key.open(sealed, in: origin, id) == name)
    #expect(PersonKey(newFor: "p-1").open(sealed, in: origin, id) == nil)
    let elsewhere = LogOrigin("registry.example/others") ?? .blank
    #expect(key.open(sealed, in: elsewhere, id) == nil)
    let other = EntryID("0190aaaa-bbbb-7ccc-8ddd-000000000018") ?? .blank
    #expect(key.open(sealed, in: origin, other) == nil)
  }

  @Test func `no bit of a sealed name can be changed`() throws {
    let key = PersonKey(newFor: "p-1")
    let sealed = try key.seal(name, in: origin, id)
    for position in sealed.box.description.indices where sealed.box.description[position] != "=" {
      var text = sealed.box.description
      text.replaceSubrange(
        position...position, with: text[position] == "A" ? "B" : "A")
      var altered = sealed
      // A last digit with bits that belong to no byte is no base64 at all.
      guard let box = Base64Text(text) else { continue }
      altered.box = box
      #expect(key.open(altered, in: origin, id) == nil)
    }
  }

  @Test func `the same name is sealed differently each time`() throws {
    let key = PersonKey(newFor: "p-1")
    #expect(try key.seal(name, in: origin, id) != key.seal(name, in: origin, id))
  }

  @Test func `a key is kept once, read back and destroyed`() throws {
    let registry = try TemporaryRegistry()
    let folder = KeyFolder(root: registry.directory + "/keys")
    let key = PersonKey(newFor: "p-1")
    let sealed = try key.seal(name, in: origin, id)
    #expect(!folder.hasPersonKey(origin, "p-1"))
    try folder.keep(key, origin: origin)
    #expect(throws: LedgerError.self) { try folder.keep(key, origin: origin) }
    #expect(try folder.personKey(origin, "p-1").open(sealed, in: origin, id) == name)
    try folder.destroyPersonKey(origin, "p-1")
    #expect(!folder.hasPersonKey(origin, "p-1"))
    let error = #expect(throws: LedgerError.self) { try folder.destroyPersonKey(origin, "p-1") }
    #expect(error?.code == "E-KEY-MISSING")
  }
}
