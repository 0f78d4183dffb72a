// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import Testing

/// A conversation that another witness holds in its own tests (torchwood's litewitness).
@Suite struct PublishedWitnessTests {
  static let origin =
    "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562"

  private static let signatures = [
    1: "7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=",
    3: "2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=",
    5: "w/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=",
  ]

  private static let roots = [
    1: "KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    3: "RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=",
    5: "QrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=",
  ]

  private static func node(_ number: Int) -> String {
    "Kg\(["A", "E", "I", "M", "Q"][number])AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
  }

  private static let steps: [(old: Int, proof: [String], size: Int, bend: Bool, status: Int)] = [
    (0, [], 1, false, 200),
    (1, [node(1), node(2)], 3, true, 403),
    (1, [], 3, false, 422),
    (1, [node(1), "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABA="], 3, false, 422),
    (1, [node(1), node(2)], 3, false, 200),
    (1, [node(0), "+fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=", node(4)], 5, false, 409),
    (
      3, [node(2), node(3), "wgiIFdZfYNv6WU1OllBKsWnLYIS/DBMqt8Uh/S4OukE=", node(4)], 5, false,
      200
    ),
    (0, [], 5, false, 409),
  ]

  @Test func `a published conversation with a witness gets the published answers`() throws {
    let hexadecimal = "ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f"
    let key = try NoteVerifierKey(
      name: Self.origin, publicKey: #require(TreeHash(hexadecimal: hexadecimal)).bytes)
    var state = WitnessedState(origin: Self.origin)
    for step in Self.steps {
      var signature = try #require(Self.signatures[step.size])
      if step.bend { signature = signature.dropLast(3) + "xg=" }
      let body = """
        old \(step.old)
        \(step.proof.map { "\($0)\n" }.joined())
        \(Self.origin)
        \(step.size)
        \(try #require(Self.roots[step.size]))

        — \(Self.origin) UgIom\(signature)

        """
      let request = try AddCheckpointRequest(parsing: body.utf8)
      #expect(request.bytes == Array(body.utf8))
      switch state.decide(on: request, logKeys: [key]) {
      case .cosign(let next):
        #expect(step.status == 200)
        state = next
      case .refuse(let refusal):
        #expect(refusal.response.status == step.status)
        if step.status == 409 { #expect(refusal.response == .otherSize(state.size)) }
      }
    }
    #expect(state.size == 5)
  }
}
