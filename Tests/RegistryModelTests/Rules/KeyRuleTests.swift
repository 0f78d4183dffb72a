// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import RegistryModel

@Suite struct `Keys and their rotation` {
  /// The policy that knows who may change keys.
  private var roles: Saying { `The registry itself`.policy("roles", 2, []) }

  private func logKey(_ number: Int) -> String { "\(World.origin)+0000000\(number)+key" }

  private func rotated(_ stage: KeyRotationStage, to key: String) -> Saying {
    var saying = about(.registry, "main", LogKeyRotated.self) {
      $0.logKey = key
      $0.stage = stage
    }.by("root")
    saying.keyPossession = .valid
    return saying
  }

  private func rotated(_ actor: Slug, to key: Int, by other: Slug) -> Saying {
    var saying = about(.actor, actor, ActorKeyRotated.self) { $0.publicKey = publicKey(key) }
      .by(other)
    saying.keyPossession = .valid
    return saying
  }

  private func compromised(_ actor: Slug, since: String = "2026-11-01") -> Saying {
    about(.actor, actor, ActorKeyCompromised.self) {
      $0.since = day(since)
      $0.reason = "失窃"
    }.by("root")
  }

  private func continued(at size: Int, of checkpoint: String, from origin: LogOrigin) -> Saying {
    about(.registry, "main", RegistryContinued.self) {
      $0.origin = origin
      $0.size = size
      $0.checkpoint = checkpoint
    }.by("root")
  }

  @Test func `a log has two keys from the overlap to its completion`() {
    let overlap = Given { roles }.when(rotated(.overlap, to: logKey(1))).then(.accepted)
    #expect(overlap.after.state.logKeys.current.count == 2)
    let complete = overlap.after.when(rotated(.complete, to: logKey(1))).then(.accepted)
    #expect(complete.after.state.logKeys.current == [logKey(1)])
    #expect(complete.after.state.logKeys.hadKey(logKey(1)))
    #expect(overlap.before.state.logKeys.current.allSatisfy(complete.after.state.logKeys.hadKey))
  }

  @Test func `stages of a rotation come in their order, with one key`() {
    Given { roles }.when(rotated(.complete, to: logKey(1))).then(.refused(.keyRotation))
    let overlap = Given {
      roles
      rotated(.overlap, to: logKey(1))
    }
    overlap.when(rotated(.overlap, to: logKey(2))).then(.refused(.keyRotation))
    overlap.when(rotated(.complete, to: logKey(2))).then(.refused(.keyRotation))
    Given {
      roles
      rotated(.overlap, to: logKey(1))
      rotated(.complete, to: logKey(1))
    }.when(rotated(.overlap, to: logKey(1))).then(.refused(.keyReused))
  }

  @Test func `a key of the log bears its name, is possessed, and an administrator brings it`() {
    Given { roles }.when(rotated(.overlap, to: "other.example/log+00000001+key"))
      .then(.refused(.keyRotation))
    let rotation = rotated(.overlap, to: logKey(1))
    Given { roles }.when(rotation.with { $0.keyPossession = .invalid }).then(.refused(.keyProof))
    Given { roles }.when(rotation.with { $0.keyPossession = .absent }).then(.refused(.keyProof))
    Given { roles }.when(rotation.by("secretary")).then(.refused(.role))
  }

  @Test func `an actor's key is changed by the actor or by an administrator`() {
    Given { roles }.when(rotated("secretary", to: 40, by: "secretary")).then(.accepted)
    Given { roles }.when(rotated("secretary", to: 40, by: "root")).then(.accepted)
    Given { roles }.when(rotated("secretary", to: 40, by: "second-secretary")).then(.refused(.role))
  }

  @Test func `a new key is possessed, and was never anybody's`() {
    let rotation = rotated("secretary", to: 40, by: "secretary")
    Given { roles }.when(rotation.with { $0.keyPossession = .invalid }).then(.refused(.keyProof))
    Given { roles }.when(rotated("secretary", to: 0, by: "secretary")).then(.refused(.keyReused))
    Given {
      roles
      rotated("secretary", to: 40, by: "secretary")
      rotated("secretary", to: 41, by: "secretary")
    }.when(rotated("secretary", to: 40, by: "secretary")).then(.refused(.keyReused))
  }

  @Test func `a compromised key is not heard until it is replaced`() {
    Given {
      roles
      compromised("secretary")
    }.when(project()).then(.refused(.keyCompromised))
    Given {
      roles
      compromised("secretary")
      rotated("secretary", to: 40, by: "root")
    }.when(project()).then(.accepted)
  }

  @Test func `a compromise disputes what was signed in its time, and undoes nothing`() {
    let outcome = Given {
      roles
      project()
    }.when(compromised("secretary")).then(.accepted)
    let after = outcome.after.state
    #expect(after.projects["centre"] != nil)
    let actor = after.actors["secretary"]?.state
    let index = after.size - 1
    #expect(actor?.disputes(index - 1, recorded: day("2026-11-21")) == true)
    #expect(actor?.disputes(index - 1, recorded: day("2026-10-31")) == false)
    #expect(actor?.disputes(index + 1, recorded: day("2026-11-21")) == false)
  }

  @Test
  func `a compromise is marked once, not for days to come, and not of the last administrator`() {
    Given {
      roles
      compromised("secretary")
    }.when(compromised("secretary"))
      .then(.refused(.keyCompromised))
    Given { roles }.when(compromised("secretary", since: "2026-11-22")).then(
      .refused(.timeInFuture))
    Given { roles }.when(compromised("root")).then(.refused(.lastAdministrator))
  }

  @Test func `only entry 1 continues another registry, with the figures of its checkpoint`() {
    let old = LogOrigin("registry.example/old") ?? .blank
    let checkpoint =
      "registry.example/old\n7\n"
      + "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n\u{2014} registry.example/old AAAA\n"
    var first = Given.nothing
    first.say(
      World.founding { founding in
        founding.policies[0].policy = "roles-2"
      })
    var continuation = continued(at: 7, of: checkpoint, from: old)
    continuation = continuation.with { saying in
      if case .registryContinued(var event) = saying.event {
        event.root =
          Digest(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") ?? .blank
        saying.event = .registryContinued(event)
      }
    }
    first.when(continuation).then(.accepted)
    Given { roles }.when(continuation).then(.refused(.continuation))
    first.when(continued(at: 8, of: checkpoint, from: old)).then(.refused(.continuation))
    first.when(continued(at: 7, of: checkpoint, from: World.origin)).then(.refused(.continuation))
    first.when(continued(at: 7, of: "registry.example/old\n7\n", from: old))
      .then(.refused(.continuation))
    // The root of the checkpoint is another than the one that is stated.
    first.when(continued(at: 7, of: checkpoint, from: old)).then(.refused(.continuation))
  }
}
