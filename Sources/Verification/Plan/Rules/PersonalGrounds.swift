import Domain

/// The personal conditions of two people against each other.
///
/// Which of them stands is asked by nobody: the one answer is whether any does.
struct PersonalGrounds: Sendable {
  private let mentee: Mentee
  private let mentor: Mentor
  private let policy: MustPolicy

  /// The conditions of a mentee and a mentor under the programme's policy.
  init(_ mentee: Mentee, _ mentor: Mentor, _ policy: MustPolicy) {
    self.mentee = mentee
    self.mentor = mentor
    self.policy = policy
  }

  /// True where something stands between the two.
  var stand: Bool {
    mentee.code == mentor.code || missesGenderWish || menteeKeepsAway || mentorKeepsAway
      || sharedNationalityStands || stateTieStands || selectionProcessStands
  }

  private var missesGenderWish: Bool {
    guard let wish = mentee.conditions.genderWish else { return false }
    return mentor.gender != wish
  }

  private var menteeKeepsAway: Bool {
    mentee.conditions.exclusions.contains { exclusion in
      switch exclusion {
      case .person(let code): code == mentor.code
      case .employer(let employer): employer == mentor.employer
      case .country(let country): country == mentor.nationality
      case .state(let state): isTied(to: state)
      case .tag(let tag): mentor.tags.contains(tag)
      }
    }
  }

  private var mentorKeepsAway: Bool {
    mentor.conditions.exclusions.contains { exclusion in
      switch exclusion {
      case .person(let code): code == mentee.code
      case .country(let country): country == mentee.nationality
      case .employer, .state, .tag: false
      }
    }
  }

  private var sharedNationalityStands: Bool {
    guard let nationality = mentee.nationality, nationality == mentor.nationality else {
      return false
    }
    switch mentee.conditions.sameNationality {
    case .asked: return false
    case .refused: return true
    case .unstated: return policy.sameNationality == .unlessAsked
    }
  }

  private var stateTieStands: Bool {
    guard policy.stateTies == .unlessAsked, let state = mentee.nationality else { return false }
    return isTied(to: state)
  }

  private var selectionProcessStands: Bool {
    guard let employer = mentor.employer else { return false }
    return mentee.conditions.selectionProcesses.contains(employer)
  }

  private func isTied(to state: CountryCode) -> Bool {
    mentor.stateTies.contains(state) || (mentor.isStateLinked && mentor.nationality == state)
  }
}
