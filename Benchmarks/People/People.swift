/// Mentees and as many mentors.
///
/// A pair may be when it shares two hours and a language, and the mentors' gender is the one that the
/// mentee wishes. Its fit is the sum of
///
/// - 40 points for each common hour, six at most;
/// - 60 points for each common language;
/// - 250 points for the same field;
/// - taste, 0 ..< 300, the same number for a pair whenever it is asked for: with all numbers of 32
///   bits, x = 0x9E3779B1 · mentee xor 0x85EBCA77 · mentor; x = 0x2C1B3C6D · (x xor x / 2¹⁵);
///   x = 0x297A2D39 · (x xor x / 2¹²); x = x xor x / 2¹⁵; then ⌊300 x / 2³²⌋;
/// - what the mentee gives the common hour that it likes best; the first such hour is the pair's.
struct People: Sendable {
  var mentees: [Person]
  var mentors: [Person]
  /// What each mentee gives each hour, 0 ..< 60; ``Person/hourCount`` numbers a mentee.
  var preferences: [UInt8]
}

/// What the pairing knows of a mentee or mentor.
struct Person: Hashable, Sendable {
  /// Hours of the week that are free, a bit each.
  var hours: UInt32
  /// Languages that are spoken, a bit each.
  var languages: UInt8
  /// One of two genders.
  var gender: UInt8
  /// A mentee who is to have a mentor of the same gender; says nothing of a mentor.
  var wantsOwnGender: Bool
  /// Field of work, 0 ..< ``fieldCount``.
  var field: UInt8

  static let hourCount = 28
  static let languageCount = 6
  static let fieldCount = 12
}
