// SPDX-License-Identifier: Apache-2.0

/// A place in a document that speaks of the project: an observation, never a change of status.
public struct StatusReported: EventPayload {
  public static var name: EventName { "status.reported" }
  public var document = Slug.blank
  public var section = ""
  /// Counts the mentions of this project in this document, from 1.
  public var ordinal = 0
  public var phrase = ""
  public var reading = StatusReading.blank
  public var match = MentionMatch.blank
  /// The name as printed there.
  public var name = ""
  /// The title that is sought.
  public var designation: String?

  public init() {}

  public var event: Event { .statusReported(self) }

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
  public static var name: EventName { "status.changed" }
  public var to = ProjectStatus.blank
  public var reason = ""

  public init() {}

  public var event: Event { .statusChanged(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("to", &to)
    try v.required("reason", &reason)
  }
}

/// A title is being applied for.
public struct DesignationSought: EventPayload {
  public static var name: EventName { "designation.sought" }
  public var designation = ""
  public var level: DesignationLevel?
  public var document: Slug?
  public var section: String?
  public var ordinal: Int?

  public init() {}

  public var event: Event { .designationSought(self) }

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
  public static var name: EventName { "designation.granted" }
  public var designation = ""
  public var level: DesignationLevel?
  public var document: Slug?
  public var section: String?
  public var ordinal: Int?

  public init() {}

  public var event: Event { .designationGranted(self) }

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
  public static var name: EventName { "designation.refused" }
  public var designation = ""
  public var level: DesignationLevel?
  public var document: Slug?
  public var section: String?
  public var ordinal: Int?

  public init() {}

  public var event: Event { .designationRefused(self) }

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
  public static var name: EventName { "listing.entered" }
  public var list = ListName.blank

  public init() {}

  public var event: Event { .listingEntered(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("list", &list)
  }
}

/// The project is taken off a list.
public struct ListingLeft: EventPayload {
  public static var name: EventName { "listing.left" }
  public var list = ListName.blank

  public init() {}

  public var event: Event { .listingLeft(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("list", &list)
  }
}

/// Another name under which the subject is found.
public struct AliasAdded: EventPayload {
  public static var name: EventName { "alias.added" }
  public var name = LocalizedName.blank

  public init() {}

  public var event: Event { .aliasAdded(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
  }
}

/// A name no longer finds the subject.
public struct AliasRemoved: EventPayload {
  public static var name: EventName { "alias.removed" }
  public var name = LocalizedName.blank

  public init() {}

  public var event: Event { .aliasRemoved(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("name", &name)
  }
}

/// Another project of the same name or code is a different one.
public struct DuplicateDismissed: EventPayload {
  public static var name: EventName { "duplicate.dismissed" }
  public var other = Slug.blank
  public var reason = ""

  public init() {}

  public var event: Event { .duplicateDismissed(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("other", &other)
    try v.required("reason", &reason)
  }
}
