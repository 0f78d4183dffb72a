// SPDX-License-Identifier: Apache-2.0

public import RegistryModel

/// The language of what people read in an export.
public enum ReadingLanguage: String, CaseIterable, Sendable {
  /// Chinese.
  case zh
  /// English.
  case en

  /// A name in the language, or in Chinese where it has no other.
  public func callAsFunction(_ name: LocalizedName) -> String {
    switch self {
    case .zh: name.zh
    case .en: name.en ?? name.zh
    }
  }

  /// One of two texts.
  func callAsFunction(_ zh: String, _ en: String) -> String { self == .zh ? zh : en }
}
