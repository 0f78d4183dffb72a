// SPDX-License-Identifier: Apache-2.0

/// A lead unit as printed.
public struct TaskLead: FieldGroup, Hashable {
  /// The organisation that the printed name was matched with.
  public var organization = Slug.blank
  /// The printed word, such as 牵头单位.
  public var word = ""
  /// The printed name of the unit.
  public var name = ""

  /// Blank members, for a reader or a recorder to fill in.
  public init() {}

  /// Lists the members in the order in which they are written.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("organization", &organization)
    try v.required("word", &word)
    try v.required("name", &name)
  }
}

/// A numbered item of a plan, or a task given here, with its lead units in printed order.
public struct TaskAssigned: EventPayload {
  /// Stands in the log as `annals.task.assigned.v1`.
  public static var name: EventName { "task.assigned" }
  /// The document that prints the task; absent where it is given here.
  public var document: Slug?
  /// Where in the document, as it numbers itself.
  public var section: String?
  /// The number that the document gives the item, such as 二(六).
  public var number: String?
  /// Whether it can be carried out, or is a principle, an objective and the like.
  public var kind = TaskKind.blank
  /// What is to be done.
  public var title = LocalizedName.blank
  /// Present and true where the title was put together from the text.
  public var nameComposed: Bool?
  /// The lead units in printed order; empty where a document names none.
  public var leads: [TaskLead] = []
  /// The units that support them, in printed order.
  public var supporting: [Slug] = []
  /// When it is due; a month, quarter or year falls due on its last day.
  public var due: CalendarPeriod?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .taskAssigned(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
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
  /// Stands in the log as `annals.task.reassigned.v1`.
  public static var name: EventName { "task.reassigned" }
  /// The lead units from the entry's day on, in place of the earlier ones.
  public var leads: [TaskLead] = []
  /// The units that support them from the entry's day on.
  public var supporting: [Slug] = []

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .taskReassigned(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("leads", &leads)
    try v.list("supporting", &supporting)
  }
}

/// What was done on a task.
public struct TaskProgressReported: EventPayload {
  /// Stands in the log as `annals.task.progress-reported.v1`.
  public static var name: EventName { "task.progress-reported" }
  /// What was done, in the reporter's words.
  public var summary = ""
  /// 0 to 100.
  public var percent: Int?

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .taskProgressReported(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("summary", &summary)
    try v.optional("percent", &percent)
  }
}

/// The task is done.
public struct TaskCompleted: EventPayload {
  /// Stands in the log as `annals.task.completed.v1`.
  public static var name: EventName { "task.completed" }

  /// An event with blank fields, for a reader or a recorder to fill in.
  public init() {}

  /// The payload as a case of ``Event``.
  public var event: Event { .taskCompleted(self) }

  /// Lists the fields of `data` in the order in which the log writes them.
  public mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {}
}
