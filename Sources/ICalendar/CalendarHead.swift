import Almanac
import CLibical

/// What every calendar says about itself, whoever it is for.
///
/// Neither the product nor the organisation is named anywhere (`FEEDS.md` D11), and there is no
/// METHOD: without it DTSTAMP means the last revision (point 16).
struct CalendarHead {
  let name: String
  let language: FeedLanguage
  let lastModified: Instant
  /// True where events have hours, so that a zone must be explained.
  let isTimed: Bool

  static let product = "-//Calendar//Calendar//EN"
  static let zone = "Asia/Tokyo"
  /// Seconds after which a client may ask again.
  static let refresh: Int32 = 3600
  /// The same as RFC 5545 §3.3.6 writes it.
  static let refreshText = "PT1H"
  /// Japan's distance from UTC, in seconds.
  static let offset: Int32 = 32_400

  /// A calendar that has all but its events.
  func part() throws(ICalendarError) -> CalendarPart {
    var part = try CalendarPart(ICAL_VCALENDAR_COMPONENT)
    try unsafe part.add(CalendarProperty(icalproperty_new_version("2.0")))
    try unsafe part.add(CalendarProperty(icalproperty_new_prodid(CalendarHead.product)))
    try unsafe part.add(CalendarProperty(icalproperty_new_calscale("GREGORIAN")))
    try unsafe part.add(CalendarProperty(icalproperty_new_name(name), in: language))
    try part.add(CalendarProperty(extension: "X-WR-CALNAME", name))
    if isTimed { try part.add(CalendarProperty(extension: "X-WR-TIMEZONE", CalendarHead.zone)) }
    let refresh = icaldurationtype_from_int(CalendarHead.refresh)
    try unsafe part.add(CalendarProperty(icalproperty_new_refreshinterval(refresh)))
    try part.add(CalendarProperty(extension: "X-PUBLISHED-TTL", CalendarHead.refreshText))
    let stamp = unsafe icaltimetype(lastModified)
    try unsafe part.add(CalendarProperty(icalproperty_new_lastmodified(stamp)))
    if isTimed { try part.add(CalendarHead.zonePart()) }
    return part
  }

  /// One STANDARD since 1970 says all about Japan. libical's own Tokyo begins with local mean time
  /// in seconds and four summers, which clients reject (point 31, c16).
  private static func zonePart() throws(ICalendarError) -> CalendarPart {
    var part = try CalendarPart(ICAL_VTIMEZONE_COMPONENT)
    try unsafe part.add(CalendarProperty(icalproperty_new_tzid(zone)))
    try part.add(standardPart())
    return part
  }

  private static func standardPart() throws(ICalendarError) -> CalendarPart {
    var part = try CalendarPart(ICAL_XSTANDARD_COMPONENT)
    let epoch = unsafe icaltimetype(midnightOf: CivilDate(dayNumber: 0))
    try unsafe part.add(CalendarProperty(icalproperty_new_dtstart(epoch)))
    try unsafe part.add(CalendarProperty(icalproperty_new_tzoffsetfrom(offset)))
    try unsafe part.add(CalendarProperty(icalproperty_new_tzoffsetto(offset)))
    try unsafe part.add(CalendarProperty(icalproperty_new_tzname("JST")))
    return part
  }
}
