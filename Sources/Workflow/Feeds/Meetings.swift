import Almanac
import Domain

/// What one person still meets for with the same people.
struct Meetings: Hashable {
  let person: PersonCode
  /// Mentee, mentor, and a second mentor.
  let company: [PersonCode]
  /// By date.
  let sessions: [FeedSession]

  init(_ person: PersonCode, with company: [PersonCode], _ sessions: [FeedSession]) {
    (self.person, self.company) = (person, company)
    self.sessions = sessions.sorted { $0.date < $1.date }
  }

  /// True where the same person meets for the same mentee, with whomever else.
  func isSameBond(as other: Meetings) -> Bool {
    person == other.person && company.first == other.company.first
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
struct Change {
  let meetings: Meetings
  let kind: Kind

  enum Kind {
    case new, moved, gone
    /// No more with this mentee, though with another.
    case without(PersonCode)
    /// The hour stays; single sessions fall away or are added.
    case dates(without: [CivilDate], with: [CivilDate])
  }

  /// Sessions that have an end: all of the person's, or those for one mentee.
  init(lost meetings: Meetings, all: Bool) {
    self.meetings = meetings
    kind = meetings.company.first.map { all ? .gone : .without($0) } ?? .gone
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

  var document: JSONValue {
    let isOver = if case .gone = kind { true } else if case .without = kind { true } else { false }
    var (without, with): ([CivilDate], [CivilDate]) = ([], [])
    if case .dates(let gone, let more) = kind { (without, with) = (gone, more) }
    return [
      "person": .text(person.text), "change": .text(word),
      "hour": isOver ? .null : meetings.hour.map { .text($0.description) } ?? .null,
      "first": isOver ? .null : meetings.dates.first.map { .text($0.description) } ?? .null,
      "without": .list(without.map { .text($0.description) }),
      "with": .list(with.map { .text($0.description) }),
    ]
  }

  private var word: String {
    switch kind {
    case .new: "new"
    case .moved: "moved"
    case .gone: "gone"
    case .without: "lost"
    case .dates: "dates"
    }
  }

  func phrases(_ people: People) -> [Phrase] {
    switch kind {
    case .new: [phrase("new", people)]
    case .moved: [phrase("moved", people)]
    case .gone: [phrase("gone", people)]
    case .without(let mentee):
      [
        Phrase(
          "publish.person.lost",
          ["person": people.fact(person), "mentee": people.fact(mentee)])
      ]
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
  /// Everybody who meets for a mentee, the mentee first.
  func company(of mentee: PersonCode) -> [PersonCode] {
    pairs.first { $0.key.mentee == mentee }?.people ?? []
  }
}
