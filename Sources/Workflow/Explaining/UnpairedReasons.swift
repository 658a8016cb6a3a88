import Almanac
import Domain

/// Why somebody has no mentor, and what would help, in sentences.
struct UnpairedSentences {
  let people: People

  func lines(_ reason: UnpairedReason) -> [Report.Line] {
    guard !reason.waits else {
      return [.blank, .sentence(title(reason)), .detail(Phrase("unpaired.waits"))]
    }
    return [.blank, .sentence(title(reason))] + causes(reason).map { .detail($0) } + help(reason)
  }

  private func title(_ reason: UnpairedReason) -> Phrase {
    Phrase("unpaired", ["mentee": people.fact(reason.mentee)])
  }

  private func causes(_ reason: UnpairedReason) -> [Phrase] {
    if let competition = reason.competition { return [self.competition(competition)] }
    let title = Phrase("unpaired.nobody", ["count": .number(reason.mentors)])
    return [title] + reason.obstacles.map(obstacle)
  }

  private func competition(_ competition: Competition) -> Phrase {
    let few = competition.displacesSeveral ? "unpaired.several" : "unpaired.taken"
    return Phrase(
      competition.places == 0 ? few : "unpaired.competition",
      [
        "mentees": people.list(competition.mentees, most: 8),
        "count": .number(competition.mentees.count),
        "mentors": people.list(competition.mentors, most: 8), "places": .number(competition.places),
      ])
  }

  private func obstacle(_ obstacle: Obstacle) -> Phrase {
    Phrase("obstacle.\(obstacle.rule.rawValue)", ["count": .number(obstacle.mentors)])
  }

  private func help(_ reason: UnpairedReason) -> [Report.Line] {
    guard !reason.repairs.isEmpty else { return [.detail(Phrase("repair.none"))] }
    return [.sentence(Phrase("repair.title"))] + reason.repairs.map { .detail(phrase($0)) }
  }

  /// A repair as a sentence that begins a list item.
  func phrase(_ repair: Repair) -> Phrase {
    switch repair {
    case .mentorsHour(let mentee, let hour, let mentors):
      hours("repair.mentors-hour", mentee, hour, mentors)
    case .menteesHour(let mentee, let hour, let mentors):
      hours("repair.mentees-hour", mentee, hour, mentors)
    case .languageLevel(let mentee, let shared, let mentors):
      Phrase(
        "repair.language-level",
        [
          "mentee": people.fact(mentee), "language": .language(shared.tag),
          "level": .text(shared.level.rawValue), "mentors": people.list(mentors),
          "count": .number(mentors.count),
        ])
    case .interpreter(let mentee, let mentors):
      Phrase(
        "repair.interpreter",
        ["mentee": people.fact(mentee), "count": .number(mentors.count)])
    case .training(let mentor, let mentees):
      Phrase(
        "repair.training", ["mentor": people.fact(mentor), "mentees": people.list(mentees)])
    case .place(let mentor): Phrase("repair.place", ["mentor": people.fact(mentor)])
    case .newMentor(let languages, let hour, let mentees):
      Phrase(
        mentees.count == 1 ? "repair.new-mentor" : "repair.new-mentor.any",
        [
          "language": .phrase(Phrase.anyOf(languages)), "hour": .hour(hour),
          "mentees": people.list(mentees),
        ])
    }
  }

  private func hours(
    _ key: String, _ mentee: PersonCode, _ hour: WeeklyHour, _ mentors: [PersonCode]
  ) -> Phrase {
    Phrase(
      key,
      [
        "mentee": people.fact(mentee), "hour": .hour(hour), "mentors": people.list(mentors),
        "count": .number(mentors.count),
      ])
  }
}

extension Phrase {
  /// A language, or two that count as one.
  static func anyOf(_ languages: [LanguageTag]) -> Phrase {
    guard let first = languages.first else { return Phrase("language.one") }
    guard languages.count > 1 else { return Phrase("language.one", ["language": .language(first)]) }
    let others = languages.dropFirst().map { Fact.language($0) }
    return Phrase("language.any", ["language": .language(first), "others": .list(others)])
  }
}
