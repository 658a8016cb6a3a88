import Almanac
import Domain

/// What a publish did, and whom to tell.
struct PublishReport {
  let round: Round
  let plan: Plan
  /// What was published of this round before.
  let before: Plan?
  let feeds: Int
  let folder: String

  var report: Report {
    let people = People(round)
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
        "name": .text(plan.round.text), "pairs": .number(plan.pairs.count),
        "sessions": .number(sessions), "feeds": .number(feeds), "folder": .text(folder),
      ])
    report.say(changes.isEmpty ? "publish.unchanged" : "publish.changed")
    report.lines += changes.map { .detail($0.phrase(people)) }
    return report
  }

  private var sessions: Int { plan.pairs.reduce(0) { $0 + $1.sessions.count } }

  /// People whose hours changed, in the order of codes, then those who lost theirs.
  private var changes: [Change] {
    let (old, new) = (meetings(before), meetings(plan))
    let changed = new.filter { entry in !old.contains(entry) }
    let people = Set(old.map(\.person))
    let still = Set(new.map(\.person))
    var told: Set<PersonCode> = []
    let gone = old.filter { !still.contains($0.person) && told.insert($0.person).inserted }
    return changed.map { Change($0, people.contains($0.person) ? .moved : .new) }
      + gone.map { Change($0, .gone) }
  }

  private func meetings(_ plan: Plan?) -> [PersonalHour] {
    (plan?.pairs ?? []).sorted { $0.key < $1.key }.flatMap { pair in
      [pair.key.mentee, pair.key.mentor, pair.coMentor].compactMap { $0 }.compactMap { person in
        pair.sessions.first.map { PersonalHour(person: person, hour: pair.hour, first: $0) }
      }
    }
  }

  private struct PersonalHour: Hashable {
    let person: PersonCode
    let hour: WeeklyHour
    let first: CivilDate
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
          "first": .date(meeting.first),
        ])
    }
  }
}
