import Testing
import Verification

@testable import Solver

@Suite("General search")
struct LexicographicSearchTests {
  @Test(
    "The search and enumeration agree in status and in every level, and the proof is accepted",
    arguments: UInt64(0)..<800)
  func agreesWithEnumeration(seed: UInt64) throws {
    let model = Model.random(seed: seed)
    let texts = try SolvedTexts(searching: model)
    let all = Enumeration(model)
    #expect((texts.solution == nil) == (all.best == nil), "\(texts.model)")
    if let solution = texts.solution {
      #expect(Enumeration.allows(solution.taken, in: model), "\(texts.model)")
      #expect(Enumeration.key(solution.taken, in: model) == all.bestKey, "\(texts.model)")
    }
    #expect(texts.refusals == [], "\(texts.model)\(texts.answer)\(texts.certificate)")
  }

  @Test("Rows that cross, dense with ties, leave nothing unproved", arguments: UInt64(0)..<120)
  func crossingRows(seed: UInt64) throws {
    let model = CrossingModel.make(seed: seed)
    let texts = try SolvedTexts(searching: model)
    let all = Enumeration(model)
    #expect(texts.solution.map { Enumeration.key($0.taken, in: model) } ?? [] == all.bestKey)
    #expect(texts.refusals == [], "\(texts.model)")
  }

  @Test(
    "Where the model is a network, the flow reaches the same values", arguments: UInt64(0)..<200)
  func agreesWithFlow(seed: UInt64) throws {
    let model = RandomNetworkModel.make(seed: seed)
    let texts = try SolvedTexts(searching: model)
    let solved = try SolvedNetwork.solving(model).get()
    #expect(texts.solution?.values == (solved.isFeasible ? solved.solution.values : nil))
    #expect(texts.refusals == [], "\(texts.model)")
  }

  @Test("Whether there is a solution at all is what enumeration says", arguments: UInt64(0)..<300)
  func feasibility(seed: UInt64) {
    let model = Model.random(seed: seed &+ 10_000)
    #expect(LexicographicSearch(model).isFeasible == model.isFeasibleByTrial)
  }

  @Test("The same model gives the same bytes of answer and proof, twice")
  func sameBytes() throws {
    for seed in UInt64(0)..<50 {
      let model = CrossingModel.make(seed: seed)
      #expect(try SolvedTexts(searching: model) == SolvedTexts(searching: model))
    }
  }

  @Test(
    "Models of hardly anything have an answer and a proof",
    arguments: [
      "", "choice a optional\n", "choice a required\n", "choice a required\noption o -5\n",
      "resource r 0 0\n", "resource r 1 1\n", "atmost 0\n", "resource r 1 2\nchoice a optional\n",
      "resource r 2 3\nchoice a optional\noption o -7 : r*2\n",
      "resource r 2 3\nchoice a optional\noption o 7 : r*4\n",
      "choice a optional\noption o 1\noption p 2\nrequires o p\n",
      "choice a required\noption o 1\nchoice b required\noption p 1\natmost 1 o p\n",
      "choice a optional\noption o 0\nchoice b optional\noption p 0\nrequires o p\nrequires p o\n",
    ])
  func small(body: String) throws {
    for level in ["sum f", "sum f\nlevel sum g"] where !body.contains("option ") || level == "sum f"
    {
      let model = try ModelReader.read("musubi-model 1\nlevel \(level)\n\(body)")
      let texts = try SolvedTexts(searching: model)
      let all = Enumeration(model)
      #expect(texts.solution.map { Enumeration.key($0.taken, in: model) } ?? [] == all.bestKey)
      #expect((texts.solution == nil) == (all.best == nil))
      #expect(texts.refusals == [], "\(texts.model)\(texts.answer)\(texts.certificate)")
    }
  }

  @Test("Great numbers, in worths and in units, change nothing", arguments: UInt64(0)..<150)
  func greatNumbers(seed: UInt64) throws {
    let model = GreatModel.make(seed: seed)
    let texts = try SolvedTexts(searching: model)
    let all = Enumeration(model)
    #expect(texts.solution.map { Enumeration.key($0.taken, in: model) } ?? [] == all.bestKey)
    #expect(texts.refusals == [], "\(texts.model)\(texts.answer)\(texts.certificate)")
  }

  @Test("Units a 2⁴⁵ times as great do not make the tree larger", arguments: UInt64(1)...5)
  func greatUnits(seed: UInt64) throws {
    for isFeasible in [true, false] {
      let sizes = try [1, 1 << 45].map { unit in
        let model = KnapsackModel.make(unit: unit, isFeasible: isFeasible, seed: seed)
        let texts = try SolvedTexts(searching: model)
        #expect((texts.solution != nil) == isFeasible)
        #expect(texts.refusals == [])
        return texts.certificate.split(separator: "\n").count { $0.hasPrefix("node") }
      }
      #expect(sizes[1] <= sizes[0] + 10)
    }
  }

  @Test("A minimum that lies beyond all bounds is refuted at the root", arguments: [8, 40, 58, 62])
  func unreachable(exponent: Int) throws {
    var model = Model(levels: [Model.Level("a")])
    let far = model.addResource("far", minimum: 1 << exponent, maximum: .max)
    for choice in 0..<14 {
      model.addChoice("c\(choice)")
      model.addOption("o\(choice)", scores: [1], uses: [Model.Use(far, units: 2)])
    }
    let texts = try SolvedTexts(searching: model)
    #expect(texts.answer == "status infeasible\nconflict min far\n")
    #expect(texts.certificate.split(separator: "\n").count { $0.hasPrefix("node") } == 1)
    #expect(texts.refusals == [])
  }
}
