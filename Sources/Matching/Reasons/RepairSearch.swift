import Almanac
import Domain

/// Finds single changes that let one more mentee in.
///
/// Whoever of the competing mentees meets a mentor with room is let in, and so is the one who was left
/// out: the others move along the same alternating ways (SOLVER, Science §4).
struct RepairSearch {
  let paired: PairedRound
  /// The mentee who is left out, and those with whom she competes.
  let mentees: [Int]
  /// Where one more could be taken.
  let room: Room
  /// Mentors whose places the competing mentees fill.
  let full: [Int]
  /// The answer of the pairs, as text.
  let answer: String

  private var round: Round { paired.round }

  /// The most changes of one kind for one mentee that are worth telling.
  static let mostOfAKind = 3

  var repairs: [Repair] {
    mentees.flatMap { mentorsHours(for: $0) + languages(for: $0) } + trainings + places + newMentors
      + mentees.flatMap { menteesHours(for: $0) }
  }

  /// Mentors with room between whom and the mentee this rule alone stands.
  private func near(_ mentee: Int, but rule: MustRule) -> [Int] {
    room.mentors.filter { paired.table[mentee, $0].broken == [rule] }
  }

  /// The same, with room at one of the hours that the two have in common.
  private func nearAtAnHour(_ mentee: Int, but rule: MustRule) -> [Int] {
    near(mentee, but: rule).filter { mentor in
      paired.table[mentee, mentor].hours.contains {
        room.holds(mentor, at: $0.hour, with: mentee)
      }
    }
  }

  private func codes(_ mentors: [Int]) -> [PersonCode] { mentors.map { round.mentors[$0].code } }

  private func offered(by person: Availability) -> [WeeklyHour] {
    person.offered(on: round.programme.grid).map(\.hour)
  }
}

// MARK: - Hours

extension RepairSearch {
  private func mentorsHours(for mentee: Int) -> [Repair] {
    let near = near(mentee, but: .commonHour)
    guard !near.isEmpty else { return [] }
    let code = round.mentees[mentee].code
    var repairs: [Repair] = []
    for hour in offered(by: round.mentees[mentee].availability)
    where repairs.count < RepairSearch.mostOfAKind {
      let able = near.filter { room.holds($0, at: hour, with: mentee) }
      if !able.isEmpty { repairs.append(.mentorsHour(mentee: code, hour, mentors: codes(able))) }
    }
    return repairs
  }

  private func menteesHours(for mentee: Int) -> [Repair] {
    var mentorsAt: [WeeklyHour: [Int]] = [:]
    for mentor in near(mentee, but: .commonHour) {
      for hour in offered(by: round.mentors[mentor].availability)
      where room.holds(mentor, at: hour, with: mentee) {
        mentorsAt[hour, default: []].append(mentor)
      }
    }
    let most = mentorsAt.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
    return most.prefix(RepairSearch.mostOfAKind).map {
      .menteesHour(mentee: round.mentees[mentee].code, $0.key, mentors: codes($0.value))
    }
  }
}

// MARK: - Languages, training, places

extension RepairSearch {
  /// One level below the programme's may be set aside; anything less needs an interpreter.
  private func languages(for mentee: Int) -> [Repair] {
    let (code, near) = (round.mentees[mentee].code, nearAtAnHour(mentee, but: .sharedLanguage))
    let least = round.programme.must.languageLevel.rank - 1
    var speakers: [SharedLanguage: [Int]] = [:]
    for mentor in near {
      guard let shared = paired.table[mentee, mentor].bestLanguage, shared.level.rank >= least
      else { continue }
      speakers[shared, default: []].append(mentor)
    }
    let levels = speakers.sorted { ($1.key.level, $0.key.tag) < ($0.key.level, $1.key.tag) }
      .prefix(RepairSearch.mostOfAKind)
      .map { Repair.languageLevel(mentee: code, $0.key, mentors: codes($0.value)) }
    return levels + (near.isEmpty ? [] : [.interpreter(mentee: code, mentors: codes(near))])
  }

  private var trainings: [Repair] {
    room.mentors.compactMap { mentor in
      let waiting = mentees.filter { nearAtAnHour($0, but: .training).contains(mentor) }
      guard !waiting.isEmpty else { return nil }
      return .training(
        mentor: round.mentors[mentor].code, mentees: waiting.map { round.mentees[$0].code })
    }
  }

  /// A place more at a full mentor, or at one without capacity, wherever a new solve finds that one
  /// more mentee is let in: the hours of the mentor's mentees may still be in the way.
  private var places: [Repair] {
    let closed = round.mentors.indices.filter { mentor in
      mentees.contains { paired.table[$0, mentor].broken == [.capacity] }
    }
    let now = paired.meetings.count { $0 != nil }
    return (full + closed).sorted().compactMap { mentor in
      var roomier = round
      roomier.mentors[mentor].capacity = round.capacity(of: round.mentors[mentor]) + 1
      roomier.programme.aims = [.coverage]
      let most = try? PairsStage(table: CandidateTable(roomier)).model.solved(
        from: .answer(answer))
      guard let most, most.taken.count(where: { $0 != nil }) > now else { return nil }
      return .place(mentor: round.mentors[mentor].code)
    }
  }
}

// MARK: - New people

extension RepairSearch {
  /// For each mentee the language and hour that serve the most of the competing mentees.
  private var newMentors: [Repair] {
    var told: [Repair] = []
    for mentee in mentees {
      guard let best = newMentor(for: mentee), !told.contains(best) else { continue }
      told.append(best)
    }
    return told
  }

  private func newMentor(for mentee: Int) -> Repair? {
    let policy = round.programme.must
    let languages = round.mentees[mentee].languages.filter { $0.level >= policy.languageLevel }
    var best: (served: [Int], repair: Repair)?
    for language in languages {
      for hour in offered(by: round.mentees[mentee].availability) {
        let served = mentees.filter {
          serves($0, language.tag, hour) && room.holds(nil, at: hour, with: $0)
        }
        guard served.count > best?.served.count ?? 0 else { continue }
        let codes = served.map { round.mentees[$0].code }
        best = (served, .newMentor(alike(language.tag), hour, mentees: codes))
      }
    }
    return best?.repair
  }

  /// The language and all that count as it, the mentee's own first.
  private func alike(_ tag: LanguageTag) -> [LanguageTag] {
    let groups = round.programme.must.intelligibility.groups.filter { $0.contains(tag) }
    return [tag] + groups.reduce(into: Set()) { $0.formUnion($1) }.subtracting([tag]).sorted()
  }

  private func serves(_ mentee: Int, _ tag: LanguageTag, _ hour: WeeklyHour) -> Bool {
    let policy = round.programme.must
    let speaks = round.mentees[mentee].languages.contains {
      $0.level >= policy.languageLevel && policy.intelligibility.holds($0.tag, tag)
    }
    return speaks && offered(by: round.mentees[mentee].availability).contains(hour)
  }
}
