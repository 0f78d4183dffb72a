// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// What stands around a task: who supports it, when it is due, and what its place of the document says.
struct TaskPlaceSections {
  let dossier: TaskDossier
  let words: Words

  var fields: [Report.Field] {
    var fields: [Report.Field] = []
    if !dossier.state.supporting.isEmpty {
      fields.append(
        Report.Field(
          Column("supporting", Localized(zh: "配合", en: "Supporting"), .list),
          .names(dossier.state.supporting.map { words.organization($0) })))
    }
    if let due = dossier.assigned.due {
      fields.append(
        Report.Field(
          Column("due", Localized(zh: "期限", en: "Due"), .date), .text(due.description)))
    }
    fields.append(
      Report.Field(
        Column("entry", Localized(zh: "登记", en: "Entry"), .integer),
        dossier.state.mark.map { .entry(UInt64($0.index)) } ?? .missing))
    fields.append(
      Report.Field(
        Column("reports", Localized(zh: "进展报送", en: "Progress reports"), .integer),
        .count(Int64(dossier.state.progress.count))))
    return fields
  }

  var sections: [Report.Section] {
    var sections: [Report.Section] = []
    if !dossier.targets.isEmpty {
      sections.append(
        Report.Section(
          "targets", heading: Localized(zh: "目标(文件同一条目)", en: "Targets in the same place"),
          .table(TargetReport.table(dossier.targets, words))))
    }
    if !dossier.projects.isEmpty {
      sections.append(
        Report.Section(
          "projects", heading: Localized(zh: "项目(文件同一条目)", en: "Projects in the same place"),
          .table(projects)))
    }
    return sections
  }

  private var projects: Table {
    let columns = [
      Column("status", Localized(zh: "状态", en: "Status")),
      Column("project", Localized(zh: "编号", en: "Id")),
      Column("name", Localized(zh: "名称", en: "Name"), flexible: true),
    ]
    let rows = dossier.projects.compactMap { id -> Table.Row? in
      guard let project = words.state.projects[id]?.state, let registered = project.registered
      else { return nil }
      return Table.Row([
        StatusCell.cell(StatusDisplay(project), kind: registered.kind), .text(id.description),
        .name(registered.name),
      ])
    }
    return Table(columns: columns, rows: rows)
  }
}
