import Almanac
import CLibical

/// libical's times, filled from Almanac's integers: its own reader of texts accepts month 13.
extension icaltimetype {
  /// A whole day.
  init(_ date: CivilDate) {
    unsafe self = icaltime_null_date()
    unsafe set(date)
  }

  /// The first second of a local day, without a zone.
  init(midnightOf date: CivilDate) {
    unsafe self = icaltime_null_time()
    unsafe set(date)
  }

  /// A local time without a zone; the TZID parameter names it. 24:00 becomes 0:00 of the next day.
  init(_ date: CivilDate, _ minute: MinuteOfDay) {
    unsafe self = icaltimetype(midnightOf: minute.hour == 24 ? date.adding(days: 1) : date)
    unsafe self.hour = Int32(minute.hour % 24)
    unsafe self.minute = Int32(minute.minute)
  }

  /// A moment in UTC.
  init(_ instant: Instant) {
    unsafe self = icaltimetype(midnightOf: instant.utcDate)
    let second = instant.secondOfUTCDay
    unsafe self.hour = Int32(second / 3600)
    unsafe self.minute = Int32(second / 60 % 60)
    unsafe self.second = Int32(second % 60)
    unsafe self.zone = icaltimezone_get_utc_timezone()
  }

  private mutating func set(_ date: CivilDate) {
    let (year, month, day) = date.parts
    unsafe self.year = Int32(year)
    unsafe self.month = Int32(month)
    unsafe self.day = Int32(day)
  }
}
