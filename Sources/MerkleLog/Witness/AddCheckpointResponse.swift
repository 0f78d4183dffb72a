// SPDX-License-Identifier: Apache-2.0

/// What a witness answers to an ``AddCheckpointRequest`` (C2SP tlog-witness).
public enum AddCheckpointResponse: Hashable, Sendable {
  /// 200: the checkpoint is cosigned. The lines are not verified: see
  /// ``SignedCheckpoint/adding(_:by:)``.
  case cosigned([NoteSignature])
  /// 409: the witness cosigned a checkpoint of this size last; ask again from there.
  case otherSize(UInt64)
  /// 404: the witness does not know the log's origin.
  case unknownOrigin
  /// 403: no signature by a key that the witness trusts for the origin, or a bad one.
  case untrusted
  /// 400: the request cannot be read, or its old size is above the checkpoint's.
  case malformed
  /// 422: the proof is wrong, or the checkpoint contradicts what the witness cosigned.
  case inconsistent
  /// Any other status: the witness is out of order, or what answered is none.
  case other(status: Int)

  /// The media type of the body that goes with status 409.
  public static let sizeMediaType = "text/x.tlog.size"

  /// Interprets an answer.
  ///
  /// - Parameters:
  ///   - status: the HTTP status code.
  ///   - body: the whole body; it counts for 200 and 409 only.
  /// - Throws: ``MerkleLogError`` for a body that is not what its status promises:
  ///   `noteWithoutSignatures`, `signatureLineMalformed`, `tooManySignatures` or `noteTooLarge` for
  ///   200, `sizeInvalid` for 409.
  public init(status: Int, body: some Collection<UInt8>) throws(MerkleLogError) {
    switch status {
    case 200: self = .cosigned(try Self.signatures(body))
    case 409:
      guard body.count <= 21 else { throw MerkleLogError(.sizeInvalid, line: 1) }
      var lines = LineCursor(Array(body))
      guard let size = lines.next().flatMap(CanonicalDecimal.decode), lines.rest.isEmpty else {
        throw MerkleLogError(.sizeInvalid, line: 1)
      }
      self = .otherSize(size)
    case 404: self = .unknownOrigin
    case 403: self = .untrusted
    case 400: self = .malformed
    case 422: self = .inconsistent
    default: self = .other(status: status)
    }
  }

  /// The HTTP status code.
  public var status: Int {
    switch self {
    case .cosigned: 200
    case .otherSize: 409
    case .unknownOrigin: 404
    case .untrusted: 403
    case .malformed: 400
    case .inconsistent: 422
    case .other(let status): status
    }
  }

  /// The body: signature lines for 200, a size for 409, nothing else.
  public var body: [UInt8] {
    switch self {
    case .cosigned(let signatures): signatures.flatMap(\.line)
    case .otherSize(let size): Array("\(size)\n".utf8)
    default: []
    }
  }

  private static func signatures(
    _ body: some Collection<UInt8>
  ) throws(MerkleLogError) -> [NoteSignature] {
    guard body.count <= SignedNote.maximumByteCount else { throw MerkleLogError(.noteTooLarge) }
    var lines = LineCursor(Array(body))
    var signatures: [NoteSignature] = []
    while let line = lines.next() {
      guard signatures.count < SignedNote.maximumSignatureCount else {
        throw MerkleLogError(.tooManySignatures, line: lines.line)
      }
      guard let signature = NoteSignature(line: line) else {
        throw MerkleLogError(.signatureLineMalformed, line: lines.line)
      }
      signatures.append(signature)
    }
    guard lines.rest.isEmpty else {
      throw MerkleLogError(.signatureLineMalformed, line: lines.line + 1)
    }
    guard !signatures.isEmpty else { throw MerkleLogError(.noteWithoutSignatures) }
    return signatures
  }
}
