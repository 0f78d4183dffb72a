// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Registry

@Suite struct ByteSearchTests {
  @Test func `bytes are found wherever they stand, and only where they do`() {
    let bytes = Array("xxabxabcabx".utf8)
    for length in 1...4 {
      for start in 0...(bytes.count - length) {
        let pattern = Array(bytes[start..<(start + length)])
        #expect(bytes[...].holds(pattern))
        #expect(bytes[start...].holds(pattern))
        for end in 0..<length { #expect(!pattern[..<end].holds(pattern)) }
      }
    }
    #expect(bytes[...].holds([]) && ArraySlice<UInt8>().holds([]))
    #expect(!bytes[...].holds(Array("abd".utf8)) && !bytes[3...].holds(Array("xxa".utf8)))
  }
}
