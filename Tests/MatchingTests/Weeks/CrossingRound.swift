import Almanac
import Domain
import Matching
import Solver
import Testing
import Verification

/// A tiny round in which somebody is mentor and mentee at once, or in which starts of the grid clash;
/// equal seeds, equal rounds.
struct CrossingRound {
  private var dice: RandomRound.Dice

  /// The round of a seed: five mentees, two of whom are among the three mentors in two of three rounds.
  static func of(_ seed: UInt64) throws -> Round {
    var random = CrossingRound(dice: RandomRound.Dice(state: seed))
    return try random.round()
  }

  private mutating func round() throws -> Round {
    let bothRoles = dice.roll(3) > 0 ? 2 : 0
    let grid = [HourGrid.standard, HourGrid(step: 30), HourGrid(buffer: 15)][Int(dice.roll(3))]
    let mentors = try (0..<3).map { try mentor("V\($0)") }
    let codes = (0..<5).map { $0 < bothRoles ? "V\($0)" : "M\($0)" }
    let mentees = try codes.map { try mentee($0) }
    let points: [ShouldRule: PointScale] = [
      .field: .each(5, most: 20), .commonHours: .each(1, most: 2),
    ]
    return try Few.round(mentees, mentors, points: points) {
      $0.programme.grid = grid ?? .standard
      $0.programme.aims = [.coverage, .satisfaction, .fit, .hours]
    }
  }

  private mutating func mentee(_ code: String) throws -> Mentee {
    let (windows, fields) = (try windows(), fields())
    return try Few.mentee(code) { ($0.availability, $0.fields) = (windows, fields) }
  }

  private mutating func mentor(_ code: String) throws -> Mentor {
    let (windows, fields, capacity) = (try windows(), fields(), Int(dice.roll(2)) + 1)
    return try Few.mentor(code) {
      ($0.availability, $0.fields, $0.capacity) = (windows, fields, capacity)
    }
  }

  /// One or two windows of an hour to an hour and a half, some only possible.
  private mutating func windows() throws -> Availability {
    let all = ["Sat10", "Sat11", "Sun10"].filter { _ in dice.roll(3) > 0 }
    return Availability(
      try (all.isEmpty ? ["Sat10"] : all).map { word in
        let hour = try Scenario.hour(word)
        let window = try #require(hour.window(minutes: dice.roll(2) == 0 ? 60 : 90))
        return AvailableWindow(window, dice.roll(4) == 0 ? .possible : .good)
      })
  }

  private mutating func fields() -> Set<String> {
    Set(["it", "law", "care"].filter { _ in dice.roll(2) == 0 })
  }
}

/// All plans of a few people, by trying everything, with all that the levels count.
struct EnumeratedPlans {
  /// What a plan is worth, the more the better: pairs, classes from the worst down, points, glad
  /// hours, hours high on the list.
  typealias Worth = [Int]

  /// Mentors and hours by mentee, with what they are worth.
  private(set) var all: [(pairs: [PersonCode: Appointment], worth: Worth)] = []
  private let round: Round
  private let pairing: Pairing

  init(_ round: Round) {
    (self.round, pairing) = (round, Pairing(round))
    visit(0, [:])
  }

  /// The best worth of the plans that `isWanted`; `nil` where there is none.
  func best(_ isWanted: ([PersonCode: Appointment]) -> Bool = { _ in true }) -> Worth? {
    all.filter { isWanted($0.pairs) }.map(\.worth).max { $0.lexicographicallyPrecedes($1) }
  }

  private mutating func visit(_ place: Int, _ pairs: [PersonCode: Appointment]) {
    guard place < round.mentees.count else {
      all.append((pairs, worth(pairs)))
      return
    }
    let mentee = round.mentees[place]
    if round.decisions.locks[mentee.code] == nil { visit(place + 1, pairs) }
    for mentor in round.mentors {
      let key = PairKey(mentee.code, mentor.code)
      guard pairing.brokenRules(key).isEmpty else { continue }
      for hour in pairing.commonHours(key) {
        var more = pairs
        more[mentee.code] = Appointment(mentor.code, hour)
        if keepsAll(more, beside: mentee.code) { visit(place + 1, more) }
      }
    }
  }

