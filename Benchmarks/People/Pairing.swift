import Solver
import Verification

/// Who meets whom and when, with the proof that nothing is better.
struct Pairing {
  /// The mentor of each mentee; -1 for none.
  private let mentors: [Int32]
  /// The weekly hour of each mentee; -1 without a mentor.
  private let hours: [Int32]
  private let menteePrice: [Int32]
  private let mentorPrice: [Int32]
  let pairWorth: Int32
  let claim: ImplicitAssignmentCheck.Claim
  private let rounds: Int

  init(_ people: People, workers: Int) async throws {
    let scores = HourPlanes(people)
    guard let found = await ImplicitAssignment.best(of: scores, workers: workers) else {
      throw PeopleBenchmark.Failure(what: "too many people for weights of 32 bits")
    }
    mentors = found.columnOfRow.map { $0 < 0 ? -1 : scores.mentorOfColumn[Int($0)] }
    var mentorPrice = found.columnPrice
    for (column, mentor) in scores.mentorOfColumn.enumerated() {
      mentorPrice[Int(mentor)] = found.columnPrice[column]
    }
    hours = found.columnOfRow.enumerated().map { row, column in
      column < 0 ? -1 : scores.hour(row: row, column: Int(column))
    }
    (menteePrice, self.mentorPrice) = (found.rowPrice, mentorPrice)
    (pairWorth, rounds) = (found.pairWorth, found.rounds)
    claim = .init(pairs: found.pairCount, score: found.scoreSum)
  }

  /// Throws the first reason for which the second witness does not accept the pairing.
  func check(_ people: People, workers: Int) async throws {
    let witness = FitFromRecords(people)
    let check = ImplicitAssignmentCheck(
      columnOfRow: mentors, pairWorth: pairWorth, rowPrice: menteePrice, columnPrice: mentorPrice)
    if let refusal = await check.refusals(of: claim, witness, workers: workers).first {
      throw PeopleBenchmark.Failure(what: "refused: \(refusal)")
    }
    for (mentee, mentor) in mentors.enumerated() {
      let best = mentor < 0 ? -1 : witness.bestHour(row: mentee, column: Int(mentor))
      guard best == hours[mentee] else {
        throw PeopleBenchmark.Failure(what: "mentee \(mentee) meets at another hour than the best")
      }
    }
  }
}

extension Pairing: CustomStringConvertible {
  var description: String {
    "pairs \(claim.pairs) fit \(claim.score) worth \(pairWorth) rounds \(rounds)"
  }
}
