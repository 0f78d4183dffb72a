// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// What somebody states in the invented history, before it is signed.
struct DemoStatement {
  let subject: Subject
  let day: CivilDay
  let event: Event
  let actor: Slug
  var common = CommonMembers()
  /// Marks a statement that is to be confirmed or returned later.
  var mark: Int?
}

/// What happens to a marked statement.
struct DemoSettling {
  let mark: Int
  let subject: Subject
  let isConfirmed: Bool
  let actor: Slug
}

/// One month of the invented history.
struct DemoMonth {
  /// When it is recorded: a day after all of its facts.
  let recorded: CivilDay
  var statements: [DemoStatement] = []
  var settlings: [DemoSettling] = []
}
