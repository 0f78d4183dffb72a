// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
public import MerkleLog
import NIOCore
import NIOHTTP1

/// Speaks with witnesses over HTTP (C2SP tlog-witness, add-checkpoint).
public struct WitnessClient: Sendable {
  /// Why a witness gave no answer.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    /// What went wrong, for people.
    public let description: String
  }

  /// How long a witness may take to answer, in seconds.
  private static let timeout: Int64 = 20

  /// A client.
  public init() {}

  /// Submits a checkpoint to a witness.
  ///
  /// - Parameters:
  ///   - request: The checkpoint with the proof from the size that the witness knows.
  ///   - prefix: The witness's submission prefix, such as `https://witness.example`.
  /// - Returns: What the witness answered; its cosignatures are not verified yet.
  /// - Throws: ``Failure`` where nothing that is an answer came back.
  public func submit(
    _ request: AddCheckpointRequest, to prefix: String
  ) async throws(Failure) -> AddCheckpointResponse {
    var message = HTTPClientRequest(
      url: (prefix.hasSuffix("/") ? prefix : prefix + "/") + "add-checkpoint")
    message.method = .POST
    message.headers.add(name: "Content-Type", value: "text/plain; charset=utf-8")
    message.body = .bytes(request.bytes)
    do {
      let response = try await HTTPClient.shared.execute(
        message, timeout: .seconds(Self.timeout))
      let body = try await response.body.collect(upTo: SignedNote.maximumByteCount)
      return try AddCheckpointResponse(
        status: Int(response.status.code), body: Array(body.readableBytesView))
    } catch {
      throw Failure(description: "\(error)")
    }
  }
}
