// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Registry
import Testing

@testable import CommandLineInterface

/// What is published, what is withheld, and what a second publication writes.
@Suite struct SitePublicationTests {
  private func run(_ scene: RecordingScene, _ steps: [[String]]) async {
    for step in steps {
      let answer = await scene.run(step)
      #expect(answer.status == 0, "\(step): \(answer.errors)")
    }
  }

  /// A registry with public money and a public milestone, and some of each that is internal.
  private func scene() async throws -> RecordingScene {
    let scene = try await RecordingScene.furnished()
    await run(
      scene,
      [
        [
          "funding", "budget", "wuxi-sensor", "--source", "省级财政", "--year", "2026", "--amount",
          "1200万元", "--mode", "itemised", "--basis", "苏财教〔2026〕41号", "--on", "2026-03-04",
        ],
        [
          "milestone", "plan", "wuxi-sensor", "delivery", "设备进场", "--due", "2026-12-31",
          "--on", "2026-01-05",
        ],
        [
          "milestone", "plan", "wuxi-sensor", "inspection", "内部验收", "--due", "2027-03-31",
          "--on", "2026-01-05", "--internal",
        ],
        [
          "project", "register", "hidden-lab", "不公开的实验室", "--kind", "实验室", "--division", "常州",
          "--on", "2016-03-01", "--internal",
        ],
      ])
    return scene
  }

  @Test func `what is internal is nowhere in the folder, nor in any sum`() async throws {
    let scene = try await scene()
    let site = PublishedSite(scene.ledger)
    let outcome = try site.publish()
    #expect(outcome.view.withheld == 2)
    let files = try site.files()
    for secret in ["内部验收", "inspection", "不公开的实验室", "hidden-lab", "2027-03-31"] {
      let found = files.filter { $0.value.range(of: Data(secret.utf8)) != nil }.keys
      #expect(found.sorted() == [], "\(secret)")
    }
    // Changzhou has no other project, so it has no page and no line.
    #expect(files["zh/portfolio/city-320400.html"] == nil)
    #expect(try site.page("zh/index.html").contains("设备进场") == false)
    #expect(try site.page("zh/projects/wuxi-sensor.html").contains("设备进场"))
    let audit = try site.page("en/audit.html")
    #expect(audit.contains("Withheld entries</dt><dd>2<"))
    // The same registry with nothing withheld shows them: the test would see them.
    let scope = SiteScope(
      try scene.view(), checkpoint: try scene.ledger.checkpoint())
    let shown = Site(scope).files.filter { $0.name.hasPrefix("zh/projects/hidden-lab") }
    #expect(shown.count == 1)
  }

