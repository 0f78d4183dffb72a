// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The JSON Schema that each view prints of itself.
@Suite struct ViewSchemaTests {
  @Test(
    arguments: [
      ["portfolio"], ["brief"], ["project"], ["project", "show", "wuxi-supercomputing-centre"],
      ["milestone"],
      ["funding"], ["target"], ["target", "matrix", "--document", "changzhou-hnz-2017"], ["task"],
      ["task", "show", "wx-7-1"], ["document"], ["organization"], ["fund"], ["actor"], ["log"],
      ["explain", "超算中心"], ["explain", "超算中心.kind"], ["diff", "@2000", "now"],
      ["log", "超算中心", "--changes"],
      ["todo"], ["entry", "57"], ["policy"], ["schema"], ["schema", "check"],
      // Registers that the sample does not use.
      ["person"], ["expert"], ["review"], ["supervision"], ["challenge"], ["equipment"],
      ["meeting"], ["report"], ["bulletin"], ["audit"], ["opinion"], ["decision"], ["exemption"],
    ])
  func `a view has the members that its schema requires`(view: [String]) throws {
    let schema = try object(view + ["--schema"])
    let document = try object(view + ["--format", "json"])
    let required = try #require(schema["required"] as? [String])
    #expect(Set(required) == Set(document.keys))
    #expect(schema["additionalProperties"] as? Bool == false)
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let result = try BuiltProgram.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }
}
