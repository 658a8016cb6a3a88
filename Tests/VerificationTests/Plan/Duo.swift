import Almanac
import Domain
import Testing
import Verification

/// One mentee, one mentor, one hour, and a programme without points: the least there is to break.
struct Duo {
  var mentee: Mentee
  var mentor: Mentor
  var programme = Programme()
  var decisions = Decisions()
  var history = RoundHistory()
  var term: Term
  var pair: Pair
  var pairsModel = Duo.pairsModel

  /// Mondays at eight; one week from 1 June 2026, which has no holiday.
  init(_ hours: String = "Mon 20:00-21:00", at hour: String = "Mon 20:00") throws {
    mentee = try .of("M01", "en C1", hours)
    mentor = try .of("V01", "en C1", hours)
    programme.points = [:]
    term = try #require(Term(firstDay: try .of("2026-06-01"), weeks: 1))
    pair = try .of("M01", "V01", hour)
    pair.sessions = [try .of("2026-06-01")]
  }

  static let pairsModel = """
    musubi-model 1
    level sum paired
    level classes satisfaction 16
    level sum fit
    level sum gladness
    level sum hours
    resource mentor.V01 0 1
    choice M01 optional
    option M01.V01.Mon2000 1 0 0 0 0 : mentor.V01
    """

  static let reservesModel = """
    musubi-model 1
    level sum paired
    level sum fit
    choice M01 optional
    """

  func round() throws -> Round {
    var round = Round(
      name: try .of("2026-summer"), term: term, programme: programme, mentees: [mentee],
      mentors: [mentor])
    (round.decisions, round.history) = (decisions, history)
    return round
  }

  /// A check of the pair with the model's values, whatever the round says.
  func refusals() throws -> [PlanRefusal] {
    let model = EnumeratedModel(pairsModel)
    let values = try #require(EnumeratedProof(model)).values
    let plan = Plan(
      round: try .of("2026-summer"), pairs: [pair], unpaired: [],
      values: zip(Duo.levels, values).map { LevelValue($0, $1) })
    let proofs = [
      StageProof.of(.pairs, pairsModel), StageProof.of(.reserves, Duo.reservesModel),
    ]
    return PlanCheck(round: try round(), plan: plan, proofs: proofs).refusals()
  }

  private static let levels: [RoundLevel] = [.paired, .satisfaction, .fit, .gladness, .hours]

  /// The integer that the round gives the one option at a level, learnt from the refusal of
  /// another one.
  func integer(at level: String) throws -> Int {
    var told = self
    let place = try #require(["paired", "", "fit", "gladness", "hours"].firstIndex(of: level))
    told.pairsModel = pairsModel.changing("option M01.V01.Mon2000", word: place) { _ in "-987" }
    let integers = try told.refusals().compactMap { refusal -> Int? in
      guard case .model(.pairs, .integer(_, level, -987, let expected)) = refusal else {
        return nil
      }
      return expected
    }
    try #require(integers.count == 1)
    return integers[0]
  }
}

extension EnumeratedProof {
  /// The values of the levels, as plans have them.
  var values: [[Int]] {
    answer.split(separator: "\n").filter { $0.hasPrefix("level ") }.map { line in
      line.split(separator: " ")[2].split(separator: ",").compactMap { Int($0) }
    }
  }
}

extension String {
  /// The text with one word changed: the one `word` places behind the line's first two.
  func changing(_ start: String, word: Int, _ change: (String) -> String) -> String {
    let lines = split(separator: "\n").map { line -> String in
      guard line.hasPrefix(start + " ") else { return String(line) }
      var words = line.split(separator: " ").map(String.init)
      words[2 + word] = change(words[2 + word])
      return words.joined(separator: " ")
    }
    return lines.joined(separator: "\n")
  }

  /// The text without the lines that begin so.
  func without(_ start: String) -> String {
    split(separator: "\n").filter { !$0.hasPrefix(start) }.joined(separator: "\n")
  }

  /// The text with one part put in the place of another.
  func with(_ new: String, for old: String) -> String {
    guard let range = self.firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}

extension Array where Element == PlanRefusal {
  /// The must-rules that the refusals name for a mentor of M01 in that part.
  func mustRules(_ mentor: String, as part: RuleBreach.Part = .mentor) throws -> [MustRule] {
    let pair = try PairKey.of("M01", mentor)
    return compactMap { refusal in
      guard case .rule(.must(let rule, pair, as: part)) = refusal else { return nil }
      return rule
    }
  }

  /// What the refusals say of the models alone.
  var ofModels: [PlanRefusal] {
    filter { if case .model = $0 { true } else { false } }
  }
}
