// SPDX-License-Identifier: Apache-2.0

#if Spreadsheets
  // The parts of a workbook (ECMA-376 part 1, SpreadsheetML) as far as values are read from them.

  /// `xl/workbook.xml`.
  struct WorkbookPart: Decodable {
    struct Properties: Decodable {
      var date1904: String?
    }
    struct Sheets: Decodable {
      var sheet: [Sheet]?
    }
    struct Sheet: Decodable {
      var name: String
      var state: String?
      var relationship: String
      enum CodingKeys: String, CodingKey {
        case name, state
        case relationship = "r:id"
      }
    }
    var workbookPr: Properties?
    var sheets: Sheets
  }

  /// A part that ends with `.rels`.
  struct RelationshipsPart: Decodable {
    struct Relationship: Decodable {
      var id: String
      var type: String
      var target: String
      enum CodingKeys: String, CodingKey {
        case id = "Id"
        case type = "Type"
        case target = "Target"
      }
    }
    var relationships: [Relationship]?
    enum CodingKeys: String, CodingKey {
      case relationships = "Relationship"
    }
  }

  /// A text, in one piece or in runs of one style each.
  struct TextPart: Decodable {
    struct Run: Decodable {
      var t: TextRun?
    }
    var t: TextRun?
    var r: [Run]?

    var text: String { (t?.text ?? "") + (r ?? []).map { $0.t?.text ?? "" }.joined() }
  }

  /// A piece of text; it may say that its white space counts.
  struct TextRun: Decodable {
    var text: String?
    enum CodingKeys: String, CodingKey {
      case text = ""
    }
  }

  /// `xl/sharedStrings.xml`.
  struct SharedStringsPart: Decodable {
    var si: [TextPart]?
  }

  /// `xl/styles.xml`, for the number formats.
  struct StylesPart: Decodable {
    struct Formats: Decodable {
      var numFmt: [Format]?
    }
    struct Format: Decodable {
      var numFmtId: Int
      var formatCode: String
    }
    struct Cells: Decodable {
      var xf: [Cell]?
    }
    struct Cell: Decodable {
      var numFmtId: Int?
    }
    var numFmts: Formats?
    var cellXfs: Cells?
  }

  /// A sheet.
  struct SheetPart: Decodable {
    struct Rows: Decodable {
      var row: [Row]?
    }
    struct Row: Decodable {
      var r: Int?
      var c: [Cell]?
    }
    struct Cell: Decodable {
      var r: String?
      var s: Int?
      var t: String?
      var v: TextRun?
      var f: TextRun?
      var inline: TextPart?
      enum CodingKeys: String, CodingKey {
        case r, s, t, v, f
        case inline = "is"
      }
    }
    struct Merges: Decodable {
      var mergeCell: [Merge]?
    }
    struct Merge: Decodable {
      var ref: String
    }
    var sheetData: Rows?
    var mergeCells: Merges?
  }
#endif
