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
    let changes = isRecord ? [] : changes
    var report = Report(
      document: [
        "round": .text(plan.round.text), "pairs": .number(plan.pairs.count),
        "sessions": .number(sessions), "feeds": .number(feeds),
        "tell": .list(changes.map { .text($0.person.text) }),
        "changes": .list(changes.map(\.document)),
      ])
    report.say(
      "publish.done",
      [
        "name": .round(plan.round), "pairs": .number(plan.pairs.count),
        "sessions": .number(sessions), "feeds": .number(feeds), "folder": .text(folder),
      ])
    if isRecord {
      report.say("publish.record")
    } else {
      report.say(changes.isEmpty ? "publish.unchanged" : "publish.changed")
    }
    report.lines += changes.flatMap { $0.phrases(people) }.map { .detail($0) }
    return report
  }

  private var isRecord: Bool { before.isRecord(plan, at: instant) }

  /// Sessions of the round that stand, past ones too.
  private var sessions: Int { after.count(of: plan.round) }

  /// What changed for whom: pair by pair, mentees first; then those who lost sessions with somebody.
  private var changes: [Change] {
    let (old, new) = (meetings(before, earlier), meetings(after, plan))
    let told = new.compactMap { meeting in
      let known = old.filter { $0.person == meeting.person }
      return Change(meeting, before: known.first { $0.company == meeting.company }, known)
    }
    let lost = old.filter { meeting in !new.contains { $0.isSameBond(as: meeting) } }
    return told
      + lost.map { meeting in
        Change(lost: meeting, all: !new.contains { $0.person == meeting.person })
      }
  }

  /// With whom and when each person still meets.
  private func meetings(_ sessions: PublishedSessions, _ plan: Plan?) -> [Meetings] {
    guard let plan else { return [] }
    let hours = sessions.ofPerson.flatMap { person, sessions in
      let coming = sessions.filter { key, session in
        key.round == plan.round && !session.isCancelled && !session.hasBegun(by: instant)
      }
      return Dictionary(grouping: coming, by: \.key.mentee).map { mentee, sessions in
        Meetings(person, with: plan.company(of: mentee), sessions.map(\.value))
      }
    }
    return hours.sorted(by: Meetings.comesBefore)
  }
}
