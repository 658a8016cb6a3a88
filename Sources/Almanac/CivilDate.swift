/// A day of the proleptic Gregorian calendar, without a clock and without a zone.
///
/// All programme time is Asia/Tokyo civil time; Japan has no daylight saving, so a date and a minute
/// of the day name an instant.
///
/// Source for the day-number arithmetic: H. Hinnant, "chrono-compatible low-level date algorithms".
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package let dayNumber: Int

  /// The day that lies `dayNumber` days after 1970-01-01.
  package init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The given day, or `nil` where the calendar has no such day (2023-02-29) or the year lies
  /// outside 1 ... 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= CivilDate.length(ofMonth: month, year: year) else { return nil }
    self.dayNumber = CivilDate.dayNumber(year: year, month: month, day: day)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

// MARK: - Parts

extension CivilDate {
  /// Year, month 1 ... 12 and day 1 ... 31.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted.floorQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The calendar year, 1 ... 9999.
  package var year: Int { parts.year }

  /// The month of the year, 1 ... 12.
  package var month: Int { parts.month }

  /// The day of the month, 1 ... 31.
  package var day: Int { parts.day }

  /// The day of the week.
  package var weekday: Weekday {
    let sinceMonday = (dayNumber + 3).floorRemainder(by: 7)
    return Weekday.allCases[sinceMonday]
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted.floorQuotient(by: 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Days in the month: 28 ... 31.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

// MARK: - Walking

extension CivilDate {
  /// The day `days` later; earlier where `days` is negative.
  package func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// Days from this one to `other`; negative where `other` is earlier.
  package func days(until other: CivilDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// This day where it falls on `weekday`, else the next one that does.
  package func onOrAfter(_ weekday: Weekday) -> CivilDate {
    adding(days: (weekday.daysSinceMonday - self.weekday.daysSinceMonday).floorRemainder(by: 7))
  }
}

// MARK: - Text

extension CivilDate: CustomStringConvertible {
  /// Reads `2022-05-09` and nothing else; `nil` for any other text or a day that does not exist.
  package init?(iso text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-") else {
      return nil
    }
    guard
      let year = Int(digits: digits[0..<4]),
      let month = Int(digits: digits[5..<7]),
      let day = Int(digits: digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as ISO 8601 writes it: `2022-05-09`.
  package var description: String {
    let (year, month, day) = parts
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }
}
