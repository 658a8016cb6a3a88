import Crypto
import Foundation
import Storage

/// Identifiers of events: keyed, so that two people's feeds share none (FEEDS D3).
enum EventIdentifier {
  /// UUID version 8 (RFC 9562 §5.8) of HMAC-SHA256 under the feed's key over the occurrence's id.
  static func uid(of occurrence: OccurrenceID, in feed: PersonalFeed) -> String {
    var id = occurrence.rawValue.bigEndian
    let message = Data(bytes: &id, count: 8)
    let code = HMAC<SHA256>.authenticationCode(
      for: message, using: SymmetricKey(data: feed.key.bytes))
    return uuid(Array(code))
  }

  /// UUID version 8 of the first 16 of at least 16 bytes.
  static func uuid(_ code: [UInt8]) -> String {
    var bytes = Array(code.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    return grouped(bytes.map(hexadecimal).joined())
  }

  private static func grouped(_ digits: String) -> String {
    var rest = Substring(digits)
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}

extension Fingerprint {
  /// Small hexadecimal digits.
  var hexadecimal: String { bytes.map(EventIdentifier.hexadecimal).joined() }
}
