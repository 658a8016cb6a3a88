import Almanac
import Domain

/// A session of one mentee, by the week of the calendar in which it lies.
///
/// The week stays when hour, mentor, plan or term change, so a moved session is still the same one.
struct SessionKey: Hashable, Comparable, Sendable {
  let round: RoundName
  let mentee: PersonCode
  /// 1 for the week of Monday 1970-01-05.
  let week: Int

  static func < (left: SessionKey, right: SessionKey) -> Bool {
    (left.round, left.mentee, left.week) < (right.round, right.mentee, right.week)
  }
}

/// A session as it stands in somebody's calendar.
struct FeedSession: Hashable, Sendable {
  var date: CivilDate
  var start: MinuteOfDay
  var end: MinuteOfDay
  var isCancelled = false

  /// True where it has begun by then.
  func hasBegun(by instant: Instant) -> Bool {
    Instant(tokyo: date, start) <= instant
  }
}

/// Everybody's sessions, as all that was published has made them.
///
/// A session that a later publish no longer has for somebody stays, cancelled (FEEDS D6). One that had
/// begun when the later publish was made stays as it was: nobody's past is planned anew.
struct PublishedSessions: Sendable {
  private(set) var ofPerson: [PersonCode: [SessionKey: FeedSession]] = [:]
  /// How each person's calendar speaks, by the latest round that has them.
  private(set) var wishes: [PersonCode: FeedWish] = [:]

  /// Adds what a publish of a round says of the time after it; that replaces what the round said before.
  /// Nobody is told of a session that had begun before anybody knew of it, but a term that is over is
  /// published whole, as a record.
  mutating func publish(_ plan: Plan, of round: Round, at instant: Instant) {
    let held = heldSessions(of: round.name, by: instant)
    let isRecord = isRecord(plan, at: instant)
    cancelSessions(of: round.name, after: instant)
    for mentee in round.mentees { wishes[mentee.code] = FeedWish(mentee) }
    for mentor in round.mentors { wishes[mentor.code] = FeedWish(mentor) }
    for pair in plan.pairs {
      for (key, session) in pair.feedSessions(in: round)
      where isRecord || !held.contains(key) && !session.hasBegun(by: instant) {
        for person in pair.people {
          ofPerson[person, default: [:]][key] = session
        }
      }
    }
  }

  /// People who would be in two sessions at once after that instant, of whatever rounds.
  func bookedTwice(after instant: Instant) -> [PersonCode] {
    ofPerson.filter { _, sessions in
      let coming = sessions.values.filter { !$0.isCancelled && !$0.hasBegun(by: instant) }
        .sorted { ($0.date, $0.start) < ($1.date, $1.start) }
      return zip(coming, coming.dropFirst()).contains { $0.date == $1.date && $1.start < $0.end }
    }.keys.sorted()
  }

  /// How many sessions of a round stand: past ones that were held, and those to come.
  func count(of round: RoundName) -> Int {
    let standing = ofPerson.values.flatMap { sessions in
      sessions.filter { $0.key.round == round && !$0.value.isCancelled }.keys
    }
    return Set(standing).count
  }
}

extension PublishedSessions {
  /// True for the first publish of a round whose term is over: nobody need be told.
  func isRecord(_ plan: Plan, at instant: Instant) -> Bool {
    !ofPerson.values.contains { $0.keys.contains { $0.round == plan.round } }
      && plan.isOver(by: instant)
  }

  /// Weeks of pairs in which a session has begun.
  private func heldSessions(of round: RoundName, by instant: Instant) -> Set<SessionKey> {
    Set(
      ofPerson.values.flatMap { sessions in
        sessions.filter { key, session in
          key.round == round && !session.isCancelled && session.hasBegun(by: instant)
        }.keys
      })
  }

  private mutating func cancelSessions(of round: RoundName, after instant: Instant) {
    for (person, sessions) in ofPerson {
      for (key, session) in sessions where key.round == round && !session.hasBegun(by: instant) {
        ofPerson[person]?[key]?.isCancelled = true
      }
    }
  }
}

extension Plan {
  /// True where no session of the plan is still to come.
  fileprivate func isOver(by instant: Instant) -> Bool {
    pairs.allSatisfy { pair in
      pair.sessions.allSatisfy { Instant(tokyo: $0, pair.hour.start) <= instant }
    }
  }
}

extension Pair {
  fileprivate func feedSessions(in round: Round) -> [(SessionKey, FeedSession)] {
    let length = round.programme.grid.session
    guard let end = MinuteOfDay(minutes: hour.start.minutes + length) else { return [] }
    return sessions.map { date in
      (
        SessionKey(round: round.name, mentee: key.mentee, week: (date.dayNumber - 4) / 7 + 1),
        FeedSession(date: date, start: hour.start, end: end)
      )
    }
  }
}
