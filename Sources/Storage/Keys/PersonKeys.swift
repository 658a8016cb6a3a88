/// A person's place wherever an order must break a tie: a random number given once and kept.
package struct OrderKey: RawRepresentable, Hashable, Comparable, Sendable {
  /// 0 and more.
  package let rawValue: Int64

  /// `nil` below 0.
  package init?(rawValue: Int64) {
    guard rawValue >= 0 else { return nil }
    self.rawValue = rawValue
  }

  init(bits: UInt64) {
    rawValue = Int64(bits >> 1)
  }

  package static func < (left: OrderKey, right: OrderKey) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The random name of one person's feed: 60 bits as 12 characters of `a-z2-7` (RFC 4648 base32).
package struct FeedID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The 12 characters.
  package let text: String

  /// `nil` unless the text is 12 characters of `a-z2-7`.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 12, text.utf8.allSatisfy(FeedID.alphabet.contains) else { return nil }
    self.text = String(text)
  }

  /// The id of the highest 60 bits.
  init(bits: UInt64) {
    let letters = stride(from: 59, through: 4, by: -5).map { FeedID.alphabet[Int(bits >> $0) & 31] }
    text = String(decoding: letters, as: UTF8.self)
  }

  /// The characters themselves.
  package var description: String { text }

  package static func < (left: FeedID, right: FeedID) -> Bool {
    left.text < right.text
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}

/// The secret from which the UIDs of one feed are made (FEEDS D3). It does not print itself.
package struct FeedKey: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// `nil` unless there are 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.bytes = Array(bytes)
  }

  init(_ fingerprint: Fingerprint) {
    bytes = fingerprint.bytes
  }

  /// Nothing of the key.
  package var description: String { "FeedKey" }

  /// Nothing of the key.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// One session of one mentee in one week of a round's term, whatever its day, hour and mentor.
package struct OccurrenceID: RawRepresentable, Hashable, Comparable, Sendable {
  /// 64 random bits: neither a position nor a time.
  package let rawValue: UInt64

  /// The id with these bits.
  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  package static func < (left: OccurrenceID, right: OccurrenceID) -> Bool {
    left.rawValue < right.rawValue
  }
}
