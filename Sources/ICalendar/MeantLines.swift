import Almanac

// What a reader should understand, said once more without libical: this is the second witness of
// `FEEDS.md` D20, so it shares no code with Rendering.swift but the order of events.

extension Feed {
  var meant: [FeedLine] {
    FeedLine.calendar(
      FeedLine.head(name, language) + [FeedLine("X-WR-TIMEZONE", "Asia/Tokyo")]
        + FeedLine.refresh(lastModified) + FeedLine.tokyo
        + entriesInOrder.flatMap { $0.meant(language) })
  }
}

extension HolidayCalendar {
  var meant: [FeedLine] {
    FeedLine.calendar(
      FeedLine.head(name, language) + FeedLine.refresh(lastModified)
        + daysInOrder.flatMap { $0.meant(language) })
  }
}

extension FeedEntry {
  fileprivate func meant(_ language: FeedLanguage) -> [FeedLine] {
    let spoken = "LANGUAGE=\(language.parameter)"
    let isCancelled = status == .cancelled
    return [FeedLine("BEGIN", "VEVENT")] + stamp.meant + [
      FeedLine("DTSTART", hours.date.basic(hours.start), ["TZID=Asia/Tokyo"]),
      FeedLine("DTEND", hours.date.basic(hours.end), ["TZID=Asia/Tokyo"]),
    ] + (description.map { [FeedLine("DESCRIPTION", $0, [spoken])] } ?? []) + [
      FeedLine("SUMMARY", summary, [spoken]),
      FeedLine("STATUS", status.meant),
      FeedLine("TRANSP", isCancelled ? "TRANSPARENT" : "OPAQUE"),
      FeedLine("CLASS", "PRIVATE"),
      FeedLine("END", "VEVENT"),
    ]
  }
}

extension HolidayEntry {
  fileprivate func meant(_ language: FeedLanguage) -> [FeedLine] {
    let next = date.adding(days: 1)
    return [FeedLine("BEGIN", "VEVENT")] + stamp.meant + [
      FeedLine("DTSTART", date.basic, ["VALUE=DATE"]),
      FeedLine("DTEND", next.basic, ["VALUE=DATE"]),
      FeedLine("SUMMARY", name, ["LANGUAGE=\(language.parameter)"]),
      FeedLine("STATUS", "CONFIRMED"), FeedLine("TRANSP", "TRANSPARENT"),
      FeedLine("CLASS", "PUBLIC"), FeedLine("END", "VEVENT"),
    ]
  }
}

extension EventStamp {
  fileprivate var meant: [FeedLine] {
    [
      FeedLine("UID", uid), FeedLine("DTSTAMP", lastModified.basic),
      FeedLine("LAST-MODIFIED", lastModified.basic), FeedLine("SEQUENCE", "\(sequence)"),
    ]
  }
}

extension EventStatus {
  fileprivate var meant: String {
    switch self {
    case .confirmed: "CONFIRMED"
    case .tentative: "TENTATIVE"
    case .cancelled: "CANCELLED"
    }
  }
}

// MARK: - Lines of every calendar

extension FeedLine {
  fileprivate static func calendar(_ lines: [FeedLine]) -> [FeedLine] {
    [FeedLine("BEGIN", "VCALENDAR")] + lines + [FeedLine("END", "VCALENDAR")]
  }

  fileprivate static func head(_ name: String, _ language: FeedLanguage) -> [FeedLine] {
    [
      FeedLine("VERSION", "2.0"), FeedLine("PRODID", "-//Calendar//Calendar//EN"),
      FeedLine("CALSCALE", "GREGORIAN"),
      FeedLine("NAME", name, ["LANGUAGE=\(language.parameter)"]),
      FeedLine("X-WR-CALNAME", name),
    ]
  }

  fileprivate static func refresh(_ lastModified: Instant) -> [FeedLine] {
    [
      FeedLine("REFRESH-INTERVAL", "PT1H", ["VALUE=DURATION"]),
      FeedLine("X-PUBLISHED-TTL", "PT1H"), FeedLine("LAST-MODIFIED", lastModified.basic),
    ]
  }

  fileprivate static let tokyo = [
    FeedLine("BEGIN", "VTIMEZONE"), FeedLine("TZID", "Asia/Tokyo"),
    FeedLine("BEGIN", "STANDARD"), FeedLine("DTSTART", "19700101T000000"),
    FeedLine("TZOFFSETFROM", "+0900"), FeedLine("TZOFFSETTO", "+0900"),
    FeedLine("TZNAME", "JST"), FeedLine("END", "STANDARD"), FeedLine("END", "VTIMEZONE"),
  ]
}

// MARK: - ISO 8601 basic form

extension CivilDate {
  /// `20260914`.
  fileprivate var basic: String { description.filter { $0 != "-" } }

  /// `20260914T190000`; 24:00 is 0:00 of the next day.
  fileprivate func basic(_ minute: MinuteOfDay) -> String {
    minute.minutes == 1440
      ? "\(adding(days: 1).basic)T000000"
      : "\(basic)T\(minute.description.filter { $0 != ":" })00"
  }
}

extension Instant {
  /// `20260915T000000Z`.
  fileprivate var basic: String { description.filter { $0 != "-" && $0 != ":" } }
}
