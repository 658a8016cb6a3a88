package import Domain

/// What tells that two answers are one person's, over terms and roles (DESIGN §6).
package enum IdentityKey: Hashable, Sendable {
  /// The code of a code column.
  case code(PersonCode)
  /// An e-mail address, normalised.
  case email(String)
  /// Name and reading, folded, without blanks; the lead confirms who is meant.
  case nameAndReading(String)

  /// Of what a row gives, the first that is there.
  init?(code: PersonCode?, email: String?, name: String, reading: String?) {
    if let code {
      self = .code(code)
    } else if let email {
      self = .email(email)
    } else if let reading, !name.isEmpty {
      self = .nameAndReading("\(IdentityKey.plain(name)) \(IdentityKey.plain(reading))")
    } else {
      return nil
    }
  }

  /// Letters and digits alone, small and folded: how two spellings of one name are compared.
  static func plain(_ name: String) -> String {
    String(
      name.foldedSmall.unicodeScalars.filter { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      })
  }
}
