public struct JSONError: Error, Equatable, Sendable { public enum Code: Equatable, Sendable { case x }; public var code: Code; public var offset: Int }
public struct JSONKey: Sendable { public var string: String { "" }; public static func == (a: JSONKey, b: StaticString) -> Bool { false } }
public struct JSONReader {
  public static func withBytes<R, E: Error>(_ bytes: [UInt8], _ body: (inout JSONReader) throws(E) -> R) throws(E) -> R { var r = JSONReader(); return try body(&r) }
  public var offset: Int { 0 }
  public mutating func beginObject() throws(JSONError) {}
  public mutating func nextKey() throws(JSONError) -> JSONKey? { nil }
  public mutating func beginArray() throws(JSONError) {}
  public mutating func nextElement() throws(JSONError) -> Bool { false }
  public mutating func string() throws(JSONError) -> String { "" }
  public mutating func integer() throws(JSONError) -> Int64 { 0 }
  public mutating func bool() throws(JSONError) -> Bool { false }
  public mutating func end() throws(JSONError) {}
}
public struct JSONWriter { public init() {}; public var bytes: [UInt8] { [] }
 public mutating func beginObject() {}
 public mutating func endObject() {}
 public mutating func beginArray() {}
 public mutating func endArray() {}
 public mutating func key(_ s: String) {}
 public mutating func string(_ s: String) {}
 public mutating func integer(_ s: Int64) {}
 public mutating func bool(_ s: Bool) {}
}
public enum JSONValue: Equatable, Sendable { case null, bool(Bool), number(String), string(String), array([JSONValue]), object([(key: String, value: JSONValue)]); public static func == (a: JSONValue, b: JSONValue) -> Bool { true } }
