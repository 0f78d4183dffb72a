// SPDX-License-Identifier: Apache-2.0

/// A fuzz target for every parser of the tree's formats, run by libFuzzer.
///
/// The first byte of an input selects the parser. Where its highest bit is clear, the rest is what
/// the parser reads; where it is set, the rest are edits of a good example, so that what lies behind
/// headers, base64 and lengths is reached as well. Nothing may crash, and what a parser accepts MUST
/// come back, byte for byte, from what is written.
///
///     swift build -c release --traits Fuzzing --product MerkleLogFuzzing
///     SWIFT_BACKTRACE=enable=no .build/release/MerkleLogFuzzing -max_total_time=60 -max_len=4096
///
/// It needs lld. The backtracer is switched off since it would hold up a process that crashed. Without
/// the trait the program is built as well, and only says that it was.
#if Fuzzing
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  @main
  enum MerkleLogFuzzing {
    static func main() {
      for parser in FuzzedParser.allCases {
        precondition(parser.accepts(parser.example[...]), "\(parser): the example is refused")
      }
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      _ = runDriver(&count, &arguments) { bytes, count in
        MerkleLogFuzzing.check(UnsafeBufferPointer(start: bytes, count: count))
        return 0
      }
    }

    private static func check(_ input: UnsafeBufferPointer<UInt8>) {
      guard let selector = input.first else { return }
      let parsers = FuzzedParser.allCases
      let parser = parsers[Int(selector & 0x7F) % parsers.count]
      let rest = Array(input)[1...]
      parser.check(selector & 0x80 == 0 ? rest : edited(parser.example, by: rest))
    }

    /// Applies edits of four bytes each: two for the place, one for what to do, one byte to put.
    private static func edited(
      _ example: [UInt8], by edits: ArraySlice<UInt8>
    ) -> ArraySlice<UInt8> {
      var bytes = example
      var rest = edits
      while rest.count >= 4 {
        let edit = Array(rest.prefix(4))
        rest = rest.dropFirst(4)
        let place = (Int(edit[0]) << 8 | Int(edit[1])) % (bytes.count + 1)
        switch edit[2] % 4 {
        case 0: bytes.insert(edit[3], at: place)
        case 1 where place < bytes.count: bytes[place] = edit[3]
        case 2 where place < bytes.count: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(Int(edit[3])), at: place)
        }
      }
      return bytes[...]
    }
  }
#else
  @main
  enum MerkleLogFuzzing {
    static func main() {
      print("Built without the trait Fuzzing: nothing to run.")
    }
  }
#endif
