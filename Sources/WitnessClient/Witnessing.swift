// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

/// Collects the cosignatures that a policy asks for.
public struct Witnessing: Sendable {
  /// How one witness answered.
  public struct Outcome: Sendable {
    /// The witness's name in the policy.
    public let witness: String
    /// Whether it cosigned.
    public let isCosigned: Bool
    /// What it said otherwise.
    public let reason: String
  }

  private let policy: WitnessPolicy
  private let submit: @Sendable (AddCheckpointRequest, String) async throws -> AddCheckpointResponse

  /// Collects by a policy.
  ///
  /// - Parameters:
  ///   - policy: Who is asked, and who suffices.
  ///   - submit: Sends a request to a submission prefix, such as ``WitnessClient/submit(_:to:)``.
  public init(
    _ policy: WitnessPolicy,
    submit:
      @escaping @Sendable (AddCheckpointRequest, String) async throws ->
      AddCheckpointResponse
  ) {
    self.policy = policy
    self.submit = submit
  }

  /// Asks every witness that the policy gives an address.
  ///
  /// A witness that knows another size says so, and is asked again from there. Its cosignature is
  /// verified before it is taken.
  ///
  /// - Parameters:
  ///   - checkpoint: The checkpoint; cosignatures that it has already stay.
  ///   - request: Makes the request from a size that a witness knows.
  /// - Returns: The checkpoint with the cosignatures, and what each witness answered.
  /// - Throws: What `request` throws.
  public func cosigned(
    _ checkpoint: SignedCheckpoint, request: (UInt64) throws -> AddCheckpointRequest
  ) async throws -> (checkpoint: SignedCheckpoint, outcomes: [Outcome]) {
    var cosigned = checkpoint
    var outcomes: [Outcome] = []
    for witness in policy.witnesses where !witness.url.isEmpty {
      let prefix = String(decoding: witness.url, as: UTF8.self)
      var known: UInt64 = 0
      var reason: String? = "HTTP 409"
      // The first answer may only tell the size that the witness knows.
      for _ in 0..<2 {
        let answer: AddCheckpointResponse
        let message = try request(known)
        do {
          answer = try await submit(message, prefix)
        } catch {
          reason = "\(error)"
          break
        }
        if case .otherSize(let size) = answer, size <= checkpoint.size, size != known {
          known = size
          continue
        }
        if case .cosigned(let lines) = answer {
          do throws(MerkleLogError) {
            cosigned = try cosigned.adding(lines, by: [witness.key])
            reason = nil
          } catch {
            reason = "\(error)"
          }
        } else {
          reason = "HTTP \(answer.status)"
        }
        break
      }
      outcomes.append(
        Outcome(
          witness: "\(witness.name)", isCosigned: reason == nil, reason: reason ?? ""))
    }
    return (cosigned, outcomes)
  }
}
