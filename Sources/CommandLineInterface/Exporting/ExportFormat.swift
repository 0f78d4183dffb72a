// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The formats in which the register leaves the program.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// Open Contracting for Infrastructure Data Standard 0.9.5, a project package.
  case oc4ids
  /// A Frictionless data package: a folder of CSV files with Table Schemas.
  case datapackage
  /// A workbook, a sheet a view.
  case xlsx
  /// A database of views and history.
  case sqlite
  /// The milestones as a calendar, RFC 5545.
  case ics
  /// The entries as CloudEvents.
  case cloudevents

  /// Whether it can be written to standard output: one file of text.
  var isText: Bool {
    switch self {
    case .oc4ids, .ics, .cloudevents: true
    case .datapackage, .xlsx, .sqlite: false
    }
  }
}
