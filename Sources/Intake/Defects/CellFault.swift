package import Domain

/// Why a cell does not say what its column should. `near` is what was most likely meant.
package enum CellFault: Error, Hashable, Sendable {
  // MARK: Any cell

  /// Nothing stands where something must.
  case missing(Field)
  /// No code, e-mail address, or name and reading tells who this is.
  case keyMissing
  /// The key belongs to somebody of another name, in that row.
  case keyTaken(row: Int)
  /// An error of the spreadsheet, or a formula that was not computed.
  case spreadsheetError
  /// Longer than so many characters.
  case tooLong(most: Int)
  /// More choices than allowed.
  case tooMany(most: Int)
  /// A spreadsheet has made a date of it.
  case turnedIntoDate

  // MARK: Who

  case code
  case email
  case notKatakana
  case nameKind

  // MARK: Dates

  case timestamp
  /// The day stands before the month.
  case dayFirst
  case timeZone
  /// No calendar has this day.
  case noSuchDate
  case date

  // MARK: Languages

  case language(near: String?)
  case levelMissing(LanguageTag)
  case level
  /// A level of the Japanese test for another language.
  case testOfJapanese(LanguageTag)
  /// Two different levels for one language.
  case twoLevels(LanguageTag)
  case jlpt

  // MARK: Hours

  case hours
  /// A date stands where a day of the week belongs.
  case dateForWeekday
  /// A day of the week without an hour.
  case hourMissing
  /// An hour without a day of the week.
  case dayMissing
  /// Another day of the week than the header's.
  case otherDay
  /// A beginning without an end.
  case endMissing
  /// The end is not after the beginning; windows do not pass midnight.
  case endBeforeStart
  /// No clock shows this time.
  case noSuchTime
  /// None of ◯, △ and ×, nor a word for them.
  case mark

  // MARK: Conditions

  case country
  case exclusion
  case personCode
  case gender
  /// The same gender is asked for, and the own one is not told.
  case ownGenderMissing
  case sameNationality

  // MARK: Role

  case number(least: Int, most: Int)
  case yesOrNo
  case duration
  case round
  case readingLanguage(near: String?)
  case wording
  case wish
}

/// A cell that does not say what its column should, and the part of it that does not.
package struct CellProblem: Error, Hashable, Sendable {
  /// What is wrong.
  package let fault: CellFault
  /// The part of the cell that is; empty where nothing stands there.
  package let piece: String

  /// That fault of that piece.
  package init(_ fault: CellFault, _ piece: some StringProtocol) {
    self.fault = fault
    self.piece = String(piece)
  }
}
