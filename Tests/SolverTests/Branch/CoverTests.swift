import Testing

@testable import Solver

@Suite("Covers")
struct CoverTests {
  @Test(
    "A cover that a fractional solution breaks is kept by every solution of its resource",
    arguments: UInt64(0)..<150)
  func valid(seed: UInt64) {
    let model = CrossingModel.make(seed: seed)
    for cover in covers(of: model, seed: seed) {
      let members = Set(cover.options)
      for way in model.ways where keeps(cover.resource, way, in: model) {
        #expect(way.count { members.contains($0) } <= cover.most)
      }
    }
  }

  @Test(
    "Each cover found is broken, and none is found only where no set of options is one",
    arguments: UInt64(0)..<150)
  func exact(seed: UInt64) {
    let model = CrossingModel.make(seed: seed)
    let shares = shares(of: model, seed: seed)
    let found = CoverSeparation(model).broken { shares[$0] }
    for cover in found {
      let sum = cover.options.reduce(0) { $0 + shares[$1] }
      #expect(sum > Double(cover.most) + 1e-9)
    }
    let resources = Set(found.map(\.resource))
    for resource in model.resources.indices where canHaveCovers(resource, in: model) {
      #expect(resources.contains(resource) == (leastLack(resource, shares, in: model) < 0.999))
    }
  }

  @Test("Without resources that options use in different units there is nothing to look for")
  func idle() {
    var model = Model(levels: [Model.Level("a")])
    let room = model.addResource("room", maximum: 1)
    for choice in 0..<3 {
      model.addChoice("c\(choice)")
      model.addOption("o\(choice)", scores: [1], uses: [Model.Use(room, units: 1)])
    }
    #expect(CoverSeparation(model).isIdle)
    #expect(!CoverSeparation(CrossingModel.make(seed: 3)).isIdle)
  }

  @Test("A knapsack of seven equal halves is proved at the root once its cover is known")
  func root() throws {
    var model = Model(levels: [Model.Level("a")])
    let weight = model.addResource("weight", maximum: 13)
    for choice in 0..<7 {
      model.addChoice("c\(choice)")
      model.addOption(
        "o\(choice)", scores: [5], uses: [Model.Use(weight, units: choice < 6 ? 4 : 5)])
    }
    guard case .optimal(let solution, let certificate) = LexicographicSearch(model).run() else {
      Issue.record("not solved")
      return
    }
    #expect(solution.values == [[15]])
    #expect(certificate.statements.map(\.nodes.count) == [1])
    #expect(certificate.covers.map(\.most) == [3])
  }

  private func covers(of model: Model, seed: UInt64) -> [Cover] {
    let shares = shares(of: model, seed: seed)
    return CoverSeparation(model).broken { shares[$0] }
  }

  /// Shares that add up to 1 at most in each choice, many of them whole.
  private func shares(of model: Model, seed: UInt64) -> [Double] {
    var dice = SeededDice(seed &* 31 &+ 7)
    var shares = Array(repeating: 0.0, count: model.optionCount)
    for choice in model.choices {
      var left = 4
      for option in choice.options.shuffled(using: &dice) {
        let part = dice.roll(0...left)
        shares[option] = Double(part) / 4
        left -= part
      }
    }
    return shares
  }

  private func units(of option: Int, _ resource: Int, in model: Model) -> Int {
    model.uses(ofOption: option).first { $0.resource == resource }?.units ?? 0
  }

  private func keeps(_ resource: Int, _ way: [Int], in model: Model) -> Bool {
    let sum = way.reduce(0) { $1 < 0 ? $0 : $0 + units(of: $1, resource, in: model) }
    return sum <= model.resources[resource].maximum
  }

  private func users(of resource: Int, in model: Model) -> [Int] {
    (0..<model.optionCount).filter { units(of: $0, resource, in: model) > 0 }
  }

  private func canHaveCovers(_ resource: Int, in model: Model) -> Bool {
    let units = users(of: resource, in: model).map { self.units(of: $0, resource, in: model) }
    return Set(units).count > 1 && units.reduce(0, +) > model.resources[resource].maximum
  }

  /// Over all sets of options that pass the maximum together, the least that their shares lack of 1.
  private func leastLack(_ resource: Int, _ shares: [Double], in model: Model) -> Double {
    let users = users(of: resource, in: model).filter { shares[$0] > 0 }
    return (0..<1 << users.count).reduce(Double.infinity) { least, mask in
      let set = users.indices.filter { mask & 1 << $0 != 0 }.map { users[$0] }
      let sum = set.reduce(0) { $0 + units(of: $1, resource, in: model) }
      guard sum > model.resources[resource].maximum else { return least }
      return min(least, set.reduce(0) { $0 + 1 - shares[$1] })
    }
  }
}
