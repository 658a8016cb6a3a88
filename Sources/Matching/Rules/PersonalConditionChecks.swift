import Domain

/// The personal conditions, each with the question that decides it.
///
/// Which of them stands in the way is asked by the tests alone: to everybody else they are one rule.
enum PersonalConditionChecks {
  /// True where the condition stands between the two.
  typealias Check = @Sendable (Candidate) -> Bool

  static let all: [Check] = [
    samePerson, genderWish, menteesExclusions, mentorsExclusions, sameNationality, stateTie,
    conflictOfInterest,
  ]

  static let samePerson: Check = { $0.mentee.code == $0.mentor.code }

  static let genderWish: Check = { pair in
    pair.mentee.conditions.genderWish.map { $0 != pair.mentor.gender } ?? false
  }

  static let menteesExclusions: Check = { pair in
    pair.mentee.conditions.exclusions.contains { $0.fits(pair.mentor) }
  }

  static let mentorsExclusions: Check = { pair in
    pair.mentor.conditions.exclusions.contains { $0.fits(pair.mentee) }
  }

  static let sameNationality: Check = { pair in
    guard let nationality = pair.mentee.nationality, nationality == pair.mentor.nationality else {
      return false
    }
    switch pair.mentee.conditions.sameNationality {
    case .refused: return true
    case .asked: return false
    case .unstated: return pair.round.programme.must.sameNationality == .unlessAsked
    }
  }

  static let stateTie: Check = { pair in
    guard pair.round.programme.must.stateTies == .unlessAsked else { return false }
    return pair.mentee.nationality.map(pair.mentor.isTied) ?? false
  }

  static let conflictOfInterest: Check = { pair in
    pair.mentor.employer.map(pair.mentee.conditions.selectionProcesses.contains) ?? false
  }
}

extension Exclusion {
  fileprivate func fits(_ mentor: Mentor) -> Bool {
    switch self {
    case .person(let code): code == mentor.code
    case .employer(let employer): employer == mentor.employer
    case .country(let country): country == mentor.nationality
    case .state(let state): mentor.isTied(to: state)
    case .tag(let tag): mentor.tags.contains(tag)
    }
  }

  /// A mentee is known by code and nationality alone.
  fileprivate func fits(_ mentee: Mentee) -> Bool {
    switch self {
    case .person(let code): code == mentee.code
    case .country(let country): country == mentee.nationality
    case .employer, .state, .tag: false
    }
  }
}

extension Mentor {
  /// Tied by a declared tie, or by an employer that depends on the state of the own nationality.
  fileprivate func isTied(to state: CountryCode) -> Bool {
    stateTies.contains(state) || isStateLinked && nationality == state
  }
}
