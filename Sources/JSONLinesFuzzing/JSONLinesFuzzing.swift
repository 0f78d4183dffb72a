// SPDX-License-Identifier: Apache-2.0

import FuzzDriver
import JSONLines

/// A fuzz target for the reader and the writer, run by libFuzzer.
///
/// For any bytes at all, the two ways to read them, by skipping and into a tree, MUST agree on whether
/// they are good and on the first fault; and what is good MUST come back from what is written.
@main
enum JSONLinesFuzzing {
  static func main() {
    FuzzDriver.run(check)
  }

  @Sendable private static func check(_ bytes: [UInt8]) {
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
