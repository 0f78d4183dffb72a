// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What somebody records in the invented history, before it is signed.
struct DemoNotice {
  /// What is recorded.
  enum Content {
    /// A fact.
    case fact(Event, CommonMembers)
    /// A marked report counts from here on.
    case confirmation(of: Int)
    /// A marked report goes back.
    case refusal(of: Int, reason: String)
    /// What a marked entry should have said.
    case correction(of: Int, Event, CommonMembers, day: CivilDay, reason: String)
    /// A marked entry is taken back.
    case withdrawal(of: Int, reason: String)
  }

  let subject: Subject
  /// When the fact was so.
  let day: CivilDay
  let actor: Slug
  let content: Content
  /// Marks an entry that another is to name.
  var mark: Int?
}

/// What is recorded together, in the evening of a day.
struct DemoWeek {
  let recorded: CivilDay
  let notices: [DemoNotice]
}
