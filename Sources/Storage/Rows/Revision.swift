package import Almanac
package import Domain

/// One change of the workspace, as the archive keeps it.
package struct Revision: Hashable, Sendable {
  /// 1 and more, growing; a number that was taken back is not given again.
  package let number: Int
  /// What was done.
  package let kind: RevisionKind
  /// The round that it belongs to, where it belongs to one.
  package let round: RoundName?
  /// When, for what is published; nothing else has a time.
  package let instant: Instant?
  /// The change as a JSON document; its shape follows from the kind.
  package let body: String
}

/// The name of a kind of change: `import`, `publish`. Which kinds exist is not this room's concern.
package struct RevisionKind: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// Not empty.
  package let rawValue: String

  /// The kind of that name; the archive refuses an empty one.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The kind of that name.
  package init(stringLiteral name: String) {
    rawValue = name
  }
}

/// One change that is to be kept, with everything that belongs to it.
///
/// The numbers of people and sources are ``ArchiveContents/nextPersonOrdinal``,
/// ``ArchiveContents/nextSourceNumber`` and those that follow them.
package struct NewRevision: Hashable, Sendable {
  /// What was done.
  package var kind: RevisionKind
  /// The last revision when the change was thought out, 0 for none.
  package var basis: Int
  /// The round that it belongs to.
  package var round: RoundName?
  /// When, for what is published.
  package var instant: Instant?
  /// The change as a JSON document.
  package var body: String
  /// The revision's number will be above this one too: give the version of the published folder,
  /// which an archive restored from a backup cannot know.
  package var floor = 0
  /// People who were not known before.
  package var people: [KnownPerson] = []
  /// Identities that were not known before.
  package var identities: [KnownIdentity] = []
  /// Files that were imported.
  package var sources: [SourceFile] = []
  /// Answers that stood in them.
  package var answers: [Answer] = []
  /// Feeds of people who had none.
  package var feeds: [PersonalFeed] = []
  /// Sessions that have no id yet.
  package var occurrences: [Occurrence] = []
  /// What feeds say otherwise from now on.
  package var entries: [LedgerEntry] = []
  /// Feeds that change.
  package var calendars: [CalendarStamp] = []

  /// A change that brings nothing but itself.
  package init(
    _ kind: RevisionKind, basis: Int, round: RoundName? = nil, instant: Instant? = nil,
    body: String = "{}"
  ) {
    self.kind = kind
    self.basis = basis
    self.round = round
    self.instant = instant
    self.body = body
  }
}
