// SPDX-License-Identifier: Apache-2.0

@testable import RegistryModel

/// What somebody says in a test: a statement that is not numbered yet.
struct Saying: Sendable {
  var actor: Slug = "secretary"
  var origin = World.origin
  var subject: Subject
  var time = Timestamp(startOf: day("2018-01-01"), offset: .china)
  var event: Event
  var common = CommonMembers()
  var classification = DataClassification.public
  var label: String?
  var signature = AdmissionFacts.SignatureVerdict.valid
  var keyPossession = AdmissionFacts.SignatureVerdict.valid

  init(_ kind: SubjectKind, _ id: Slug, _ event: Event) {
    subject = Subject(kind, id)
    self.event = event
  }

  /// Said by another actor than the secretary.
  func by(_ actor: Slug) -> Saying { with { $0.actor = actor } }

  /// True on another day than 2018-01-01.
  func on(_ text: String) -> Saying {
    with { $0.time = Timestamp(startOf: day(text), offset: .china) }
  }

  /// Given a name by which other sayings and expectations point at the entry.
  func called(_ label: String) -> Saying { with { $0.label = label } }

  /// About another subject.
  func about(_ kind: SubjectKind, _ id: Slug) -> Saying {
    with { $0.subject = Subject(kind, id) }
  }

  /// Recorded for another, with the paper that came (代录).
  func onBehalf(of organization: Slug, as role: Role) -> Saying {
    with {
      var behalf = OnBehalf()
      behalf.organization = organization
      behalf.role = role
      $0.common.for = behalf
      $0.common.evidence = [Self.paper()]
    }
  }

  /// Resting on a registered document.
  func basis(_ document: Slug) -> Saying {
    with {
      var basis = Basis()
      basis.document = document
      $0.common.basis = basis
    }
  }

  /// Not to be read by everybody.
  func internally() -> Saying { with { $0.classification = .internal } }

  func noting(_ note: String) -> Saying { with { $0.common.note = note } }

  func signed(_ verdict: AdmissionFacts.SignatureVerdict) -> Saying {
    with { $0.signature = verdict }
  }

  func with(_ change: (inout Saying) -> Void) -> Saying {
    var copy = self
    change(&copy)
    return copy
  }

  static func paper(size: Int = 1_024) -> Evidence {
    var evidence = Evidence()
    evidence.name = "来件.pdf"
    evidence.mediaType = "application/pdf"
    evidence.size = size
    return evidence
  }

  func statement(id: EntryID) -> Statement {
    Statement(
      id: id, source: StatementSource(origin: origin, actor: actor), subject: subject, time: time,
      classification: classification, data: EventData(event, common))
  }
}

/// A payload with its fields filled in.
func make<Payload: EventPayload>(_: Payload.Type, _ change: (inout Payload) -> Void) -> Event {
  var payload = Payload()
  change(&payload)
  return payload.event
}

/// A day of a test; a text that is no day shows as 1970-01-01.
func day(_ text: String) -> CivilDay { CivilDay(text) ?? .blank }

/// A period of a test.
func period(_ text: String) -> CalendarPeriod { CalendarPeriod(text) ?? .blank }

/// The id of the entry with a label, or with a number.
func entryID(_ label: String) -> EntryID {
  // FNV-1a, so that labels give the same ids in every run.
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in label.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  let text = String(repeating: "0", count: 16 - digits.count) + digits
  return EntryID("0190aaaa-bbbb-7ccc-8\(text.prefix(3))-\(text.suffix(12))") ?? .blank
}

/// The leaf hash that the line of an entry has in tests: it follows from the entry's id.
func leafHash(_ id: EntryID) -> Digest {
  let digits = id.description.filter { $0 != "-" }
  return Digest(digits + digits) ?? .blank
}

/// The root of the log at a size, as far as tests of rules are concerned.
func logRoot(_ size: Int) -> Digest {
  let digits = String(size.magnitude)
  return Digest(String(repeating: "0", count: 64 - digits.count) + digits) ?? .blank
}

/// A public key that nobody else has.
func publicKey(_ number: Int) -> PublicKey {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  return PublicKey(
    String(repeating: String(letters[number % 26]), count: 41)
      + String(letters[number / 26 % 26]) + "A=") ?? .blank
}
