/// A calendar that this room can write, read back and compare.
protocol Publishable {
  /// Throws the first reason against publishing it.
  func refuseUnfit() throws(ICalendarError)
  /// The calendar in libical's hands; called inside `Libical.exclusively`.
  func part() throws(ICalendarError) -> CalendarPart
  /// What a reader of the bytes should understand, derived without libical.
  var meant: [FeedLine] { get }
}

/// Writing and reading back, the same for every kind of calendar.
enum Publishing {
  static func rendered(_ calendar: some Publishable) throws(ICalendarError) -> [UInt8] {
    try calendar.refuseUnfit()
    let text = try Libical.exclusively { () throws(ICalendarError) in try calendar.part().text() }
    guard let text else { throw .outOfMemory }
    return try ContentLines.refolded(text)
  }

  static func published(_ calendar: some Publishable) throws(ICalendarError) -> [UInt8] {
    let bytes = try rendered(calendar)
    let differences = differences(from: bytes, meant: calendar.meant)
    guard differences.isEmpty else { throw .readsDifferently(differences) }
    return bytes
  }

  static func differences(from bytes: [UInt8], meant: [FeedLine]) -> [FeedDifference] {
    guard let reading = Reading(of: bytes) else { return [.unreadable] }
    let changes = reading.lines.difference(from: meant)
    var differences: [FeedDifference] = reading.errors == 0 ? [] : [.errors(reading.errors)]
    if (try? ContentLines.refolded(reading.text)) != bytes { differences.append(.unstable) }
    for case .remove(_, let line, _) in changes.removals { differences.append(.missing(line)) }
    for case .insert(_, let line, _) in changes.insertions { differences.append(.surplus(line)) }
    return differences
  }
}

/// What libical understands from the bytes of a calendar.
private struct Reading {
  let lines: [FeedLine]
  let errors: Int
  /// The calendar as libical would write it; empty where it cannot.
  let text: String

  init?(of bytes: [UInt8]) {
    guard !bytes.contains(0), let source = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    let reading = Libical.exclusively { () -> Reading? in
      guard let part = CalendarPart(parsing: source) else { return nil }
      return Reading(part)
    }
    guard let reading else { return nil }
    self = reading
  }

  private init(_ part: borrowing CalendarPart) {
    lines = part.lines()
    errors = part.errorCount()
    text = part.text() ?? ""
  }
}

// MARK: - For readers of other rooms

extension Feed {
  /// The bytes of the feed: events by start, then UID.
  ///
  /// - Throws: the first reason against publishing it; `outOfMemory`.
  /// - Complexity: O(n log n) in the number of entries.
  package func rendered() throws(ICalendarError) -> [UInt8] { try Publishing.rendered(self) }

  /// The bytes of the feed, after libical read them back as they were meant (`FEEDS.md` D20).
  ///
  /// - Throws: as `rendered()`; `readsDifferently` with every difference.
  package func published() throws(ICalendarError) -> [UInt8] { try Publishing.published(self) }

  /// Where libical reads `bytes` otherwise than this feed is meant; empty for its own bytes.
  ///
  /// - Complexity: O(n·d) in the numbers of lines and differences.
  package func differences(from bytes: [UInt8]) -> [FeedDifference] {
    Publishing.differences(from: bytes, meant: meant)
  }
}

extension HolidayCalendar {
  /// The bytes of the calendar: days by date, then UID.
  ///
  /// - Throws: the first reason against publishing it; `outOfMemory`.
  /// - Complexity: O(n log n) in the number of days.
  package func rendered() throws(ICalendarError) -> [UInt8] { try Publishing.rendered(self) }

  /// The bytes of the calendar, after libical read them back as they were meant (`FEEDS.md` D20).
  ///
  /// - Throws: as `rendered()`; `readsDifferently` with every difference.
  package func published() throws(ICalendarError) -> [UInt8] { try Publishing.published(self) }

  /// Where libical reads `bytes` otherwise than this calendar is meant; empty for its own bytes.
  ///
  /// - Complexity: O(n·d) in the numbers of lines and differences.
  package func differences(from bytes: [UInt8]) -> [FeedDifference] {
    Publishing.differences(from: bytes, meant: meant)
  }
}
