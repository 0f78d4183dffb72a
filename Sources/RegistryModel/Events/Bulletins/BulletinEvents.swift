// SPDX-License-Identifier: Apache-2.0

/// A bulletin (通报): what the log showed when it was made.
public struct BulletinPublished: EventPayload {
  /// Stands in the log as `annals.bulletin.published.v1`.
  public static var name: EventName { "bulletin.published" }
  /// The bulletin's printed title.
  public var title = LocalizedName.blank
  /// The period about which it informs.
  public var period = CalendarPeriod.blank
  /// How many entries of the log it was made from.
  public var size = 0
  /// The root of the log of that size.
  public var root = Digest.blank
  /// The digest of the bulletin's bytes; the file itself is kept outside the log.
  public var sha256 = Digest.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .bulletinPublished(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("title", &title)
    try v.required("period", &period)
    try v.required("size", &size)
    try v.required("root", &root)
    try v.required("sha256", &sha256)
  }
}
