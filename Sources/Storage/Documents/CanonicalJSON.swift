import Foundation

/// Documents as text: keys in order, no white space, so that equal values are equal bytes.
package enum CanonicalJSON {
  /// The JSON of a value.
  ///
  /// - Throws: `unwritable` where the value holds something that JSON has no words for.
  package static func text(of value: some Encodable) throws(DocumentRefusal) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      throw .unwritable("\(type(of: value))")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The value that a JSON text stands for.
  ///
  /// - Throws: `unreadable` where the text is not JSON, or not of this type.
  package static func value<Value: Decodable>(
    _ type: Value.Type = Value.self, from text: String
  ) throws(DocumentRefusal) -> Value {
    guard let value = try? JSONDecoder().decode(type, from: Data(text.utf8)) else {
      throw .unreadable("\(type)")
    }
    return value
  }
}

/// A document that could not be written or read: its type alone, for its words may be personal.
package enum DocumentRefusal: Error, Hashable, Sendable {
  /// A value of this type holds something that JSON cannot say.
  case unwritable(String)
  /// A text does not say a value of this type.
  case unreadable(String)
}
