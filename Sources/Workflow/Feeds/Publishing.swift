import Almanac
import Domain
import Foundation
import ICalendar
import Storage

extension Workspace {
  /// Makes the accepted proposal known: a feed for each participant, read back before it is shown.
  ///
  /// The revision is kept first and the folder of feeds switched last; a publish that is killed in
  /// between never happened, because the next opening takes its revision back.
  package func publish(_ name: String?, at time: String?) throws -> Report {
    let state = try state()
    let round = try state.round(name)
    let proposal = try round.publishable()
    try state.expectNobodyPauses(in: proposal.plan)
    let instant = try state.instant(time, for: try round.frozenRound().term)
    let before = try state.publishedSessions()
    var sessions = before
    let planned = try round.round(of: proposal) ?? round.frozenRound()
    sessions.publish(proposal.plan, of: planned, at: instant)
    let twice = sessions.bookedTwice(after: instant)
    guard twice.isEmpty else {
      throw Refusal("publish.twice", ["people": state.names.list(twice, most: 8)])
    }
    var ledger = FeedLedger(archive, state.contents, at: instant)
    let feeds = try ledger.feeds(of: sessions).mapValues(Workspace.file)
    let event = WorkspaceEvent.published(.init(proposal: proposal.number))
    let revision = try commit(event, round: round.name, after: state) { revision in
      revision.instant = instant
      revision.floor = try feedVersion() ?? 0
      revision.feeds = ledger.newFeeds
      revision.occurrences = ledger.newOccurrences
      revision.entries = ledger.newEntries
      revision.calendars = ledger.newCalendars
    }
    try switchFeeds(to: feeds, revision)
    return PublishReport(
      people: state.names, plan: proposal.plan, earlier: round.published?.plan, before: before,
      after: sessions, instant: instant,
      feeds: feeds.count, folder: folder.appending(path: Workspace.feedsName).relativePath
    ).report
  }

  /// Writes one feed; what cannot be read back as it was meant is not published.
  static func file(_ feed: Feed) throws -> PublishedFile {
    do {
      return PublishedFile(try feed.published(), modified: feed.lastModified)
    } catch {
      throw Refusal("publish.feed")
    }
  }
}

// MARK: - What may be published

extension RoundState {
  /// The proposal of which everybody accepted: the one on offer, or, when no wave is left, the one that
  /// holds accepted pairs alone.
  fileprivate func publishable() throws -> StoredProposal {
    guard stage != .published else {
      throw Refusal("publish.again", ["name": .round(name)])
    }
    try expect([.offered, .proposed], for: "publish")
    guard let proposal = stage == .offered ? offered : proposal else {
      throw Refusal("round.no-proposal", ["name": .round(name)])
    }
    guard !proposal.plan.pairs.isEmpty || published != nil else { throw Refusal("publish.nobody") }
    let answers = proposal.plan.pairs.map(answer)
    let refused = answers.count { $0 == false }
    guard refused == 0 else {
      throw Refusal("publish.refused-answers", ["count": .number(refused)])
    }
    let open = answers.count { $0 == nil }
    guard open == 0 else { throw Refusal("publish.open-answers", ["count": .number(open)]) }
    guard !hasNewDecisions else { throw Refusal("proposal.outdated") }
    return proposal
  }
}

extension WorkspaceState {
  /// Everybody's sessions, as all publishes have made them.
  func publishedSessions() throws -> PublishedSessions {
    var sessions = PublishedSessions()
    var states: [RoundName: RoundState] = [:]
    let instants = self.instants
    for entry in events {
      guard let name = entry.round else { continue }
      states[name, default: RoundState(name: name)].apply(entry.event)
      guard case .published = entry.event, let state = states[name],
        let proposal = state.published, let instant = instants[entry.revision]
      else { continue }
      let round = try state.round(of: proposal) ?? state.frozenRound()
      sessions.publish(proposal.plan, of: round, at: instant)
    }
    return sessions
  }

  /// When each publish was made, by revision.
  var instants: [Int: Instant] {
    Dictionary(
      contents.revisions.compactMap { revision in
        revision.instant.map { (revision.number, $0) }
      }
    ) { first, _ in first }
  }

  /// The instant of a publish; stamps must rise from one to the next, and one that was typed must lie
  /// within a year of the term: a slip would bind every later publish.
  fileprivate func instant(_ text: String?, for term: Term) throws -> Instant {
    let instant = try PublishingInstant.from(text)
    if let text, abs(term.firstDay.days(until: instant.tokyoDate)) > 366 + 7 * term.weeks {
      throw Refusal(
        "publish.far",
        ["text": .text(text), "first": .date(term.firstDay), "last": .date(term.lastDay)])
    }
    let latest = contents.revisions.compactMap(\.instant).max()
    if let latest, instant < latest {
      throw Refusal("publish.earlier", ["latest": .text(latest.tokyoDescription)])
    }
    return instant
  }

  /// Refuses a plan that holds somebody who pauses.
  func expectNobodyPauses(in plan: Plan) throws {
    let away = paused.intersection(plan.pairs.flatMap(\.people))
    guard away.isEmpty else {
      throw Refusal("proposal.paused", ["people": names.list(Array(away), most: 8)])
    }
  }
}

extension ArchiveContents {
  /// The latest file of each name.
  var latestSources: [SourceFile] {
    var latest: [String: SourceFile] = [:]
    for source in sources { latest[source.name] = source.value }
    return latest.values.sorted { $0.name < $1.name }
  }
}
