// Documents of equal values are equal byte for byte: sets are written in order, and dictionaries as
// objects, whose keys the encoder sorts. The synthesised conformances of this room pick these
// overloads up, because they are more specific than the standard library's.

extension KeyedEncodingContainer {
  mutating func encode<Element: Encodable & Comparable>(
    _ set: Set<Element>, forKey key: Key
  ) throws {
    try encode(set.sorted(), forKey: key)
  }

  mutating func encode<Element: Encodable & Comparable>(
    _ sets: [Set<Element>], forKey key: Key
  ) throws {
    try encode(sets.map { $0.sorted() }, forKey: key)
  }
}

/// A value that documents write as one text.
protocol TextCodable: Codable, CodingKeyRepresentable {
  var documentText: String { get }
  init?(documentText: String)
}

extension TextCodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(documentText: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "Not a \(Self.self)")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(documentText)
  }

  package var codingKey: any CodingKey { DocumentKey(stringValue: documentText) }

  package init?(codingKey: some CodingKey) {
    self.init(documentText: codingKey.stringValue)
  }
}

/// A key of a document's object.
struct DocumentKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
