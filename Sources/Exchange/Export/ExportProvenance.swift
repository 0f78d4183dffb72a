// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

extension ExportScope {
  /// The label of a registry in which everything is invented; none of a real one.
  var inventedLabel: LocalizedName? {
    view.isInvented
      ? LocalizedName(zh: "演示数据,非真实项目", en: "invented demo data, not real projects") : nil
  }

  /// What an export is called: the registry's title, behind the label of invented data.
  var title: String {
    let title = language(state.founding?.title ?? LocalizedName())
    return inventedLabel.map { "[\(language($0))] \(title)" } ?? title
  }

  /// Where an export comes from, by key: what makes it again and lets a reader check it.
  var provenance: [(key: String, value: String)] {
    var members = [
      ("origin", view.origin.description), ("token", view.token.description),
      ("asOf", view.asOf.description),
    ]
    switch view.selection.knownAt {
    case .day(let day): members.append(("knownAt", day.description))
    case .size(let size): members.append(("knownAt", "@\(size)"))
    case .instant(let instant): members.append(("knownAt", instant.text(at: state.offset)))
    case nil: break
    }
    members.append(("command", command))
    return members.map { (key: $0.0, value: $0.1) }
  }

  /// Writes where an export comes from as one object.
  func writeProvenance(_ json: inout JSONWriter) {
    json.beginObject()
    for (key, value) in provenance {
      json.key(key)
      json.string(value)
    }
    json.key("withheldInternal")
    json.integer(Int64(view.withheld))
    if view.isInvented {
      json.key("invented")
      json.bool(true)
    }
    json.endObject()
  }
}
