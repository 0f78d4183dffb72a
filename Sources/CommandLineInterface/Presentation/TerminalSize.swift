// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The cells and lines of a terminal.
struct TerminalSize: Hashable, Sendable {
  /// Cells in a line.
  var columns: Int
  /// Lines of the screen.
  var rows: Int

  /// The size to assume when nothing else is known, and for files and pipes.
  static let standard = TerminalSize(columns: 80, rows: 24)

  /// The size for a stream: `COLUMNS` and `LINES` if they are set to a positive number, else what
  /// the terminal behind `descriptor` says, else ``standard``.
  static func of(descriptor: Int32, environment: [String: String]) -> TerminalSize {
    resolve(reported: reported(by: descriptor), environment: environment)
  }

  /// The same without asking the system; `reported` is what a terminal said, if there is one.
  static func resolve(reported: TerminalSize?, environment: [String: String]) -> TerminalSize {
    var size = reported ?? standard
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
      size.columns = columns
    }
    if let rows = environment["LINES"].flatMap({ Int($0) }), rows > 0 { size.rows = rows }
    return size
  }

  private static func reported(by descriptor: Int32) -> TerminalSize? {
    var window = winsize()
    let result = withUnsafeMutablePointer(to: &window) {
      ioctl(descriptor, UInt(TIOCGWINSZ), UnsafeMutableRawPointer($0))
    }
    // A serial line may answer with zeros.
    guard result == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    return TerminalSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
