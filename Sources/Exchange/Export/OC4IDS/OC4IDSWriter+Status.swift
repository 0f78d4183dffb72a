// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Projections
import Registry
import RegistryModel

extension OC4IDSWriter {
  /// The status in the standard's closed list: the controlled one, else what the newest document is
  /// read as; none where documents disagree or the list has no such status.
  func status(of project: ExportScope.Project) -> String? {
    switch project.row.status {
    case .controlled(.suspended):
      // The list has no suspension: the project stays where it was, and ``ownStatus(of:)`` says so.
      project.state.statusChanges.last {
        $0.mark.standing == .confirmed && $0.to != .suspended
      }?.to.standardCodes.oc4ids
    case .controlled(let status): status.standardCodes.oc4ids
    case .reported(let reading): reading.status?.standardCodes.oc4ids
    case .mixed, .unknown: nil
    }
  }

  /// The status as the register has it, and what it rests on.
  func ownStatus(of project: ExportScope.Project) -> JSONObject {
    JSONObject {
      switch project.row.status {
      case .controlled(let status):
        $0.add("basis", "controlled")
        $0.add("code", status.rawValue)
      case .reported(let reading):
        $0.add("basis", "reported")
        $0.add("code", reading.rawValue)
      case .mixed(let reason):
        $0.add("basis", reason == .twoReadings ? "two-readings" : "step-back")
      case .unknown: $0.add("basis", "unknown")
      }
      $0.add("phrase", project.row.phrase)
      $0.add("phraseYear", project.row.year)
    }
  }

  /// What the register sorts projects by, each under a scheme of its own.
  func classifications(of project: ExportScope.Project) -> [JSONObject] {
    var result = [classification("kind", project.row.kind.rawValue, project.row.kind.label)]
    if let registered = project.state.registered {
      if let subkind = registered.subkind {
        result.append(classification("subkind", subkind.description, nil))
      }
      result.append(classification("scope", registered.scope.rawValue, registered.scope.label))
    }
    for list in project.row.listings {
      result.append(classification("list", list.rawValue, list.label))
    }
    for title in project.state.designations {
      result.append(
        classification(
          "designation-\(title.stage.rawValue)", title.level?.rawValue ?? "not-stated",
          LocalizedName(zh: title.designation)))
    }
    return result
  }

  private func classification(
    _ scheme: String, _ id: String, _ label: LocalizedName?
  ) -> JSONObject {
    JSONObject {
      $0.add("scheme", "x_annals-\(scheme)")
      $0.add("id", id)
      $0.add("description", label?.zh)
      $0.add("description_en", label?.en)
    }
  }

  func locations(_ registered: ProjectRegistered) -> [JSONObject] {
    let day = scope.view.asOf
    guard !registered.divisions.isEmpty else {
      guard let locality = registered.locality else { return [] }
      return [
        JSONObject {
          $0.add("id", "locality")
          $0.add("description", locality)
        }
      ]
    }
    return registered.divisions.map { code in
      JSONObject { object in
        // A code that is out of force keeps the name that it had.
        let division =
          DivisionList.division(code, on: day) ?? DivisionList.all.last { $0.code == code }
        object.add("id", code.description)
        object.add("description", registered.locality ?? division?.name.zh)
        object.add(
          "gazetteer",
          JSONObject {
            $0.add("scheme", "GB/T 2260")
            $0.add("identifiers", [code.description])
          })
        object.add(
          "address",
          JSONObject {
            $0.add("locality", division?.name.zh)
            $0.add("countryName", "中国")
          })
      }
    }
  }

  func relatedProjects(of project: ExportScope.Project) -> [JSONObject] {
    var others: [(Slug, String)] = []
    if let parent = project.state.registered?.parent { others.append((parent, "part-of")) }
    others += (children[project.id] ?? []).sorted().map { ($0, "has-part") }
    others += project.state.relations.map { ($0.other, $0.relation.rawValue) }
    var seen: Set<String> = []
    // A project that is not shown has no name to give, and its id may say too much.
    return others.compactMap { other, relation -> JSONObject? in
      // A parent may be named as a relation, too.
      guard seen.insert("\(relation)-\(other)").inserted,
        let name = scope.state.projects[other]?.state.registered?.name
      else { return nil }
      return JSONObject {
        $0.add("id", "\(relation)-\(other)")
        $0.add("scheme", idPrefix == nil ? "x_annals" : "oc4ids")
        $0.add("identifier", id(of: other))
        $0.add("relationship", "x_\(relation)")
        $0.add("title", name.zh)
      }
    }
  }
}
