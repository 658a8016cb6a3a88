import Almanac

extension Feed {
  func refuseUnfit() throws(ICalendarError) {
    let scope = Scope(language: language, lastModified: lastModified)
    try scope.refuseHead(name)
    try scope.refuseStamps(entries.map(\.stamp))
    let cancelWord = FeedWords.words(for: language).cancelledPrefix
    for entry in entries { try entry.refuseUnfit(in: scope, cancelWord) }
  }
}

extension HolidayCalendar {
  func refuseUnfit() throws(ICalendarError) {
    let scope = Scope(language: language, lastModified: lastModified)
    try scope.refuseHead(name)
    guard !days.isEmpty else { throw .withoutDays }
    try scope.refuseStamps(days.map(\.stamp))
    for day in days {
      try scope.refuse(day.date, of: day.stamp)
      try scope.refuse(day.name, as: .summary, of: day.stamp)
    }
  }
}

extension FeedEntry {
  fileprivate func refuseUnfit(in scope: Scope, _ cancelWord: String) throws(ICalendarError) {
    try scope.refuse(hours.date, of: stamp)
    try scope.refuse(summary, as: .summary, of: stamp)
    if let description { try scope.refuse(description, as: .description, of: stamp) }
    let beginsRightly = !cancelWord.isEmpty && summary.hasPrefix(cancelWord)
    if status == .cancelled, !beginsRightly { throw .cancelWordMissing(uid: stamp.uid) }
  }
}

/// What the events of one calendar are measured by.
private struct Scope {
  let language: FeedLanguage
  let lastModified: Instant

  /// 1970-01-01 ... 9999-12-31; its last day is left for ends that fall on the next midnight.
  private static let days = 0...2_932_895

  func refuseHead(_ name: String) throws(ICalendarError) {
    if let fault = TextRules.fault(in: name, as: .calendarName, language.direction) {
      throw .unfitText(.calendarName, uid: nil, fault)
    }
    guard Scope.days.contains(lastModified.utcDate.dayNumber) else {
      throw .stampOutOfRange(uid: nil)
    }
  }

  func refuseStamps(_ stamps: [EventStamp]) throws(ICalendarError) {
    var seen: Set<String> = []
    for stamp in stamps {
      guard stamp.hasUUID else { throw .malformedUID(stamp.uid) }
      guard seen.insert(stamp.uid).inserted else { throw .repeatedUID(stamp.uid) }
      guard (0...Int(Int32.max)).contains(stamp.sequence) else {
        throw .sequenceOutOfRange(uid: stamp.uid, stamp.sequence)
      }
      guard Scope.days.contains(stamp.lastModified.utcDate.dayNumber) else {
        throw .stampOutOfRange(uid: stamp.uid)
      }
      guard stamp.lastModified <= lastModified else { throw .newerThanCalendar(uid: stamp.uid) }
    }
  }

  func refuse(_ date: CivilDate, of stamp: EventStamp) throws(ICalendarError) {
    guard Scope.days.contains(date.dayNumber) else { throw .dateOutOfRange(uid: stamp.uid) }
  }

  func refuse(
    _ text: String, as field: TextField, of stamp: EventStamp
  ) throws(ICalendarError) {
    if let fault = TextRules.fault(in: text, as: field, language.direction) {
      throw .unfitText(field, uid: stamp.uid, fault)
    }
  }
}

extension EventStamp {
  /// 8-4-4-4-12 lower-case hexadecimal digits (RFC 9562 §4).
  fileprivate var hasUUID: Bool {
    let groups = uid.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard groups.map(\.count) == [8, 4, 4, 4, 12] else { return false }
    return groups.joined().allSatisfy { digit in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(digit)
    }
  }
}
