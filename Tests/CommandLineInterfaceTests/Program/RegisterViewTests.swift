// SPDX-License-Identifier: Apache-2.0

import Foundation
import RegistryModel
import Testing

@testable import CommandLineInterface

/// The views of people, experts, reviews, supervision, challenges and equipment, of a registry that
/// holds some; `ANNALS_RECORD_GOLDEN=1 swift test` writes the files.
@Suite(RegisterSceneTrait()) struct RegisterViewTests {
  private static let views: [[String]] = [
    ["person"], ["person", "show", "p-1"], ["person", "show", "p-2"], ["expert"],
    ["expert", "--field", "法律"], ["expert", "show", "e-1"], ["review"],
    ["review", "show", "rv-2025"], ["supervision"], ["supervision", "--kind", "问题"],
    ["supervision", "show", "wt-1"], ["supervision", "show", "db-2"], ["challenge"],
    ["challenge", "show", "lens"], ["equipment"], ["equipment", "show", "sem-1"],
    ["todo", "--unit", "optics"], ["todo"],
  ]

  @Test(
    arguments: [
      ("experts.zh", ["expert"]),
      ("experts-free.zh", ["expert", "--without-interest-in", "optics"]),
      ("review.zh", ["review", "show", "2025年度考评"]), ("review.en", ["review", "show", "rv-2025"]),
      ("reviews.zh", ["review"]), ("supervisions.zh", ["supervision"]),
      ("supervisions-open.en", ["supervision", "--open", "--to", "optics"]),
      ("supervision.zh", ["supervision", "show", "db-2"]), ("challenges.zh", ["challenge"]),
      ("challenge.en", ["challenge", "show", "lens"]), ("equipment.zh", ["equipment"]),
      ("equipment-item.en", ["equipment", "show", "sem-1"]), ("persons.zh", ["person"]),
      ("todo-supervised.zh", ["todo", "--unit", "演示光学所", "--due", "60d"]),
    ])
  func `a view reads as it did`(name: String, arguments: [String]) throws {
    let output = try RegisterScene.view(arguments, lang: String(name.suffix(2)))
    let text = GoldenFile.withoutToken(output)
    #expect(text.count < output.count)
    #expect(try text == GoldenFile.kept(name, beside: text))
  }

  @Test(arguments: views, ["zh", "en"])
  func `no line is wider than 80 cells`(view: [String], language: String) throws {
    for line in try RegisterScene.view(view, lang: language).split(separator: "\n") {
      #expect(DisplayWidth.cells(String(line)) <= 80, "\(view): \(line)")
    }
  }

  @Test(arguments: views)
  func `machines read the same in both languages, with what the schema requires`(
    view: [String]
  ) throws {
    let documents = try ["zh", "en"].map {
      try object(RegisterScene.view(view + ["--format", "json"], lang: $0))
    }
    let schema = try object(RegisterScene.view(view + ["--schema"]))
    let required = try #require(schema["required"] as? [String])
    #expect(Set(required) == Set(documents[0].keys))
    let properties = try #require(schema["properties"] as? [String: Any])
    for key in required where key != "meta" {
      let members = try documents.map {
        try JSONSerialization.data(withJSONObject: $0[key] ?? "", options: .sortedKeys)
      }
      #expect(members[0] == members[1], "\(key)")
      let member = try #require(properties[key] as? [String: Any])
      let row = member["items"] as? [String: Any] ?? member
      let columns = try #require(row["required"] as? [String])
      let values = documents[0][key]
      for value in values as? [[String: Any]] ?? [values as? [String: Any] ?? [:]] {
        #expect(Set(value.keys) == Set(columns), "\(key)")
      }
    }
  }

  @Test func `codes stand in the lists that the schema gives`() throws {
    for (view, section, column) in [
      ("supervision", "supervisions", "state"), ("supervision", "supervisions", "kind"),
      ("challenge", "challenges", "state"), ("person", "persons", "name_form"),
      ("review", "reviews", "state"),
    ] {
      let schema = try object(RegisterScene.view([view, "--schema"]))
      let properties = schema["properties"] as? [String: Any]
      let items = (properties?[section] as? [String: Any])?["items"] as? [String: Any]
      let columns = items?["properties"] as? [String: Any]
      let codes = (columns?[column] as? [String: Any])?["enum"] as? [Any] ?? []
      let known = Set(codes.compactMap { $0 as? String })
      let document = try object(RegisterScene.view([view, "--format", "json"]))
      let rows = try #require(document[section] as? [[String: Any]])
      let found = Set(rows.compactMap { $0[column] as? String })
      #expect(!found.isEmpty)
      #expect(found.isSubset(of: known), "\(found) \(known)")
    }
  }

  @Test func `filters take names, codes and labels, and refuse what they do not know`() throws {
    let scene = try #require(RegisterScene.current)
    func ids(_ arguments: [String], _ section: String, _ key: String) throws -> [String] {
      let document = try object(RegisterScene.view(arguments + ["--format", "json"]))
      return try #require(document[section] as? [[String: Any]]).compactMap { $0[key] as? String }
    }
    #expect(
      try ids(["supervision", "--kind", "inspection"], "supervisions", "supervision") == ["db-2"])
    #expect(
      try ids(["supervisions", "--project", "传感"], "supervisions", "supervision") == ["wt-1"])
    #expect(try ids(["challenge", "--state", "流榜"], "challenges", "challenge") == ["glass"])
    #expect(
      try ids(["challenges", "--unit", "常州市科技局"], "challenges", "challenge") == ["lens"])
    #expect(try ids(["equipment", "--open"], "equipment", "equipment") == ["sem-1"])
    #expect(try ids(["equipment", "--free", "2026-12"], "equipment", "equipment") == ["xrd-1"])
    #expect(
      try ids(["experts", "--industry", "电路"], "experts", "expert") == ["e-1"])
    #expect(
      try ids(["expert", "--without-interest-in", "wuxi-sensor"], "experts", "expert") == ["e-2"])
    for (arguments, words) in [
      (["supervision", "--kind", "表扬"], "problem"), (["challenge", "--state", "进行"], "lapsed"),
      (["equipment", "--free", "十二月"], "2018Q4"), (["expert", "--field", "魔法"], "technology"),
    ] {
      let result = try BuiltProgram.run(
        arguments + ["--registry", scene.directory + "/book", "--lang", "zh"])
      #expect(result.status == 2)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test func `criteria are completed from the review that stands before`() throws {
    let scene = try #require(RegisterScene.current)
    let words = ["annals", "--registry", scene.directory + "/book", "review", "score", "rv-2025"]
    #expect(SubjectCompletion.criteria(words, "") == ["people", "work"])
    #expect(SubjectCompletion.criteria(words, "wo") == ["work"])
    #expect(SubjectCompletion.ids([.expert, .person], words, "e-") == ["e-1", "e-2"])
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
