// SPDX-License-Identifier: Apache-2.0

extension TableFile {
  /// Reads a file of tables; what it is is seen from its bytes, and only CSV and TSV are told apart
  /// by the name.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name without folders.
  ///   - limits: How much is read at most.
  /// - Throws: ``TableError``.
  public init(
    _ bytes: [UInt8], name: String, limits: TableLimits = .standard
  ) throws(TableError) {
    guard bytes.count <= limits.fileBytes else {
      throw TableError(.large, found: "bytes", limit: limits.fileBytes)
    }
    if bytes.starts(with: [0x50, 0x4B]) {
      self.init(
        name: name, format: .xlsx, sheets: try WorkbookReader.sheets(bytes, limits: limits))
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // A compound file: an old workbook, or a new one that is locked with a password.
      throw TableError(CompoundFile.isEncrypted(bytes) ? .encrypted : .oldWorkbook)
    } else {
      let isNamedWorkbook = name.lowercased().hasSuffix(".xlsx")
      let text: String
      let encoding: TextEncoding
      do throws(TableError) {
        (text, encoding) = try TextEncoding.decode(bytes)
      } catch {
        // A text under the name of a workbook is read as what it is; anything else is a broken one.
        throw isNamedWorkbook ? TableError(.damaged, found: name) : error
      }
      let start = text.prefix(256).lowercased()
      guard !start.contains("<html"), !start.contains("<?xml"), !start.contains("<table") else {
        // Old systems write web pages and call them .xls.
        throw TableError(.format, found: "HTML")
      }
      let format: Format = name.lowercased().hasSuffix(".tsv") ? .tsv : .csv
      self.init(
        name: name, format: format, encoding: encoding,
        sheets: [try DelimitedText.sheet(text, format: format, limits: limits)])
    }
    guard sheets.contains(where: { !$0.rows.isEmpty }) else { throw TableError(.empty) }
  }
}

/// What is told of a compound file (OLE) without taking it apart.
private enum CompoundFile {
  /// Whether it holds the stream `EncryptedPackage`, whose name stands in UTF-16 in its directory.
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let name: [UInt8] = Array("EncryptedPackage".utf8).flatMap { (byte: UInt8) in [byte, 0] }
    return bytes.indices.contains { start in
      bytes[start] == name[0] && bytes[start...].starts(with: name)
    }
  }
}
