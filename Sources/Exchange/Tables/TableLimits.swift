// SPDX-License-Identifier: Apache-2.0

/// How much of a file is read before it is refused: a report of a unit is far below.
public struct TableLimits: Sendable {
  /// Bytes of the file.
  public var fileBytes = 32 << 20
  /// Bytes of one member of a workbook, unpacked.
  public var memberBytes = 24 << 20
  /// Bytes of all members of a workbook, unpacked.
  public var archiveBytes = 96 << 20
  /// How often larger the members may be than the file: more is a bomb.
  public var ratio = 200
  /// Members of a workbook.
  public var members = 1_000
  /// Tags in one member of a workbook.
  public var tags = 500_000
  /// Sheets.
  public var sheets = 64
  /// Rows that hold something, in all sheets.
  public var rows = 100_000
  /// Columns of a sheet.
  public var columns = 256
  /// Cells that hold something, in all sheets.
  public var cells = 200_000
  /// Characters in a cell.
  public var characters = 32_767

  /// Makes the limits that are used unless others are given.
  public init() {}

  /// The limits that are used unless others are given.
  public static let standard = TableLimits()
}
