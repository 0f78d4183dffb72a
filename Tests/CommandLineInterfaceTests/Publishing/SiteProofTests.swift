// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import Testing

@testable import CommandLineInterface

/// Proofs on pages: few files, each proof whole, and made once.
@Suite struct SiteProofTests {
  private func publish(_ scene: DemoScene) throws -> PublishedSite {
    let site = PublishedSite(Ledger(directory: scene.directory))
    try site.publish()
    return site
  }

  @Test func `the printed commands take a proof and its line out of what was saved`() throws {
    let scene = try DemoScene()
    let site = try publish(scene)
    let saved = site.directory + "/saved"
    try FileManager.default.createDirectory(atPath: saved, withIntermediateDirectories: true)
    let files = try site.files()
    for (name, bytes) in files
    where name.hasPrefix("proofs/") || name.hasPrefix("data/entries/") {
      let last = URL(filePath: name).lastPathComponent
      try bytes.write(to: URL(filePath: saved + "/" + last))
    }
    // The audit page tells how, with the newest entry.
    let page = try site.page("en/audit.html")
    let block = try #require(page.firstMatch(of: /<pre><code>((?s:.)*?)<\/code>/)?.1)
    let lines = String(block).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    for line in lines.dropLast() + [ProofPage.command(0), ProofPage.command(300)] {
      let taken = try BuiltProgram.shell(line, directory: URL(filePath: saved))
      #expect(taken.status == 0, "\(line): \(taken.errors)")
    }
    let size = Int(try site.ledger.checkpoint().size)
    for index in [0, 300, size - 1] {
      let made = try Data(contentsOf: URL(filePath: saved + "/\(index).tlog-proof"))
      let proof = try ProofFile(parsing: [UInt8](made))
      #expect(proof.index == UInt64(index))
      let kept = try #require(files["proofs/\(ProofPage.number(index)).html"])
      let put = PublishedSite.proof(of: index, in: String(decoding: kept, as: UTF8.self))
      #expect(made == Data((put ?? "").utf8))
    }
    // The last line checks the proof; the file with all lines serves as the line by itself does.
    let key = try #require(lines.last?.firstMatch(of: /--key '([^']+)'/)?.1)
    let check = ["proof", "check", "\(size - 1).tlog-proof", "--key", String(key)]
    let folder = URL(filePath: saved)
    let alone = try BuiltProgram.run(check, directory: folder)
    #expect(alone.status == 0, "\(alone.errors)")
    let among = try BuiltProgram.run(
      check + ["--entry", "\((size - 1) / SiteLinks.entriesPerPage).ndjson"], directory: folder)
    #expect(among.output == alone.output)
    let other = try BuiltProgram.run(check + ["--entry", "0.ndjson"], directory: folder)
    #expect(other.status == 1)
    #expect(other.errors.contains("E-PROOF"), "\(other.errors)")
  }

  @Test func `a proof costs no file, and what is full is not written again`() throws {
    let scene = try DemoScene()
    let site = try publish(scene)
    let old = try site.files()
    let size = Int(try site.ledger.checkpoint().size)
    #expect(old.keys.filter { $0.hasPrefix("proofs/") }.count == (size + 255) / 256)
    #expect(!old.keys.contains { $0.hasPrefix("tiles/proof/") })
    let recorded = try BuiltProgram.run(
      [
        "project", "alias", "demo-3", "--add", "演示又一个名字", "--on", "2026-11-14", "--actor",
        "secretariat",
      ], environment: ["HOME": scene.directory + "-home"],
      directory: URL(filePath: scene.directory))
    #expect(recorded.status == 0, "\(recorded.errors)")
    try site.publish()
    let new = try site.files()
    let last = size / SiteLinks.entriesPerPage
    var kept = 0
    for (name, bytes) in old {
      let number = name.split(separator: "/").last.flatMap { Int($0.prefix { $0.isNumber }) }
      let isFull =
        switch name.split(separator: "/").dropLast().last {
        case "proofs": (number ?? 0) < size / 256
        // The page before the last may gain the way on.
        case "entries": (number ?? last) < last - 1
        default: false
        }
      guard isFull else { continue }
      #expect(new[name] == bytes, "\(name)")
      kept += 1
    }
    #expect(kept > 40)
    let proven = new.filter { $0.key.hasPrefix("proofs/") }.values
      .map { ProofPage.entries([UInt8]($0)) }
    #expect(proven.reduce(into: Set()) { $0.formUnion($1) } == Set(0...size))
  }

  @Test func `a page that lost an entry is made again`() throws {
    let scene = try DemoScene()
    let site = try publish(scene)
    let whole = try site.page("proofs/1.html")
    try site.write("proofs/1.html", whole.replacing("\nindex 300\n", with: "\n"))
    try site.publish()
    #expect(try site.page("proofs/1.html") == whole)
  }
}
