// SPDX-License-Identifier: Apache-2.0

extension SignedNote {
  /// Verifies the note: at least one signature by a known key, and none by a known key that is bad.
  ///
  /// Signatures by keys that are not given are ignored, as the format demands: they say nothing,
  /// good or bad. A signature belongs to a key when name and key ID are equal.
  ///
  /// - Parameter keys: the keys to trust, from outside of what is verified.
  /// - Returns: the keys that signed, each once, in the order of the signature lines.
  /// - Throws: ``MerkleLogError`` `signatureInvalid`, `signatureMissing`, or `keyAmbiguous` where
  ///   different keys share name and key ID.
  @discardableResult
  public func verified(by keys: [NoteVerifierKey]) throws(MerkleLogError) -> [NoteVerifierKey] {
    var known: [KeyReference: NoteVerifierKey] = [:]
    for key in keys {
      let previous = known.updateValue(key, forKey: KeyReference(name: key.name, id: key.keyID))
      guard previous == nil || previous == key else {
        throw MerkleLogError(.keyAmbiguous, name: key.name)
      }
    }
    var signed: [NoteVerifierKey] = []
    for signature in signatures {
      guard let key = known[KeyReference(name: signature.name, id: signature.keyID)] else {
        continue
      }
      guard key.isValid(signature, for: text) else {
        throw MerkleLogError(.signatureInvalid, name: key.name)
      }
      if !signed.contains(key) { signed.append(key) }
    }
    guard !signed.isEmpty else { throw MerkleLogError(.signatureMissing) }
    return signed
  }

  /// Compares names by their bytes: strings are equal for Unicode even where the bytes differ.
  private struct KeyReference: Hashable {
    let name: [UInt8]
    let id: UInt32

    init(name: String, id: UInt32) {
      self.name = Array(name.utf8)
      self.id = id
    }
  }
}
