// SPDX-License-Identifier: Apache-2.0

extension SignedCheckpoint {
  /// The cosignatures by the given keys, verified.
  ///
  /// - Parameter keys: cosigners' keys; keys of other algorithms and lines by other keys are ignored.
  /// - Returns: the cosignatures in the order of their lines; one cosigner may have several.
  /// - Throws: ``MerkleLogError`` `signatureInvalid` for a bad one, or `keyAmbiguous`.
  public func cosignatures(by keys: [NoteVerifierKey]) throws(MerkleLogError) -> [Cosignature] {
    let cosigners = keys.filter { $0.algorithm == .ed25519Cosignature }
    let signed: [NoteVerifierKey]
    do throws(MerkleLogError) {
      signed = try note.verified(by: cosigners)
    } catch {
      guard error.code == .signatureMissing else { throw error }
      return []
    }
    return note.signatures.compactMap { line in
      guard signed.contains(where: { $0.isNamed(in: line) }) else { return nil }
      return Cosignature(line)
    }
  }

  /// The same checkpoint with those of some cosignatures under it that known cosigners made.
  ///
  /// Lines by unknown keys are left out, as the witness protocol demands, and so are lines that are
  /// there already.
  ///
  /// - Parameters:
  ///   - lines: signature lines, such as a witness's answer.
  ///   - keys: the cosigners' keys to trust.
  /// - Returns: the checkpoint with the longer note.
  /// - Throws: ``MerkleLogError`` `signatureInvalid` for a bad cosignature, `cosignatureTimeInvalid`
  ///   for one without a time, `signatureMissing` where no known cosigner is among the lines,
  ///   `keyAmbiguous`, `tooManySignatures` or `noteTooLarge`.
  public func adding(
    _ lines: [NoteSignature], by keys: [NoteVerifierKey]
  ) throws(MerkleLogError) -> SignedCheckpoint {
    let cosigners = keys.filter { $0.algorithm == .ed25519Cosignature }
    guard !lines.isEmpty else { throw MerkleLogError(.signatureMissing) }
    try SignedNote(text: note.text, signatures: lines).verified(by: cosigners)
    var longer = note
    for line in lines where cosigners.contains(where: { $0.isNamed(in: line) }) {
      guard let cosignature = Cosignature(line), cosignature.time > 0 else {
        throw MerkleLogError(.cosignatureTimeInvalid, name: line.name)
      }
      if !longer.signatures.contains(line) { longer = try longer.adding(line) }
    }
    return try SignedCheckpoint(longer)
  }
}

extension NoteVerifierKey {
  /// Whether a signature line claims to be by this key.
  func isNamed(in line: NoteSignature) -> Bool {
    line.keyID == keyID && line.name.utf8.elementsEqual(name.utf8)
  }
}
