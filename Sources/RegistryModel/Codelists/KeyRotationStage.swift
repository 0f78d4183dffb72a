// SPDX-License-Identifier: Apache-2.0

/// How far the rotation of a log's key has come.
public enum KeyRotationStage: String, Codelist {
  /// The old key and the new one both sign each checkpoint.
  case overlap
  /// Only the new key signs.
  case complete

  /// The name of the list.
  public static var list: String { "key-rotation-stage" }

  /// What people read.
  public var label: LocalizedName {
    switch self {
    case .overlap: LocalizedName(zh: "并行", en: "overlap")
    case .complete: LocalizedName(zh: "完成", en: "complete")
    }
  }
}
