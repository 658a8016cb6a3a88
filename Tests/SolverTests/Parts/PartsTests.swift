import Testing
import Verification

@testable import Solver

@Suite("Parts of a model")
struct PartsTests {
  private static func models(_ seed: UInt64) -> [Model] {
    [.random(seed: seed), SideBySide.make(seed: seed)]
  }

  @Test("Every choice is in one part, and every row that can be broken", arguments: UInt64(0)..<150)
  func cover(seed: UInt64) {
    for model in Self.models(seed) {
      let parts = model.independentParts
      #expect(parts.flatMap(\.choices).sorted() == Array(model.choices.indices))
      #expect(parts.flatMap(\.options).sorted() == Array(0..<model.optionCount))
      for way in model.ways {
        let isKept = parts.allSatisfy { part in
          let taken = part.taken(of: way)?.map { $0 < 0 ? nil : $0 } ?? []
          return Enumeration.allows(taken, in: part.model)
        }
        #expect(isKept == Enumeration.allows(way.map { $0 < 0 ? nil : $0 }, in: model))
      }
    }
  }

  @Test("Towns that share what is never scarce are solved apart", arguments: UInt64(0)..<60)
  func towns(seed: UInt64) {
    let sides = SideBySide(seed: seed)
    for part in sides.model.independentParts {
      #expect(Set(part.choices.compactMap { sides.town[$0] }).count <= 1)
    }
  }

  @Test("A part has the names and lines of the whole")
  func names() throws {
    var model = Model(levels: [Model.Level("a")])
    for town in 0..<2 {
      let well = model.addResource("w\(town)", maximum: 1)
      for choice in 0..<2 {
        model.addChoice("c\(town).\(choice)")
        model.addOption("o\(town).\(choice)", scores: [1], uses: [.init(well, units: 1)])
      }
    }
    model.addLimit(1, of: [2, 3], line: 12)
    model.addRequirement(3, needs: 2, line: 13)
    let part = try #require(model.independentParts.last)
    #expect(model.independentParts.count == 2)
    #expect(part.choices == [2, 3] && part.options == [2, 3])
    #expect(part.model.choices.map(\.name) == ["c1.0", "c1.1"])
    #expect(part.model.optionNames == ["o1.0", "o1.1"])
    #expect(part.model.resources.map(\.name) == ["w1"])
    #expect(part.model.limits == [.init(most: 1, options: [0, 1], line: 12)])
    #expect(part.model.requirements == [.init(option: 1, needed: 0, line: 13)])
  }

  @Test(
    "The parts' answers are together that of the model as a whole, and of enumeration",
    arguments: UInt64(0)..<200)
  func values(seed: UInt64) {
    let model = SideBySide.make(seed: seed)
    let outcome = Kernel.solve(model)
    #expect(outcome.values == LexicographicSearch(model).run().values)
    let truth = Enumeration(model)
    guard case .optimal(let solution, _) = outcome else {
      #expect(truth.best == nil)
      return
    }
    #expect(Enumeration.allows(solution.taken, in: model))
    #expect(Enumeration.key(solution.taken, in: model) == truth.bestKey)
  }

  @Test("The proof of the parts is accepted", arguments: UInt64(0)..<200)
  func accepted(seed: UInt64) throws {
    let texts = try PartedTexts(seed: seed)
    #expect(texts.refusals() == [])
  }

  @Test("A minimum that no option serves is the conflict, whatever stands beside it")
  func unserved() {
    var model = SideBySide.make(seed: 4)
    _ = model.addResource("dry", minimum: 1, maximum: 2)
    guard case .infeasible(let members, _) = Kernel.solve(model) else {
      Issue.record("a solution")
      return
    }
    #expect(members == [.minimum(resource: "dry")])
  }

  @Test("An earlier answer changes no value", arguments: UInt64(0)..<60)
  func previous(seed: UInt64) {
    var dice = SeededDice(seed)
    let model = SideBySide.make(seed: seed)
    let nonsense = model.choices.map { _ in dice.roll(-2...model.optionCount) }
    for previous in [nonsense, [], model.ways.first ?? []] {
      #expect(Kernel.solve(model, previous: previous).values == Kernel.solve(model).values)
    }
  }

  @Test(
    "What the proof leaves to the best solutions holds every one of them",
    arguments: UInt64(0)..<100)
  func presence(seed: UInt64) {
    let model = SideBySide.make(seed: seed)
    guard case .optimal(_, let certificate) = Kernel.solve(model) else { return }
    let isLeft = ReducedWorths(model, certificate).left.options
    let best = Enumeration(model).bestKey
    for way in model.ways {
      let taken = way.map { $0 < 0 ? nil : $0 }
      guard Enumeration.allows(taken, in: model), Enumeration.key(taken, in: model) == best else {
        continue
      }
      #expect(taken.compactMap { $0 }.allSatisfy { isLeft[$0] })
    }
  }
}

/// The texts of a model that falls apart, with answer and proof.
struct PartedTexts {
  let model: String
  var answer: String
  var certificate: String

  init(seed: UInt64) throws {
    try self.init(SideBySide.make(seed: seed))
  }

  init(_ model: Model, budget: Budget = Budget(), workers: Workers = .one) throws {
    self.model = ModelWriter(model).text
    let read = try ModelReader.read(self.model)
    let outcome = Kernel.solve(read, budget: budget, workers: workers)
    answer = outcome.answer(to: read).text
    certificate = outcome.certificate.map { CertificateWriter($0).text } ?? ""
  }

  /// Why the checker refuses what is told; nothing is told by an answer that is unknown.
  func refusals() -> [KernelRefusal] {
    if answer == "status unknown\n" { return [] }
    return KernelCheck(model: model, answer: answer, certificate: certificate).refusals()
  }
}
