package import Almanac
package import Domain

/// A session of one mentee of a round in one week of the calendar; it keeps its id when it moves.
package struct Occurrence: Hashable, Sendable {
  /// The id from which UIDs are made.
  package let id: OccurrenceID
  /// The round.
  package let round: RoundName
  /// Whose session it is; the mentor may change.
  package let mentee: PersonCode
  /// The week: 1 for that of Monday 1970-01-05; at most 9 999.
  package let week: Int

  /// That session.
  package init(id: OccurrenceID, round: RoundName, mentee: PersonCode, week: Int) {
    self.id = id
    self.round = round
    self.mentee = mentee
    self.week = week
  }
}

/// What a feed said about an occurrence from some revision on (FEEDS D2).
package struct LedgerEntry: Hashable, Sendable {
  /// Which event of which feed.
  package let event: LedgerKey
  /// The hash of what the event says; `nil` where it left the feed.
  package let content: Fingerprint?
  /// The event's SEQUENCE, 0 ... 2 147 483 647.
  package let sequence: Int
  /// The event's LAST-MODIFIED.
  package let lastModified: Instant

  /// That statement.
  package init(
    _ event: LedgerKey, content: Fingerprint?, sequence: Int, lastModified: Instant
  ) {
    self.event = event
    self.content = content
    self.sequence = sequence
    self.lastModified = lastModified
  }
}

/// One event of one feed.
package struct LedgerKey: Hashable, Comparable, Sendable {
  /// The feed.
  package let feed: FeedID
  /// The session.
  package let occurrence: OccurrenceID

  /// That session in that feed.
  package init(_ feed: FeedID, _ occurrence: OccurrenceID) {
    self.feed = feed
    self.occurrence = occurrence
  }

  package static func < (left: LedgerKey, right: LedgerKey) -> Bool {
    (left.feed, left.occurrence) < (right.feed, right.occurrence)
  }
}

/// When a whole feed last changed, deletions included, from some revision on.
package struct CalendarStamp: Hashable, Sendable {
  /// The feed.
  package let feed: FeedID
  /// The calendar's LAST-MODIFIED.
  package let lastModified: Instant

  /// That feed, at that moment.
  package init(_ feed: FeedID, lastModified: Instant) {
    self.feed = feed
    self.lastModified = lastModified
  }
}
