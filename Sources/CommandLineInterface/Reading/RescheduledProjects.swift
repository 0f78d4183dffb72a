// SPDX-License-Identifier: Apache-2.0

import Projections
import RegistryModel

/// The projects whose milestones were moved often, below the milestones that were.
enum RescheduledProjects {
  static func section(_ milestones: MilestoneView, atLeast least: Int) -> Report.Section {
    let projects = milestones.rescheduled
    let columns = [
      Column("project_rescheduled", Localized(zh: "改期合计", en: "Moved"), .integer),
      Column("most", Localized(zh: "最多一个", en: "Most"), .integer),
      Column("milestones_moved", Localized(zh: "改过的", en: "Of them"), .integer),
      Column("milestones_all", Localized(zh: "里程碑", en: "Milestones"), .integer),
      Column("project_id", Localized(zh: "编号", en: "Id")),
      Column("project_name", Localized(zh: "项目", en: "Project"), flexible: true),
    ]
    let rows = projects.map { project in
      Table.Row([
        .count(Int64(project.times)), .count(Int64(project.most)), .count(Int64(project.moved)),
        .count(Int64(project.milestones)), .text(project.id.description),
        .name(Localized(project.name)),
      ])
    }
    return Report.Section(
      "projects",
      heading: Localized(
        zh: "各里程碑合起来改期至少 \(least) 次的项目  \(projects.count) 个",
        en: NumberText.counted(projects.count, "project")
          + " whose milestones together were re-dated at least \(least) times"),
      .table(
        Table(
          columns: columns, rows: rows, terminalRows: 20, moreHint: "--all",
          emptyNote: Localized(zh: "没有这样的项目。", en: "No such project."))),
      footers: [
        .prose(
          Localized(
            zh: "改期合计:项目各里程碑的改期登记之和,提前的也算,已了结的也算。最多一个:改期最多的"
              + "里程碑改了几次。改过的:改过期的里程碑有几个。每次改期和理由:annals log 项目 --type "
              + "milestone.rescheduled",
            en:
              "Moved: all entries that moved a day of one of its milestones, forward too, settled "
              + "ones included. Most: how often the one moved most. Of them: how many were moved at "
              + "all. Each with its reason: annals log PROJECT --type milestone.rescheduled"))
      ])
  }
}
