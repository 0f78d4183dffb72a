// SPDX-License-Identifier: Apache-2.0

/// A name in Chinese, and in English where one is known.
public struct LocalizedName: FieldGroup, Hashable {
  /// The Chinese name, as printed.
  public var zh = ""
  /// The English name.
  public var en: String?

  /// A blank name.
  public init() {}

  /// A name.
  public init(zh: String, en: String? = nil) {
    self.zh = zh
    self.en = en
  }

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("zh", &zh)
    try v.optional("en", &en)
  }
}
