// SPDX-License-Identifier: Apache-2.0

/// A lead unit as printed.
public struct TaskLead: FieldGroup, Hashable {
  public var organization = Slug.blank
  /// The printed word, such as 牵头单位.
  public var word = ""
  /// The printed name of the unit.
  public var name = ""

  public init() {}

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("organization", &organization)
    try v.required("word", &word)
    try v.required("name", &name)
  }
}

/// A numbered item of a plan, or a task given here, with its lead units in printed order.
public struct TaskAssigned: EventPayload {
  public static var name: EventName { "task.assigned" }
  public var document: Slug?
  public var section: String?
  public var number: String?
  public var kind = TaskKind.blank
  public var title = LocalizedName.blank
  public var nameComposed: Bool?
  public var leads: [TaskLead] = []
  public var supporting: [Slug] = []
  public var due: CalendarPeriod?

  public init() {}

  public var event: Event { .taskAssigned(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.optional("document", &document)
    try v.optional("section", &section)
    try v.optional("number", &number)
    try v.required("kind", &kind)
    try v.required("title", &title)
    try v.optional("nameComposed", &nameComposed)
    try v.required("leads", &leads)
    try v.list("supporting", &supporting)
    try v.optional("due", &due)
  }
}

/// Other lead units take the task over.
public struct TaskReassigned: EventPayload {
  public static var name: EventName { "task.reassigned" }
  public var leads: [TaskLead] = []
  public var supporting: [Slug] = []

  public init() {}

  public var event: Event { .taskReassigned(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("leads", &leads)
    try v.list("supporting", &supporting)
  }
}

/// What was done on a task.
public struct TaskProgressReported: EventPayload {
  public static var name: EventName { "task.progress-reported" }
  public var summary = ""
  /// 0 to 100.
  public var percent: Int?

  public init() {}

  public var event: Event { .taskProgressReported(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("summary", &summary)
    try v.optional("percent", &percent)
  }
}

/// The task is done.
public struct TaskCompleted: EventPayload {
  public static var name: EventName { "task.completed" }

  public init() {}

  public var event: Event { .taskCompleted(self) }

  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}
