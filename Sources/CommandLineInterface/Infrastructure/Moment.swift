// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// A point that people name on a time axis: a day, an instant, a number of entries, a token, a
/// meeting or a bulletin.
enum Moment: Equatable {
  /// A day, or the last day of a period; its last instant is included.
  case day(CivilDay)
  /// An instant.
  case instant(Timestamp)
  /// The entries before an index: `@612`.
  case size(Int)
  /// The log as it was when a token was printed.
  case token(ViewToken)
  /// When a meeting began.
  case meeting(Slug)
  /// What a bulletin showed.
  case bulletin(Slug)
  /// Everything that is known.
  case now

  /// Parses what was typed after `option`.
  ///
  /// - Throws: ``CommandFailure`` `E-DATE` with the forms that may be written.
  init(_ text: String, _ option: String) throws {
    if text == "now" || text == "现在" {
      self = .now
    } else if text.hasPrefix("@") {
      if let token = ViewToken(text) {
        self = .token(token)
      } else if let size = Int(text.dropFirst()), size > 0 {
        self = .size(size)
      } else {
        throw CommandFailure.usage(
          "\(option) “\(text)”不是登记数或版本,例:@612、@612-9f3ac1d2e47b8a05",
          "\(option) “\(text)” is no number of entries or token, such as @612")
      }
    } else if let subject = Subject(text), subject.kind == .meeting {
      self = .meeting(subject.id)
    } else if let subject = Subject(text), subject.kind == .bulletin {
      self = .bulletin(subject.id)
    } else if let period = CalendarPeriod(text) {
      self = .day(period.lastDay)
    } else if let instant = Timestamp(text) {
      self = .instant(instant)
    } else {
      throw CommandFailure(
        code: "E-DATE",
        reason: Localized(
          zh: "\(option) “\(text)”不是日期", en: "\(option) “\(text)” is not a date"),
        remedies: [
          Localized(
            zh: "写 2018-12-20、2018-12、2018Q4、2018、2018-12-20T09:00:00+08:00、\n"
              + "@612、meeting/… 或 bulletin/…",
            en: "write 2018-12-20, 2018-12, 2018Q4, 2018, 2018-12-20T09:00:00+08:00,\n"
              + "@612, meeting/… or bulletin/…")
        ], exitCode: 2)
    }
  }

  /// Whether the record has to be asked when that was.
  var needsRecord: Bool {
    switch self {
    case .meeting, .bulletin: true
    case .day, .instant, .size, .token, .now: false
    }
  }
}

extension ViewSelection {
  /// Cuts the axis of what is known.
  ///
  /// - Throws: ``CommandFailure`` where the record does not tell when that was.
  mutating func know(at moment: Moment, in record: RegistryState?) throws {
    switch moment {
    case .now: knownAt = nil
    case .day(let day): knownAt = .day(day)
    case .instant(let instant): knownAt = .instant(instant)
    case .size(let size): knownAt = .size(size)
    case .token(let token): self.token = token
    case .meeting(let id):
      let meeting = try record.meeting(id)
      if let began = meeting.held?.fact.from {
        knownAt = .instant(began.timestamp)
      } else if let at = meeting.planned?.at {
        knownAt = .day(at.lastDay)
      }
    case .bulletin(let id): knownAt = .size(try record.bulletin(id).size)
    }
  }

  /// Cuts the axis of what was so; a number of entries and a token say nothing about it.
  ///
  /// - Throws: ``CommandFailure`` where the record does not tell when that was.
  mutating func show(asOf moment: Moment, in record: RegistryState?) throws {
    switch moment {
    case .now, .size, .token: break
    case .day(let day): asOf = day
    case .instant(let instant):
      asOf = instant.day(at: record?.offset ?? .china)
      asOfInstant = instant
    case .meeting(let id):
      let meeting = try record.meeting(id)
      asOf =
        meeting.held?.fact.from.timestamp.day(at: record?.offset ?? .china)
        ?? meeting.planned?.at.lastDay
    case .bulletin(let id): asOf = try record.bulletin(id).period.lastDay
    }
  }
}

extension RegistryState? {
  fileprivate func meeting(_ id: Slug) throws -> MeetingState {
    guard let meeting = self?.meetings[id]?.state, meeting.isRegistered else {
      let known = self?.meetings.keys.sorted().suffix(5).map { "meeting/\($0)" } ?? []
      throw CommandFailure(
        code: "E-NAME-UNKNOWN",
        reason: Localized(zh: "没有会议“\(id)”", en: "there is no meeting “\(id)”"),
        remedies: known.isEmpty
          ? []
          : [
            Localized(
              zh: "有的是:" + known.joined(separator: "、"),
              en: "There are: " + known.joined(separator: ", "))
          ])
    }
    return meeting
  }

  fileprivate func bulletin(_ id: Slug) throws -> BulletinPublished {
    guard let bulletin = self?.bulletins[id]?.state.published else {
      let known = self?.bulletins.keys.sorted().suffix(5).map { "bulletin/\($0)" } ?? []
      throw CommandFailure(
        code: "E-NAME-UNKNOWN",
        reason: Localized(zh: "没有通报“\(id)”", en: "there is no bulletin “\(id)”"),
        remedies: known.isEmpty
          ? []
          : [
            Localized(
              zh: "有的是:" + known.joined(separator: "、"),
              en: "There are: " + known.joined(separator: ", "))
          ])
    }
    return bulletin
  }
}
