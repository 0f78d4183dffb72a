// SPDX-License-Identifier: Apache-2.0

extension Report {
  /// The report with its commands leading to the registry that the user named.
  ///
  /// What the registry itself says, in cells and titles, stays as it is.
  func leading(with commands: RegistryInCommands) -> Report {
    var report = self
    report.notes = notes.map { $0.leading(with: commands) }
    report.footers = footers.map { $0.leading(with: commands) }
    report.sections = sections.map { $0.leading(with: commands) }
    report.meta.command = meta.command.map { commands.naming(Localized($0)).zh }
    return report
  }
}

extension Report.Line {
  fileprivate func leading(with commands: RegistryInCommands) -> Report.Line {
    switch self {
    case .prose(let text): .prose(commands.naming(text))
    case .command(let text, let label):
      .command(commands.naming(Localized(text)).zh, label: label)
    }
  }
}

extension Report.Section {
  fileprivate func leading(with commands: RegistryInCommands) -> Report.Section {
    var section = self
    section.footers = footers.map { $0.leading(with: commands) }
    switch content {
    case .lines(let lines): section.content = .lines(lines.map { $0.leading(with: commands) })
    case .fields(var fields):
      for index in fields.indices {
        fields[index].notes = fields[index].notes.map { $0.leading(with: commands) }
      }
      section.content = .fields(fields)
    case .table(var table):
      table.moreHint = table.moreHint.map(commands.naming)
      table.emptyNote = commands.naming(table.emptyNote)
      for index in table.rows.indices {
        table.rows[index].notes = table.rows[index].notes.map(commands.naming)
      }
      section.content = .table(table)
    }
    return section
  }
}
