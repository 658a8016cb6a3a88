import Almanac
import Domain
import Solver

/// The stage that finds second mentors for those who ask (MODEL.md, "Stage `co-mentors`").
///
/// Only the hour of a pair that asks may move, and only where its mentor takes no other mentee and
/// neither of the two is mentor and mentee at once: so no two moves can meet.
struct CoMentorStage {
  let paired: PairedRound
  private var round: Round { paired.round }

  /// The stage's model; `nil` where nobody who has a mentor asks.
  var model: StageModel<Meeting>? {
    let asking = round.mentees.indices.filter {
      round.mentees[$0].asksForCoMentor && paired.meetings[$0] != nil
    }
    guard !asking.isEmpty else { return nil }
    let levels = ["paired", "fit", "unmoved", "gladness", "hours"].map { Model.Level($0) }
    return StageModel(.coMentors, levels: levels) { fill(&$0, for: asking) }
  }

  private func fill(_ stage: inout StageModel<Meeting>, for asking: [Int]) {
    let options = asking.map { self.options(of: $0) }
    var demand: [Int: Set<WeeklyHour>] = [:]
    for option in options.joined() { demand[option.mentor, default: []].insert(option.hour.hour) }
    let resources = MentorResources(
      demand, in: round, limit: { paired.spare(of: $0) }, of: &stage.model)
    for (mentee, options) in zip(asking, options) {
      let code = round.mentees[mentee].code
      stage.model.addChoice(code.text)
      for (mentor, hour) in options {
        let stays = hour.hour == paired.meetings[mentee]?.hour
        stage.addOption(
          Names.option(code, round.mentors[mentor].code, hour.hour),
          scores: [
            1, paired.table[mentee, mentor].points, stays ? 1 : 0, -hour.reluctant, -hour.position,
          ],
          uses: resources.uses(of: mentor, at: hour.hour),
          meaning: Meeting(mentee: mentee, mentor: mentor, hour: hour.hour))
      }
    }
  }

  private func options(of mentee: Int) -> [(mentor: Int, hour: CommonHour)] {
    guard let meeting = paired.meetings[mentee] else { return [] }
    let mayMove = mayMove(meeting)
    return paired.table.eligibleMentors(of: mentee).flatMap { mentor -> [(Int, CommonHour)] in
      guard mentor != meeting.mentor, paired.spare(of: mentor) >= 1 else { return [] }
      let week = paired.week(ofMentor: mentor, besides: mentee)
      return paired.commonHours(of: mentee, with: [meeting.mentor, mentor])
        .filter { week.isFree(at: $0.hour) && (mayMove || $0.hour == meeting.hour) }
        .map { (mentor, $0) }
    }
  }

  private func mayMove(_ meeting: Meeting) -> Bool {
    let code = round.mentees[meeting.mentee].code
    return round.places(of: round.mentors[meeting.mentor]) == 1
      && round.decisions.locks[code]?.hour == nil
      && paired.table.mentor(being: meeting.mentee) == nil
      && paired.table.mentee(being: meeting.mentor) == nil
  }
}

/// The stage that names who would step in (MODEL.md, "Stage `reserves`").
struct ReserveStage {
  let paired: PairedRound
  private var round: Round { paired.round }

  /// Pairs for which one person may stand by.
  static let mostPairs = 2

  /// The stage's model; `nil` where there is no pair. An option means the reserve's position.
  var model: StageModel<Int>? {
    let mentees = round.mentees.indices.filter { paired.meetings[$0] != nil }
    guard !mentees.isEmpty else { return nil }
    return StageModel(.reserves, levels: [Model.Level("paired"), Model.Level("fit")]) {
      fill(&$0, for: mentees)
    }
  }

  private func fill(_ stage: inout StageModel<Int>, for mentees: [Int]) {
    let reserves = mentees.map { self.reserves(for: $0) }
    var places: [Int: Int] = [:]
    for reserve in Set(reserves.joined()).sorted() {
      let name = Names.places(round.mentors[reserve].code)
      places[reserve] = stage.model.addResource(name, maximum: ReserveStage.mostPairs)
    }
    for (mentee, reserves) in zip(mentees, reserves) {
      let code = round.mentees[mentee].code
      stage.model.addChoice(code.text)
      for reserve in reserves {
        stage.addOption(
          Names.option(code, round.mentors[reserve].code),
          scores: [1, paired.table[mentee, reserve].points],
          uses: [places[reserve]].compactMap { $0 }, meaning: reserve)
      }
    }
  }

  private func reserves(for mentee: Int) -> [Int] {
    paired.table.eligibleMentors(of: mentee).filter { reserve in
      guard reserve != paired.meetings[mentee]?.mentor, reserve != paired.coMentors[mentee],
        paired.spare(of: reserve) >= 1
      else { return false }
      let week = paired.week(ofMentor: reserve, besides: mentee)
      return paired.table[mentee, reserve].hours.contains { week.isFree(at: $0.hour) }
    }
  }
}
