// SPDX-License-Identifier: Apache-2.0

/// Every policy version that this program knows.
///
/// The log says which is in force from which entry on; the code keeps every version.
public enum PolicyCatalogue {
  /// A version of a policy with the parameters that the code gives it.
  public struct Policy: Equatable, Sendable {
    /// The name without version, such as `schedule`.
    public var name: Slug
    /// The version.
    public var version: Int
    /// What it decides.
    public var title: LocalizedName
    /// The parameters and their values.
    public var parameters: [PolicyParameter]
    /// The parameters that have no value until the log gives them one. They stand apart, so that
    /// what a version says of itself, and its digest in founding entries, never changes.
    public var optional: [OptionalParameter] = []

    /// The name with version, such as `schedule-1`.
    public var reference: String { "\(name)-\(version)" }
  }

  /// A parameter that has no value until the log gives it one.
  public struct OptionalParameter: Equatable, Sendable {
    /// The name.
    public var name: Slug
    /// What it takes and what that does.
    public var title: LocalizedName
  }

  /// The version `version` of the policy `name`.
  public static func policy(_ name: String, _ version: Int) -> Policy? {
    all.first { $0.name.description == name && $0.version == version }
  }

  /// The name of the parameter that gives the roles of an event type.
  static func parameterName(ofRolesFor name: EventName) -> String {
    name.replacing(".", with: "-")
  }

  /// The name of the parameter that gives the years of a division: its code and first year.
  static func parameterName(of division: DivisionList.Division) -> String {
    "\(division.code)-\(division.from ?? 0)"
  }

  /// The name and version in a reference such as `schedule-1`.
  public static func split(_ reference: Slug) -> (name: String, version: Int)? {
    let text = reference.description
    guard let hyphen = text.lastIndex(of: "-"),
      let version = Int(text[text.index(after: hyphen)...]), text.hasSuffix("-\(version)")
    else { return nil }
    return (String(text[..<hyphen]), version)
  }

  /// Whether a reference such as `schedule-1` names a policy and version of this program.
  static func knows(_ reference: Slug) -> Bool {
    split(reference).map { policy($0.name, $0.version) != nil } ?? false
  }

  /// All of them.
  public static let all: [Policy] =
    (1...RoleMatrix.version).map(roles) + (1...ApprovalDemand.version).map(status) + [
      Policy(
        name: "schedule", version: 1,
        title: LocalizedName(zh: "灯号规则", en: "lights"),
        parameters: [
          parameter("yellow-days", "30"), parameter("yellow-points", "10"),
          parameter("grey-days", "180"), parameter("due-soon-days", "90"),
        ]),
      Policy(
        name: "confirmation", version: 1,
        title: LocalizedName(zh: "确认规则", en: "what needs a second person"),
        parameters: [], optional: confirmation),
      Policy(
        name: "similarity", version: 1,
        title: LocalizedName(zh: "近似名称规则", en: "similar names"),
        parameters: [parameter("distance", "1")]),
      Policy(
        name: "divisions", version: 1,
        title: LocalizedName(zh: "行政区划代码", en: "division codes"),
        parameters: DivisionList.all.map {
          parameter(
            parameterName(of: $0),
            "\($0.name.zh) \($0.from.map(String.init) ?? "")-\($0.to.map(String.init) ?? "")")
        }),
    ]

  /// The newest version of each: what a new registry begins with.
  public static var newest: [Policy] {
    all.filter { policy in
      !all.contains { $0.name == policy.name && $0.version > policy.version }
    }
  }

  private static let confirmation = [
    OptionalParameter(
      name: ConfirmationNeed.moneyParameter,
      title: LocalizedName(
        zh: "多少分以上(含)的资金登记要另一个人确认",
        en: "from how many fen on money waits for a second person")),
    OptionalParameter(
      name: ConfirmationNeed.decisionsParameter,
      title: LocalizedName(
        zh: "决策要不要另一个人确认:true 或 false", en: "whether decisions wait: true or false")),
  ]

  /// What a registry was founded under whose bytes are kept: newer versions would give it others.
  ///
  /// - Parameter references: The policies with their versions, such as `status-1`.
  /// - Returns: Those that this program knows, in the order given.
  public static func policies(_ references: [Slug]) -> [Policy] {
    references.compactMap { split($0) }.compactMap { policy($0.name, $0.version) }
  }

  private static func status(_ version: Int) -> Policy {
    Policy(
      name: "status", version: version,
      title: LocalizedName(zh: "状态规则", en: "steps of the controlled status"),
      parameters: ProjectStatus.allCases.map { status in
        parameter(
          status.rawValue,
          ProjectState.forward(from: status).map(\.rawValue).joined(separator: " "))
      }
        + ApprovalDemand.allCases.filter { $0.since <= version }.map {
          parameter($0.rawValue, "true")
        })
  }

  private static func roles(_ version: Int) -> Policy {
    Policy(
      name: "roles", version: version,
      title: LocalizedName(zh: "角色权限", en: "who may state what"),
      parameters: RoleMatrix.rows.filter { $0.since <= version }.map {
        parameter(parameterName(ofRolesFor: $0.type.name), $0.letters)
      })
  }

  private static func parameter(_ name: String, _ value: String) -> PolicyParameter {
    var parameter = PolicyParameter()
    parameter.name = Slug(name) ?? .blank
    parameter.value = value.isEmpty ? "-" : value
    return parameter
  }
}
