import Almanac
import Domain

/// What a publish did, and whom to tell.
struct PublishReport {
  let people: People
  let plan: Plan
  /// What was published of this round before.
  let earlier: Plan?
  /// Everybody's sessions before this publish and after it.
  let before: PublishedSessions
  let after: PublishedSessions
  let instant: Instant
  let feeds: Int
  let folder: String

  var report: Report {
    let changes = changes
    var report = Report(
      document: [
        "round": .text(plan.round.text), "pairs": .number(plan.pairs.count),
        "sessions": .number(sessions), "feeds": .number(feeds),
        "tell": .list(changes.map { .text($0.person.text) }),
      ])
    report.say(
      "publish.done",
      [
        "name": .round(plan.round), "pairs": .number(plan.pairs.count),
        "sessions": .number(sessions), "feeds": .number(feeds), "folder": .text(folder),
      ])
    report.say(changes.isEmpty ? "publish.unchanged" : "publish.changed")
    report.lines += changes.map { .detail($0.phrase(people)) }
    return report
  }

  /// People whose hours or partners changed, in the order of codes, then those who lost theirs.
  private var changes: [Change] {
    let (old, new) = (meetings(before, earlier), meetings(after, plan))
    let changed = new.filter { entry in !old.contains(entry) }
    let people = Set(old.map(\.person))
    let still = Set(new.map(\.person))
    var told: Set<PersonCode> = []
    let gone = old.filter { !still.contains($0.person) && told.insert($0.person).inserted }
    return changed.map { Change($0, people.contains($0.person) ? .moved : .new) }
      + gone.map { Change($0, .gone) }
  }

  /// Sessions of the round that stand, past ones too.
  private var sessions: Int { after.count(of: plan.round) }

  /// With whom and when each person meets next, pair by pair, mentees first.
  private func meetings(_ sessions: PublishedSessions, _ plan: Plan?) -> [PersonalHour] {
    guard let plan else { return [] }
    let isFirst = before.count(of: plan.round) == 0
    let hours = sessions.ofPerson.flatMap { person, sessions in
      let coming = sessions.filter { key, session in
        key.round == plan.round && !session.isCancelled
          && (isFirst || !session.hasBegun(by: instant))
      }
      return Dictionary(grouping: coming, by: \.key.mentee).compactMap { mentee, sessions in
        sessions.map(\.value).min { $0.date < $1.date }
          .map { PersonalHour(person, with: plan.company(of: mentee), next: $0) }
      }
    }
    return hours.sorted(by: PersonalHour.comesBefore)
  }

  private struct PersonalHour: Hashable {
    let person: PersonCode
    /// Mentee, mentor, and a second mentor.
    let company: [PersonCode]
    let next: FeedSession

    init(_ person: PersonCode, with company: [PersonCode], next: FeedSession) {
      (self.person, self.company, self.next) = (person, company, next)
    }

    var hour: WeeklyHour { WeeklyHour(next.date.weekday, next.start) }

    /// By mentee, and each mentee before the mentors.
    static func comesBefore(_ left: PersonalHour, _ right: PersonalHour) -> Bool {
      (left.company.first ?? left.person, left.company.firstIndex(of: left.person) ?? 0)
        < (right.company.first ?? right.person, right.company.firstIndex(of: right.person) ?? 0)
    }
  }

  private struct Change {
    let meeting: PersonalHour
    let kind: Kind

    init(_ meeting: PersonalHour, _ kind: Kind) {
      (self.meeting, self.kind) = (meeting, kind)
    }

    enum Kind: String { case new, moved, gone }

    var person: PersonCode { meeting.person }

    func phrase(_ people: People) -> Phrase {
      Phrase(
        "publish.person.\(kind.rawValue)",
        [
          "person": people.fact(person), "hour": .hour(meeting.hour),
          "first": .date(meeting.next.date),
        ])
    }
  }
}

extension Plan {
  /// Everybody who meets for a mentee: mentee, mentor, and a second mentor.
  fileprivate func company(of mentee: PersonCode) -> [PersonCode] {
    guard let pair = pairs.first(where: { $0.key.mentee == mentee }) else { return [] }
    return [mentee, pair.key.mentor] + [pair.coMentor].compactMap { $0 }
  }
}
