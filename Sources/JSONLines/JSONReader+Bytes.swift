// SPDX-License-Identifier: Apache-2.0

extension JSONReader {
  // 128 words are 1,024 bytes, the most that the runtime always takes from the stack.
  static var keyStorageCapacity: Int {
    128
  }

  /// Calls a closure with a reader over the bytes of a line.
  ///
  /// The reader, and every ``JSONText`` that it returns, MUST NOT be used after the closure returns.
  public static func withBytes<Result, Failure: Error>(
    _ bytes: UnsafeRawBufferPointer,
    _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keyStorageCapacity) {
      (storage) throws(Failure) -> Result in
      var reader = JSONReader(bytes: bytes, keyStorage: storage)
      return try body(&reader)
    }
  }

  /// Calls a closure with a reader over the bytes of a line.
  ///
  /// The reader, and every ``JSONText`` that it returns, MUST NOT be used after the closure returns.
  public static func withBytes<Result, Failure: Error>(
    _ bytes: [UInt8],
    _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
      try withBytes(UnsafeRawBufferPointer(buffer), body)
    }
  }

  /// Calls a closure with a reader over the bytes of a line.
  ///
  /// Offsets and ranges count from the slice's first byte, not from its `startIndex`. The reader,
  /// and every ``JSONText`` that it returns, MUST NOT be used after the closure returns.
  public static func withBytes<Result, Failure: Error>(
    _ bytes: ArraySlice<UInt8>,
    _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
      try withBytes(UnsafeRawBufferPointer(buffer), body)
    }
  }

  /// Calls a closure with a reader over bytes that the program wrote itself, however many they are.
  ///
  /// The caller MUST have recognised the bytes, as by a digest: the reader finds every other fault,
  /// but does not look for a key that comes twice. The reader, and every ``JSONText`` that it returns,
  /// MUST NOT be used after the closure returns.
  public static func withBytes<Result, Failure: Error>(
    ofAnyLength bytes: ArraySlice<UInt8>,
    _ body: (inout JSONReader) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) -> Result in
      try withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keyStorageCapacity) {
        (storage) throws(Failure) -> Result in
        var reader = JSONReader(
          bytesOfAnyLength: UnsafeRawBufferPointer(buffer), keyStorage: storage)
        return try body(&reader)
      }
    }
  }

  /// Checks that the bytes are one good line: one value, and nothing after it but white space.
  ///
  /// - Throws: ``JSONError``, the first fault.
  public static func validate(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    try withBytes(bytes) { (reader) throws(JSONError) in
      _ = try reader.skip()
      try reader.end()
    }
  }

  /// Checks that the bytes are one good line: one value, and nothing after it but white space.
  ///
  /// - Throws: ``JSONError``, the first fault.
  public static func validate(_ bytes: [UInt8]) throws(JSONError) {
    try validate(bytes[...])
  }

  /// Checks that the bytes are one good line: one value, and nothing after it but white space.
  ///
  /// - Throws: ``JSONError``, the first fault.
  public static func validate(_ bytes: ArraySlice<UInt8>) throws(JSONError) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try validate(UnsafeRawBufferPointer(buffer))
    }
  }
}
