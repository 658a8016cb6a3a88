/// What a person asks to be spared, and what they ask for. Changed by the person's own answer only.
///
/// Never itemised to anybody: all together they are "personal conditions" (DESIGN §6).
package struct PersonalConditions: Hashable, Codable, Sendable {
  /// The mentor's gender that the mentee asks for.
  package var genderWish: Gender?
  /// What to keep away from.
  package var exclusions: Set<Exclusion>
  /// What was said about a partner of the same nationality.
  package var sameNationality: SameNationalityWish
  /// Employers in whose selection process the person stands: a conflict of interest.
  package var selectionProcesses: Set<String>

  /// No condition at all unless told.
  package init(
    genderWish: Gender? = nil, exclusions: Set<Exclusion> = [],
    sameNationality: SameNationalityWish = .unstated, selectionProcesses: Set<String> = []
  ) {
    self.genderWish = genderWish
    self.exclusions = exclusions
    self.sameNationality = sameNationality
    self.selectionProcesses = selectionProcesses
  }
}

/// One thing to keep away from, without a reason.
package enum Exclusion: Hashable, Sendable {
  /// This person.
  case person(PersonCode)
  /// Whoever works for this employer.
  case employer(String)
  /// Whoever holds this nationality.
  case country(CountryCode)
  /// Whoever is tied to this state.
  case state(CountryCode)
  /// Whoever carries this tag.
  case tag(String)
}

/// What a mentee said about a mentor of the own nationality.
package enum SameNationalityWish: String, CaseIterable, Codable, Sendable {
  case unstated
  case asked
  case refused
}

/// As the person states it.
package enum Gender: String, CaseIterable, Codable, Sendable {
  case woman = "F"
  case man = "M"
  case other = "X"
}

/// Two capital letters of ISO 3166-1; which letters name a country is not checked.
package struct CountryCode: Hashable, Comparable, Sendable {
  /// For instance `JP`.
  package let text: String

  /// `nil` unless the text is two ASCII letters; small letters are made capital.
  package init?(_ text: some StringProtocol) {
    let capital = text.uppercased()
    guard capital.utf8.count == 2 else { return nil }
    guard capital.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
      return nil
    }
    self.text = capital
  }

  package static func < (left: CountryCode, right: CountryCode) -> Bool {
    left.text < right.text
  }
}
