import Almanac
import Domain
import Solver

/// Tries meetings that no option has: whether everybody who has a mentor keeps one, and the asking
/// mentee gets one, when a mentee meets a mentor at an hour, or somebody new.
///
/// What clashes with the meeting is forbidden, and the kernel is asked for any solution. A solution
/// that was found once answers for every further meeting that fits beside it; a mentor whose places are
/// all needed is asked about once for each mentee.
final class MeetingTrials {
  private let paired: PairedRound
  private let model: Model
  private let meanings: [Meeting]
  private let asking: Int
  /// For each mentee the solutions without her that were found, as what each mentee takes.
  private var found: [Int: [[Meeting?]]] = [:]
  private var answers: [Trial: Bool] = [:]

  private struct Trial: Hashable {
    let mentee: Int
    /// `nil` for somebody new.
    let mentor: Int?
    /// `nil` where only a place is asked for.
    let hour: WeeklyHour?
  }

  init(of pairs: SolvedStage<Meeting>, in paired: PairedRound, asking: Int) {
    (self.paired, self.asking) = (paired, asking)
    (model, meanings) = (pairs.stage.model, pairs.stage.meanings)
  }

  /// True where the meeting can be had.
  func allow(_ mentor: Int?, at hour: WeeklyHour, with mentee: Int) -> Bool {
    let place = Trial(mentee: mentee, mentor: mentor, hour: nil)
    return isPossible(place) && isPossible(Trial(mentee: mentee, mentor: mentor, hour: hour))
  }

  private func isPossible(_ trial: Trial) -> Bool {
    if let known = answers[trial] { return known }
    let answer = found[trial.mentee]?.contains { fits(trial, beside: $0) } ?? false
    answers[trial] = answer || isFound(trial)
    return answers[trial] ?? false
  }
}

// MARK: - One trial

extension MeetingTrials {
  private var round: Round { paired.round }

  private func places(of mentor: Int) -> Int { round.places(of: round.mentors[mentor]) }

  /// True where a known solution leaves the mentor a place, and time to both.
  private func fits(_ trial: Trial, beside meetings: [Meeting?]) -> Bool {
    if let mentor = trial.mentor {
      guard meetings.count(where: { $0?.mentor == mentor }) < places(of: mentor) else {
        return false
      }
    }
    return !meetings.contains { $0.map { clashes(trial, with: $0) } ?? false }
  }

  /// True where one of the two who would meet is in the other meeting too, in either role, at an hour
  /// that clashes.
  private func clashes(_ trial: Trial, with other: Meeting) -> Bool {
    guard let hour = trial.hour else { return false }
    let mentors = [trial.mentor, paired.table.mentor(being: trial.mentee)]
    let own = trial.mentor.flatMap { paired.table.mentee(being: $0) }
    return (mentors.contains(other.mentor) || own == other.mentee)
      && round.programme.grid.clash(other.hour, hour)
  }

  private func isFound(_ trial: Trial) -> Bool {
    if let mentor = trial.mentor, places(of: mentor) < 1 { return false }
    let forbidden = meanings.indices.filter {
      meanings[$0].mentee == trial.mentee || clashes(trial, with: meanings[$0])
    }
    let served = paired.meetings.indices.filter {
      $0 != trial.mentee && (paired.meetings[$0] != nil || $0 == asking)
    }
    let changes =
      [.forbid(forbidden)] + served.map { .require(choice: $0) } + onePlaceLess(of: trial.mentor)
    guard let solution = Kernel.anySolution(of: model.changed(by: changes)) else { return false }
    found[trial.mentee, default: []].append(solution.map { $0.map { meanings[$0] } })
    return true
  }

  private func onePlaceLess(of mentor: Int?) -> [Change] {
    let name = mentor.map { Names.places(round.mentors[$0].code) }
    guard let resource = model.resources.firstIndex(where: { $0.name == name }) else { return [] }
    return [.maximum(resource: resource, model.resources[resource].maximum - 1)]
  }
}
