// SPDX-License-Identifier: Apache-2.0

public import MerkleLog

#if Witnesses
  import AsyncHTTPClient
  import NIOCore
  import NIOHTTP1
#endif

/// Speaks with witnesses over HTTP (C2SP tlog-witness, add-checkpoint).
///
/// The HTTP client comes with the package trait `Witnesses`: linked into every build, it would double
/// the program, and clean builds would take minutes longer.
public struct WitnessClient: Sendable {
  /// Why a witness gave no answer.
  public struct Failure: Error, Equatable, Sendable, CustomStringConvertible {
    /// What went wrong, for people.
    public let description: String
  }

  /// Whether this build holds an HTTP client.
  public static var isIncluded: Bool {
    #if Witnesses
      true
    #else
      false
    #endif
  }

  #if Witnesses
    /// How long a witness may take to answer, in seconds.
    private static let timeout: Int64 = 20
  #endif

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
    #if Witnesses
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
    #else
      throw Failure(
        description: "this build speaks no HTTP; build with: swift build --traits Witnesses")
    #endif
  }
}
