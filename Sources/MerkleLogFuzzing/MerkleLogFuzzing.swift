// SPDX-License-Identifier: Apache-2.0

import Foundation
import FuzzDriver

/// A fuzz target for every parser of the tree's formats, run by libFuzzer.
///
/// The first byte of an input selects the parser, unless `ANNALS_FUZZED` names one. Where its highest
/// bit is clear, the rest is what the parser reads; where it is set, the rest are edits of a good
/// example. Nothing may crash, and what a parser accepts MUST come back, byte for byte, from what is
/// written.
@main
enum MerkleLogFuzzing {
  static func main() {
    for parser in FuzzedParser.allCases {
      precondition(parser.accepts(parser.example[...]), "\(parser): the example is refused")
    }
    let name = ProcessInfo.processInfo.environment["ANNALS_FUZZED"]
    let only = name.map { name in FuzzedParser.allCases.filter { "\($0)" == name } }
    precondition(only?.isEmpty != true, "ANNALS_FUZZED: one of \(FuzzedParser.allCases)")
    let parsers = only ?? FuzzedParser.allCases
    FuzzDriver.run { input in
      guard let selector = input.first else { return }
      let parser = parsers[Int(selector & 0x7F) % parsers.count]
      let rest = input.dropFirst()
      parser.check(
        selector & 0x80 == 0 ? rest : EditedExample.edited(parser.example, by: rest)[...])
    }
  }
}
