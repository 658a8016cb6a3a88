import Crypto

/// 32 bytes of SHA-256, or of HMAC-SHA256 where what was hashed could be guessed.
package struct Fingerprint: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// `nil` unless there are 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.bytes = Array(bytes)
  }

  /// The SHA-256 of `content` (FIPS 180-4).
  ///
  /// - Complexity: O(bytes).
  package init(of content: [UInt8]) {
    self.bytes = Array(SHA256.hash(data: content))
  }

  init(code: HMAC<SHA256>.MAC) {
    self.bytes = Array(code)
  }
}

/// What is kept of one cell of an input file: enough to see that it changed, not what it said.
///
/// The first 8 bytes of an HMAC-SHA256 under the workspace's own key.
package struct CellDigest: Hashable, Sendable {
  /// The 8 bytes, first byte highest.
  package let bits: UInt64

  /// The digest with these bits.
  package init(bits: UInt64) {
    self.bits = bits
  }
}
