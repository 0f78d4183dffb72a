// SPDX-License-Identifier: Apache-2.0

import RegistryModel

/// A milestone of a project, with what will become of it.
struct DemoMilestone {
  /// What becomes of it when it is due.
  enum Fate {
    /// It is put off now and then, and met or missed in the end.
    case usual
    /// Nobody ever says what became of it.
    case neglected
    /// Put off to three and six months later, then overdue.
    case slipping
    /// Met in part, and wholly a month later.
    case partly
    case missed
    case cancelled
  }

  let id: Slug
  let title: String
  var due: Int
  var fate: Fate
  var slips = 0
  var isSettled = false
}
