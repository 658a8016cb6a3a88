import Testing

@testable import Solver

@Suite("Neighbourhoods of a solution")
struct NeighbourhoodTests {
  @Test(
    "What is left beside kept choices has exactly the solutions that keep them",
    arguments: UInt64(0)..<300)
  func remainder(seed: UInt64) throws {
    var dice = SeededDice(seed &* 77 &+ 1)
    let model = Model.random(seed: seed)
    let solutions = model.ways.filter { allows($0, model) }
    guard let taken = solutions.randomElement(using: &dice) else { return }
    let free = model.choices.indices.filter { _ in dice.chance(1, in: 2) }
    let remainder = Remainder(Incidence(model), freeing: free, in: taken)
    let left = Set(
      remainder.model.ways.filter { allows($0, remainder.model) }
        .map { remainder.whole($0, beside: taken) })
    let expected = solutions.filter { way in
      model.choices.indices.allSatisfy { free.contains($0) || way[$0] == taken[$0] }
    }
    #expect(left == Set(expected))
    #expect(remainder.whole(remainder.taken(of: taken), beside: taken) == taken)
  }

  private func allows(_ way: [Int], _ model: Model) -> Bool {
    Enumeration.allows(way.map { $0 < 0 ? nil : $0 }, in: model)
  }

  @Test("Neighbourhoods are of the size asked for, sorted, and the same for the same dice")
  func sizes() {
    let model = Jobs.model(count: 30, agents: 4, seed: 8)
    let programme = Programme(model)
    let taken = programme.rounded { _ in 0 }
    let neighbourhood = Neighbourhood(programme)
    var (dice, again) = (Dice(model), Dice(model))
    for kind in [Neighbourhood.Kind.rows, .differences, .chance] {
      for size in [0, 1, 7, 30, 90] {
        let share: (Int) -> Double = { Double($0 % 3) / 2 }
        let chosen = neighbourhood.choices(kind, size: size, around: taken, share: share, &dice)
        #expect(chosen.count == min(size, 30) && Set(chosen).count == chosen.count)
        #expect(chosen == chosen.sorted() && chosen.allSatisfy((0..<30).contains))
        #expect(
          chosen == neighbourhood.choices(kind, size: size, around: taken, share: share, &again))
      }
    }
  }

  @Test("Those who differ from the relaxation are freed first")
  func differences() {
    let model = Jobs.model(count: 12, agents: 3, seed: 3)
    let programme = Programme(model)
    let taken = programme.rounded { _ in 0 }
    var dice = Dice(model)
    let differing = [taken[2], taken[5], taken[11]]
    let chosen = Neighbourhood(programme).choices(
      .differences, size: 3, around: taken, share: { differing.contains($0) ? 0.5 : 1 }, &dice)
    #expect(chosen == [2, 5, 11])
  }

  @Test("Dice are thrown by the model's numbers, not by its names")
  func dice() {
    let model = Jobs.model(count: 5, agents: 2, seed: 1)
    var altered = AlteredModel(model)
    altered.rename = { "z.\($0)" }
    var (one, other) = (Dice(model), Dice(altered.made))
    var different = Dice(Jobs.model(count: 5, agents: 2, seed: 2))
    let rolls = (0..<40).map { _ in one.roll(below: 1_000) }
    #expect(rolls == (0..<40).map { _ in other.roll(below: 1_000) })
    #expect(rolls != (0..<40).map { _ in different.roll(below: 1_000) })
    #expect(rolls.allSatisfy((0..<1_000).contains) && Set(rolls).count > 20)
  }

  @Test("A rounded solution breaks no maximum, whatever the shares", arguments: UInt64(0)..<200)
  func rounded(seed: UInt64) {
    var dice = SeededDice(seed &+ 40)
    let programme = Programme(.random(seed: seed))
    let shares = (0..<programme.model.optionCount).map { _ in Double(dice.roll(0...4)) / 4 }
    let taken = programme.rounded { shares[$0] }
    #expect(
      zip(programme.model.choices, taken).allSatisfy { $1 == -1 || $0.options.contains($1) })
    #expect(
      zip(programme.rows, programme.rowValues(of: taken)).allSatisfy { $1 <= $0.ends.upperBound })
  }

  @Test("Neighbourhood by neighbourhood a solution becomes better and stays one")
  func better() {
    let model = Jobs.model(count: 40, agents: 4, seed: 21)
    let programme = Programme(model)
    var taken = programme.rounded { _ in 0 }
    let first = programme.value(of: taken, goal: 0)
    var search = NeighbourhoodSearch(programme, goal: 0, earlier: [])
    let budget = Budget()
    for _ in 0..<6 {
      let value = programme.value(of: taken, goal: 0)
      guard let found = search.better(than: taken, guide: nil, budget: budget) else { continue }
      #expect(programme.accepts(found, earlier: []))
      #expect(programme.value(of: found, goal: 0) > value)
      taken = found
    }
    #expect(programme.value(of: taken, goal: 0) > first)
    #expect(budget.spent > 0)
  }

  @Test("A goal is not bettered at the cost of an earlier one")
  func earlierGoals() {
    let model = Jobs.model(count: 16, agents: 3, seed: 5, levels: 2)
    let programme = Programme(model)
    let taken = programme.rounded { Double($0 % 3) }
    let kept = programme.value(of: taken, goal: 0)
    var search = NeighbourhoodSearch(programme, goal: 1, earlier: [kept])
    var isBetter = false
    for _ in 0..<6 {
      guard let found = search.better(than: taken, guide: nil, budget: Budget()) else { continue }
      isBetter = true
      #expect(programme.accepts(found, earlier: [kept]))
      #expect(programme.value(of: found, goal: 1) > programme.value(of: taken, goal: 1))
    }
    #expect(isBetter)
  }

  @Test("Neighbourhoods have a share of the tree's work, and none before it is worth one")
  func share() {
    let search = NeighbourhoodSearch(
      Programme(Jobs.model(count: 10, agents: 2, seed: 1)), goal: 0, earlier: [])
    #expect(!search.isDue(after: 10_000_000))
    #expect(search.isDue(after: 100_000_000))
  }

  @Test("Required choices that do not fit in turn are placed by neighbourhoods")
  func placement() throws {
    let model = Jobs.tight
    let start = Programme(model).rounded { _ in 0 }
    var placement = try #require(Placement(model, from: start))
    #expect(!placement.isWhole)
    for _ in 0..<8 where !placement.isWhole { placement.improve(budget: Budget()) }
    #expect(placement.isWhole)
    #expect(Programme(model).accepts(placement.taken, earlier: []))
  }

  @Test("Where a minimum stands in the way there is no placement to begin with")
  func minimum() {
    var model = Jobs.tight
    _ = model.addResource("dry", minimum: 1, maximum: 2)
    #expect(Placement(model, from: model.choices.map { _ in -1 }) == nil)
  }
}

