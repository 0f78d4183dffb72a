// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// A numeric parameter of the policy in force.
  public func parameter(_ policy: String, _ name: String) -> Int? {
    let inForce = policies[policy]
    let known = PolicyCatalogue.policy(policy, inForce?.version ?? 1)?.parameters.first {
      $0.name.description == name
    }
    return (inForce?.value(of: name) ?? known?.value).flatMap { Int($0) }
  }

  /// The policy in force with its version, such as `schedule-1`.
  public func policyReference(_ policy: String) -> String {
    "\(policy)-\(policies[policy]?.version ?? 1)"
  }

  /// The roles that may state an event type under the policy that is in force now.
  public func roles(for name: EventName) -> [Role] { roles(for: name, at: size) }

  /// The roles that might state an event type in the entry at `index`.
  func roles(for name: EventName, at index: Int) -> [Role] {
    let policy = policy("roles", at: index)
    // Most registries give none, and the name of a parameter takes a while to make.
    let letters = policy.flatMap { policy in
      policy.parameters.isEmpty
        ? nil : policy.value(of: PolicyCatalogue.parameterName(ofRolesFor: name))
    }
    guard let letters else { return RoleMatrix.roles(for: name, in: policy?.version ?? 1) }
    return Role.allCases.filter { letters.contains($0.letter) }
  }

  /// The steps forward from a status that the entry at `index` might take.
  func steps(from status: ProjectStatus, at index: Int) -> [ProjectStatus] {
    guard let text = policy("status", at: index)?.value(of: status.rawValue) else {
      return ProjectState.forward(from: status)
    }
    return text.split(separator: " ").compactMap { ProjectStatus(rawValue: String($0)) }
  }

  /// Whether a division's code was in force on `day`, as the entry at `index` had to see it.
  func isDivision(_ code: DivisionCode, on day: CivilDay, at index: Int) -> Bool {
    let given =
      policy("divisions", at: index)?.parameters.filter {
        $0.name.description.hasPrefix("\(code)-")
      } ?? []
    let names = Set(given.map(\.name.description))
    let adopted = given.compactMap { DivisionYears($0.value) }
    let known = DivisionList.all(code).filter {
      !names.contains(PolicyCatalogue.parameterName(of: $0))
    }
    return adopted.contains { $0.includes(day.year) }
      || known.contains { DivisionYears(from: $0.from, to: $0.to).includes(day.year) }
  }

  /// What was in force when the entry at `index` was judged: an adoption counts from the next one on.
  func policy(_ name: String, at index: Int) -> PolicyInForce? {
    policyHistory[name]?.last { $0.since < index }
  }
}

extension RegistryState.PolicyInForce {
  /// The value that the log gives to a parameter.
  func value(of name: String) -> String? {
    parameters.first { $0.name.description == name }?.value
  }
}

/// The first and the last year of a division's code, as a parameter writes them: `金坛市 1993-2015`.
struct DivisionYears: Equatable {
  /// The first year, where known.
  var from: Int?
  /// The year in which it ended.
  var to: Int?

  init(from: Int?, to: Int?) {
    self.from = from
    self.to = to
  }

  /// Parses a name, a space and two years around a hyphen; either year may be left out.
  init?(_ text: String) {
    guard let space = text.lastIndex(of: " "), space > text.startIndex else { return nil }
    let years = text[text.index(after: space)...]
      .split(separator: "-", omittingEmptySubsequences: false)
    guard years.count == 2, let from = Self.year(years[0]), let to = Self.year(years[1]),
      (from ?? 0) <= (to ?? .max)
    else { return nil }
    self.init(from: from, to: to)
  }

  /// A year, none for an empty text, or nothing for any other.
  private static func year(_ text: Substring) -> Int?? {
    guard !text.isEmpty else { return .some(nil) }
    guard let year = Int(text), FieldRange.years.values.contains(year) else { return nil }
    return .some(year)
  }

  /// Whether the code was in force in a year.
  func includes(_ year: Int) -> Bool { (from ?? 0) <= year && year <= (to ?? 9_999) }
}
