import Solver
import Testing

@Suite("Explanations")
struct ExplanationTests {
  @Test("Forcing an option costs exactly the price that was told", arguments: UInt64(0)..<150)
  func pricesAreExact(seed: UInt64) throws {
    let model = RandomNetworkModel.make(seed: seed)
    let solved = try SolvedNetwork.solving(model).get()
    guard solved.isFeasible else { return }
    let best = Enumeration.key(solved.solution.taken, in: model)
    for option in 0..<model.optionCount {
      let forced = Everything(model).plans.filter { $0.contains(option) }
        .map { Enumeration.key($0, in: model) }.max { $0.lexicographicallyPrecedes($1) }
      let price = forced.map { zip(best, $0).map { $0 - $1 } }
      #expect(solved.price(ofTaking: option) == price, "option \(option)")
    }
  }

  @Test(
    "The best solutions of different groups are those that enumeration finds",
    arguments: UInt64(0)..<150)
  func alternativesAreTheBest(seed: UInt64) throws {
    let model = RandomNetworkModel.counted(seed: seed)
    let groups = (0..<model.optionCount).map { $0 / 2 }
    let solved = try SolvedNetwork.solving(model).get()
    guard solved.isFeasible else { return }
    var bestOfGroups: [[Int]: [Int]] = [:]
    for plan in Everything(model).plans {
      let key = Enumeration.key(plan, in: model)
      let taken = Array(Set(plan.compactMap { $0 }.map { groups[$0] })).sorted()
      if let known = bestOfGroups[taken], !known.lexicographicallyPrecedes(key) { continue }
      bestOfGroups[taken] = key
    }
    let most = bestOfGroups.keys.map(\.count).max()
    let expected = bestOfGroups.filter { $0.key.count == most }.values
      .sorted { $1.lexicographicallyPrecedes($0) }.prefix(5)
    var alternatives = Alternatives(to: solved, groups: groups)
    let found = alternatives.best(5)
    let full = found.filter { solution in
      Set(solution.taken.compactMap { $0 }.map { groups[$0] }).count == most
    }
    #expect(full.map { Enumeration.key($0.taken, in: model) } == Array(expected.prefix(full.count)))
    #expect(full.count == min(5, expected.count))
    let sets = found.map { Set($0.taken.compactMap { $0 }.map { groups[$0] }) }
    #expect(Set(sets).count == sets.count)
  }

  @Test("A group is settled exactly when every best solution takes it", arguments: UInt64(0)..<150)
  func settledMeansAlways(seed: UInt64) throws {
    let model = RandomNetworkModel.make(seed: seed)
    let groups = (0..<model.optionCount).map { $0 / 2 }
    let solved = try SolvedNetwork.solving(model).get()
    guard solved.isFeasible else { return }
    let best = Enumeration.key(solved.solution.taken, in: model)
    let all = Everything(model).plans.filter { Enumeration.key($0, in: model) == best }
    let settled = solved.isSettled(groups: groups)
    for (choice, taken) in solved.solution.taken.enumerated() {
      let always = taken.map { taken in
        all.allSatisfy { plan in plan[choice].map { groups[$0] == groups[taken] } ?? false }
      }
      #expect(settled[choice] == (always ?? false), "choice \(choice)")
    }
  }

  @Test(
    "A shortage wants one place more than there is, and any member that leaves ends it",
    arguments: UInt64(0)..<300)
  func shortagesAreMinimal(seed: UInt64) throws {
    let model = RandomNetworkModel.matching(seed: seed)
    let solved = try SolvedNetwork.solving(model).get()
    for (choice, taken) in solved.solution.taken.enumerated()
    where taken == nil && !model.choices[choice].options.isEmpty {
      let shortage = try #require(solved.shortage(of: choice))
      #expect(shortage.choices.contains(choice))
      let places = shortage.resources.reduce(0) { $0 + model.resources[$1].maximum }
      #expect(shortage.choices.count == places + 1)
      for leaving in shortage.choices {
        let rest = model.choices.indices.filter { shortage.choices.contains($0) && $0 != leaving }
        #expect(Matchings.most(of: rest, in: model) == rest.count)
      }
    }
  }
}

/// Every allowed way to choose.
struct Everything {
  private(set) var plans: [[Int?]] = []

  init(_ model: Model) {
    visit([], model)
  }

  private mutating func visit(_ taken: [Int?], _ model: Model) {
    guard taken.count < model.choices.count else {
      if Enumeration.allows(taken, in: model) { plans.append(taken) }
      return
    }
    let choice = model.choices[taken.count]
    for option in choice.options { visit(taken + [option], model) }
    if !choice.isRequired { visit(taken + [nil], model) }
  }
}

/// The most of some choices that take an option at once, by trying everything.
enum Matchings {
  static func most(of choices: [Int], in model: Model) -> Int {
    var used = model.resources.map { _ in 0 }
    func visit(_ place: Int) -> Int {
      guard place < choices.count else { return 0 }
      var best = visit(place + 1)
      for option in model.choices[choices[place]].options {
        let uses = model.uses(ofOption: option)
        guard uses.allSatisfy({ used[$0.resource] < model.resources[$0.resource].maximum }) else {
          continue
        }
        for use in uses { used[use.resource] += 1 }
        best = max(best, 1 + visit(place + 1))
        for use in uses { used[use.resource] -= 1 }
      }
      return best
    }
    return visit(0)
  }
}

extension RandomNetworkModel {
  /// Choices and mentors with places, as pairing has them; first level counts pairs.
  static func matching(seed: UInt64) -> Model {
    var dice = SeededDice(seed &* 104_729 &+ 3)
    var model = Model(levels: [.init("paired"), .init("fit")])
    let places = (0..<dice.roll(2...5)).map { number in
      model.addResource("m\(number)", maximum: dice.roll(1...2))
    }
    for number in 0..<dice.roll(3...7) {
      model.addChoice("c\(number)")
      for place in places where dice.chance(2, in: 5) {
        let scores = [1, dice.roll(0...9)]
        model.addOption("c\(number).\(place)", scores: scores, uses: [.init(place)])
      }
    }
    return model
  }

  /// Choices with two hours a mentor; first level counts pairs.
  static func counted(seed: UInt64) -> Model {
    var dice = SeededDice(seed &* 15_485_863 &+ 11)
    var model = Model(levels: [.init("paired"), .init("worst", .classes(count: 3)), .init("fit")])
    let places = (0..<4).map { model.addResource("m\($0)", maximum: $0 == 0 ? 2 : 1) }
    let hours = [model.addResource("h0", maximum: 1), model.addResource("h1", maximum: 1)]
    for number in 0..<4 {
      model.addChoice("c\(number)")
      for place in places where dice.chance(3, in: 4) {
        let (worst, fit) = (dice.roll(0...2), dice.roll(0...9))
        for hour in 0...1 {
          let uses = [Model.Use(place)] + (place == 0 ? [Model.Use(hours[hour])] : [])
          let scores = [1, worst, fit + (dice.chance(1, in: 2) ? 1 : 0)]
          model.addOption("c\(number).\(place).\(hour)", scores: scores, uses: uses)
        }
      }
    }
    return model
  }
}
