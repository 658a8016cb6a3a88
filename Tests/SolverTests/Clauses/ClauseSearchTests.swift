import Testing
import Verification

@testable import Solver

@Suite("Search that learns from conflicts")
struct ClauseSearchTests {
  @Test(
    "alone it agrees with enumeration in status and in every level, and its log is accepted",
    arguments: UInt64(0)..<800)
  func agreesWithEnumeration(seed: UInt64) throws {
    try expectBest(Model.random(seed: seed &+ 20_000), .clauses)
  }

  @Test("in turn with branch and bound, too", arguments: UInt64(0)..<150)
  func turns(seed: UInt64) throws {
    try expectBest(Model.random(seed: seed &+ 30_000), .turns)
    try expectBest(CrossingModel.make(seed: seed), .turns)
  }

  @Test("rows that cross, dense with ties, leave nothing unproved", arguments: UInt64(0)..<120)
  func crossingRows(seed: UInt64) throws {
    try expectBest(CrossingModel.make(seed: seed), .clauses)
  }

  @Test("great numbers, in worths and in units, change nothing", arguments: UInt64(0)..<150)
  func greatNumbers(seed: UInt64) throws {
    try expectBest(GreatModel.make(seed: seed), .clauses)
    try expectBest(GreatModel.make(seed: seed), .turns)
  }

  private func expectBest(_ model: Model, _ engine: Kernel.Engine) throws {
    let texts = try SolvedTexts(model, engine)
    let all = Enumeration(model)
    let key = texts.solution.map { Enumeration.key($0.taken, in: model) }
    #expect((key == nil) == (all.best == nil), "\(texts.model)")
    #expect(key ?? [] == all.bestKey, "\(texts.model)")
    #expect(texts.solution.map { Enumeration.allows($0.taken, in: model) } ?? true)
    #expect(texts.refusals == [], "\(texts.model)\(texts.answer)\(texts.certificate)")
  }

  @Test("it reaches the values that branch and bound reaches", arguments: UInt64(0)..<1_000)
  func agreesWithBranches(seed: UInt64) throws {
    let models = [
      RandomNetworkModel.make(seed: seed), Model.random(seed: seed &+ 40_000),
      SpacedModel.make(events: 4, days: 5, distance: 2, seed: seed),
    ]
    let model = models[Int(seed % 3)]
    let (one, other) = (try SolvedTexts(model, .clauses), try SolvedTexts(model, .branches))
    #expect(one.solution?.values == other.solution?.values, "\(one.model)")
    #expect(one.refusals == [], "\(one.model)\(one.answer)\(one.certificate)")
  }

  @Test("Lagrangian rows take part in its proofs")
  func combinedRows() throws {
    var count = 0
    for seed in UInt64(0)..<40 {
      let texts = try SolvedTexts(CrossingModel.make(seed: seed), .turns)
      count += texts.places(of: "row").count
      #expect(texts.refusals == [])
    }
    #expect(count > 0)
  }

  @Test("it proves what branch and bound does not within the same work", arguments: UInt64(1)...3)
  func spacing(seed: UInt64) throws {
    let model = SpacedModel.make(events: 20, days: 18, seed: seed)
    let work = 2_000_000
    let branches = try SolvedTexts(model, .branches, budget: Budget(work))
    #expect(branches.solution == nil)
    #expect(branches.refusals == [])
    let clauses = try SolvedTexts(model, .clauses, budget: Budget(work))
    #expect(clauses.solution != nil)
    #expect(clauses.refusals == [])
  }

  @Test("what it forgets on the way is missing in no proof", arguments: UInt64(0)..<6)
  func forgetting(seed: UInt64) throws {
    let model = SpacedModel.make(events: 8, days: 8, seed: seed)
    let programme = Programme(model)
    let search = ClauseSearch(programme, goal: 0, earlier: [], budget: Budget())
    (search.mostClauses, search.mostSteps) = (10, 40)
    search.run()
    #expect(search.isComplete)
    let taken = try #require(search.incumbent)
    let statement = search.statement(programme.claim(0, value: search.value(of: taken)))
    let solution = Solution(taking: taken.map { $0 < 0 ? nil : $0 }, in: model)
    let check = KernelCheck(
      model: ModelWriter(model).text,
      answer: AnswerWriter(optimal: solution, of: model).text,
      certificate: CertificateWriter(Certificate(statements: [statement])).text)
    #expect(check.refusals() == [])
    let all = try SolvedTexts(model, .branches)
    #expect(all.solution?.values == solution.values)
  }

  @Test("the same model gives the same bytes of answer and log, twice")
  func sameBytes() throws {
    for seed in UInt64(0)..<20 {
      let model = SpacedModel.make(events: 6, days: 6, seed: seed)
      #expect(try SolvedTexts(model, .clauses) == SolvedTexts(model, .clauses))
      #expect(try SolvedTexts(model, .turns) == SolvedTexts(model, .turns))
    }
  }

  @Test(
    "ended after any work it has a true answer", arguments: [1, 3_000, 30_000, 100_000, 300_000])
  func ended(work: Int) throws {
    let model = SpacedModel.make(events: 12, days: 10, seed: 7)
    for engine in [Kernel.Engine.clauses, .turns] {
      let texts = try SolvedTexts(model, engine, budget: Budget(work))
      #expect(texts.answer.hasPrefix("status feasible") || texts.answer.hasPrefix("status optimal"))
      #expect(texts.refusals == [])
    }
  }
}
