import Testing

@testable import Solver

@Suite("Parts of the general search")
struct BranchPartsTests {
  @Test(
    "Open nodes leave in the order of sorting, also when others join in between",
    arguments: UInt64(0)..<60)
  func openNodes(seed: UInt64) {
    var dice = SeededDice(seed &* 17 &+ 1)
    var open = OpenNodes()
    var waiting: [(most: Int, node: Int)] = []
    for node in 0..<dice.roll(0...80) {
      let most = dice.chance(1, in: 20) ? [Int.max, .min][dice.roll(0...1)] : dice.roll(-4...4)
      open.insert(node, most: most)
      waiting.append((most, node))
      guard dice.chance(1, in: 3) else { continue }
      waiting.sort { $0 < $1 }
      #expect(open.popBest() == waiting.popLast()?.node)
    }
    for (_, node) in waiting.sorted(by: { $0 > $1 }) { #expect(open.popBest() == node) }
    #expect(open.popBest() == nil)
  }

  @Test(
    "A programme accepts exactly the ways to choose that keep every statement of the model",
    arguments: UInt64(0)..<200)
  func programme(seed: UInt64) {
    let model = Model.random(seed: seed)
    let programme = Programme(model)
    for way in model.ways {
      let taken = way.map { $0 < 0 ? nil : $0 }
      #expect(programme.accepts(way, earlier: []) == Enumeration.allows(taken, in: model))
      let key = Enumeration.key(taken, in: model)
      #expect(programme.goals.indices.map { programme.value(of: way, goal: $0) } == key)
      #expect(key.indices.allSatisfy { abs(key[$0]) <= programme.reach(ofGoal: $0) })
      #expect(
        zip(programme.rows, programme.rowValues(of: way)).allSatisfy { $0.reach.contains($1) })
    }
  }

  @Test("A way to choose is accepted only where the earlier goals keep their values")
  func earlierGoals() throws {
    var model = Model(levels: [Model.Level("a"), Model.Level("b")])
    model.addChoice("c")
    model.addOption("o", scores: [3, 1])
    let programme = Programme(model)
    #expect(programme.accepts([0], earlier: [3]))
    #expect(!programme.accepts([0], earlier: [4]))
    #expect(!programme.accepts([-1], earlier: [1]))
  }

  @Test(
    "A region that was moved about is a new region on the same path",
    arguments: UInt64(0)..<200)
  func region(seed: UInt64) {
    var walk = RandomWalk(seed: seed)
    var region = Region(walk.programme)
    for _ in 0..<20 {
      let path = walk.next()
      _ = region.move(to: path)
      var fresh = Region(walk.programme)
      _ = fresh.move(to: path)
      #expect(region.forced == fresh.forced && region.isExcluded == fresh.isExcluded)
      #expect(region.low == fresh.low && region.high == fresh.high)
      #expect(region.isContradictory == fresh.isContradictory)
    }
  }

  @Test("A region called contradictory holds no way to choose", arguments: UInt64(0)..<100)
  func contradiction(seed: UInt64) {
    var walk = RandomWalk(seed: seed)
    var region = Region(walk.programme)
    for _ in 0..<10 {
      _ = region.move(to: walk.next())
      if region.isContradictory { #expect(walk.ways.isEmpty) }
    }
  }

  @Test(
    "A relaxation that followed a region about is worth what a new one is worth there",
    arguments: UInt64(0)..<100)
  func relaxation(seed: UInt64) {
    var walk = RandomWalk(seed: seed)
    let relaxation = walk.relaxation
    var region = Region(walk.programme)
    for _ in 0..<10 {
      let path = walk.next()
      relaxation.apply(region.move(to: path), of: region)
      guard !region.isContradictory else { continue }
      let fresh = walk.relaxation
      fresh.apply(path, of: region)
      let status = relaxation.simplex.solve()
      #expect(fresh.simplex.solve() == status)
      guard status == .optimal else { continue }
      #expect(abs(fresh.simplex.dualValue - relaxation.simplex.dualValue) < 1e-6)
      let best = walk.ways.map { walk.programme.value(of: $0, goal: 0) }.max()
      if let best { #expect(relaxation.simplex.dualValue >= Double(best) - 1e-6) }
    }
  }
}

/// A random model, and random paths to nodes: some long, some that share their beginning.
struct RandomWalk {
  let model: Model
  let programme: Programme
  private var dice: SeededDice
  private var path: [Region.Fixing] = []

  init(seed: UInt64) {
    model = .random(seed: seed &+ 500)
    programme = Programme(model)
    dice = SeededDice(seed &* 271 &+ 7)
  }

  /// A relaxation of the first goal over all options.
  var relaxation: Relaxation {
    let relaxation = Relaxation(programme)
    relaxation.add(0..<model.optionCount)
    relaxation.turn(to: 0, earlier: [])
    return relaxation
  }

  mutating func next() -> [Region.Fixing] {
    path.removeLast(dice.roll(0...path.count))
    for _ in 0..<dice.roll(0...4) { if let fixing = fixing() { path.append(fixing) } }
    return path
  }

  /// The ways to choose that keep the model and every fixing of the latest path, by definition.
  var ways: [[Int]] {
    model.ways.filter { way in
      let values = programme.rowValues(of: way)
      let keepsPath = path.allSatisfy { fixing in
        switch fixing {
        case .option(let option, let isTaken): way.contains(option) == isTaken
        case .atMost(let row, let most): values[row] <= most
        case .atLeast(let row, let least): values[row] >= least
        }
      }
      return keepsPath && programme.accepts(way, earlier: [])
    }
  }

  private mutating func fixing() -> Region.Fixing? {
    if let row = programme.rows.indices.randomElement(using: &dice), dice.chance(1, in: 3) {
      let units = dice.roll(-1...4)
      return dice.chance(1, in: 2) ? .atMost(row: row, units) : .atLeast(row: row, units)
    }
    guard model.optionCount > 0 else { return nil }
    return .option(dice.roll(0...model.optionCount - 1), isTaken: dice.chance(1, in: 3))
  }
}
