import Almanac
import CLibical

// The order of properties is that of the golden feeds; clients do not care, byte equality does.

extension Feed: Publishable {
  func part() throws(ICalendarError) -> CalendarPart {
    let head = CalendarHead(
      name: name, language: language, lastModified: lastModified, isTimed: true)
    var part = try head.part()
    for entry in entriesInOrder { try part.add(entry.part(language)) }
    return part
  }

  /// By start, then UID, so that equal feeds have equal bytes.
  var entriesInOrder: [FeedEntry] {
    entries.sorted { ($0.hours, $0.stamp.uid) < ($1.hours, $1.stamp.uid) }
  }
}

extension HolidayCalendar: Publishable {
  func part() throws(ICalendarError) -> CalendarPart {
    let head = CalendarHead(
      name: name, language: language, lastModified: lastModified, isTimed: false)
    var part = try head.part()
    for day in daysInOrder { try part.add(day.part(language)) }
    return part
  }

  /// By date, then UID.
  var daysInOrder: [HolidayEntry] {
    days.sorted { ($0.date, $0.stamp.uid) < ($1.date, $1.stamp.uid) }
  }
}

// MARK: - Events

extension FeedEntry {
  fileprivate func part(_ language: FeedLanguage) throws(ICalendarError) -> CalendarPart {
    var part = try stamp.part()
    let start = unsafe icaltimetype(hours.date, hours.start)
    let end = unsafe icaltimetype(hours.date, hours.end)
    let zone = CalendarHead.zone
    try unsafe part.add(CalendarProperty(icalproperty_new_dtstart(start), zone: zone))
    try unsafe part.add(CalendarProperty(icalproperty_new_dtend(end), zone: zone))
    if let description {
      try unsafe part.add(CalendarProperty(icalproperty_new_description(description), in: language))
    }
    try unsafe part.add(CalendarProperty(icalproperty_new_summary(summary), in: language))
    let transparency = status == .cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE
    try part.close(status.libical, transparency, ICAL_CLASS_PRIVATE)
    return part
  }
}

extension HolidayEntry {
  fileprivate func part(_ language: FeedLanguage) throws(ICalendarError) -> CalendarPart {
    var part = try stamp.part()
    let start = unsafe icaltimetype(date)
    let end = unsafe icaltimetype(date.adding(days: 1))
    try unsafe part.add(CalendarProperty(icalproperty_new_dtstart(start)))
    try unsafe part.add(CalendarProperty(icalproperty_new_dtend(end)))
    try unsafe part.add(CalendarProperty(icalproperty_new_summary(name), in: language))
    try part.close(ICAL_STATUS_CONFIRMED, ICAL_TRANSP_TRANSPARENT, ICAL_CLASS_PUBLIC)
    return part
  }
}

extension EventStamp {
  /// An event that says which one it is, and no more.
  fileprivate func part() throws(ICalendarError) -> CalendarPart {
    var part = try CalendarPart(ICAL_VEVENT_COMPONENT)
    let changed = unsafe icaltimetype(lastModified)
    try unsafe part.add(CalendarProperty(icalproperty_new_uid(uid)))
    try unsafe part.add(CalendarProperty(icalproperty_new_dtstamp(changed)))
    try unsafe part.add(CalendarProperty(icalproperty_new_lastmodified(changed)))
    try unsafe part.add(CalendarProperty(icalproperty_new_sequence(Int32(sequence))))
    return part
  }
}

extension CalendarPart {
  /// The three properties that end every event.
  fileprivate mutating func close(
    _ status: icalproperty_status, _ transparency: icalproperty_transp,
    _ access: icalproperty_class
  ) throws(ICalendarError) {
    try unsafe add(CalendarProperty(icalproperty_new_status(status)))
    try unsafe add(CalendarProperty(icalproperty_new_transp(transparency)))
    try unsafe add(CalendarProperty(icalproperty_new_class(access)))
  }
}

extension EventStatus {
  fileprivate var libical: icalproperty_status {
    switch self {
    case .confirmed: ICAL_STATUS_CONFIRMED
    case .tentative: ICAL_STATUS_TENTATIVE
    case .cancelled: ICAL_STATUS_CANCELLED
    }
  }
}
