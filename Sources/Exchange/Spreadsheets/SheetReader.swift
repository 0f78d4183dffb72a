// SPDX-License-Identifier: Apache-2.0

#if Spreadsheets
  internal import RegistryModel

  /// Reads the values of sheets, counting what it reads.
  struct SheetReader {
    let texts: [String]
    let formats: [NumberFormat]
    let epoch1904: Bool
    let limits: TableLimits
    private var rows = 0
    private var cells = 0

    init(texts: [String], formats: [NumberFormat], epoch1904: Bool, limits: TableLimits) {
      self.texts = texts
      self.formats = formats
      self.epoch1904 = epoch1904
      self.limits = limits
    }

    /// The rows of a sheet that hold something.
    ///
    /// - Throws: ``TableError``.
    mutating func sheet(_ part: SheetPart, name: String) throws(TableError) -> TableSheet {
      var result: [TableRow] = []
      var next = 0
      for row in part.sheetData?.row ?? [] {
        let index = row.r.map { $0 - 1 } ?? next
        guard (0..<1_048_576).contains(index), index >= next else {
          throw TableError(.damaged, found: "\(name) \(index + 1)")
        }
        next = index + 1
        let values = try read(row, index, name)
        guard !values.isEmpty else { continue }
        result.append(TableRow(index: index, cells: values))
        rows += 1
        cells += values.count
        guard rows <= limits.rows else {
          throw TableError(.large, found: "rows", limit: limits.rows)
        }
        guard cells <= limits.cells else {
          throw TableError(.large, found: "cells", limit: limits.cells)
        }
      }
      let merged = (part.mergeCells?.mergeCell ?? []).compactMap { MergedArea($0.ref) }
      return TableSheet(name: name, rows: result, merged: merged)
    }

    private func read(
      _ row: SheetPart.Row, _ index: Int, _ name: String
    ) throws(TableError) -> [Int: TableValue] {
      var values: [Int: TableValue] = [:]
      var next = 0
      for cell in row.c ?? [] {
        var column = next
        if let typed = cell.r {
          guard let place = CellName(typed), place.row == index else {
            throw TableError(.damaged, found: "\(name)!\(typed)")
          }
          column = place.column
        }
        next = column + 1
        guard let value = try value(of: cell, CellName(row: index, column: column), name) else {
          continue
        }
        guard column < limits.columns else {
          throw TableError(.large, found: "columns", limit: limits.columns)
        }
        guard values.updateValue(value, forKey: column) == nil else {
          throw TableError(
            .damaged, found: "\(name)!\(CellName(row: index, column: column))")
        }
      }
      return values
    }

    private func value(
      of cell: SheetPart.Cell, _ place: CellName, _ name: String
    ) throws(TableError) -> TableValue? {
      let raw = cell.v?.text ?? ""
      switch cell.t ?? "n" {
      case "s":
        guard let index = Int(raw), texts.indices.contains(index) else {
          throw TableError(.damaged, found: "\(name)!\(place)")
        }
        return try text(texts[index], place, name)
      case "inlineStr": return try text(cell.inline?.text ?? "", place, name)
      case "str": return try text(raw, place, name)
      case "b": return .flag(raw == "1" || raw == "true")
      case "e": return .fault(raw)
      case "d": return CivilDay(String(raw.prefix(10))).map { .day($0) } ?? .text(raw)
      default:
        guard !raw.isEmpty else { return cell.f == nil ? nil : .uncalculated }
        let style = cell.s ?? 0
        let format = formats.indices.contains(style) ? formats[style] : .number
        guard let value = format.value(raw, epoch1904: epoch1904) else {
          // What cannot be read stays to be seen, and is refused where it is used.
          return .text(raw)
        }
        return value
      }
    }

    private func text(
      _ text: String, _ place: CellName, _ name: String
    ) throws(TableError) -> TableValue? {
      guard text.count <= limits.characters else {
        throw TableError(.large, found: "\(name)!\(place)", limit: limits.characters)
      }
      return TableValue(typed: text)
    }
  }
#endif
