// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import MerkleLog
public import RegistryModel

/// The key under which what is recorded of a person is sealed; it never enters the log, and once it
/// is destroyed nobody reads what was sealed any more.
///
/// A sealed value is the canonical JSON of the value under AES-256-GCM with a random nonce of 12
/// bytes; the box is the ciphertext with its tag. It is bound to its place: the associated data are
/// the registry's origin, the statement's id and the path of the field, each on a line that ends in a
/// line feed, such as
///
///     registry.example/sunan
///     0190aaaa-bbbb-7ccc-8ddd-000000000017
///     data.name
public struct PersonKey: Sendable {
  /// The person.
  public let person: Slug
  private let key: SymmetricKey

  /// A new key, so far only in memory.
  public init(newFor person: Slug) {
    self.person = person
    key = SymmetricKey(size: .bits256)
  }

  /// A key by its text in a file.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FORMAT`.
  init(person: Slug, text: String, path: String) throws(LedgerError) {
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    guard let bytes = CanonicalBase64.decode(line.utf8), bytes.count == 32 else {
      throw LedgerError(
        "E-KEY-FORMAT", zh: "不是 32 字节的 base64 密钥", en: "not a key of 32 bytes in base64",
        place: path)
    }
    self.person = person
    key = SymmetricKey(data: bytes)
  }

  /// The key as its file holds it.
  var text: String {
    key.withUnsafeBytes { CanonicalBase64.encode(Array($0)) } + "\n"
  }

  /// Seals a name of a statement that will have `id`.
  ///
  /// - Throws: ``LedgerError`` `E-SEALED`.
  public func seal(
    _ name: LocalizedName, in origin: LogOrigin, _ id: EntryID
  ) throws(LedgerError) -> SealedValue {
    let place = Self.place(origin, id)
    let nonce = AES.GCM.Nonce()
    guard
      let box = try? AES.GCM.seal(
        name.canonicalBytes, using: key, nonce: nonce, authenticating: place),
      let nonceText = Base64Text(CanonicalBase64.encode(Array(nonce))),
      let boxText = Base64Text(CanonicalBase64.encode(Array(box.ciphertext) + Array(box.tag)))
    else {
      throw LedgerError("E-SEALED", zh: "不能加密", en: "the name could not be encrypted")
    }
    var sealed = SealedValue()
    sealed.subject = Subject(.person, person)
    sealed.alg = .aesGCM
    sealed.nonce = nonceText
    sealed.box = boxText
    return sealed
  }

  /// Opens the name of the statement that has `id`; `nil` where the key or the place is another.
  public func open(_ sealed: SealedValue, in origin: LogOrigin, _ id: EntryID) -> LocalizedName? {
    guard let nonce = CanonicalBase64.decode(sealed.nonce.description.utf8),
      let box = CanonicalBase64.decode(sealed.box.description.utf8), box.count > 16,
      let bytes = plaintext(nonce, box, sealed.alg, Self.place(origin, id))
    else { return nil }
    return try? LocalizedName.read(canonical: bytes)
  }

  private func plaintext(
    _ nonce: [UInt8], _ box: [UInt8], _ alg: SealAlgorithm, _ place: [UInt8]
  ) -> [UInt8]? {
    let (text, tag) = (box.dropLast(16), box.suffix(16))
    switch alg {
    case .aesGCM:
      guard let nonce = try? AES.GCM.Nonce(data: nonce),
        let box = try? AES.GCM.SealedBox(nonce: nonce, ciphertext: text, tag: tag)
      else { return nil }
      return (try? AES.GCM.open(box, using: key, authenticating: place)).map(Array.init)
    case .chaChaPoly:
      guard let nonce = try? ChaChaPoly.Nonce(data: nonce),
        let box = try? ChaChaPoly.SealedBox(nonce: nonce, ciphertext: text, tag: tag)
      else { return nil }
      return (try? ChaChaPoly.open(box, using: key, authenticating: place)).map(Array.init)
    }
  }

  private static func place(_ origin: LogOrigin, _ id: EntryID) -> [UInt8] {
    Array("\(origin)\n\(id)\ndata.name\n".utf8)
  }
}
