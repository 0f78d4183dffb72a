// SPDX-License-Identifier: Apache-2.0

import JSONLines
import Registry
import RegistryModel

/// The projects as a project package of the Open Contracting for Infrastructure Data Standard 0.9.5.
///
/// What the standard has a place for stands there; what it has none for stands in members that begin
/// with `x_`, as the standard allows. Nothing is guessed to fill a field: a project whose documents
/// disagree has no status, and a day that was not stated is not made up.
public struct OC4IDSPackage: Sendable {
  /// What a publisher says of a package, and a registry does not know.
  public struct Publication: Sendable {
    /// The prefix of project ids that the standard's helpdesk gave, such as `oc4ids-abc123`.
    public var idPrefix: String?
    /// Where the package will be found.
    public var uri: String?
    /// Who publishes it; the registry, where absent.
    public var publisher: String?
    /// The licence.
    public var license: String?

    /// Nothing said.
    public init(
      idPrefix: String? = nil, uri: String? = nil, publisher: String? = nil, license: String? = nil
    ) {
      self.idPrefix = idPrefix
      self.uri = uri
      self.publisher = publisher
      self.license = license
    }
  }

  private let scope: ExportScope
  private let publication: Publication

  /// The package of a scope.
  public init(_ scope: ExportScope, publication: Publication = Publication()) {
    self.scope = scope
    self.publication = publication
  }

  /// How many projects there are.
  public var count: Int { scope.projects.count }

  /// The package as one JSON object, with a project a line.
  public var bytes: [UInt8] {
    let writer = OC4IDSWriter(scope, idPrefix: publication.idPrefix)
    let projects = scope.projects.map { writer.project($0).value.bytes }
    // The head is closed by the array of projects, which stands last.
    var result = Array(head.value.bytes.dropLast()) + Array(",\"projects\":[".utf8)
    for (position, project) in projects.enumerated() {
      result += Array((position == 0 ? "\n" : ",\n").utf8) + project
    }
    return result + Array("\n]}\n".utf8)
  }

  private var head: JSONObject {
    JSONObject { package in
      package.add("version", "0.9")
      package.add("uri", publication.uri ?? defaultURI)
      package.add("publishedDate", scope.recorded.utcText)
      package.add(
        "publisher",
        JSONObject { $0.add("name", publication.publisher ?? scope.state.founding?.title.zh) })
      package.add("license", publication.license)
      var provenance = JSONWriter()
      scope.writeProvenance(&provenance)
      package.add("x_provenance", try? JSONValue(parsing: provenance.bytes))
    }
  }

  /// A name for the package where nobody says where it will be found: a tag URI (RFC 4151) of the
  /// registry, dated by its founding, which holds the token.
  private var defaultURI: String {
    let parts = scope.view.origin.description.split(separator: "/")
    let founded = (scope.state.firstRecorded ?? scope.recorded).day(at: .utc)
    let path = parts.dropFirst().map { "/" + $0 }.joined()
    return "tag:\(parts[0]),\(founded):oc4ids\(path)/\(scope.view.token)"
  }
}
