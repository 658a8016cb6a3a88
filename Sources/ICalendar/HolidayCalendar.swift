package import Almanac

/// A public calendar of whole days: public holidays, closures, observance dates.
///
/// It has no timed event, so it carries neither VTIMEZONE nor `X-WR-TIMEZONE` (`FEEDS.md` 19, 30).
package struct HolidayCalendar: Hashable, Sendable {
  /// The name that the calendar application shows.
  package var name: String
  /// The language in which `name` and all days are written.
  package var language: FeedLanguage
  /// The last change of anything in the calendar; not before any day's own.
  package var lastModified: Instant
  /// The days in any order; rendering sorts them by date, then UID.
  package var days: [HolidayEntry]

  /// Stores what is given; what cannot be published is refused by `rendered()`.
  package init(
    name: String, language: FeedLanguage, lastModified: Instant, days: [HolidayEntry]
  ) {
    self.name = name
    self.language = language
    self.lastModified = lastModified
    self.days = days
  }
}

/// One whole day that bears a name; it blocks nobody's time.
package struct HolidayEntry: Hashable, Sendable {
  /// Which event this is and which revision of it.
  package var stamp: EventStamp
  /// The day.
  package var date: CivilDate
  /// What the day is called.
  package var name: String

  /// Stores what is given; what cannot be published is refused by `HolidayCalendar.rendered()`.
  package init(stamp: EventStamp, date: CivilDate, name: String) {
    self.stamp = stamp
    self.date = date
    self.name = name
  }
}
