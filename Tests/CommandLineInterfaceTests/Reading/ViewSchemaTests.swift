// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineInterface

/// The JSON Schema that each view prints of itself.
@Suite struct ViewSchemaTests {
  @Test(
    arguments: [
      ["portfolio"], ["brief"], ["project"], ["project", "show", "wuxi-supercomputing-centre"],
      ["milestone"],
      ["funding"], ["target"], ["target", "matrix", "--document", "changzhou-hnz-2017"], ["task"],
      ["task", "show", "wx-7-1"], ["document"], ["organization"], ["fund"], ["actor"], ["log"],
      ["explain", "超算中心"], ["explain", "超算中心.kind"], ["explain", "超算中心.light"],
      ["document", "show", "wuxi-2018"], ["organization", "show", "wuxi-stb"],
      ["fund", "show", "fund-073"], ["actor", "show", "secretariat"],
      ["policy", "show", "schedule"],
      ["actor", "roles"], ["task", "matrix"],
      ["diff", "@2000", "now"],
      ["log", "超算中心", "--changes"],
      ["todo"], ["entry", "57"], ["policy"], ["schema"], ["schema", "check"],
      // Registers that the sample does not use.
      ["person"], ["expert"], ["review"], ["supervision"], ["challenge"], ["equipment"],
      ["meeting"], ["report"], ["bulletin"], ["audit"], ["opinion"], ["decision"], ["exemption"],
    ])
  func `a view is valid by the schema that it prints`(view: [String]) throws {
    let schema = try output(view + ["--schema"])
    let document = try output(view + ["--format", "json"])
    #expect(try SchemaCheck.violations(of: schema, by: document) == [])
  }

  private func output(_ arguments: [String]) throws -> String {
    let result = try BuiltProgram.run(arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }
}
