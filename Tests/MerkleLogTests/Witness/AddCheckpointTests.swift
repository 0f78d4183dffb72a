// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

@Suite struct AddCheckpointTests {
  static let hash = TreeHash.leaf([1]).base64
  static let checkpoint = CheckpointTests.published

  /// The example of the specification.
  static let example = """
    old 20852014
    PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
    jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
    5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
    /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

    example.com/behind-the-sofa
    20852163
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

    — example.com/behind-the-sofa \
    Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
    — example.com/behind-the-sofa \
    opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

    """

  static let exampleAnswer = """
    — witness.example/w1 CMp+6LWBU0anHGH5aNDTJkH/gj79sG+T6+iP2ThYN5krrDJbR1HDnucjL39QsZTSvVjyQLrd\
    k3DXDqI5G2HgLatVs0pWh6Up69HVOw==
    — witness.example/w1 I7rEps0pvK2UqkS2gSpVUDhrhVtQV9lgF6pRrWAvjJHjyWpW7VcE3SiOlVlbQNt64vWhO+Dl\
    kL0+UfzuOBMh9ChdMkP1vi/lCAsmlw==
    — witness.example/w2 AWui8Sk55XjYLOijihBjhqEH6nS1ndDymE0a+6idX7pLcnoB+dhnz0854aLZgrrKbYKA7nC3\
    HNJhm/kWl7oJlqU3rXXvpysAdyP3wQ==

    """

  @Test func `the published request and answer are read and written back`() throws {
    let request = try AddCheckpointRequest(parsing: Self.example.utf8)
    #expect(request.oldSize == 20_852_014)
    #expect(request.proof.hashes.count == 4)
    #expect(request.checkpoint.size == 20_852_163)
    #expect(request.checkpoint.note.signatures.count == 2)
    #expect(request.bytes == Array(Self.example.utf8))
    let answer = try AddCheckpointResponse(status: 200, body: Self.exampleAnswer.utf8)
    guard case .cosigned(let lines) = answer else {
      Issue.record("not cosigned: \(answer)")
      return
    }
    #expect(
      lines.map(\.name) == ["witness.example/w1", "witness.example/w1", "witness.example/w2"])
    #expect(lines.allSatisfy { $0.signature.count == 72 })
    #expect(answer.body == Array(Self.exampleAnswer.utf8))
  }

  @Test(
    arguments: [
      ("old 0\n\n\(checkpoint)", nil),
      ("old 18446744073709551615\n\(hash)\n\n\(checkpoint)", nil),
      ("", .init(.sizeInvalid, line: 1)),
      ("old 0", .init(.sizeInvalid, line: 1)),
      ("old\n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("old \n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("old 00\n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("old 01\n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("old -1\n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("old  1\n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("Old 1\n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("old 1\r\n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("old 18446744073709551616\n\n\(checkpoint)", .init(.sizeInvalid, line: 1)),
      ("old 1\n\(hash)\n", .init(.blankLineMissing, line: 3)),
      ("old 1\n\(hash)=\n\n\(checkpoint)", .init(.hashLineInvalid, line: 2)),
      ("old 1\nAAAA\n\n\(checkpoint)", .init(.hashLineInvalid, line: 2)),
      ("old 1\n\(checkpoint)", .init(.hashLineInvalid, line: 2)),
      ("old 1\n\n", .init(.noteWithoutSignatures)),
      ("old 1\n\n\(checkpoint)trailing\n", .init(.signatureLineMalformed, line: 8)),
      ("old 1\n\nlog\n01\n\(hash)\n\n— a AAAAAAA=\n", .init(.sizeInvalid, line: 4, name: "log")),
    ] as [(String, MerkleLogError?)])
  func `only the canonical form is a request`(text: String, expected: MerkleLogError?) throws {
    do throws(MerkleLogError) {
      let request = try AddCheckpointRequest(parsing: text.utf8)
      #expect(expected == nil)
      #expect(request.bytes == Array(text.utf8))
    } catch { #expect(error == expected) }
  }

  @Test(arguments: [(63, nil), (64, .tooManyHashes)] as [(Int, MerkleLogError.Code?)])
  func `a request has at most 63 hashes`(count: Int, expected: MerkleLogError.Code?) throws {
    let hashes = [TreeHash](repeating: .leaf([1]), count: count)
    let signed = try SignedCheckpoint(parsing: Self.checkpoint.utf8)
    let text = "old 1\n\(hashes.map { "\($0.base64)\n" }.joined())\n\(Self.checkpoint)"
    var codes: [MerkleLogError.Code?] = []
    do throws(MerkleLogError) {
      _ = try AddCheckpointRequest(parsing: text.utf8)
      codes.append(nil)
    } catch { codes.append(error.code) }
    do throws(MerkleLogError) {
      _ = try AddCheckpointRequest(
        oldSize: 1, proof: ConsistencyProof(hashes: hashes), checkpoint: signed)
      codes.append(nil)
    } catch { codes.append(error.code) }
    #expect(codes == [expected, expected])
  }

  @Test(
    arguments: [
      (409, "0\n", .otherSize(0)), (409, "18446744073709551615\n", .otherSize(.max)),
      (404, "unknown log\n", .unknownOrigin), (403, "", .untrusted), (400, "?", .malformed),
      (422, "bad proof", .inconsistent), (500, "", .other(status: 500)),
      (204, "", .other(status: 204)), (302, "", .other(status: 302)),
    ] as [(Int, String, AddCheckpointResponse)])
  func `each status has its meaning`(
    status: Int, body: String, expected: AddCheckpointResponse
  ) throws {
    let response = try AddCheckpointResponse(status: status, body: body.utf8)
    #expect(response == expected)
    #expect(response.status == status)
    #expect(try AddCheckpointResponse(status: status, body: response.body) == response)
  }

  @Test(
    arguments: [
      (409, "", .sizeInvalid), (409, "5", .sizeInvalid), (409, "05\n", .sizeInvalid),
      (409, "5\n5\n", .sizeInvalid), (409, "5\r\n", .sizeInvalid), (409, "{}\n", .sizeInvalid),
      (409, "18446744073709551616\n", .sizeInvalid),
      (200, "", .noteWithoutSignatures), (200, "OK\n", .signatureLineMalformed),
      (200, "— a AAAAAAA=", .signatureLineMalformed),
      (200, "\n— a AAAAAAA=\n", .signatureLineMalformed),
      (200, "— a AAAAAAA=\n\n", .signatureLineMalformed),
      (200, "- a AAAAAAA=\n", .signatureLineMalformed),
      (200, "— a AAAA\n", .signatureLineMalformed),
      (200, String(repeating: "— a AAAAAAA=\n", count: 101), .tooManySignatures),
    ] as [(Int, String, MerkleLogError.Code)])
  func `a body that is not what its status promises is refused`(
    status: Int, body: String, expected: MerkleLogError.Code
  ) {
    do throws(MerkleLogError) {
      _ = try AddCheckpointResponse(status: status, body: body.utf8)
      Issue.record("accepted")
    } catch { #expect(error.code == expected) }
  }
}
