// SPDX-License-Identifier: Apache-2.0

import Foundation
import MerkleLog
import Testing

/// The inclusion and consistency vectors of transparency-dev/merkle, where they lie beside the
/// checkout; most are negative.
@Suite(
  .enabled(if: PublishedVectors.isPresent, "the published vectors are not beside the checkout"))
struct PublishedVectorTests {
  @Test func `inclusion vectors are judged as published`() throws {
    let vectors = try PublishedVectors.load("inclusion", as: InclusionVector.self)
    #expect(vectors.count == 98)
    for (name, vector) in vectors {
      let proof = vector.proof.map { $0.compactMap(PublishedVectors.hash) } ?? []
      let isWhole = proof.count == vector.proof?.count ?? 0
      let leaf = PublishedVectors.hash(vector.leafHash)
      let root = PublishedVectors.hash(vector.root)
      var isValid = false
      if isWhole, let leaf, let root {
        isValid = InclusionProof(index: vector.leafIdx, hashes: proof)
          .isValid(leaf: leaf, size: vector.treeSize, root: root)
      }
      #expect(isValid == !vector.wantErr, "\(name)")
    }
  }

  @Test func `consistency vectors are judged as published`() throws {
    let vectors = try PublishedVectors.load("consistency", as: ConsistencyVector.self)
    #expect(vectors.count == 98)
    for (name, vector) in vectors {
      let proof = vector.proof.map { $0.compactMap(PublishedVectors.hash) } ?? []
      let isWhole = proof.count == vector.proof?.count ?? 0
      var isValid = false
      if isWhole, let old = PublishedVectors.hash(vector.root1),
        let new = PublishedVectors.hash(vector.root2)
      {
        isValid = ConsistencyProof(hashes: proof).isValid(
          oldSize: vector.size1, oldRoot: old, newSize: vector.size2, newRoot: new)
      }
      // One vector has roots that are no hashes, which cannot even be said here.
      let isMadeUp = PublishedVectors.hash(vector.root1) == nil
      #expect(isValid == (!vector.wantErr && !isMadeUp), "\(name)")
    }
  }
}

struct InclusionVector: Decodable {
  let leafIdx: UInt64
  let treeSize: UInt64
  let root: String?
  let leafHash: String?
  let proof: [String]?
  let wantErr: Bool
}

struct ConsistencyVector: Decodable {
  let size1: UInt64
  let size2: UInt64
  let root1: String?
  let root2: String?
  let proof: [String]?
  let wantErr: Bool
}

enum PublishedVectors {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/kit/merkle-vectors").standardized

  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  static func hash(_ text: String?) -> TreeHash? {
    text.flatMap { Data(base64Encoded: $0) }.flatMap { TreeHash(bytes: Array($0)) }
  }

  static func load<Vector: Decodable>(
    _ kind: String, as type: Vector.Type
  ) throws -> [(name: String, vector: Vector)] {
    let root = folder.appending(path: kind)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var vectors: [(name: String, vector: Vector)] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "json" else { continue }
      let vector = try JSONDecoder().decode(type, from: Data(contentsOf: file))
      vectors.append((file.path, vector))
    }
    return vectors
  }
}
