// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Foundation
#endif

/// GB 18030 by the C library's iconv; the raw pointers to it live in this file alone.
///
/// Bound: a character of GB 18030 has one to four bytes and becomes at most three bytes of UTF-8 for
/// one or two bytes, and four for four; so the buffer of twice the bytes is never too small.
enum GB18030 {
  #if canImport(Glibc) || canImport(Musl)
    static func decode(_ bytes: [UInt8]) throws(TableError) -> String {
      guard let converter = iconv_open("UTF-8", "GB18030"),
        Int(bitPattern: converter) != -1
      else { throw TableError(.encoding, found: "iconv: GB18030") }
      defer { iconv_close(converter) }
      var input = bytes.map { CChar(bitPattern: $0) }
      var output = [CChar](repeating: 0, count: bytes.count * 2 + 4)
      var left = input.count
      var room = output.count
      let status = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
          var from = source.baseAddress
          var to = target.baseAddress
          return iconv(converter, &from, &left, &to, &room)
        }
      }
      let place = input.count - left
      guard status != .max, left == 0 else {
        throw TableError(.encoding, found: "byte \(place + 1)")
      }
      let decoded = output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
      guard let text = String(validating: decoded, as: UTF8.self) else {
        throw TableError(.encoding, found: TextEncoding.gb18030.rawValue)
      }
      return text
    }
  #else
    static func decode(_ bytes: [UInt8]) throws(TableError) -> String {
      // kCFStringEncodingGB_18030_2000, as a string encoding.
      let encoding = String.Encoding(rawValue: 0x8000_0632)
      guard let text = String(data: Data(bytes), encoding: encoding) else {
        throw TableError(.encoding, found: TextEncoding.gb18030.rawValue)
      }
      return text
    }
  #endif
}
