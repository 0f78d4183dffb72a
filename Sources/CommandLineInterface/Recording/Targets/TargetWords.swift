// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// What a target is about and when it is to be reached, from options.
enum TargetWords {
  static func scope(
    _ scope: String?, _ name: String?, at desk: RecordingDesk
  ) throws(LedgerError) -> TargetScope {
    guard scope != nil || name != nil else {
      throw LedgerError(
        "E-USAGE", zh: "写 --scope 或 --scope-name", en: "write --scope or --scope-name")
    }
    var result = TargetScope()
    if let scope { result.subject = try desk.subject(scope, .organization, .project) }
    result.name = name
    return result
  }

  static func period(
    _ inYear: Int?, _ byYear: Int?, _ eachYear: Bool
  ) throws(LedgerError) -> TargetPeriod? {
    let count = (inYear == nil ? 0 : 1) + (byYear == nil ? 0 : 1) + (eachYear ? 1 : 0)
    guard count <= 1 else {
      throw LedgerError(
        "E-USAGE", zh: "--in、--by、--each-year 只写一个", en: "write one of --in, --by and --each-year")
    }
    guard count == 1 else { return nil }
    var period = TargetPeriod()
    period.kind = eachYear ? .eachYear : inYear == nil ? .by : .in
    period.year = inYear ?? byYear
    return period
  }
}
