// SPDX-License-Identifier: Apache-2.0

/// Walks through the lines of a text, each of which MUST end in LF.
struct LineCursor {
  /// What has not been read yet.
  private(set) var rest: ArraySlice<UInt8>

  /// The number of the line that ``next()`` gave last, from 1.
  private(set) var line = 0

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next line without its LF; `nil` where no LF is left, whatever stands there.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    line += 1
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  /// The hashes up to, and not including, the next empty line, which is consumed.
  mutating func hashes(atMost maximum: Int) throws(MerkleLogError) -> [TreeHash] {
    var hashes: [TreeHash] = []
    while let text = next() {
      if text.isEmpty { return hashes }
      guard hashes.count < maximum else { throw MerkleLogError(.tooManyHashes, line: line) }
      guard let hash = CanonicalBase64.decode(text).flatMap({ TreeHash(bytes: $0) }) else {
        throw MerkleLogError(.hashLineInvalid, line: line)
      }
      hashes.append(hash)
    }
    throw MerkleLogError(.blankLineMissing, line: line + 1)
  }

  /// The rest as a signed checkpoint, its faults counted in lines of the whole text.
  func checkpoint() throws(MerkleLogError) -> SignedCheckpoint {
    do throws(MerkleLogError) {
      return try SignedCheckpoint(parsing: rest)
    } catch {
      throw MerkleLogError(error.code, line: error.line.map { $0 + line }, name: error.name)
    }
  }
}

/// What follows a word and a single space; `nil` where the line does not begin with them.
func argument(of line: ArraySlice<UInt8>, after word: StaticString) -> ArraySlice<UInt8>? {
  let prefix = "\(word) ".utf8
  return line.starts(with: prefix) ? line.dropFirst(prefix.count) : nil
}
