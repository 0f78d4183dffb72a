// SPDX-License-Identifier: Apache-2.0

import Registry
import RegistryModel

/// Where what the user typed becomes what a statement says: names, codes, dates, amounts.
///
/// Whatever is read in another spelling than the typed one is said aloud, in ``notices``.
final class RecordingDesk {
  let ledger: Ledger
  let view: LedgerView
  let options: RecordingOptions
  let environment: RecordingEnvironment
  /// Today at the registry's offset.
  let today: CivilDay
  /// The key of an actor who is being enrolled, not yet written.
  private(set) var newKey: ActorKey?
  /// The key of a person who is being registered, not yet written.
  private(set) var newPersonKey: PersonKey?
  /// What was read in another spelling.
  private(set) var notices: [Localized] = []

  init(
    ledger: Ledger, view: LedgerView, options: RecordingOptions,
    environment: RecordingEnvironment, today: CivilDay
  ) {
    self.ledger = ledger
    self.view = view
    self.options = options
    self.environment = environment
    self.today = today
  }

  var state: RegistryState { view.state }

  /// Says something aloud, once.
  func notice(zh: String, en: String) {
    let notice = Localized(zh: zh, en: en)
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// Where the keys of this registry are.
  ///
  /// - Throws: ``LedgerError`` `E-KEY-FOLDER`.
  func keySource() throws(LedgerError) -> KeySource {
    let folder = try KeyFolder(environment: environment.variables)
    guard view.isSample else { return .folder(folder) }
    // A rehearsal leaves no trace, not even a folder for the signing memory.
    return options.dryRun ? .sample(.volatile) : .sample(view, of: ledger, folder: folder)
  }

  /// A draft of an event with the day and the common members that the options give.
  ///
  /// - Throws: ``LedgerError`` about an option.
  func draft(_ subject: Subject, _ event: Event) throws(LedgerError) -> Draft {
    var common = CommonMembers()
    let period = try options.on.map { (text) throws(LedgerError) in try self.period(text, "--on") }
    if let period, period.precision != .day { common.precision = period.precision }
    common.basis = try basis()
    common.for = try onBehalf(in: event)
    common.note = try options.note.map { (text) throws(LedgerError) in try words(text, "--note") }
    for path in options.evidence { common.evidence.append(try evidence(path)) }
    return Draft(
      subject: subject,
      time: Timestamp(startOf: period?.firstDay ?? today, offset: state.offset),
      event: event, common: common, classification: options.internal ? .internal : .public)
  }

  /// One draft, as commands return it.
  ///
  /// - Throws: ``LedgerError`` about an option.
  func drafts(_ subject: Subject, _ event: Event) throws(LedgerError) -> [Draft] {
    [try draft(subject, event)]
  }
}

extension RecordingDesk {
  /// The key of an actor who is to be enrolled: the one that is here, else a new one.
  ///
  /// A new key is only in memory until ``keep(_:)``.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  func keyToEnrol(_ actor: Slug) throws(LedgerError) -> ActorKey {
    if view.isSample { return SampleKeys.actor(view.origin, actor) }
    let folder = try KeyFolder(environment: environment.variables)
    if folder.actors(view.origin).contains(actor) {
      return try folder.actorKey(view.origin, actor)
    }
    let key = ActorKey(newFor: actor)
    newKey = key
    return key
  }

  /// A key for what is sealed of a person; only in memory until ``keep(_:)``.
  func newKey(of person: Slug) -> PersonKey {
    let key = PersonKey(newFor: person)
    newPersonKey = key
    return key
  }

  /// Writes a new key into the key folder, and says where it is.
  ///
  /// - Throws: ``LedgerError`` about the file of the key.
  func keep(_ key: ActorKey) throws(LedgerError) {
    let folder = try KeyFolder(environment: environment.variables)
    try folder.keep(key, origin: view.origin)
    let path = folder.actorKeyPath(view.origin, key.actor)
    let said = Localized(zh: "新密钥在 \(path),请备份", en: "the new key is in \(path); back it up")
    environment.errors(said(options.global.language(in: environment)) + "\n")
  }
}
