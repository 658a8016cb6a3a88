import Crypto
import Domain

/// The keys of one workspace, and where its new random values come from.
struct WorkspaceKeys: Sendable {
  /// Where a random value is asked for: what it is, then for whom or what.
  typealias Purpose = [String]

  /// The key behind everything random, in a seeded workspace; `nil` where the system is asked.
  let root: [UInt8]?
  /// Under it identities are hashed.
  let identity: [UInt8]
  /// Under it the cells of input files are hashed.
  let cell: [UInt8]

  init(root: [UInt8]?, identity: [UInt8], cell: [UInt8]) {
    self.root = root
    self.identity = identity
    self.cell = cell
  }

  /// New keys: from the system, or always the same from a seed (RFC 5869).
  init(seed: String?) {
    root = seed.map { seed in
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: SymmetricKey(data: Array(seed.utf8)),
        salt: Array("musubi workspace".utf8), outputByteCount: 32
      ).withUnsafeBytes { Array($0) }
    }
    identity = WorkspaceKeys.random(["identity key"], from: root).bytes
    cell = WorkspaceKeys.random(["cell key"], from: root).bytes
  }

  /// 256 bits: from the system, or in a seeded workspace always the same for equal purposes.
  func random(_ purpose: Purpose) -> Fingerprint {
    WorkspaceKeys.random(purpose, from: root)
  }

  /// The first 64 bits of `random(purpose)`, first byte highest.
  func randomBits(_ purpose: Purpose) -> UInt64 {
    WorkspaceKeys.bits(random(purpose))
  }

  static func code(of text: String, under key: [UInt8]) -> Fingerprint {
    let key = SymmetricKey(data: key)
    return Fingerprint(code: HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
  }

  static func bits(_ fingerprint: Fingerprint) -> UInt64 {
    fingerprint.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func random(_ purpose: Purpose, from root: [UInt8]?) -> Fingerprint {
    // The message of a fresh key does not matter; the code under it is as random as the key.
    let key = root ?? SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    return code(of: purpose.joined(separator: "\u{1F}"), under: key)
  }
}
