// SPDX-License-Identifier: Apache-2.0

extension FuzzedParser {
  /// Bytes that the parser accepts.
  var example: [UInt8] {
    switch self {
    case .note: Array(Self.signedCheckpoint.utf8)
    case .checkpoint: Array("log\n15\nrKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=\n".utf8)
    case .verifierKey: Array(Self.logKey.utf8)
    case .proofFile:
      Array(
        "c2sp.org/tlog-proof@v1\nextra AAE=\nindex 3\n\(Self.hashes)\n\(Self.signedCheckpoint)"
          .utf8)
    case .tilePath: Array("tile/3/x001/x234/067.p/112".utf8)
    case .hashTile: [UInt8](repeating: 0x55, count: 32 * 17)
    case .entryBundle: [0, 2, 0x61, 0x62, 0, 0, 0, 1, 0x63]
    case .policy:
      Array(
        """
        # who watches
        log \(Self.logKey) https://log.example/
        witness a \(Self.witnessKey)
        group g any a
        group h all g
        quorum h

        """.utf8)
    case .addCheckpointRequest:
      Array("old 12\n\(Self.hashes)\n\(Self.signedCheckpoint)".utf8)
    case .addCheckpointResponse: Array("0\(Self.signatureLine)".utf8)
    }
  }

  private static let logKey =
    "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"

  private static let witnessKey =
    "witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN"

  private static let hashes = """
    lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=
    Xwg/ChozygdqlSeYMlgNs+DvRYS9/x9UyKNg9Q3jAx4=

    """

  private static let signatureLine = """
    — example.com/log/testdata \
    M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=

    """

  private static let signedCheckpoint = """
    example.com/log/testdata
    15
    rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

    \(signatureLine)
    """
}
