import Testing
import Verification

@testable import Solver

@Suite("Weights of goals in a proof")
struct WeightTests {
  @Test("Weights found in turns are the least over all options", arguments: UInt64(0)..<150)
  func turnsFindTheLeast(seed: UInt64) throws {
    let solved = try SolvedNetwork.solving(RandomNetworkModel.make(seed: seed)).get()
    guard solved.isFeasible else { return }
    let prices = try #require(VectorPrices(solved.flow))
    let inTurns = try #require(solved.weightsInTurns(prices))
    let least = try #require(solved.allGaps(prices, as: Int128.self).leastWeights())
    #expect(inTurns.map(\.values) == least.map(\.values))
  }

  @Test("Rough weights prove the same, and are nowhere lower", arguments: UInt64(0)..<150)
  func roughWeightsProve(seed: UInt64) throws {
    let text = ModelWriter(RandomNetworkModel.make(seed: seed)).text
    let solved = try SolvedNetwork.solving(ModelReader.read(text)).get()
    guard solved.isFeasible else { return }
    let prices = try #require(VectorPrices(solved.flow))
    let rough = try #require(solved.roughWeights(prices))
    let least = try #require(solved.leastWeights(prices))
    for (one, other) in zip(rough, least) {
      #expect(zip(one.values, other.values).allSatisfy { $0 >= $1 })
    }
    let proof = CertificateWriter(try #require(solved.certificate(prices, rough))).text
    let check = KernelCheck(model: text, answer: solved.answer.text, certificate: proof)
    #expect(check.refusals() == [])
  }

  @Test("One weight less than the least puts some vector in the wrong order")
  func leastIsLeast() throws {
    var gaps = GapVectors<Int>(width: 3)
    let vectors: [[Int128]] = [[0, 2, -7], [1, -3, 5], [1, -1, -20], [0, 0, 4]]
    for vector in vectors { gaps.add(vector) }
    let weights = try #require(gaps.leastWeights())
    #expect(weights.map(\.values) == [[3, 1, 0], [24, 4, 1]])
    for vector in vectors { #expect(try #require(weights[1].product(with: vector)) >= 0) }
    for component in 0...1 {
      var lower = weights[1].values
      lower[component] -= 1
      let less = LexicographicWeights(lower)
      #expect(vectors.contains { (less.product(with: $0) ?? 0) < 0 })
    }
  }

  @Test("A weight that passes the width is told, not wrapped")
  func tooWide() {
    var gaps = GapVectors<Int>(width: 3)
    gaps.add([1, Int128(Int.min), 0])
    gaps.add([0, 1, -3])
    #expect(gaps.leastWeights() == nil)
    var wide = GapVectors<Int128>(width: 3)
    wide.add([1, Int128(Int.min), 0])
    wide.add([0, 1, -3])
    #expect(wide.leastWeights() != nil)
    wide.add([1, Int128.min, 0])
    #expect(wide.leastWeights() == nil)
  }

  @Test("Levels of a million in a row need more than one word, and are proved all the same")
  func manyLargeLevels() throws {
    var dice = SeededDice(41)
    var model = Model(levels: (0..<9).map { .init("l\($0)") })
    let places = (0..<4).map { model.addResource("r\($0)", maximum: 1) }
    for choice in 0..<6 {
      model.addChoice("c\(choice)")
      for place in places {
        let scores = (0..<9).map { $0 < 3 ? dice.roll(0...1) : dice.roll(-1_000_000...1_000_000) }
        model.addOption("c\(choice).\(place)", scores: scores, uses: [.init(place)])
      }
    }
    let solved = try SolvedNetwork.solving(model).get()
    #expect(solved.flow.width > 1)
    #expect(solved.solution.taken == Enumeration(model).best)
    #expect(try Texts(model).refusals == [])
  }
}
