import Almanac
import Crypto
import Domain
import Foundation
import ICalendar

/// Japan's public holidays as a calendar that anybody may subscribe to.
package enum PublicHolidayFeed {
  /// The calendar as text, and its days as a document.
  ///
  /// - Throws: as ``bytes(years:)``.
  package static func report(years: ClosedRange<Int>) throws -> Report {
    let text = String(decoding: try bytes(years: years), as: UTF8.self)
    let days = years.flatMap(HolidayLaw.holidays).map { holiday -> JSONValue in
      [
        "date": .text(holiday.date.description), "japanese": .text(holiday.japaneseName),
        "english": .text(holiday.englishName),
      ]
    }
    return Report([.verbatim(text)], document: .list(days))
  }

  /// The calendar of some years, as `calendars/japan-public-holidays.ics` holds it.
  ///
  /// Its bytes depend on the years alone: identifiers follow from the dates under a printed key, and
  /// the stamp is the day on which the Official Gazette named the latest equinoxes.
  ///
  /// - Throws: ``Refusal`` where the calendar cannot be written faultlessly, or a year lies outside
  ///   those of the law.
  package static func bytes(years: ClosedRange<Int>) throws -> [UInt8] {
    guard HolidayLaw.years.contains(years.lowerBound), HolidayLaw.years.contains(years.upperBound)
    else {
      throw Refusal(
        "feed.holiday-years",
        [
          "first": .number(HolidayLaw.years.lowerBound),
          "last": .number(HolidayLaw.years.upperBound),
        ], ending: .usage)
    }
    let days = years.flatMap(HolidayLaw.holidays).map { holiday in
      HolidayEntry(
        stamp: EventStamp(uid: uid(holiday.date), sequence: 0, lastModified: gazette),
        date: holiday.date, name: holiday.japaneseName)
    }
    let calendar = HolidayCalendar(
      name: "日本の祝日", language: .japanese, lastModified: gazette, days: days)
    do {
      return try calendar.published()
    } catch {
      throw Refusal("publish.feed")
    }
  }

  /// The years of the calendar that is kept in the project.
  package static let keptYears = 2020...2035

  /// 2026-02-02, when the equinoxes of 2027 were published.
  private static let gazette = Instant(secondsSince1970: 1_769_990_400)

  private static func uid(_ date: CivilDate) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(date.description.utf8),
      using: SymmetricKey(data: Data("japan-public-holidays".utf8)))
    return EventIdentifier.uuid(Array(code))
  }
}
