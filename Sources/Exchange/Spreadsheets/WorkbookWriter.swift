// SPDX-License-Identifier: Apache-2.0

#if Spreadsheets
  internal import CXLSXWriter
  internal import Foundation
  internal import RegistryModel
#endif

/// Writes workbooks as XLSX with libxlsxwriter; all raw pointers to that library live in this file.
///
/// Bounds: a text has at most 32,767 characters, a sheet 1,048,576 rows and 16,384 columns, its name
/// 31 characters; each is checked, here or by the library, and answered with an error.
public enum WorkbookWriter {
  /// Writes a workbook to a file, which is replaced where it exists.
  ///
  /// The same workbook gives the same bytes.
  ///
  /// - Parameters:
  ///   - workbook: What is written.
  ///   - path: Where the file goes.
  /// - Throws: ``WorkbookError``; `unavailable` in a build without the package trait `Spreadsheets`.
  public static func write(_ workbook: Workbook, to path: String) throws(WorkbookError) {
    #if Spreadsheets
      try OpenWorkbook.write(workbook, to: path)
    #else
      throw WorkbookError(code: .unavailable, found: path)
    #endif
  }
}

#if Spreadsheets
  /// A workbook of the library while it is written; never outlives ``write(_:to:)``.
  private struct OpenWorkbook {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let head: UnsafeMutablePointer<lxw_format>?
    private let input: UnsafeMutablePointer<lxw_format>?
    private var formats: [String: UnsafeMutablePointer<lxw_format>] = [:]

    static func write(_ workbook: Workbook, to path: String) throws(WorkbookError) {
      guard let book = workbook_new(path) else { throw WorkbookError(code: .file, found: path) }
      var open = OpenWorkbook(book)
      var failure: WorkbookError?
      do throws(WorkbookError) {
        open.describe(workbook)
        try open.add(workbook.sheets)
      } catch {
        failure = error
      }
      // Closing also frees the library's memory, so it is done after a failure as well.
      let closed = workbook_close(book)
      if failure == nil, closed != LXW_NO_ERROR {
        failure = WorkbookError(code: .file, found: words(closed))
      }
      guard let failure else { return }
      // Half a workbook is worse than none.
      unlink(path)
      throw failure
    }

    private init(_ book: UnsafeMutablePointer<lxw_workbook>) {
      self.book = book
      head = workbook_add_format(book)
      format_set_bold(head)
      format_set_bg_color(head, 0xDDE6F0)
      format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_text_wrap(head)
      input = workbook_add_format(book)
      format_set_bg_color(input, 0xFFF9E5)
    }

    private func describe(_ workbook: Workbook) {
      var properties = lxw_doc_properties()
      properties.created = time_t(workbook.created.milliseconds / 1_000)
      workbook.title.withCString { title in
        // The library copies the texts before it returns.
        properties.title = UnsafeMutablePointer(mutating: title)
        _ = workbook_set_properties(book, &properties)
      }
    }

    private mutating func add(_ sheets: [Workbook.Sheet]) throws(WorkbookError) {
      var lists: [(choices: [String], range: String)] = []
      var added: [UnsafeMutablePointer<lxw_worksheet>] = []
      for sheet in sheets {
        guard workbook_validate_sheet_name(book, sheet.name) == LXW_NO_ERROR,
          let page = workbook_add_worksheet(book, sheet.name)
        else { throw WorkbookError(code: .sheetName, found: sheet.name) }
        added.append(page)
        try fill(page, sheet)
        for column in sheet.columns
        where !column.choices.isEmpty && !lists.contains(where: { $0.choices == column.choices }) {
          let letters = CellName.letters(ofColumn: lists.count)
          let range = "='\(Self.listSheet)'!$\(letters)$1:$\(letters)$\(column.choices.count)"
          lists.append((column.choices, range))
        }
      }
      try addLists(lists.map(\.choices))
      for (page, sheet) in zip(added, sheets) {
        for (index, column) in sheet.columns.enumerated() {
          guard let list = lists.first(where: { $0.choices == column.choices }) else { continue }
          offer(list.range, on: page, sheet, UInt16(index), isClosed: column.isClosed)
        }
      }
    }

    /// Where the choices of all drop-downs stand: a list within the rule itself holds 255 bytes.
    private static let listSheet = "_choices"

    private func addLists(_ lists: [[String]]) throws(WorkbookError) {
      guard !lists.isEmpty else { return }
      guard let page = workbook_add_worksheet(book, Self.listSheet) else {
        throw WorkbookError(code: .sheetName, found: Self.listSheet)
      }
      for (column, choices) in lists.enumerated() {
        for (row, choice) in choices.enumerated() {
          try check(
            worksheet_write_string(page, UInt32(row), UInt16(column), choice, nil), row, column)
        }
      }
      worksheet_hide(page)
    }

    private func offer(
      _ range: String, on page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Workbook.Sheet,
      _ column: UInt16, isClosed: Bool
    ) {
      let first = sheet.preamble.count + 1
      let last = first + max(sheet.rows.count + sheet.spareRows, 1) - 1
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      rule.show_error = UInt8(
        isClosed ? LXW_VALIDATION_ON.rawValue : LXW_VALIDATION_OFF.rawValue)
      range.withCString { text in
        rule.value_formula = UnsafeMutablePointer(mutating: text)
        _ = worksheet_data_validation_range(
          page, UInt32(first), column, UInt32(last), column, &rule)
      }
    }

    private mutating func fill(
      _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Workbook.Sheet
    ) throws(WorkbookError) {
      guard sheet.columns.count <= 16_384,
        sheet.preamble.count + 1 + sheet.rows.count <= 1_048_576
      else { throw WorkbookError(code: .largeSheet, found: sheet.name) }
      for (row, text) in sheet.preamble.enumerated() {
        try check(worksheet_write_string(page, UInt32(row), 0, text, nil), row, 0)
      }
      let header = sheet.preamble.count
      for (index, column) in sheet.columns.enumerated() {
        let place = UInt16(index)
        worksheet_set_column(page, place, place, column.width, column.isInput ? input : nil)
        try check(
          worksheet_write_string(page, UInt32(header), place, column.title, head), header, index)
      }
      worksheet_freeze_panes(page, UInt32(header + 1), 0)
      for (offset, cells) in sheet.rows.enumerated() {
        for (index, cell) in cells.enumerated() {
          try write(cell, page, row: header + 1 + offset, column: index, sheet.columns)
        }
      }
    }

    private mutating func write(
      _ cell: Workbook.Cell, _ page: UnsafeMutablePointer<lxw_worksheet>, row: Int, column: Int,
      _ columns: [Workbook.Column]
    ) throws(WorkbookError) {
      let isInput = columns.indices.contains(column) && columns[column].isInput
      let (line, place) = (UInt32(row), UInt16(column))
      let result: lxw_error
      switch cell {
      case .empty: return
      case .text(let text):
        result = worksheet_write_string(page, line, place, text, isInput ? input : nil)
      case .number(let number, let code):
        result = worksheet_write_number(page, line, place, number, format(code, isInput))
      case .day(let day):
        var moment = lxw_datetime()
        moment.year = Int32(day.year)
        moment.month = Int32(day.month)
        moment.day = Int32(day.day)
        result = worksheet_write_datetime(
          page, line, place, &moment, format("yyyy-mm-dd", isInput))
      }
      try check(result, row, column)
    }

    private mutating func format(
      _ code: String, _ isInput: Bool
    ) -> UnsafeMutablePointer<lxw_format>? {
      let key = isInput ? "input \(code)" : code
      if let known = formats[key] { return known }
      guard let made = workbook_add_format(book) else { return nil }
      format_set_num_format(made, code)
      if isInput { format_set_bg_color(made, 0xFFF9E5) }
      formats[key] = made
      return made
    }

    private func check(_ result: lxw_error, _ row: Int, _ column: Int) throws(WorkbookError) {
      guard result != LXW_NO_ERROR else { return }
      let place = CellName(row: row, column: column).description
      guard result == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED else {
        throw WorkbookError(code: .file, found: "\(place): \(Self.words(result))")
      }
      throw WorkbookError(code: .longText, found: place)
    }

    private static func words(_ error: lxw_error) -> String {
      lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)"
    }
  }
#endif
