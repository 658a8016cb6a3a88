/// Everything that an archive holds at one moment, each list in an order that stays as it grows.
package struct ArchiveContents: Hashable, Sendable {
  /// All changes, earliest first.
  package var revisions: [Revision] = []
  /// People by ordinal.
  package var people: [Recorded<KnownPerson>] = []
  /// Identities, earliest first.
  package var identities: [Recorded<KnownIdentity>] = []
  /// Imported files by number.
  package var sources: [Recorded<SourceFile>] = []
  /// All answers that were ever given, earliest import first.
  package var answers: [Recorded<Answer>] = []
  /// Feeds: by revision, then person.
  package var feeds: [Recorded<PersonalFeed>] = []
  /// Sessions: by revision, round, mentee and week.
  package var occurrences: [Recorded<Occurrence>] = []
  /// The whole ledger: by revision, then feed, then occurrence.
  package var entries: [Recorded<LedgerEntry>] = []
  /// Every change of a calendar: by revision, then feed.
  package var calendars: [Recorded<CalendarStamp>] = []

  /// Nothing at all.
  package init() {}

  /// The number of the last revision; 0 where there is none.
  package var lastRevision: Int { revisions.last?.number ?? 0 }

  /// The ordinal of the next new person.
  package var nextPersonOrdinal: Int { people.last.map { $0.ordinal + 1 } ?? 0 }

  /// The number of the next imported file.
  package var nextSourceNumber: Int { sources.last.map { $0.number + 1 } ?? 1 }

  /// What counts of the ledger: the last statement about each event, those that left included.
  ///
  /// - Complexity: O(entries).
  package var ledger: [LedgerKey: LedgerEntry] {
    Dictionary(entries.map { ($0.event, $0.value) }) { _, later in later }
  }

  /// When each feed last changed.
  ///
  /// - Complexity: O(calendar stamps).
  package var calendarStamps: [FeedID: CalendarStamp] {
    Dictionary(calendars.map { ($0.feed, $0.value) }) { _, later in later }
  }
}
