import Almanac
import Domain
import ICalendar
import Storage

/// What a publish writes: feeds, and the stamps by which calendar apps see what changed (FEEDS D2, D3).
///
/// An event whose words or hours changed gets LAST-MODIFIED = midnight UTC of the publishing day, or one
/// second more than before; SEQUENCE rises where time or status changed. A feed's bytes depend on
/// nothing but what is published.
struct FeedLedger {
  private let archive: Archive
  private let instant: Instant
  private var feeds: [PersonCode: PersonalFeed]
  private var occurrences: [SessionKey: Occurrence]
  private let stamps: [LedgerKey: LedgerEntry]
  private let calendars: [FeedID: CalendarStamp]
  private var nextFeed: Int

  private(set) var newFeeds: [PersonalFeed] = []
  private(set) var newOccurrences: [Occurrence] = []
  private(set) var newEntries: [LedgerEntry] = []
  private(set) var newCalendars: [CalendarStamp] = []

  init(_ archive: Archive, _ contents: ArchiveContents, at instant: Instant) {
    self.archive = archive
    self.instant = instant
    feeds = Dictionary(contents.feeds.map { ($0.person, $0.value) }) { first, _ in first }
    occurrences = Dictionary(
      contents.occurrences.map {
        (SessionKey(round: $0.round, mentee: $0.mentee, week: $0.week), $0.value)
      }
    ) { first, _ in first }
    stamps = contents.ledger
    calendars = contents.calendarStamps
    nextFeed = contents.feeds.count
  }

  /// Each person's feed, with everything new that it needs.
  mutating func feeds(of sessions: PublishedSessions) -> [FeedID: Feed] {
    var written: [FeedID: Feed] = [:]
    for person in sessions.ofPerson.keys.sorted() {
      let feed = feed(of: person)
      let wish = sessions.wishes[person] ?? FeedWish.neutral
      let entries = (sessions.ofPerson[person] ?? [:]).sorted { $0.key < $1.key }
        .compactMap { entry(of: $0.value, $0.key, in: feed, wish) }
      written[feed.id] = Feed(
        name: FeedWords.words(for: wish.language)[.calendarName], language: wish.language,
        lastModified: stamp(feed, entries), entries: entries)
    }
    return written
  }

  private mutating func feed(of person: PersonCode) -> PersonalFeed {
    if let known = feeds[person] { return known }
    let feed = archive.newFeed(of: person, ordinal: nextFeed)
    nextFeed += 1
    feeds[person] = feed
    newFeeds.append(feed)
    return feed
  }

  private mutating func occurrence(_ key: SessionKey) -> Occurrence {
    if let known = occurrences[key] { return known }
    let new = archive.newOccurrence(of: key.mentee, round: key.round, week: key.week)
    occurrences[key] = new
    newOccurrences.append(new)
    return new
  }
}

// MARK: - Entries

extension FeedLedger {
  private mutating func entry(
    of session: FeedSession, _ key: SessionKey, in feed: PersonalFeed, _ wish: FeedWish
  ) -> FeedEntry? {
    let hours = EventHours(session.date, from: session.start, to: session.end)
    guard let hours else { return nil }
    let occurrence = occurrence(key)
    let (words, status) = (FeedWords.words(for: wish.language), session.status)
    let content = FeedContent(
      session: session, summary: words.summary(wish.feedWording, status),
      description: words.description(wish.feedWording, status), language: wish.language.tag)
    let stamp = stamp(LedgerKey(feed.id, occurrence.id), content)
    return FeedEntry(
      stamp: EventStamp(
        uid: EventIdentifier.uid(of: occurrence.id, in: feed), sequence: stamp.sequence,
        lastModified: stamp.lastModified),
      hours: hours, status: status, summary: content.summary, description: content.description)
  }

  private mutating func stamp(_ key: LedgerKey, _ content: FeedContent) -> LedgerEntry {
    let known = stamps[key]
    if let known, known.content == content.fingerprint { return known }
    let entry = LedgerEntry(
      key, content: content.fingerprint, sequence: known.map { $0.sequence + 1 } ?? 0,
      lastModified: later(than: known?.lastModified))
    newEntries.append(entry)
    return entry
  }

  /// The calendar changes with its latest entry.
  private mutating func stamp(_ feed: PersonalFeed, _ entries: [FeedEntry]) -> Instant {
    let known = calendars[feed.id]?.lastModified
    let latest = entries.map(\.stamp.lastModified).max()
    let stamp = [known, latest].compactMap { $0 }.max() ?? later(than: known)
    if stamp != known { newCalendars.append(CalendarStamp(feed.id, lastModified: stamp)) }
    return stamp
  }

  private func later(than known: Instant?) -> Instant {
    let midnight = Instant(secondsSince1970: instant.utcDate.dayNumber * 86_400)
    guard let known else { return midnight }
    return max(midnight, Instant(secondsSince1970: known.secondsSince1970 + 1))
  }
}

/// What a reader of one entry sees.
struct FeedContent: Hashable {
  let session: FeedSession
  let summary: String
  let description: String?
  let language: String

  var fingerprint: Fingerprint {
    let parts = [
      session.date.description, session.start.description, session.end.description,
      session.isCancelled ? "cancelled" : "confirmed", language, summary, description ?? "",
    ]
    return Fingerprint(of: Array(parts.joined(separator: "\u{1F}").utf8))
  }
}

extension FeedSession {
  var status: EventStatus { isCancelled ? .cancelled : .confirmed }
}

extension FeedWish {
  static let neutral = FeedWish(language: .english, wording: .discreet)

  var feedWording: FeedWords.Wording {
    switch wording {
    case .discreet: .discreet
    case .normal: .normal
    }
  }
}
