/// A table of people: which of the two roles its rows apply for.
package enum PeopleTable: String, CaseIterable, Sendable {
  case mentees
  case mentors
}

/// What a column tells about a person. The raw value is the field's name in a map.
package enum Field: String, CaseIterable, Sendable {
  // Who
  case code
  case timestamp
  case email = "e-mail"
  case name
  case nameKind = "name-kind"
  case reading
  case rounds

  // Languages and time
  case languages
  /// The level of one language, which stands behind the field's name.
  case language
  case jlpt
  case availability
  case keptFree = "kept-free"

  // Wishes
  case fields
  case goals
  case partner
  case district
  case mattersMost = "matters-most"
  case coMentor = "co-mentor"
  case askAgain = "ask-again"
  case calendarLanguage = "calendar-language"
  case calendarWording = "calendar-wording"

  // Personal conditions, and what they are checked against
  case nationality
  case gender
  case genderWish = "gender-wish"
  case exclusions
  case sameNationality = "same-nationality"
  case selectionProcesses = "selection-processes"
  case employer
  case stateTies = "state-ties"
  case stateLinked = "state-linked"
  case tags

  // A mentor's role
  case capacity
  case trained
  case experience
  case weeklyCap = "weekly-cap"
  case committed

  // Neither
  /// Consents, contacts and free text: never read.
  case ignore
  /// Nobody has decided yet; a file is not imported with such a column.
  case undecided
}

extension Field {
  /// The only table that has the field; `nil` where both have it.
  package var onlyTable: PeopleTable? {
    switch self {
    case .genderWish, .sameNationality, .selectionProcesses, .mattersMost, .coMentor, .askAgain:
      .mentees
    case .employer, .stateTies, .stateLinked, .tags: .mentors
    case .capacity, .trained, .experience, .weeklyCap, .committed: .mentors
    default: nil
    }
  }

  /// True where several columns may give the field; what they say is added up in their order.
  package var mayRepeat: Bool {
    switch self {
    case .name, .languages, .language, .availability, .keptFree, .fields, .goals: true
    case .exclusions, .selectionProcesses, .stateTies, .tags, .ignore, .undecided: true
    default: false
    }
  }

  /// True where a cell is told by length and kind of characters only: contact, employer,
  /// nationality, conditions, free text, and whatever else may hold a reason that is nobody's
  /// concern.
  package var isSensitive: Bool {
    switch self {
    case .email, .employer, .nationality, .gender, .genderWish, .exclusions, .sameNationality: true
    case .selectionProcesses, .stateTies, .stateLinked, .tags, .askAgain: true
    case .fields, .goals, .partner, .district, .keptFree, .ignore, .undecided: true
    default: false
    }
  }
}
