// SPDX-License-Identifier: Apache-2.0

/// A person; a sealed name stays as it is written, also after its key is destroyed.
public struct PersonState: Aggregate {
  /// What was recorded of the person; absent before.
  public var registered: PersonRegistered?
  /// The entry that recorded it.
  public var mark: FactMark?
  /// The entry that said that the key is destroyed.
  public var erased: FactMark?
  /// Why it was destroyed.
  public var erasureReason: String?

  /// A subject of which nothing is known yet.
  public init() {}

  /// Statements about people fold into this state.
  public static var kind: SubjectKind { .person }

  /// Whether the person was recorded.
  public var isRegistered: Bool { registered != nil }

  /// The name, where it stands in the clear.
  public var title: LocalizedName? { registered?.name.clear }

  /// Whether what was sealed can be read by nobody any more.
  public var isErased: Bool { erased?.standing == .confirmed }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("registered", &registered)
    try v.optional("mark", &mark)
    try v.optional("erased", &erased)
    try v.optional("erasureReason", &erasureReason)
  }

  /// Takes registration and erasure.
  public mutating func evolve(_ entry: TimelineEntry) {
    switch entry.data.event {
    case .personRegistered(let event):
      registered = event
      mark = entry.mark
    case .subjectErased(let event):
      erased = entry.mark
      erasureReason = event.reason
    default: break
    }
  }

  /// Refuses what is sealed under another's key, and an erasure that would erase nothing.
  public func judge(
    _ entry: TimelineEntry, of id: Slug, in context: RuleContext
  ) throws(Rejection) {
    switch entry.data.event {
    case .personRegistered(let event):
      if let sealed = event.name.sealed {
        try Self.judge(sealed, of: Subject(.person, id), field: "name")
      }
      try ExpertState.judgeFields(event.fields)
    case .subjectErased:
      if let erased, isErased {
        throw Rejection(
          .personErased, zh: "“\(id)”的密钥已经销毁", en: "the key of \(id) is destroyed already",
          conflicting: erased.index)
      }
      guard registered?.name.sealed != nil else {
        throw Rejection(
          .sealed, zh: "“\(id)”没有封存的内容;明文登记的擦除不了",
          en: "nothing of \(id) is sealed, and what stands in the clear cannot be erased",
          field: "subject", conflicting: mark?.index)
      }
    default: break
    }
  }

  /// The form of a sealed value: whose key, and how many bytes.
  private static func judge(
    _ sealed: SealedValue, of person: Subject, field: String
  ) throws(Rejection) {
    guard sealed.subject == person else {
      throw Rejection(
        .sealed, zh: "这是用“\(sealed.subject)”的密钥封存的,应是“\(person)”的",
        en: "it is sealed under the key of \(sealed.subject), not of \(person)", field: field)
    }
    // Both algorithms take a nonce of 12 bytes and add a tag of 16.
    guard sealed.nonce.byteCount == 12, sealed.box.byteCount > 16 else {
      throw Rejection(
        .sealed, zh: "封存的内容要有 12 字节的随机数和 16 字节的校验",
        en: "a sealed value has a nonce of 12 bytes, and a tag of 16 after its text", field: field)
    }
  }
}