  @Test func `what confirms an internal entry is not told either, also when it comes later`()
    async throws
  {
    let scene = try await scene()
    await run(
      scene,
      [
        [
          "actor", "enroll", "stb", "市科技局", "--role", "牵头单位", "--organization", "wuxi-stb",
          "--actor", "admin",
        ],
        [
          "project", "progress", "wuxi-sensor", "--percent", "37", "--period", "2026-01", "--on",
          "2026-02-01", "--internal", "--actor", "stb",
        ],
      ])
    let site = PublishedSite(scene.ledger)
    try site.publish()
    let reported = Int(try scene.ledger.checkpoint().size) - 1
    await run(scene, [["entry", "confirm", "\(reported)", "--actor", "sec"]])
    #expect(try site.publish().view.withheld == 4)
    let files = try site.files()
    let proven = ProofPage.entries([UInt8](try #require(files["proofs/0.html"])))
    #expect(!proven.contains(reported) && !proven.contains(reported + 1))
    #expect(proven.contains(reported - 1))
    let found = files.filter { $0.value.range(of: Data("entry.confirmed".utf8)) != nil }.keys
    #expect(found.filter { !$0.hasSuffix("codelists.csv") }.sorted() == [])
  }

  @Test func `a second publication writes nothing, and a new entry only what it changes`()
    async throws
  {
    let scene = try await scene()
    let site = PublishedSite(scene.ledger)
    #expect(try site.publish().written > 50)
    func times() throws -> [String: Date] {
      try site.files().keys.reduce(into: [:]) { times, name in
        let path = site.directory + "/" + name
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        times[name] = attributes[.modificationDate] as? Date
      }
    }
    let before = try times()
    let again = try site.publish()
    #expect((again.written, again.removed) == (0, 0))
    #expect(try times() == before)

    let old = try site.files()
    await run(
      scene,
      [
        [
          "milestone", "plan", "wuxi-iot", "opening", "建成开放", "--due", "2027-12-31", "--on",
          "2026-01-06",
        ]
      ])
    let grown = try site.publish()
    #expect(grown.written > 0)
    let new = try site.files()
    #expect(try site.page("zh/projects/wuxi-iot.html").contains("建成开放"))
    for (name, bytes) in old where name.hasPrefix("tiles/checkpoints/") {
      #expect(new[name] == bytes, "\(name)")
    }
    #expect(new["site.css"] == old["site.css"])
    #expect(try site.publish().written == 0)
  }

  @Test
  func `the same log gives the same bytes, wherever and in whichever language it is published`()
    async throws
  {
    let scene = try await scene()
    let site = PublishedSite(scene.ledger)
    try site.publish()
    let other = PublishedSite(scene.ledger)
    let answer = try BuiltProgram.run([
      "publish", "site", other.directory, "--registry", scene.directory + "/book", "--lang", "zh",
    ])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("已发布"))
    #expect(answer.output.contains("2 条没有发布"))
    #expect(try site.files() == other.files())
    let again = try BuiltProgram.run([
      "publish", "site", other.directory, "--registry", scene.directory + "/book", "--lang", "en",
    ])
    #expect(again.output.hasPrefix("nothing changed, nothing was written\n"))
  }

  @Test func `a page that no longer belongs is removed, and nothing else is`() async throws {
    let scene = try await scene()
    let site = PublishedSite(scene.ledger)
    try site.publish()
    #expect(try site.files()["zh/portfolio/city-320200.html"] != nil)
    try site.write("zh/note.txt", "ours")
    // Before its registration the project is not there.
    let outcome = try site.publish(asOf: "2016-01-01")
    #expect(outcome.removed > 0)
    let files = try site.files()
    #expect(files["zh/portfolio/city-320200.html"] == nil)
    #expect(files["zh/projects/wuxi-sensor.html"] == nil)
    #expect(files["zh/note.txt"] == Data("ours".utf8))
  }

  @Test func `a folder that is not the site's is left alone`() async throws {
    let scene = try await scene()
    let taken = PublishedSite(scene.ledger)
    try taken.write("photo.jpg", "ours")
    #expect(taken.refusal() == "E-SITE-FOLDER")
    #expect(try taken.files().keys.sorted() == ["photo.jpg"])

    let file = PublishedSite(scene.ledger)
    try Data("ours".utf8).write(to: URL(filePath: file.directory))
    #expect(file.refusal() == "E-SITE-FOLDER")

    let site = PublishedSite(scene.ledger)
    try site.publish()
    try site.write("zh/projects/wuxi-late.html", "ours")
    await run(
      scene,
      [
        [
          "project", "register", "wuxi-late", "后来的实验室", "--kind", "实验室", "--on", "2016-03-01",
        ]
      ])
    #expect(site.refusal() == "E-SITE-FOLDER")
    #expect(try site.page("zh/projects/wuxi-late.html") == "ours")
    // A registry of the same name with another history.
    let stranger = try await RecordingScene.furnished()
    let other = PublishedSite(stranger.ledger)
    try FileManager.default.copyItem(atPath: site.directory, toPath: other.directory)
    #expect(other.refusal()?.hasPrefix("E-PUBLISHED-") == true)
    #expect(try other.files() == site.files())
  }

  @Test(arguments: [
    "{}", "", #"{"annals-site":2,"origin":"o","files":[]}"#,
    #"{"annals-site":1,"origin":"o","files":["../outside"]}"#,
    #"{"annals-site":1,"origin":"o","files":["/etc/passwd"]}"#,
    #"{"annals-site":1,"origin":"o","files":["tiles/checkpoint"]}"#,
    #"{"annals-site":1,"origin":"o","files":["a//b"]}"#,
  ])
  func `a list of files that cannot be the site's own is refused`(text: String) async throws {
    let scene = try await RecordingScene.furnished()
    let site = PublishedSite(scene.ledger)
    try site.write("site.json", text + "\n")
    #expect(site.refusal() == "E-SITE-MANIFEST")
    #expect(try site.files().count == 1)
  }

  @Test func `the list of files of a large site is read again`() throws {
    let names = (0..<20_000).map { "zh/projects/demo-\($0).html" }
    let manifest = SiteManifest(origin: "registry.example/test", token: "@1-0", files: names)
    #expect(SiteManifest(parsing: manifest.bytes) == manifest)
  }

  @Test func `an interrupted publication is taken up by the next`() async throws {
    let scene = try await scene()
    let whole = PublishedSite(scene.ledger)
    try whole.publish()
    let broken = PublishedSite(scene.ledger)
    try broken.publish()
    // As if it had stopped after the manifest and some pages were written.
    let text = try broken.page("site.json").replacing(/"token":"[^"]*",/, with: "")
    try broken.write("site.json", text)
    for name in ["zh/index.html", "en/audit.html", "proofs/0.html"] {
      try FileManager.default.removeItem(atPath: broken.directory + "/" + name)
    }
    #expect(try broken.publish().written == 4)
    #expect(try broken.files() == whole.files())
  }
}
