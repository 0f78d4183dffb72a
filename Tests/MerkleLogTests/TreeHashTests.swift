// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct TreeHashTests {
  @Test func `the empty tree is the digest of nothing`() {
    #expect(TreeHash.emptyTree.base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(CompactRange().root == .emptyTree)
  }

  @Test func `arrays, slices, buffers and other collections hash alike`() {
    let bytes = Array("statement".utf8)
    let expected = TreeHash.leaf(bytes)
    #expect(TreeHash.leaf((Array("a ".utf8) + bytes)[2...]) == expected)
    #expect(bytes.withUnsafeBytes { TreeHash.leaf($0) } == expected)
    #expect(TreeHash.leaf(AnyCollection(bytes)) == expected)
    #expect(TreeHash.sha256([0x00] + bytes) == expected)
  }

  @Test func `a node is no leaf over the same bytes`() {
    let (left, right) = (TreeHash.leaf([1]), TreeHash.leaf([2]))
    #expect(TreeHash.node(left, right) == .sha256([0x01] + left.bytes + right.bytes))
    #expect(TreeHash.node(left, right) != .leaf(left.bytes + right.bytes))
    #expect(TreeHash.node(left, right) != .node(right, left))
  }

  @Test func `both text forms give the same hash back`() {
    for index in 0..<64 {
      let hash = TreeHash.leaf([UInt8(index)])
      #expect(TreeHash(hexadecimal: hash.hexadecimal) == hash)
      #expect(TreeHash(base64: hash.base64) == hash)
      #expect(TreeHash(bytes: hash.bytes) == hash)
      #expect(TreeHash(bytes: AnyCollection(hash.bytes)) == hash)
      #expect(hash.hexadecimalPrefix(16) == String(hash.description.prefix(16)))
    }
  }

  @Test(arguments: [0, 31, 33, 64])
  func `only 32 bytes are a hash`(count: Int) {
    #expect(TreeHash(bytes: [UInt8](repeating: 7, count: count)) == nil)
    #expect(TreeHash(bytes: AnyCollection([UInt8](repeating: 7, count: count))) == nil)
  }

  @Test func `other spellings of a hash are refused`() {
    let hash = TreeHash.leaf([7])
    #expect(TreeHash(hexadecimal: hash.hexadecimal.uppercased()) == nil)
    #expect(TreeHash(hexadecimal: hash.hexadecimal + " ") == nil)
    #expect(TreeHash(hexadecimal: String(hash.hexadecimal.dropLast())) == nil)
    #expect(TreeHash(base64: String(hash.base64.dropLast())) == nil)
    #expect(TreeHash(base64: hash.base64 + "\n") == nil)
  }

  @Test(
    arguments: [
      "A", "AA", "AAA", "AA=", "AAA==", "AA==AAAA", "A===", "====", "AB==", "AAB=", "AA=A",
      "AA-_", "AA A", "AAAA\n", "\u{00E9}AA=",
    ])
  func `base64 that no encoder writes is refused`(text: String) {
    #expect(CanonicalBase64.decode(text.utf8) == nil)
  }

  @Test(
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func `base64 gives the vectors of RFC 4648, section 10`(plain: String, encoded: String) {
    #expect(CanonicalBase64.encode(plain.utf8) == encoded)
    #expect(CanonicalBase64.decode(encoded.utf8) == Array(plain.utf8))
  }

  @Test func `each of the 256 last characters of two bytes has at most one reading`() {
    for byte in UInt8.min...UInt8.max {
      let text = Array("//".utf8) + [byte] + Array("=".utf8)
      guard let bytes = CanonicalBase64.decode(text) else { continue }
      #expect(Array(CanonicalBase64.encode(bytes).utf8) == text)
    }
  }
}
