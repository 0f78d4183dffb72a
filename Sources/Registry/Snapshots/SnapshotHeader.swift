// SPDX-License-Identifier: Apache-2.0

import MerkleLog
import RegistryModel

/// The first line of a snapshot: of what it was taken, and the digests of its parts.
struct SnapshotHeader: FieldGroup {
  /// The format of the file; this program reads and writes 4.
  var format = 4
  /// The log's name.
  var origin = ""
  /// How many entries it was taken of.
  var size = 0
  /// The root of these entries.
  var root = ""
  /// The roots of the perfect subtrees of these entries, left to right, from which the tree goes on.
  var tree: [String] = []
  /// The fingerprint of the fold.
  var fold = ""
  /// The newest time of any fact, in milliseconds since 1970.
  var newest = 0
  /// The registry itself: one line.
  var registry: [Block] = []
  /// The ids of all subjects: a line a kind.
  var directory: [Block] = []
  /// The projects of each city: a line a city.
  var places: [Block] = []
  /// What is looked up across subjects: a line for each thing.
  var lookups: [Block] = []
  /// The states of all subjects: a line each, in the order of the directory.
  var states: [Group] = []
  /// Where everything lies that was said of the subjects: a line each, in the same order.
  var histories: [Group] = []
  /// What the portfolio shows of the projects: a line each, in the order of the places.
  var outlines: [Group] = []
  /// Where the entries lie, by the ids of their statements: a line a bucket of ids.
  var ids: [Group] = []
  /// The signature by the log's key; absent in what is signed.
  var signature: String?

  /// Some lines of a snapshot.
  struct Block: FieldGroup {
    var lines = 0
    /// How many bytes they have with their line feeds.
    var bytes = 0
    var sha256 = ""

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("lines", &lines)
      try v.required("bytes", &bytes)
      try v.required("sha256", &sha256)
    }
  }

  /// Some blocks with the list of them, which stands before them: a line a block. So the header stays
  /// short, however long the snapshot is.
  struct Group: FieldGroup {
    /// How many blocks it has.
    var blocks = 0
    /// How many lines they have together.
    var lines = 0
    /// How many bytes they have together.
    var bytes = 0
    /// How many bytes the list of them has.
    var listBytes = 0
    /// The digest of the list.
    var listSHA256 = ""

    mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
      try v.required("blocks", &blocks)
      try v.required("lines", &lines)
      try v.required("bytes", &bytes)
      try v.required("listBytes", &listBytes)
      try v.required("listSHA256", &listSHA256)
    }
  }

  mutating func visit<V: FieldVisitor & ~Copyable>(_ v: inout V) throws(V.Failure) {
    try v.required("format", &format)
    try v.required("origin", &origin)
    try v.required("size", &size)
    try v.required("root", &root)
    try v.list("tree", &tree)
    try v.required("fold", &fold)
    try v.required("newest", &newest)
    try v.list("registry", &registry)
    try v.list("directory", &directory)
    try v.list("places", &places)
    try v.list("lookups", &lookups)
    try v.list("states", &states)
    try v.list("histories", &histories)
    try v.list("outlines", &outlines)
    try v.list("ids", &ids)
    try v.optional("signature", &signature)
  }
}

extension SnapshotHeader {
  /// What stands before a header when it is signed.
  private static let signaturePrefix = Array("annals-snapshot/v4\n".utf8)

  /// Reads a header line, whose signature is still to be checked.
  ///
  /// - Throws: ``FieldError`` where it is no such line.
  init(_ line: ArraySlice<UInt8>) throws(FieldError) {
    self = try SnapshotHeader.read(ownBytes: line)
  }

  /// The bytes that are signed.
  var signedBytes: [UInt8] {
    var header = self
    header.signature = nil
    return Self.signaturePrefix + header.canonicalBytes
  }

  /// Whether one of `keys` signed the header.
  func isSigned(by keys: [NoteVerifierKey]) -> Bool {
    guard let bytes = signature.flatMap({ CanonicalBase64.decode(Array($0.utf8)[...]) }) else {
      return false
    }
    let signed = signedBytes
    return keys.contains { key in
      let signature = try? NoteSignature(name: key.name, keyID: key.keyID, signature: bytes)
      return signature.map { key.isValid($0, for: signed) } ?? false
    }
  }

  /// The tree over the entries; nil where its parts do not make the root.
  var compactRange: CompactRange? {
    let hashes = tree.compactMap { TreeHash(hexadecimal: $0) }
    guard hashes.count == tree.count, size >= 0,
      let range = CompactRange(size: UInt64(size), hashes: hashes), range.root.hexadecimal == root
    else { return nil }
    return range
  }
}
