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
    report.lines += changes.flatMap { $0.phrases(people) }.map { .detail($0) }
    return report
  }

  /// Sessions of the round that stand, past ones too.
  private var sessions: Int { after.count(of: plan.round) }

  /// What changed for whom: pair by pair, mentees first; then those who lost all their sessions.
  private var changes: [Change] {
    let (old, new) = (meetings(before, earlier), meetings(after, plan))
    let told = new.compactMap { meeting in
      let known = old.filter { $0.person == meeting.person }
      return Change(meeting, before: known.first { $0.company == meeting.company }, known)
    }
    let still = Set(new.map(\.person))
    var gone: Set<PersonCode> = []
    return told
      + old.filter { !still.contains($0.person) && gone.insert($0.person).inserted }.map(
        Change.init)
  }

  /// With whom and when each person still meets.
  private func meetings(_ sessions: PublishedSessions, _ plan: Plan?) -> [Meetings] {
    guard let plan else { return [] }
    let isRecord = before.count(of: plan.round) == 0
    let hours = sessions.ofPerson.flatMap { person, sessions in
      let coming = sessions.filter { key, session in
        key.round == plan.round && !session.isCancelled
          && (isRecord || !session.hasBegun(by: instant))
      }
      return Dictionary(grouping: coming, by: \.key.mentee).map { mentee, sessions in
        Meetings(person, with: plan.company(of: mentee), sessions.map(\.value))
      }
    }
    return hours.sorted(by: Meetings.comesBefore)
  }
}

/// What one person still meets for with the same people.
private struct Meetings: Hashable {
  let person: PersonCode
  /// Mentee, mentor, and a second mentor.
  let company: [PersonCode]
  /// By date.
  let sessions: [FeedSession]

  init(_ person: PersonCode, with company: [PersonCode], _ sessions: [FeedSession]) {
    (self.person, self.company) = (person, company)
    self.sessions = sessions.sorted { $0.date < $1.date }
  }

  var dates: [CivilDate] { sessions.map(\.date) }

  /// Weekday and start of the next session.
  var hour: WeeklyHour? { sessions.first.map { WeeklyHour($0.date.weekday, $0.start) } }

  /// By mentee, and each mentee before the mentors.
  static func comesBefore(_ left: Meetings, _ right: Meetings) -> Bool {
    (left.company.first ?? left.person, left.company.firstIndex(of: left.person) ?? 0)
      < (right.company.first ?? right.person, right.company.firstIndex(of: right.person) ?? 0)
  }
}

/// Something that a person must be told.
private struct Change {
  let meetings: Meetings
  let kind: Kind

  enum Kind {
    case new, moved, gone
    /// The hour stays; single sessions fall away or are added.
    case dates(without: [CivilDate], with: [CivilDate])
  }

  /// Nobody meets any more.
  init(_ meetings: Meetings) {
    (self.meetings, kind) = (meetings, .gone)
  }

  /// `nil` where nothing changed; `known` is all that the person had before.
  init?(_ now: Meetings, before: Meetings?, _ known: [Meetings]) {
    guard now != before else { return nil }
    meetings = now
    guard let before, before.hour == now.hour else {
      kind = known.isEmpty ? .new : .moved
      return
    }
    kind = .dates(
      without: before.dates.filter { !now.dates.contains($0) },
      with: now.dates.filter { !before.dates.contains($0) })
  }

  var person: PersonCode { meetings.person }

  func phrases(_ people: People) -> [Phrase] {
    switch kind {
    case .new: [phrase("new", people)]
    case .moved: [phrase("moved", people)]
    case .gone: [phrase("gone", people)]
    case .dates(let without, let with):
      [phrase("without", people, without), phrase("with", people, with)]
        .filter { $0.facts["dates"] != .list([]) }
    }
  }

  private func phrase(_ kind: String, _ people: People, _ dates: [CivilDate] = []) -> Phrase {
    Phrase(
      "publish.person.\(kind)",
      [
        "person": people.fact(person), "hour": meetings.hour.map { .hour($0) } ?? "",
        "first": meetings.dates.first.map { .date($0) } ?? "",
        "dates": .list(dates.map { .date($0) }),
      ])
  }
}

extension Plan {
  /// Everybody who meets for a mentee: mentee, mentor, and a second mentor.
  fileprivate func company(of mentee: PersonCode) -> [PersonCode] {
    guard let pair = pairs.first(where: { $0.key.mentee == mentee }) else { return [] }
    return [mentee, pair.key.mentor] + [pair.coMentor].compactMap { $0 }
  }
}
