// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What a printed scope stands for in a document.
struct SampleScope {
  /// A scope's subject.
  enum Place: Equatable {
    case organization(String)
    case project(String)
    case nameOnly
  }

  let name: String
  let place: Place

  init(_ name: String, _ document: Slug) {
    self.name = name
    switch (name, document.description) {
    case ("全市", "jiangyin-2014"): place = .organization("jiangyin-city")
    case ("全市", "changzhou-2021"), ("常州市", _): place = .organization("changzhou-city")
    case ("全市", "wuxi-2018"), ("无锡市", _): place = .organization("wuxi-city")
    case ("新北区全区", _): place = .organization("xinbei-district")
    case ("常州高新区", _): place = .organization("changzhou-hitech-zone")
    case ("江阴高新区", _): place = .organization("jiangyin-hitech-zone")
    case ("无锡高新区", _): place = .organization("wuxi-hitech-zone")
    case ("宜兴环科园", _): place = .organization("yixing-eppark")
    case ("武进高新区", _): place = .organization("wujin-hitech-zone")
    case ("超算中心", _): place = .project("wuxi-supercomputing-centre")
    default: place = .nameOnly
    }
  }

  /// The scope as an event holds it.
  func scope() throws -> TargetScope {
    var scope = TargetScope()
    scope.name = name
    switch place {
    case .organization(let id): scope.subject = try .sample(.organization, id)
    case .project(let id): scope.subject = try .sample(.project, id)
    case .nameOnly: break
    }
    return scope
  }
}
