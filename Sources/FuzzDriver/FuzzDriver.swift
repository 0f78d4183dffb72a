// SPDX-License-Identifier: Apache-2.0

// libFuzzer as a function: what the fuzz targets share. Without the trait Fuzzing there is nothing
// to drive, and the targets only say that they were built.
#if Fuzzing
  import Synchronization

  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// What the C function calls, which can capture nothing.
  private let fuzzed = Mutex<(@Sendable ([UInt8]) -> Void)?>(nil)
#endif

/// Runs libFuzzer with the arguments of the program.
public enum FuzzDriver {
  /// Calls `body` with one input after the other, until the limits in the arguments are reached.
  ///
  /// - Parameter body: Checks what must hold of any input; it traps where it does not.
  public static func run(_ body: @escaping @Sendable ([UInt8]) -> Void) {
    #if Fuzzing
      fuzzed.withLock { $0 = body }
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      _ = runDriver(&count, &arguments) { bytes, count in
        // libFuzzer lends `count` bytes for the time of the call; they are copied at once.
        let input = Array(UnsafeBufferPointer(start: bytes, count: count))
        fuzzed.withLock(\.self)?(input)
        return 0
      }
    #else
      print("Built without the trait Fuzzing: nothing to run.")
    #endif
  }
}
