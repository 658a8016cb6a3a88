import Domain

extension CellFault {
  /// The last part of the sentence's key.
  var name: String {
    switch self {
    case .missing: "missing"
    case .keyMissing: "key-missing"
    case .keyTaken: "key-taken"
    case .spreadsheetError: "spreadsheet-error"
    case .tooLong: "too-long"
    case .tooMany: "too-many"
    case .turnedIntoDate: "turned-into-date"
    case .code: "code"
    case .email: "e-mail"
    case .notKatakana: "not-katakana"
    case .nameKind: "name-kind"
    case .timestamp: "timestamp"
    case .dayFirst: "day-first"
    case .timeZone: "time-zone"
    case .noSuchDate: "no-such-date"
    case .date: "date"
    default: nameOfLanguageFault ?? nameOfHoursFault ?? nameOfOtherFault
    }
  }

  private var nameOfLanguageFault: String? {
    switch self {
    case .language: "language"
    case .levelMissing: "level-missing"
    case .level: "level"
    case .testOfJapanese: "test-of-japanese"
    case .twoLevels: "two-levels"
    case .jlpt: "jlpt"
    default: nil
    }
  }

  private var nameOfHoursFault: String? {
    switch self {
    case .hours: "hours"
    case .dateForWeekday: "date-for-weekday"
    case .hourMissing: "hour-missing"
    case .dayMissing: "day-missing"
    case .otherDay: "other-day"
    case .endMissing: "end-missing"
    case .endBeforeStart: "end-before-start"
    case .noSuchTime: "no-such-time"
    case .mark: "mark"
    default: nil
    }
  }

  private var nameOfOtherFault: String {
    switch self {
    case .country: "country"
    case .exclusion: "exclusion"
    case .personCode: "person-code"
    case .gender: "gender"
    case .ownGenderMissing: "own-gender-missing"
    case .sameNationality: "same-nationality"
    case .number: "number"
    case .yesOrNo: "yes-or-no"
    case .duration: "duration"
    case .round: "round"
    case .readingLanguage: "reading-language"
    case .wording: "wording"
    case .wish: "wish"
    default: "unreadable"
    }
  }

  var facts: [String: Fact] {
    switch self {
    case .missing(let field): ["field": .field(field)]
    case .keyTaken(let row): ["first": .number(row)]
    case .tooLong(let most), .tooMany(let most): ["most": .number(most)]
    case .language(let near): ["repair": .repair(near: near, or: "language")]
    case .readingLanguage(let near): ["repair": .repair(near: near, or: "reading-language")]
    case .levelMissing(let tag), .testOfJapanese(let tag), .twoLevels(let tag):
      ["language": .language(tag)]
    case .number(let least, let most): ["least": .number(least), "most": .number(most)]
    default: [:]
    }
  }
}
