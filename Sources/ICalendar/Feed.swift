package import Almanac

/// One person's private calendar of single hours, as it is to be published.
///
/// A value without a clock: equal feeds render to equal bytes on any day (`FEEDS.md` D1). A feed
/// without entries is the form of revoked and ended feeds (D9).
package struct Feed: Hashable, Sendable {
  /// The neutral name that the calendar application shows.
  package var name: String
  /// The language in which `name` and all entries are written.
  package var language: FeedLanguage
  /// The last change of anything in the feed, deletions too; not before any entry's own.
  package var lastModified: Instant
  /// The hours in any order; rendering sorts them by start, then UID.
  package var entries: [FeedEntry]

  /// Stores what is given; what cannot be published is refused by `rendered()`.
  package init(
    name: String, language: FeedLanguage, lastModified: Instant, entries: [FeedEntry]
  ) {
    self.name = name
    self.language = language
    self.lastModified = lastModified
    self.entries = entries
  }
}

/// One appointment of a private feed; always `CLASS:PRIVATE`, without people, places and links.
package struct FeedEntry: Hashable, Sendable {
  /// Which event this is and which revision of it.
  package var stamp: EventStamp
  /// When it takes place.
  package var hours: EventHours
  /// Whether it takes place; a cancelled one leaves the hour free.
  package var status: EventStatus
  /// The one line that a lock screen shows, with the cancel word first where cancelled (D6).
  package var summary: String
  /// Further lines, separated by LF, for those who chose normal wording (D14); else `nil`.
  package var description: String?

  /// Stores what is given; what cannot be published is refused by `Feed.rendered()`.
  package init(
    stamp: EventStamp, hours: EventHours, status: EventStatus, summary: String,
    description: String? = nil
  ) {
    self.stamp = stamp
    self.hours = hours
    self.status = status
    self.summary = summary
    self.description = description
  }
}

/// Identity and revision of one event in one feed, as the ledger of `FEEDS.md` D2 keeps them.
package struct EventStamp: Hashable, Sendable {
  /// A lower-case UUID such as `5fc53010-1267-8f8e-bc28-1d7ae55a7c99`, in no other feed (D3).
  package var uid: String
  /// The number of the revision, 0 ... 2 147 483 647; never decreases.
  package var sequence: Int
  /// When the event last changed; also its DTSTAMP.
  package var lastModified: Instant

  /// Stores what is given; shapes are checked when a calendar is rendered.
  package init(uid: String, sequence: Int, lastModified: Instant) {
    self.uid = uid
    self.sequence = sequence
    self.lastModified = lastModified
  }
}

/// A stretch of one day in Tokyo, from `start` up to, not including, `end`.
package struct EventHours: Hashable, Comparable, Sendable {
  /// The day.
  package let date: CivilDate
  /// The first minute.
  package let start: MinuteOfDay
  /// The minute after the last one; 24:00 is midnight at the end of `date`.
  package let end: MinuteOfDay

  /// `nil` where `end` is not later than `start`.
  package init?(_ date: CivilDate, from start: MinuteOfDay, to end: MinuteOfDay) {
    guard start < end else { return nil }
    self.date = date
    self.start = start
    self.end = end
  }

  package static func < (left: EventHours, right: EventHours) -> Bool {
    (left.date, left.start, left.end) < (right.date, right.start, right.end)
  }
}

/// Whether an event takes place.
package enum EventStatus: Hashable, Sendable, CaseIterable {
  /// It does.
  case confirmed
  /// Not settled yet.
  case tentative
  /// It does not; the hour is free again.
  case cancelled
}
