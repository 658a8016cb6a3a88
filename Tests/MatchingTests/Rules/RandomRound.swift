import Almanac
import Domain
import Matching
import Testing

/// A round of four mentees and four mentors, all but the last with one place; equal seeds, equal rounds.
struct RandomRound {
  private var dice: Dice

  /// The round of a seed; `name` gives people other codes and nothing else.
  static func of(_ seed: UInt64, _ name: (String) -> String = { $0 }) throws -> Round {
    var random = RandomRound(dice: Dice(state: seed))
    return try random.round(name)
  }

  private mutating func round(_ name: (String) -> String) throws -> Round {
    let mentees = try (0..<4).map { place in
      let (hours, fields) = (hours(), fields())
      let asks = dice.roll(3) == 0
      return try Few.mentee(name("M\(place)"), at: hours) {
        ($0.fields, $0.asksForCoMentor) = (fields, asks)
      }
    }
    let mentors = try (0..<4).map { place in
      let (hours, fields) = (hours(), fields())
      return try Few.mentor(name("V\(place)"), at: hours) {
        ($0.fields, $0.capacity) = (fields, place == 3 ? 2 : 1)
      }
    }
    return try Few.round(
      mentees, mentors, points: [.field: .each(5, most: 20), .commonHours: .each(1, most: 2)])
  }

  private mutating func hours() -> String {
    let all = ["Mon20", "Wed20", "Sat10", "Sat11", "Sun10"]
    let chosen = all.filter { _ in dice.roll(2) == 0 }
    let words = (chosen.isEmpty ? ["Sat10"] : chosen).map { dice.roll(4) == 0 ? $0 + "?" : $0 }
    return words.joined(separator: " ")
  }

  private mutating func fields() -> Set<String> {
    Set(["it", "law", "care", "food"].filter { _ in dice.roll(3) == 0 })
  }

  /// SplitMix64.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: UInt64) -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = state
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return (bits ^ (bits >> 31)) % sides
    }
  }
}

/// The best plan of a few people, by trying all of them: pairs first, then points.
struct Enumerated {
  private(set) var best = (pairs: 0, points: 0)
  private let round: Round
  private let pairing: Pairing

  init(_ round: Round) {
    self.round = round
    pairing = Pairing(round)
    visit(0, [], (0, 0))
  }

  /// Tries everything for mentee `place` beside what the ones before have taken.
  private mutating func visit(_ place: Int, _ taken: [String], _ reached: (Int, Int)) {
    guard place < round.mentees.count else {
      if (best.pairs, best.points) < reached { best = (reached.0, reached.1) }
      return
    }
    visit(place + 1, taken, reached)
    let mentee = round.mentees[place]
    for mentor in round.mentors {
      guard pairing.brokenRules(PairKey(mentee.code, mentor.code)).isEmpty,
        taken.count(where: { $0.hasPrefix("\(mentor.code) ") }) < mentor.capacity
      else { continue }
      let points = points(mentee, mentor)
      for hour in hours(mentee.availability) where hours(mentor.availability).contains(hour) {
        guard !taken.contains("\(mentor.code) \(hour)") else { continue }
        visit(
          place + 1, taken + ["\(mentor.code) \(hour)"], (reached.0 + 1, reached.1 + points))
      }
    }
  }

  /// As the random rounds give them: 5 a common field up to 20, 1 a further common hour up to 2.
  private func points(_ mentee: Mentee, _ mentor: Mentor) -> Int {
    let hours = Set(hours(mentee.availability)).intersection(hours(mentor.availability))
    let fields = mentee.fields.intersection(mentor.fields).count
    return min(20, 5 * fields) + min(2, max(0, hours.count - 1))
  }

  /// Every window of a random round is one hour.
  private func hours(_ availability: Availability) -> [String] {
    availability.windows.map { "\($0.window.weekday.rawValue)\($0.window.start)" }
  }
}
