// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A private key file that somebody else could have read or put there is not used.
@Suite struct KeyFileTests {
  @Test(arguments: ["log.pem", "actor-sec.pem"], [0o604, 0o640, 0o644, 0o666])
  func `a key that others can read is refused with what to do`(name: String, mode: Int) throws {
    let registry = try ScratchRegistry.founded()
    let path = registry.keys.appending(path: name).path
    try #require(chmod(path, mode_t(mode)) == 0)
    let before = try registry.bytes()
    let refused = try registry.register("o1")
    try registry.expectRefusal(refused, "E-KEY-OPEN-TO-OTHERS", since: before)
    #expect(refused.errors.contains("(\(path))"))
    // The remedy as printed.
    let remedy = try #require(
      refused.errors.split(separator: "\n").first { $0.contains("chmod") })
    let mended = try registry.run(["-c", String(remedy)]) {
      $0.program = URL(filePath: "/bin/sh")
    }
    #expect(mended.status == 0, "\(mended.errors)")
    #expect(try registry.register("o1").status == 0)
  }

  @Test(arguments: ["log.pem", "actor-sec.pem"])
  func `a key that is a symbolic link is refused with what to do`(name: String) throws {
    let registry = try ScratchRegistry.founded()
    let file = registry.keys.appending(path: name)
    let real = registry.folder.appending(path: "real.pem")
    try FileManager.default.moveItem(at: file, to: real)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: real)
    let before = try registry.bytes()
    let refused = try registry.register("o1")
    try registry.expectRefusal(refused, "E-KEY-SYMBOLIC-LINK", since: before)
    #expect(refused.errors.contains("(\(file.path))"))
    #expect(refused.errors.contains("put the file itself there"), "\(refused.errors)")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.moveItem(at: real, to: file)
    #expect(try registry.register("o1").status == 0)
  }
}