  /// Whether the newest pair fits: its lock, the mentor's places, and both people's weeks.
  private func keepsAll(_ pairs: [PersonCode: Appointment], beside mentee: PersonCode) -> Bool {
    guard let new = pairs[mentee] else { return true }
    if let lock = round.decisions.locks[mentee] {
      guard lock.mentor == new.mentor, lock.hour ?? new.hour == new.hour else { return false }
    }
    let places = round.mentors.first { $0.code == new.mentor }?.capacity ?? 0
    guard pairs.values.count(where: { $0.mentor == new.mentor }) <= places else { return false }
    let people: Set = [mentee, new.mentor]
    return !pairs.contains { other, meeting in
      other != mentee && !people.isDisjoint(with: [other, meeting.mentor])
        && clash(meeting.hour, new.hour)
    }
  }

  private func clash(_ one: WeeklyHour, _ other: WeeklyHour) -> Bool {
    let grid = round.programme.grid
    return one.weekday == other.weekday
      && abs(one.start.minutes - other.start.minutes) < grid.session + grid.buffer
  }

  private func worth(_ pairs: [PersonCode: Appointment]) -> Worth {
    var (classes, points, glad, high) = (Array(repeating: 0, count: 16), 0, 0, 0)
    for mentee in round.mentees {
      guard let meeting = pairs[mentee.code] else { continue }
      let own = fit(mentee, meeting.mentor)
      let best =
        round.mentors.filter {
          pairing.brokenRules(PairKey(mentee.code, $0.code)).isEmpty
        }.map { fit(mentee, $0.code) }.max() ?? 0
      classes[SatisfactionClass.of(points: own, best: best)] += 1
      points += own
      let mentor = round.mentors.first { $0.code == meeting.mentor }
      for availability in [mentee.availability, mentor?.availability].compactMap({ $0 }) {
        glad -= offered(availability, meeting.hour)?.preference == .possible ? 1 : 0
      }
      high -= offered(mentee.availability, meeting.hour)?.position ?? 0
    }
    return [pairs.count] + classes.dropFirst().reversed().map { -$0 } + [points, glad, high]
  }

  private func offered(_ availability: Availability, _ hour: WeeklyHour) -> OfferedHour? {
    availability.offered(on: round.programme.grid).first { $0.hour == hour }
  }

  /// As the rounds give them: 5 a common field up to 20, 1 a further common hour up to 2.
  private func fit(_ mentee: Mentee, _ mentor: PersonCode) -> Int {
    let fields = round.mentors.first { $0.code == mentor }?.fields ?? []
    let hours = pairing.commonHours(PairKey(mentee.code, mentor)).count
    return min(20, 5 * mentee.fields.intersection(fields).count) + min(2, max(0, hours - 1))
  }
}

extension Proposal {
  /// The plan's values as ``EnumeratedPlans`` writes them.
  var worth: EnumeratedPlans.Worth {
    plan.values.flatMap { $0.level == .satisfaction ? $0.value.map { -$0 } : $0.value }
  }

  /// Whether the model of the pairs is no network.
  var crosses: Bool {
    get throws {
      let model = try ModelReader.read(proofs[0].model)
      if case .failure = SolvedNetwork.solving(model) { return true }
      return false
    }
  }

  /// What the second witness has against the plan.
  func refusals(in round: Round) -> [PlanRefusal] {
    let proofs = proofs.compactMap { proof in
      Verification.Stage(rawValue: proof.stage.rawValue).map {
        Verification.StageProof(
          stage: $0, model: proof.model, answer: proof.answer, certificate: proof.certificate)
      }
    }
    return PlanCheck(round: round, plan: plan, proofs: proofs).refusals()
  }
}
