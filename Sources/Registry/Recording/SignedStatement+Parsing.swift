// SPDX-License-Identifier: Apache-2.0

import JSONLines
public import RegistryModel

extension SignedStatement {
  /// Takes a statement that somebody signed elsewhere: canonical bytes with a `signature` member.
  ///
  /// - Parameters:
  ///   - line: One line without `recordedtime`, or a line of a log with it.
  ///   - offset: The registry's offset.
  ///   - catalogue: The types under which it is read.
  /// - Throws: ``LedgerError`` `E-STATEMENT` for anything but the one canonical form.
  public init(
    parsing line: [UInt8], offset: UTCOffset, in catalogue: EventCatalogue = .standard
  ) throws(LedgerError) {
    let statement: Statement
    let signature: SignatureText?
    do throws(FieldError) {
      (statement, signature) = try Entry.parseSigned(line, offset: offset, in: catalogue)
    } catch {
      throw LedgerError(
        "E-STATEMENT", zh: "不是合格的陈述:\(error)", en: "not a statement in canonical form: \(error)")
    }
    let bytes = statement.bytes(at: offset)
    let isCanonical = line.starts(with: bytes.dropLast()) && TextForm.isComposed(bytes)
    guard isCanonical else {
      throw LedgerError(
        "E-STATEMENT", zh: "陈述不是规范写法(空白、转义、数字或 Unicode 形式)",
        en: "the statement is not in canonical form (white space, escapes, numbers or Unicode form)"
      )
    }
    self.init(statement: statement, bytes: bytes, signature: signature)
  }
}
