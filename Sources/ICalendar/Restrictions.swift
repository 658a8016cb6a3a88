/// libical's own table of what RFC 5545 allows where.
package enum Restrictions {
  /// How many breaches libical finds in `bytes`; `nil` where it finds no calendar.
  ///
  /// For tests only: it passes events without UID, DTEND before DTSTART and unknown zones, and is
  /// slower than reading back by two orders of magnitude (`FEEDS.md` D20).
  package static func breaches(in bytes: [UInt8]) -> Int? {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      return nil
    }
    return Libical.exclusively { () -> Int? in
      guard var part = CalendarPart(parsing: text) else { return nil }
      return part.restrictionBreaches()
    }
  }
}
