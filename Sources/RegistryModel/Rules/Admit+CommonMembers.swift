// SPDX-License-Identifier: Apache-2.0

extension RegistryState {
  /// The rules of what every event may carry.
  func judgeCommonMembers(_ statement: Statement) throws(Rejection) {
    let common = statement.data.common
    let day = statement.time.day(at: offset)
    guard Timestamp(startOf: day, offset: offset) == statement.time || common.precision == nil
    else {
      throw Rejection(
        .precision, zh: "写明精度的时间要落在一天的开始", en: "a time with a precision starts a day",
        field: "precision")
    }
    if let precision = common.precision {
      let period = CalendarPeriod(precision, containing: day)
      guard period.firstDay == day else {
        throw Rejection(
          .precision,
          zh: "精度为\(precision.label.zh)的时间要写第一天 \(period.firstDay)",
          en: "a time of precision \(precision.rawValue) is its first day \(period.firstDay)",
          field: "precision")
      }
    }
    if let basis = common.basis { try judgeBasis(basis, statement) }
  }

  private func judgeBasis(_ basis: Basis, _ statement: Statement) throws(Rejection) {
    if let document = basis.document {
      guard basis.kind == nil, basis.number == nil, basis.title == nil else {
        throw Rejection(
          .basis, zh: "依据要么是已登记的文件,要么另行写明,不能两样都写",
          en: "a basis is a registered document or a described paper, not both", field: "basis")
      }
      // A document may cite itself in its own entry.
      if statement.subject == Subject(.document, document) { return }
      try RuleContext(self).requireDocument(document, on: statement.time, field: "basis")
      return
    }
    guard let kind = basis.kind, basis.number != nil || basis.title != nil else {
      throw Rejection(
        .basis, zh: "依据要写明文件,或种类和文号、标题",
        en: "a basis names a document, or a kind with a number or a title", field: "basis")
    }
    guard basis.section == nil, basis.anchor == nil else {
      throw Rejection(
        .basis, zh: "章节和原文只用于已登记的文件",
        en: "section and anchor belong to a registered document", field: "basis")
    }
    if kind == .document, let number = basis.number, DocumentNumber(number) == nil {
      throw Rejection(
        .documentNumber, zh: "文号“\(number)”不合格式,例:锡政办发〔2018〕90号",
        en: "“\(number)” is not a document number such as 锡政办发〔2018〕90号", field: "basis")
    }
  }
}
