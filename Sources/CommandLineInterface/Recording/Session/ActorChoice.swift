// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Chooses the actor whose key signs: the one named, else the only one here that may say it.
struct ActorChoice {
  private let desk: RecordingDesk

  init(_ desk: RecordingDesk) { self.desk = desk }

  /// The key that signs `drafts`.
  ///
  /// - Throws: ``LedgerError`` `E-ACTOR-CHOICE`, or about the key.
  func key(for drafts: [Draft]) throws(LedgerError) -> ActorKey {
    let origin = desk.view.origin
    let keys = try desk.keySource()
    if let named = desk.options.actor ?? nonEmpty(desk.environment.variables["ANNALS_ACTOR"]) {
      let actor = try actor(named)
      return try keys.actorKey(origin, actor)
    }
    let here = try actorsWithKeys()
    let able = here.filter { actor in
      guard let state = desk.state.actors[actor]?.state, !state.isSuspended else { return false }
      return drafts.allSatisfy { may(actor, state, $0) }
    }
    if able.count == 1 { return try keys.actorKey(origin, able[0]) }
    // With one key there is no choice: let the rules say what is wrong with it.
    if able.isEmpty, here.count == 1 { return try keys.actorKey(origin, here[0]) }
    throw refusal(here, able, drafts)
  }

  private func actor(_ text: String) throws(LedgerError) -> Slug {
    guard let slug = Slug(text) else { return try desk.id(text, .actor) }
    return slug
  }

  private func nonEmpty(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }

  private func actorsWithKeys() throws(LedgerError) -> [Slug] {
    // Everybody can derive the keys of a sample.
    if desk.view.isSample { return desk.state.actors.keys.sorted() }
    return try KeyFolder(environment: desk.environment.variables).actors(desk.view.origin)
  }

  private func may(_ id: Slug, _ actor: ActorState, _ draft: Draft) -> Bool {
    let name = type(of: draft.data.event.payload).name
    guard let row = RoleMatrix.row(for: name) else { return false }
    if draft.data.event.isAmendment, let named = draft.data.event.namedEntry,
      let fact = desk.state.fact(statedBy: named)
    {
      return desk.state.answers(id, for: fact.actor)
    }
    if let behalf = draft.data.common.for {
      return actor.role == .secretariat && row.roles.contains(behalf.role)
    }
    return row.roles.contains(actor.role)
  }

  private func refusal(_ here: [Slug], _ able: [Slug], _ drafts: [Draft]) -> LedgerError {
    let listed = (able.isEmpty ? here : able).map { actor in
      (actor, desk.state.actors[actor]?.state.role)
    }
    let shown = LocalizedName(
      zh: listed.map { "\($0)  \($1?.label.zh ?? "-")" }.joined(separator: "\n"),
      en: listed.map { "\($0)  \($1?.rawValue ?? "-")" }.joined(separator: "\n"))
    if here.isEmpty {
      return LedgerError(
        "E-KEY-MISSING", zh: "这台机器上没有这本台账的登记人密钥",
        en: "this machine has no actor's key for this registry",
        remedy: LocalizedName(
          zh: "造一把:annals key new <登记人>,再请管理员登记:annals actor enroll",
          en:
            "make one: annals key new <actor>; then an administrator enrols it: annals actor enroll"
        ))
    }
    guard able.isEmpty else {
      return LedgerError(
        "E-ACTOR-CHOICE", zh: "有几个登记人都能登记,请用 --actor 写明是谁",
        en: "several actors may state this; say who with --actor",
        remedy: shown)
    }
    let names = Set(drafts.map { type(of: $0.data.event.payload).name }).sorted()
    let roles = names.map { name in
      (name, RoleMatrix.row(for: name)?.roles ?? [])
    }
    let common = roles.dropFirst().reduce(roles.first?.1 ?? []) { common, row in
      common.filter(row.1.contains)
    }
    let role = common.contains(.secretariat) ? .secretariat : common.first ?? .secretariat
    // The secretariat records for those who have no key of their own.
    let isForUnit =
      !role.isSecretariat && common.contains(.leadUnit)
      && listed.contains { $0.1?.isSecretariat == true }
    let forUnit =
      isForUnit
      ? Localized(
        zh: "\n秘书处代录:加 --for <单位>", en: "\nthe secretariat may record it: add --for <unit>")
      : Localized("")
    return LedgerError(
      "E-ROLE", zh: "这里的登记人都不能登记 \(names.joined(separator: "、"))",
      en: "no actor here may state \(names.joined(separator: ", "))",
      remedy: LocalizedName(
        zh: roles.map { "\($0.0):\($0.1.map(\.label.zh).joined(separator: "、"))" }
          .joined(separator: "\n") + "\n这里有:\n" + shown.zh
          + forUnit.zh + "\n登记一个:annals actor enroll <编号> <名称> --role \(role.label.zh)",
        en: roles.map { "\($0.0): \($0.1.map(\.rawValue).joined(separator: ", "))" }
          .joined(separator: "\n") + "\nhere are:\n" + (shown.en ?? shown.zh)
          + forUnit.en + "\nenrol one: annals actor enroll <id> <name> --role \(role.rawValue)"))
  }
}

extension Role {
  fileprivate var isSecretariat: Bool { self == .secretariat }
}
