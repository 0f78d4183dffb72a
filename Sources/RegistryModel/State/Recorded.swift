// SPDX-License-Identifier: Apache-2.0

/// Something that was said, as a state keeps it: the event, and the entry that brought it.
public struct Recorded<Payload: EventPayload>: FieldGroup {
  /// What was said.
  public var fact = Payload()
  /// The entry that said it, and whether it is confirmed.
  public var mark = FactMark()
  /// What it rests on.
  public var basis: Basis?
  /// The recorder's remark.
  public var note: String?

  /// Blank values, for the fold to fill in.
  public init() {}

  init(_ fact: Payload, _ entry: TimelineEntry) {
    self.fact = fact
    mark = entry.mark
    basis = entry.data.basis
    note = entry.data.note
  }

  /// Whether it counts: it is confirmed, or was said by the body itself.
  public var isConfirmed: Bool { mark.standing == .confirmed }

  /// Lists what a snapshot keeps, in the order in which it writes it.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("fact", &fact)
    try v.required("mark", &mark)
    try v.optional("basis", &basis)
    try v.optional("note", &note)
  }
}

extension FactMark {
  /// Whether the fact stands after another: by time, then by position.
  func follows(_ other: FactMark) -> Bool { (time, index) > (other.time, other.index) }
}
