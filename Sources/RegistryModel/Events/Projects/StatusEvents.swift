// SPDX-License-Identifier: Apache-2.0

/// A place in a document that speaks of the project: an observation, never a change of status.
public struct StatusReported: EventPayload {
  /// Stands in the log as `annals.status.reported.v1`.
  public static var name: EventName { "status.reported" }
  /// The document that speaks of the project.
  public var document = Slug.blank
  /// Where in the document, as it numbers itself.
  public var section = ""
  /// Counts the mentions of this project in this document, from 1.
  public var ordinal = 0
  /// The literal words about how far the project has come, such as 加快建设.
  public var phrase = ""
  /// What these words were read as.
  public var reading = StatusReading.blank
  /// How sure it is that this project is meant.
  public var match = MentionMatch.blank
  /// The name as printed there.
  public var name = ""
  /// The title that is sought.
  public var designation: String?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .statusReported(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("document", &document)
    try v.required("section", &section)
    try v.required("ordinal", &ordinal)
    try v.required("phrase", &phrase)
    try v.required("reading", &reading)
    try v.required("match", &match)
    try v.required("name", &name)
    try v.optional("designation", &designation)
  }
}

/// The controlled status changes.
public struct StatusChanged: EventPayload {
  /// Stands in the log as `annals.status.changed.v1`.
  public static var name: EventName { "status.changed" }
  /// The controlled status from the entry's day on.
  public var to = ProjectStatus.blank
  /// Why it changes.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .statusChanged(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("to", &to)
    try v.required("reason", &reason)
  }
}

/// A title is being applied for.
public struct DesignationSought: EventPayload {
  /// Stands in the log as `annals.designation.sought.v1`.
  public static var name: EventName { "designation.sought" }
  /// The title in full, such as 国家技术创新中心; a finer title is another one.
  public var designation = ""
  /// Who confers it: the state, a ministry, the province, the city or an international body.
  public var level: DesignationLevel?
  /// The document that says so; a part of what makes the fact the same.
  public var document: Slug?
  /// Where in the document; a part of what makes the fact the same.
  public var section: String?
  /// Counts the titles of this project in that section, from 1.
  public var ordinal: Int?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .designationSought(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("designation", &designation)
    try v.optional("level", &level)
    try v.optional("document", &document)
    try v.optional("section", &section)
    try v.optional("ordinal", &ordinal)
  }
}

/// A title was granted.
public struct DesignationGranted: EventPayload {
  /// Stands in the log as `annals.designation.granted.v1`.
  public static var name: EventName { "designation.granted" }
  /// The title in full, such as 国家技术创新中心; a finer title is another one.
  public var designation = ""
  /// Who confers it: the state, a ministry, the province, the city or an international body.
  public var level: DesignationLevel?
  /// The document that says so; a part of what makes the fact the same.
  public var document: Slug?
  /// Where in the document; a part of what makes the fact the same.
  public var section: String?
  /// Counts the titles of this project in that section, from 1.
  public var ordinal: Int?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .designationGranted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("designation", &designation)
    try v.optional("level", &level)
    try v.optional("document", &document)
    try v.optional("section", &section)
    try v.optional("ordinal", &ordinal)
  }
}

/// A title was refused.
public struct DesignationRefused: EventPayload {
  /// Stands in the log as `annals.designation.refused.v1`.
  public static var name: EventName { "designation.refused" }
  /// The title in full, such as 国家技术创新中心; a finer title is another one.
  public var designation = ""
  /// Who confers it: the state, a ministry, the province, the city or an international body.
  public var level: DesignationLevel?
  /// The document that says so; a part of what makes the fact the same.
  public var document: Slug?
  /// Where in the document; a part of what makes the fact the same.
  public var section: String?
  /// Counts the titles of this project in that section, from 1.
  public var ordinal: Int?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .designationRefused(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("designation", &designation)
    try v.optional("level", &level)
    try v.optional("document", &document)
    try v.optional("section", &section)
    try v.optional("ordinal", &ordinal)
  }
}

/// The project is put on a list.
public struct ListingEntered: EventPayload {
  /// Stands in the log as `annals.listing.entered.v1`.
  public static var name: EventName { "listing.entered" }
  /// The list on which it stands from the entry's day on.
  public var list = ListName.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .listingEntered(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("list", &list)
  }
}

/// The project is taken off a list.
public struct ListingLeft: EventPayload {
  /// Stands in the log as `annals.listing.left.v1`.
  public static var name: EventName { "listing.left" }
  /// The list that it leaves on the entry's day.
  public var list = ListName.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .listingLeft(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("list", &list)
  }
}

/// Another name under which the subject is found.
public struct AliasAdded: EventPayload {
  /// Stands in the log as `annals.alias.added.v1`.
  public static var name: EventName { "alias.added" }
  /// The other name; names are recorded, never guessed.
  public var name = LocalizedName.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .aliasAdded(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
  }
}

/// A name no longer finds the subject.
public struct AliasRemoved: EventPayload {
  /// Stands in the log as `annals.alias.removed.v1`.
  public static var name: EventName { "alias.removed" }
  /// The alias that goes; its Chinese form decides.
  public var name = LocalizedName.blank

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .aliasRemoved(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
  }
}

/// Another project of the same name or code is a different one.
public struct DuplicateDismissed: EventPayload {
  /// Stands in the log as `annals.duplicate.dismissed.v1`.
  public static var name: EventName { "duplicate.dismissed" }
  /// The project of the same name or code.
  public var other = Slug.blank
  /// Why they are two.
  public var reason = ""

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .duplicateDismissed(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("other", &other)
    try v.required("reason", &reason)
  }
}
