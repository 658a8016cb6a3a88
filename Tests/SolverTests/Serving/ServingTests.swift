import Solver
import Testing
import Verification

@Suite("Open and serve")
struct ServingTests {
  @Test(
    "The engine and enumeration agree in status and in every level, and the proof is accepted",
    arguments: UInt64(0)..<500)
  func agreesWithEnumeration(seed: UInt64) throws {
    let model = RandomServingModel.make(seed: seed)
    let texts = try ServedTexts(model)
    let best = ServingEnumeration(model).best
    if case .optimal(let solution, _) = texts.outcome {
      #expect(ServingEnumeration.allows(solution.taken, in: model))
      #expect(Enumeration.key(solution.taken, in: model) == best, "\(texts.model)")
    } else {
      #expect(best == nil, "\(texts.model)")
    }
    #expect(texts.refusals == [], "\(texts.model)")
  }

  @Test("Medians are those of the best of all sets of places", arguments: UInt64(1)...12)
  func medians(seed: UInt64) throws {
    let town = Town(places: 16, seed: seed)
    for most in 1...4 {
      let texts = try ServedTexts(town.medians(most))
      #expect(texts.value == town.best(most) { -$0 })
      #expect(texts.refusals == [])
    }
  }

  @Test("One, two and three slots reach as many people as any", arguments: UInt64(1)...12)
  func coverage(seed: UInt64) throws {
    let town = Town(places: 18, seed: seed)
    for most in 1...3 {
      let texts = try ServedTexts(town.coverage(most, within: 260))
      #expect(texts.value == town.best(most) { $0 <= 260 ? 1 : 0 })
      #expect(texts.refusals == [])
    }
  }

  @Test("Nobody is served from a place that is not worth its price", arguments: UInt64(1)...12)
  func facilities(seed: UInt64) throws {
    let town = Town(places: 12, seed: seed)
    let texts = try ServedTexts(town.facilities(price: 300))
    let best = (1...12).map { count in town.best(count, exactly: true) { -$0 } - 300 * count }.max()
    #expect(texts.value == best)
    #expect(texts.refusals == [])
  }

  @Test(
    "Where the linear program leaves a gap, a tree of several leaves closes it",
    arguments: [UInt64(3), 4, 5, 6, 8])
  func trees(seed: UInt64) throws {
    let town = Town(lawless: 14, seed: seed)
    let texts = try ServedTexts(town.medians(3))
    #expect(texts.value == town.best(3) { -$0 })
    #expect(texts.outcome.certificate?.statements[0].bounds.count ?? 0 > 1)
    #expect(texts.refusals == [])
  }

  @Test("Nearness is the best among the ways that reach most people", arguments: UInt64(1)...12)
  func twoLevels(seed: UInt64) throws {
    let town = Town(places: 14, seed: seed)
    let texts = try ServedTexts(town.coverage(3, within: 200, thenNearest: true))
    let weighed = town.best(3) { $0 <= 200 ? 1_000_000 - $0 : 0 }
    guard case .optimal(let solution, _) = texts.outcome else {
      Issue.record("no solution")
      return
    }
    #expect(solution.values[0][0] * 1_000_000 + solution.values[1][0] == weighed)
    #expect(texts.refusals == [])
  }

  @Test("The same call gives the same bytes of answer and proof")
  func sameBytes() throws {
    for seed in UInt64(0)..<40 {
      let model = RandomServingModel.make(seed: seed)
      let (one, other) = (try ServedTexts(model), try ServedTexts(model))
      #expect(one.answer == other.answer && one.certificate == other.certificate)
    }
  }

  @Test("With any budget the answer is the same or none, and there is one at last")
  func budgets() throws {
    let model = Town(places: 16, seed: 5).medians(3)
    let serving = try #require(Serving(recognising: model))
    let full = try #require(serving.solve()).answer(to: model).text
    var answers: [String?] = []
    for budget in [-1, 0, 100, 1000, 10_000, 100_000, 10_000_000] {
      answers.append(serving.solve(budget: budget)?.answer(to: model).text)
    }
    #expect(answers.first == .some(nil) && answers.last == full)
    #expect(answers.allSatisfy { $0 == nil || $0 == full })
  }

  @Test("A search that is cancelled has no answer")
  func cancelled() throws {
    let serving = try #require(Serving(recognising: Town(places: 16, seed: 5).medians(3)))
    #expect(serving.solve(isCancelled: { true }) == nil)
  }
}

/// Proofs that were changed.
@Suite("Open and serve, falsified")
struct ServingMutationTests {
  private let texts: ServedTexts

  init() throws {
    texts = try ServedTexts(Town(places: 16, seed: 3).coverage(2, within: 260))
    try #require(texts.refusals == [])
  }

  @Test("One more than the best is refused, and so is one less")
  func otherValue() {
    for step in [1, -1] {
      var other = texts
      let value = texts.value ?? 0
      other.answer = texts.answer.replacing(
        "level reached \(value)", with: "level reached \(value + step)")
      #expect(!other.refusals.isEmpty)
    }
  }

  @Test("A claim that is one below the truth is refused")
  func lowerClaim() {
    var other = texts
    let value = texts.value ?? 0
    other.certificate = texts.certificate.replacing(
      "goal reached \(value)", with: "goal reached \(value - 1)")
    #expect(!other.refusals.isEmpty)
  }

  @Test("A proof without one of its leaves is refused")
  func missingLeaf() throws {
    var other = texts
    var lines = texts.certificate.split(separator: "\n")
    let place = try #require(lines.lastIndex { $0.hasPrefix("bound") })
    lines.remove(at: place)
    other.certificate = lines.joined(separator: "\n")
    #expect(!other.refusals.isEmpty)
  }
}
