// SPDX-License-Identifier: Apache-2.0

import FuzzDriver
import RegistryModel

/// A fuzz target for the entry parser, the rules and the fold, run by libFuzzer.
///
/// An input is a small log, a line an entry. Whatever it is, nothing may crash; an entry that is read
/// MUST come back from what is written; and the fold MUST take every entry that can be read, whether
/// the rules allow it or not.
@main
enum RegistryModelFuzzing {
  static func main() {
    FuzzDriver.run { input in
      var state = RegistryState()
      for line in input.split(separator: UInt8(ascii: "\n")) { take(line, &state) }
      precondition(state.stateLines == state.stateLines, "two snapshots differ")
      if let time = state.newestTime { _ = state.asOf(time) }
    }
  }

  private static func take(_ line: ArraySlice<UInt8>, _ state: inout RegistryState) {
    let offset = state.founding == nil ? nil : state.offset
    do throws(FieldError) {
      let parsed = try Entry.parse(line, index: state.size, offset: offset)
      let entry = parsed.entry
      let written = entry.line(at: state.offset(of: entry))
      let again = try Entry.parse(written[...], index: state.size, offset: offset)
      precondition(again.entry == entry, "the entry does not come back")
      precondition(
        again.entry.line(at: state.offset(of: entry)) == written, "the line does not come back")
      precondition(
        parsed.signedLength <= line.count, "more than the line is said to be signed")
      for signature in [AdmissionFacts.SignatureVerdict.valid, .absent] {
        _ = try? state.admit(
          entry.statement,
          AdmissionFacts(
            index: state.size, recorded: entry.recorded, signature: signature,
            keyPossession: signature))
      }
      state.fold(entry)
    } catch {
      precondition(
        (0...line.count).contains(error.offset),
        "the fault is outside of the line")
      // What is only unknown counts in the log, where its envelope is good.
      guard let kind = error.code.unrecognized,
        let unknown = try? UnrecognizedLine(
          line, index: state.size, offset: offset, kind: kind)
      else { return }
      precondition(unknown.signedLength <= line.count, "more than the line is said to be signed")
      state.skip(unknown)
    }
  }
}

extension RegistryState {
  /// The offset at which an entry writes its time: entry 0 brings it.
  fileprivate func offset(of entry: Entry) -> UTCOffset {
    guard case .registryFounded(let event) = entry.statement.data.event else { return offset }
    return event.offset
  }
}
