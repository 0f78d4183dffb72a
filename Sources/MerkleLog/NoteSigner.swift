// SPDX-License-Identifier: Apache-2.0

/// Something that can sign a note's text: a key in memory, in a file, or in a device.
public protocol NoteSigner: Sendable {
  /// The key that verifies this signer's signatures.
  var verifierKey: NoteVerifierKey { get }

  /// Signs a text.
  ///
  /// - Parameter text: the note's text, ending in LF, exactly as it will be verified.
  /// - Returns: the signature, with the name and key ID of ``verifierKey``.
  /// - Throws: where the key is out of reach or refuses.
  func sign(_ text: [UInt8]) throws -> NoteSignature
}
