// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shows a text through another program, such as `less`.
///
/// The system calls in order: `pipe`, `posix_spawn` of `/bin/sh -c COMMAND` with the reading end as
/// standard input, `write` of the text, `close`, `waitpid`.
struct Pager: Sendable {
  /// The shell command.
  let command: String

  /// What became of the text.
  enum Outcome: Hashable, Sendable {
    /// The pager ran. It may have been left before the end, which is no error.
    case shown
    /// The pager could not be run and nothing was shown: write the text directly.
    case unavailable
  }

  /// Shows `text` and returns when the pager has ended.
  ///
  /// - Parameters:
  ///   - text: What to show.
  ///   - environment: The environment of the pager. Where `LESS` is not set, it becomes `FIRX`, so
  ///     that a plain `PAGER=less` shows colours too; `LESSCHARSET` becomes `utf-8` likewise.
  /// - Returns: Whether the text was shown.
  func show(_ text: String, environment: [String: String]) -> Outcome {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .unavailable }
    // The pager must see the end of its input when this process closes the writing end, so it must
    // not hold that end itself.
    _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
    // Ctrl-C belongs to the pager while it runs: it must not leave the terminal to a dead parent.
    let interrupt = signal(SIGINT, SIG_IGN)
    let broken = signal(SIGPIPE, SIG_IGN)
    defer {
      _ = signal(SIGINT, interrupt)
      _ = signal(SIGPIPE, broken)
    }
    let child = spawn(standardInput: ends[0], environment: environment)
    close(ends[0])
    guard let child else {
      close(ends[1])
      return .unavailable
    }
    // A pager that is left early closes its end; the rest of the text is then not wanted.
    try? StandardStream(descriptor: ends[1]).write(text)
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    // The shell says 126 or 127 if it could not run the command.
    let exitedNormally = status & 0x7F == 0
    let exitStatus = (status >> 8) & 0xFF
    return exitedNormally && (exitStatus == 126 || exitStatus == 127) ? .unavailable : .shown
  }

  private func spawn(standardInput: Int32, environment: [String: String]) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    // Ignored signals are inherited; the pager must have the default ones back.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGINT)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var variables = environment
    if variables["LESS"] == nil { variables["LESS"] = "FIRX" }
    if variables["LESSCHARSET"] == nil { variables["LESSCHARSET"] = "utf-8" }
    let entries = variables.map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let code = withCStrings(["sh", "-c", command]) { arguments in
      withCStrings(entries) { environment in
        posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environment)
      }
    }
    return code == 0 ? child : nil
  }

  /// Runs `body` with a null-terminated array of C strings, as `exec` wants them.
  private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeBufferPointer { buffer in
      // Never empty: the null is always there.
      withUnsafePointer(to: nil as UnsafeMutablePointer<CChar>?) { empty in
        body(buffer.baseAddress ?? empty)
      }
    }
  }
}
