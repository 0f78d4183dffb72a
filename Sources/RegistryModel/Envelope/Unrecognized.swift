// SPDX-License-Identifier: Apache-2.0

/// Something in the log that this program does not know: a newer one wrote it.
///
/// A reader keeps the entries, counts them and names what they bring; a writer MUST NOT append.
public struct Unrecognized: Equatable, Sendable {
  /// What is not known.
  public enum Kind: String, CaseIterable, Sendable {
    /// The format of the log.
    case format
    /// An event type.
    case type
    /// A version of an event type that is known in others.
    case version
    /// A policy, or a version of it.
    case policy
  }

  /// What is not known.
  public var kind: Kind
  /// Its name in the log, such as `annals.project.vanished.v1` or `roles-9`.
  public var name: String
  /// The first entry that brings it.
  public var first: Int
  /// How many entries bring it.
  public var count: Int

  /// Something that entries bring and this program does not know.
  public init(_ kind: Kind, _ name: String, first: Int, count: Int = 1) {
    self.kind = kind
    self.name = name
    self.first = first
    self.count = count
  }

  /// The code of the refusal to append.
  public var code: RuleCode {
    switch kind {
    case .format: .unknownFormat
    case .type: .unknownType
    case .version: .unknownVersion
    case .policy: .unknownPolicy
    }
  }

  /// What is not known, in words.
  public var title: LocalizedName {
    switch kind {
    case .format: LocalizedName(zh: "不认识的台账格式“\(name)”", en: "the unknown format \(name)")
    case .type: LocalizedName(zh: "不认识的类型“\(name)”", en: "the unknown type \(name)")
    case .version: LocalizedName(zh: "不认识的类型版本“\(name)”", en: "the unknown version \(name)")
    case .policy: LocalizedName(zh: "不认识的规则“\(name)”", en: "the unknown policy \(name)")
    }
  }

  /// What there is to do about it.
  public static let remedy = LocalizedName(
    zh: "要登记,请换用认识它的新版 annals;原样留在台账里,什么也没有丢",
    en: "to record, use a newer annals that knows it; it stays in the log as it is")
}

extension Unrecognized {
  /// What there is to do for whoever verifies.
  public static let remedyForAuditors = LocalizedName(
    zh: "要判全,请用认识它的新版 annals 再核验一次", en: "to judge all, verify with a newer annals that knows it")
}

extension Rejection {
  /// Why nothing is appended to a log that holds something unknown.
  public init(_ unknown: Unrecognized) {
    self.init(
      unknown.code,
      zh: "台账里有本程序\(unknown.title.zh)(\(unknown.count) 条,从 #\(unknown.first) 起),不能再登记",
      en: "the log holds \(unknown.title.en ?? "") (\(unknown.count), from #\(unknown.first) on), "
        + "so nothing is appended",
      remedy: Unrecognized.remedy, conflicting: unknown.first)
  }
}

extension Unrecognized {
  /// What an event of a known type brings that this program does not know: policies, the format.
  public static func brought(by event: Event) -> [(kind: Kind, name: String)] {
    switch event {
    case .registryFounded(let event):
      let format = event.format == 1 ? [] : [(Kind.format, "\(event.format)")]
      return format
        + event.policies.filter { !PolicyCatalogue.knows($0.policy) }
        .map { (.policy, $0.policy.description) }
    case .policyAdopted(let event):
      let isKnown = PolicyCatalogue.policy(event.policy.description, event.version) != nil
      return isKnown ? [] : [(.policy, "\(event.policy)-\(event.version)")]
    default: return []
    }
  }
}

extension [Unrecognized] {
  /// Counts one more entry that brings something unknown.
  public mutating func count(_ kind: Unrecognized.Kind, _ name: String, at index: Int) {
    if let position = firstIndex(where: { $0.kind == kind && $0.name == name }) {
      self[position].count += 1
    } else {
      append(Unrecognized(kind, name, first: index))
    }
  }
}
