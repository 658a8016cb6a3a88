/// What a person wants to be called; never split into given and family name.
///
/// A legal name is not stored anywhere. The name is shown to the lead alone.
package struct PersonName: Hashable, Codable, Sendable {
  /// The name to use, as its bearer writes it; not empty.
  package let display: String
  /// How to read it, in katakana, where it was given.
  package let reading: String?
  /// How the name is built.
  package let kind: NameKind

  /// `nil` where `display` is empty or blank.
  package init?(_ display: String, reading: String? = nil, kind: NameKind = .unstated) {
    guard display.contains(where: { !$0.isWhitespace }) else { return nil }
    self.display = display
    self.reading = reading
    self.kind = kind
  }
}

/// How a name is built. Nothing is derived from it; it keeps leads from guessing a family name.
///
/// The raw value is the text of the scenario files and of exports.
package enum NameKind: String, CaseIterable, Codable, Sendable {
  case unstated = ""
  case mononym
  case givenFamily = "given family"
  case familyGiven = "family given"
  case givenPostnomNames = "given postnom names"
  case givenFather = "given + father"
  case givenFatherGrandfather = "given father grandfather"
  case noFamilyName = "no family name"
  case twoGivenNames = "two given names, no family"
  case twoIndependentNames = "two names, neither inherited"
  case doubleFamily = "given two families"
}
