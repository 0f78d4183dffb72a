// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A folder that the user may read and not write.
@Suite struct ReadOnlyFolderTests {
  private static let isRoot = geteuid() == 0

  @Test(
    .enabled(
      if: !isRoot || ChildProcess.has("setpriv"),
      "root may write everywhere, and there is no setpriv to run as somebody else"))
  func `a read-only folder is refused for recording and good for reading`() throws {
    let registry = try ScratchRegistry.founded()
    var start = registry.start
    if Self.isRoot {
      start.wrapper = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      // The build folder need not be open to that user.
      start.program = registry.folder.appending(path: "annals")
      try FileManager.default.copyItem(at: ChildProcess.program, to: start.program)
      try giveAway(registry.folder)
    }
    let before = try registry.bytes()
    for folder in [registry.directory, registry.events] {
      chmod(folder.path, 0o555)
      defer { chmod(folder.path, 0o755) }
      let lock = registry.events.appending(path: ".lock")
      for isLocked in [true, false] {
        if !isLocked { try? FileManager.default.removeItem(at: lock) }
        guard folder == registry.events else { continue }
        let refused = try ChildProcess(ScratchRegistry.registration("o1"), start).wait()
        try registry.expectRefusal(refused, "E-LOG-PERMISSION-DENIED", since: before)
        #expect(refused.errors.contains("check the folder's permissions"))
        #expect(refused.errors.hasSuffix("  Nothing was recorded.\n"))
      }
      for view in [["log"], ["organization", "list"], ["checkpoint", "show"], ["portfolio"]] {
        let shown = try ChildProcess(view, start).wait()
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(!shown.output.isEmpty)
      }
    }
    let after = try ChildProcess(ScratchRegistry.registration("o1"), start).wait()
    #expect(after.status == 0, "\(after.errors)")
    try registry.verify()
  }

  /// Gives a folder and all that is in it to the user `nobody`.
  private func giveAway(_ folder: URL) throws {
    let inside = try #require(FileManager.default.subpaths(atPath: folder.path))
    for path in [folder.path] + inside.map({ folder.path + "/" + $0 }) {
      try #require(chown(path, 65_534, 65_534) == 0)
    }
  }
}
