// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes to a file descriptor, standard output above all, without buffering.
struct StandardStream: Sendable {
  /// The descriptor.
  let descriptor: Int32

  /// Standard output: data only.
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  /// Standard error: messages, progress, warnings, and the token where the data has no place for it.
  static let error = StandardStream(descriptor: STDERR_FILENO)

  /// Whether a person is looking at it.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Why a write did not succeed.
  enum WriteError: Error, Hashable, Sendable {
    /// The reader has gone, as `head` does. The program ends quietly with exit status 0.
    case brokenPipe
    /// Anything else, by its `errno`: a full disk must not look like success.
    case system(Int32)

    /// Why, in words.
    var reason: Localized {
      switch self {
      case .brokenPipe: SystemErrorText.of(EPIPE)
      case .system(let code): SystemErrorText.of(code)
      }
    }
  }

  /// Lets a write to a closed pipe fail with ``WriteError/brokenPipe`` instead of ending the
  /// process. To be called once, before the first write.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Takes the numbers of standard streams that are closed, so that no file that is opened later gets
  /// one: a message would be written into it. To be called once, before anything is opened.
  ///
  /// Each is opened the wrong way round, so that using it still fails as on a closed stream.
  static func reserveClosed() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free number is this one, since those below are open by now.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes all of `bytes`, however many calls that takes.
  func write(_ bytes: some Collection<UInt8>) throws(WriteError) {
    let bytes = ContiguousArray(bytes)
    var start = 0
    while start < bytes.count {
      let (count, code) = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          let count = Glibc.write(
            descriptor, UnsafeRawBufferPointer(rebasing: buffer[start...]).baseAddress,
            buffer.count - start)
        #elseif canImport(Musl)
          let count = Musl.write(
            descriptor, UnsafeRawBufferPointer(rebasing: buffer[start...]).baseAddress,
            buffer.count - start)
        #else
          let count = Darwin.write(
            descriptor, UnsafeRawBufferPointer(rebasing: buffer[start...]).baseAddress,
            buffer.count - start)
        #endif
        return (count, errno)
      }
      if count >= 0 {
        start += count
      } else if code == EAGAIN || code == EWOULDBLOCK {
        // A terminal or pipe that somebody made non-blocking: wait until it takes more.
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      } else if code == EPIPE {
        throw .brokenPipe
      } else if code != EINTR {
        throw .system(code)
      }
    }
  }

  /// Writes a text as UTF-8.
  func write(_ text: String) throws(WriteError) { try write(text.utf8) }

  /// Writes a finding: the exit status tells it too, also where the reader of the text has gone.
  func writeFinding(_ text: String) throws(WriteError) {
    do throws(WriteError) {
      try write(text)
    } catch {
      guard error == .brokenPipe else { throw error }
    }
  }
}
