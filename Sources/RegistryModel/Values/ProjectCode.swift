// SPDX-License-Identifier: Apache-2.0

/// The code of a fixed-asset project (GB/T 40058-2021), such as `2016-320200-04-01-123456`.
///
/// The check digit's algorithm is not published, so only the shape is checked.
public struct ProjectCode: TextValue {
  /// The code.
  public let description: String

  /// Takes a code of five hyphen-joined groups of 4, 6, 2, 2 and 6 digits.
  public init?(_ text: String) {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.count) == [4, 6, 2, 2, 6],
      groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    description = text
  }

  private init() { description = "" }
  /// Stands for no project code, until a reader overwrites it.
  public static var blank: ProjectCode { ProjectCode() }
  /// What a refusal says that a project code looks like.
  public static var expectation: String { "a project code such as 2016-320200-04-01-123456" }
  /// The form of a project code as a regular expression (ECMA-262).
  public static var pattern: String? { "^\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}$" }
}
