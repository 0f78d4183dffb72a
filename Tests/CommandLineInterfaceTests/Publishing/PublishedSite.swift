// SPDX-License-Identifier: Apache-2.0

import Foundation
import RegistryModel
import Testing

@testable import CommandLineInterface
@testable import Registry

/// A site in a folder of its own, and what is found in it.
final class PublishedSite: Sendable {
  let directory: String
  let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
    directory = FileManager.default.temporaryDirectory.path + "/annals-site-" + UUID().uuidString
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  @discardableResult
  func publish(asOf day: String? = nil) throws -> SitePublishing.Outcome {
    try SitePublishing(ledger: ledger, folder: SiteFolder(path: directory))
      .run(ViewSelection(asOf: day.flatMap { CivilDay($0) }))
  }

  /// The code with which publishing is refused; nil where it is not.
  func refusal() -> String? {
    do {
      try publish()
      return nil
    } catch let error as LedgerError {
      return error.code
    } catch {
      return "\(error)"
    }
  }

  /// Every file with its bytes.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory) {
      var isFolder: ObjCBool = false
      let path = directory + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[name] = try Data(contentsOf: URL(filePath: path))
    }
    return files
  }

  /// The text of a page, as `zh/index.html`.
  func page(_ name: String) throws -> String {
    try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
  }

  /// The proof of an entry, put together of the pieces on a page.
  static func proof(of index: Int, in page: String) -> String? {
    func block(_ name: String) -> Substring? {
      guard let start = page.range(of: "id=\"\(name)\"")?.upperBound,
        let head = page[start...].range(of: "<pre>\n") ?? page[start...].range(of: ">\n"),
        let end = page[head.upperBound...].range(of: "</pre>")
      else { return nil }
      return page[head.upperBound..<end.lowerBound]
    }
    guard let own = block("e\(index)"), let shared = block("shared") else { return nil }
    return String(own + shared)
  }

  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: directory + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}

/// What a page leads to, and what it can be led to.
struct PageLinks {
  /// The values of every `href` and `src`.
  let targets: [String]
  /// The values of every `id`.
  let names: [String]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var targets: [String] = []
    var names: [String] = []
    for start in bytes.indices where bytes[start] == UInt8(ascii: " ") {
      func value(_ attribute: String) -> String? {
        let head = Array(" \(attribute)=\"".utf8)
        guard bytes[start...].starts(with: head) else { return nil }
        let value = bytes[(start + head.count)...].prefix { $0 != UInt8(ascii: "\"") }
        return String(decoding: value, as: UTF8.self)
      }
      switch bytes[min(start + 1, bytes.count - 1)] {
      case UInt8(ascii: "h"): if let link = value("href") { targets.append(link) }
      case UInt8(ascii: "s"): if let link = value("src") { targets.append(link) }
      case UInt8(ascii: "i"): if let name = value("id") { names.append(name) }
      default: break
      }
    }
    self.targets = targets
    self.names = names
  }

  /// The file that a relative link of a page leads to, and the place in it.
  static func resolve(_ link: String, from page: String) -> (file: String, name: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0])
    let name = parts.count > 1 ? String(parts[1]) : nil
    guard !path.isEmpty else { return (page, name) }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    return (folders.joined(separator: "/"), name)
  }
}

/// The site of an invented registry that has every situation, published once for a whole suite.
final class PublishedDemo: Sendable {
  @TaskLocal static var current: PublishedDemo?

  let site: PublishedSite
  let files: [String: Data]
  /// The pages as text, by their names.
  let pages: [String: String]
  private let scene: DemoScene

  init() throws {
    scene = try DemoScene()
    site = PublishedSite(Ledger(directory: scene.directory))
    try site.publish()
    files = try site.files()
    pages = files.filter { $0.key.hasSuffix(".html") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }
}

/// Publishes the site of the demo once for all tests of a suite.
struct PublishedDemoTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await PublishedDemo.$current.withValue(try PublishedDemo(), operation: body)
  }
}
