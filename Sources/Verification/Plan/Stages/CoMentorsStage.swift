import Almanac
import Domain

/// The second stage: a second mentor for paired mentees who ask for one.
struct CoMentorsStage: Sendable {
  private let reading: RoundReading
  /// The pairs as the first stage left them.
  private let pairs: [Pair]
  private let engagements: Engagements

  /// The stage after these pairs, at the hours that the first stage gave them.
  init(_ reading: RoundReading, after pairs: [Pair]) {
    self.reading = reading
    self.pairs = pairs
    // A second mentor that a pair of the finished plan has is what this stage is to find.
    let alone = pairs.map { Pair($0.key, at: $0.hour) }
    self.engagements = Engagements(of: alone, on: reading.round.programme.grid)
  }

  /// True where a paired mentee asks for a second mentor.
  var isCalledFor: Bool { !asking.isEmpty }

  /// The model that round and pairs give.
  var model: DerivedModel {
    let levels = ["paired", "fit", "unmoved", "gladness", "hours"]
    let choices = asking.map { pair in
      DerivedModel.Choice(
        mentee: pair.key.mentee, isRequired: false, options: options(beside: pair))
    }
    return DerivedModel(
      levels: levels.map { DerivedModel.Level(name: $0, classes: nil) }, choices: choices,
      in: reading, places: engagements.spare)
  }

  private var asking: [Pair] {
    pairs.filter { reading.mentee($0.key.mentee)?.mentee.asksForCoMentor ?? false }
  }

  private func options(beside pair: Pair) -> [DerivedModel.Option] {
    guard let mentee = reading.mentee(pair.key.mentee) else { return [] }
    guard let mentor = reading.mentor(pair.key.mentor) else { return [] }
    let others = reading.candidates(of: mentee.code).filter {
      $0.mentor.code != mentor.code && engagements.spare($0.mentor) >= 1
    }
    return others.flatMap { other in
      other.common.filter { hour in
        mentor.starts.contains(hour)
          && !engagements.isBusy(other.mentor.code, at: hour, besides: mentee.code)
          && (hour == pair.hour || mayMove(pair, with: mentor))
      }.map { option(for: pair, mentee, mentor, other, at: $0) }
    }
  }

  private func mayMove(_ pair: Pair, with mentor: MentorReading) -> Bool {
    let isInBothRoles =
      reading.mentor(pair.key.mentee) != nil || reading.mentee(mentor.code) != nil
    return mentor.places == 1 && !isInBothRoles
      && reading.round.decisions.locks[pair.key.mentee]?.hour == nil
  }

  private func option(
    for pair: Pair, _ mentee: MenteeReading, _ mentor: MentorReading,
    _ other: RoundReading.Candidate, at hour: WeeklyHour
  ) -> DerivedModel.Option {
    let three = [mentee.starts, mentor.starts, other.mentor.starts]
    let integers = [
      1, other.points, hour == pair.hour ? 1 : 0, -three.count { $0.isOnlyPossible(hour) },
      -(mentee.starts.position(of: hour) ?? 0),
    ]
    return DerivedModel.Option(mentee.code, other.mentor.code, at: hour, integers)
  }
}