/// Jobs that must be done, each by one of some agents, whose time is short.
enum Jobs {
  static func model(count: Int, agents: Int, seed: UInt64, levels: Int = 1) -> Model {
    var dice = SeededDice(seed)
    var model = Model(levels: (0..<levels).map { Model.Level("l\($0)") })
    let time = (0..<agents).map { model.addResource("a\($0)", maximum: 12 * count / agents) }
    for job in 0..<count {
      model.addChoice("j\(job)", required: true)
      for agent in time {
        let units = dice.roll(4...16)
        let scores = (0..<levels).map { level in level == 0 ? -units / 8 : dice.roll(0...20) }
        model.addOption("j\(job).\(agent)", scores: scores, uses: [.init(agent, units: units)])
      }
    }
    return model
  }

  /// Four jobs for two agents that have no time to spare; the best that fits in turn leaves one out.
  static var tight: Model {
    var model = Model(levels: [Model.Level("gain")])
    let agents = (0..<2).map { model.addResource("a\($0)", maximum: 10) }
    for (job, units) in [4, 4, 6, 6].enumerated() {
      model.addChoice("j\(job)", required: true)
      for agent in agents {
        model.addOption("j\(job).\(agent)", scores: [-agent], uses: [.init(agent, units: units)])
      }
    }
    return model
  }
}
