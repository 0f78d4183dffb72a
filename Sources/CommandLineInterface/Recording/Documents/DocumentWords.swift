// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Numbers of documents, from options.
enum DocumentWords {
  static func number(
    _ text: String?, at desk: RecordingDesk
  ) throws(LedgerError) -> DocumentNumber? {
    guard let text else { return nil }
    guard let number = DocumentNumber(normalizing: text) else {
      throw LedgerError(
        "E-DOCUMENT-NUMBER", zh: "文号“\(text)”不合格式,例:锡政办发〔2018〕90号",
        en: "“\(text)” is not a document number such as 锡政办发〔2018〕90号")
    }
    if number.description != text {
      desk.notice(zh: "文号记作 \(number)", en: "the number is recorded as \(number)")
    }
    return number
  }
}
