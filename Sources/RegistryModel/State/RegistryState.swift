// SPDX-License-Identifier: Apache-2.0

/// The whole registry, folded from a prefix of its log.
public struct RegistryState: Sendable {
  /// The types under which entries are read.
  public let catalogue: EventCatalogue
  /// How many entries were folded.
  public internal(set) var size = 0
  /// Entry 0.
  public internal(set) var founding: RegistryFounded?
  /// The position of the newest entry that was folded, which may have others after it that were not.
  public internal(set) var newestIndex: Int?
  /// When the newest entry was recorded.
  public internal(set) var lastRecorded: Timestamp?
  /// When the first entry was recorded.
  public internal(set) var firstRecorded: Timestamp?
  /// The keys of the log.
  public internal(set) var logKeys = LogKeyRing()
  /// What the log holds that this program does not know, in the order in which it came.
  public internal(set) var unrecognized: [Unrecognized] = []
  /// The registry that this one continues.
  public internal(set) var continued: RegistryContinued?
  /// What auditors said about the log, in the order of the log.
  public internal(set) var audits = AuditRecord()
  /// The policies in force, by name without version.
  public internal(set) var policies: [String: PolicyInForce] = [:]

  /// Those who make statements, by id.
  public internal(set) var actors = Records<ActorState>()
  /// Official documents, by id.
  public internal(set) var documents = Records<DocumentState>()
  /// Organisations, by id.
  public internal(set) var organizations = Records<OrganizationState>()
  /// Tasks of plans and tasks given here, by id.
  public internal(set) var tasks = Records<TaskState>()
  /// Platforms and projects, by id.
  public internal(set) var projects = Records<ProjectState>()
  /// Funds and other money mechanisms, by id.
  public internal(set) var funds = Records<FundState>()
  /// Indicators with their targets and readings, by id.
  public internal(set) var indicators = Records<IndicatorState>()
  /// People, by an id that says nothing of them.
  public internal(set) var persons = Records<PersonState>()
  /// Experts with their fields and conflicts, by id.
  public internal(set) var experts = Records<ExpertState>()
  /// Reviews with their points, by id.
  public internal(set) var reviews = Records<ReviewState>()
  /// Matters that units have to answer for, by id.
  public internal(set) var supervisions = Records<SupervisionState>()
  /// Challenges that are put up for anybody to take, by id.
  public internal(set) var challenges = Records<ChallengeState>()
  /// Instruments and facilities that units share, by id.
  public internal(set) var equipment = Records<EquipmentState>()
  /// Meetings with their agendas, by id.
  public internal(set) var meetings = Records<MeetingState>()
  /// Rounds of reports, by id.
  public internal(set) var reports = Records<ReportState>()
  /// Bulletins, by id.
  public internal(set) var bulletins = Records<BulletinState>()

  /// What waits for a confirmation by the policy in force, whoever says it.
  var confirmation = ConfirmationNeed()
  /// Everything that was ever in force of each policy, oldest first.
  var policyHistory: [String: [PolicyInForce]] = [:]
  /// What is looked up across subjects, where it is held.
  var heldLookups = Lookups()
  /// What is looked up across subjects, where it is read when it is asked for.
  var keptLookups: KeptLookups?
  /// Where records are read when they are asked for.
  var keeper: (any RecordKeeper)?
  /// The projects that may be in other places, or parts of others, than in the keeper's snapshot.
  var movedProjects: Set<Slug> = []

  /// What is looked up across subjects.
  var lookups: Lookups { keptLookups?.value ?? heldLookups }
  /// The indicator under which each target stands.
  public var targets: [Slug: Slug] { lookups.targets }
  /// Where each entry stands, by its statement's id.
  public var entries: EntryDirectory { keptLookups?.entries ?? heldLookups.entries }

  /// A policy with its parameters.
  public struct PolicyInForce: Equatable, Sendable {
    /// The version.
    public var version: Int
    /// The parameters that the log gives; the others have the values of the code.
    public var parameters: [PolicyParameter]
    /// The entry that brought it into force.
    public var since: Int
  }

  /// An empty registry.
  ///
  /// - Parameter catalogue: The types under which its entries will be read.
  public init(catalogue: EventCatalogue = .standard) { self.catalogue = catalogue }

  /// The offset at which days begin.
  public var offset: UTCOffset { founding?.offset ?? .china }

  /// How many administrators may make statements.
  var activeAdministrators: Int { lookups.holders[.administration]?.count ?? 0 }

  /// Registered projects whose normalised name is that of `name`.
  public func projects(named name: String) -> [Slug] {
    holders(of: .projectName(NameNormalization.normalized(name)))
  }

  /// The projects that are registered as parts of a project, sorted.
  public func children(of project: Slug) -> [Slug] {
    guard let keeper else {
      return projects.filter { $0.value.state.registered?.parent == project }.keys.sorted()
    }
    let known = keeper.children(of: project).filter { !movedProjects.contains($0) }
    return (known + movedProjects.filter { projects[$0]?.state.registered?.parent == project })
      .sorted()
  }

  /// The parts of each project that has some, sorted.
  public var families: [Slug: [Slug]] {
    var families: [Slug: [Slug]] = [:]
    if let keeper {
      for project in projects.keys {
        let known = keeper.children(of: project).filter { !movedProjects.contains($0) }
        if !known.isEmpty { families[project] = known }
      }
    }
    for project in keeper == nil ? Set(projects.keys) : movedProjects {
      guard let parent = projects[project]?.state.registered?.parent else { continue }
      families[parent, default: []].append(project)
    }
    return families.mapValues { $0.sorted() }
  }

  /// Whether a subject is registered.
  public func isRegistered(_ subject: Subject) -> Bool {
    guard subject != .registry else { return founding != nil }
    return read(subject, RegistrationReading()) ?? false
  }

  /// The timeline of a subject, ordered by time and position; the registry itself has none.
  public func timeline(of subject: Subject) -> [TimelineEntry] {
    read(subject, TimelineReading()) ?? []
  }

  /// The entries about a subject, in the order of the log, where they are read apart from the others;
  /// nil where the whole log has to be looked through.
  public func keptEntries(of subject: Subject) -> [Entry]? {
    // Entry 0 enrols an actor, too, and stands with the registry.
    guard subject.kind != .actor else { return nil }
    return read(subject, EntriesReading()).flatMap(\.self)
  }

  /// The name of a subject, where it has one.
  public func name(of subject: Subject) -> LocalizedName? {
    guard subject != .registry else { return founding?.title }
    return read(subject, NameReading()) ?? nil
  }
}

private struct RegistrationReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> Bool { record.state.isRegistered }
}

private struct TimelineReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> [TimelineEntry] {
    record.timeline
  }
}

private struct EntriesReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> [Entry]? { record.keptEntries }
}

private struct NameReading: RecordReading {
  func read<State: Aggregate>(_ record: SubjectRecord<State>) -> LocalizedName? {
    record.state.title
  }
}

/// How names are compared: without white space, brackets in one form, Latin letters in lower case.
public enum NameNormalization {
  /// The form of `name` that is compared.
  public static func normalized(_ name: String) -> String {
    var result = ""
    for character in name where !character.isWhitespace {
      switch character {
      case "（", "［", "[": result.append("(")
      case "）", "］", "]": result.append(")")
      case "“", "”", "‘", "’", "\"": continue
      default: result += character.lowercased()
      }
    }
    return result
  }
}
