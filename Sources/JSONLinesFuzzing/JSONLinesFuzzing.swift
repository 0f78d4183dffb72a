// SPDX-License-Identifier: Apache-2.0

/// A fuzz target for the reader and the writer, run by libFuzzer.
///
/// For any bytes at all, the two ways to read them, by skipping and into a tree, MUST agree on whether
/// they are good and on the first fault; and what is good MUST come back from what is written.
///
///     swift build -c release --traits Fuzzing --product JSONLinesFuzzing
///     SWIFT_BACKTRACE=enable=no .build/release/JSONLinesFuzzing -max_total_time=60 -max_len=4096
///
/// It needs lld. The backtracer is switched off since it would hold up a process that crashed. Without
/// the trait the program is built as well, and only says that it was.
#if Fuzzing
  import JSONLines

  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  @main
  enum JSONLinesFuzzing {
    static func main() {
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      _ = runDriver(&count, &arguments) { bytes, count in
        JSONLinesFuzzing.check(UnsafeBufferPointer(start: bytes, count: count))
        return 0
      }
    }

    private static func check(_ input: UnsafeBufferPointer<UInt8>) {
      let bytes = Array(input)
      let fault: JSONError?
      do throws(JSONError) {
        try JSONReader.validate(bytes)
        fault = nil
      } catch {
        fault = error
      }
      do throws(JSONError) {
        let value = try JSONValue(parsing: bytes)
        precondition(fault == nil, "The tree accepts what is not valid")
        let written = value.bytes
        guard written.count <= JSONReader.maximumByteCount else { return }
        let again = try JSONValue(parsing: written)
        precondition(again == value, "The tree does not come back")
        precondition(again.bytes == written, "The bytes do not come back")
      } catch {
        precondition(error == fault, "The tree finds another fault, or what is written is refused")
        precondition((0...bytes.count).contains(error.offset), "The fault is outside the line")
      }
    }
  }
#else
  @main
  enum JSONLinesFuzzing {
    static func main() {
      print("Built without the trait Fuzzing: nothing to run.")
    }
  }
#endif
