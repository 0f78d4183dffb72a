// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// A writer that does not know all that the log holds cannot judge by it, and must not append.
  ///
  /// A policy that was replaced since counts, too: late entries are judged by those of their index.
  func judgeRecognition() throws(Rejection) {
    if let unknown = unrecognized.first { throw Rejection(unknown) }
  }

  /// Refuses a policy, version, parameter or value that the program does not know.
  func judgePolicy(_ event: PolicyAdopted) throws(Rejection) {
    guard let policy = PolicyCatalogue.policy(event.policy.description, event.version) else {
      throw Rejection(
        .policy, zh: "不认识规则“\(event.policy)”第 \(event.version) 版",
        en: "policy \(event.policy) version \(event.version) is not known", field: "policy")
    }
    var names: Set<Slug> = []
    for parameter in event.parameters {
      guard names.insert(parameter.name).inserted else {
        throw Rejection(
          .policy, zh: "参数“\(parameter.name)”写了两次",
          en: "parameter \(parameter.name) stands twice", field: "parameters")
      }
      let known = policy.parameters.first { $0.name == parameter.name }
      guard
        known != nil || policy.optional.contains(where: { $0.name == parameter.name })
          || policy.isNewDivision(parameter.name)
      else {
        let names = policy.parameters.map(\.name) + policy.optional.map(\.name)
        let list = names.prefix(8).map(\.description).joined(separator: ", ")
        throw Rejection(
          .policy, zh: "规则“\(event.policy)”没有参数“\(parameter.name)”",
          en: "policy \(event.policy) has no parameter \(parameter.name)",
          remedy: LocalizedName(zh: "参数:\(list)", en: "parameters: \(list)"),
          field: "parameters")
      }
      if let expected = policy.fault(in: parameter, known: known?.value) {
        throw Rejection(
          .policy, zh: "参数“\(parameter.name)”不能是“\(parameter.value)”:\(expected.zh)",
          en: "parameter \(parameter.name) cannot be “\(parameter.value)”: "
            + (expected.en ?? expected.zh), field: "parameters")
      }
    }
  }
}

extension PolicyCatalogue.Policy {
  /// Whether a name stands for a division that the program does not list: a code and a first year.
  fileprivate func isNewDivision(_ name: Slug) -> Bool {
    let parts = name.description.split(separator: "-")
    return self.name == "divisions" && parts.count == 2 && DivisionCode(String(parts[0])) != nil
      && Int(parts[1]).map { $0 == 0 || FieldRange.years.values.contains($0) } == true
  }

  /// What a parameter takes, where its value is something else.
  fileprivate func fault(in parameter: PolicyParameter, known: String?) -> LocalizedName? {
    switch name {
    case "roles": rolesFault(parameter)
    case "status": statusFault(parameter)
    case "confirmation": confirmationFault(parameter)
    case "divisions":
      DivisionYears(parameter.value) == nil
        ? LocalizedName(
          zh: "要写名称和起止年份,如“金坛市 1993-2015”",
          en: "it takes a name and years, such as “金坛市 1993-2015”") : nil
    default:
      if known.flatMap({ Int($0) }) != nil, Int(parameter.value).map({ $0 < 0 }) ?? true {
        LocalizedName(zh: "要是不小于 0 的整数", en: "it takes a whole number from 0")
      } else {
        nil
      }
    }
  }

  private func rolesFault(_ parameter: PolicyParameter) -> LocalizedName? {
    let letters = Array(parameter.value)
    let known = Set(Role.allCases.map(\.letter))
    guard !letters.isEmpty, Set(letters).count == letters.count,
      letters.allSatisfy(known.contains)
    else {
      return LocalizedName(
        zh: "要写角色字母,如 SML,每个一次", en: "it takes letters of roles such as SML, each once")
    }
    let adoption = PolicyCatalogue.parameterName(ofRolesFor: PolicyAdopted.name)
    if parameter.name.description == adoption, !letters.contains(Role.administrator.letter) {
      return LocalizedName(
        zh: "管理员要能改回来,不能去掉 A", en: "the administrator must stay able to change it back")
    }
    return nil
  }

  private func confirmationFault(_ parameter: PolicyParameter) -> LocalizedName? {
    guard parameter.name == ConfirmationNeed.moneyParameter else {
      return ["true", "false"].contains(parameter.value)
        ? nil : LocalizedName(zh: "要写 true 或 false", en: "it takes true or false")
    }
    guard let fen = Int64(parameter.value), fen > 0, fen <= Money.maximum,
      "\(fen)" == parameter.value
    else {
      return LocalizedName(
        zh: "要写大于 0 的整数分,如 100000000(100 万元)",
        en: "it takes whole fen above zero, such as 100000000 (a million yuan)")
    }
    return nil
  }

  private func statusFault(_ parameter: PolicyParameter) -> LocalizedName? {
    if ApprovalDemand(rawValue: parameter.name.description) != nil {
      return ["true", "false"].contains(parameter.value)
        ? nil : LocalizedName(zh: "要写 true 或 false", en: "it takes true or false")
    }
    let codes = parameter.value == "-" ? [] : parameter.value.split(separator: " ").map(String.init)
    let steps = codes.compactMap { ProjectStatus(rawValue: $0) }
    guard steps.count == codes.count, parameter.value == "-" || !codes.isEmpty,
      Set(codes).count == codes.count, !codes.contains(parameter.name.description)
    else {
      return LocalizedName(
        zh: "要写其他状态的代码,以空格隔开,没有写 -",
        en: "it takes codes of other statuses with spaces between, or -")
    }
    let status = ProjectStatus(rawValue: parameter.name.description)
    if !steps.isEmpty, status?.isFinal == true || status == .suspended {
      return LocalizedName(
        zh: "最终状态之后没有别的,暂停回到原处",
        en: "nothing follows a final status, and what is suspended returns to where it was")
    }
    return nil
  }
}
