import Testing

@testable import Solver

@Suite("Lagrangian bounds in integers")
struct LagrangianValueTests {
  @Test(
    "No way to choose is worth more than the bound, whatever multipliers and fixings are",
    arguments: UInt64(0)..<200)
  func bounds(seed: UInt64) {
    var walk = RandomWalk(seed: seed)
    var dice = SeededDice(seed &* 53 &+ 19)
    let (model, programme) = (walk.model, walk.programme)
    let goal = programme.goals.count - 1
    let earlier = Array(Enumeration(model).bestKey.prefix(goal))
    guard earlier.count == goal else { return }
    let value = LagrangianValue(programme: programme, goal: goal, earlier: earlier)
    let worths = Numbers(model.optionCount, filledWith: 0)
    var region = Region(programme)
    for _ in 0..<6 {
      let best = walk.ways.filter { programme.accepts($0, earlier: earlier) }
        .map { programme.value(of: $0, goal: goal) }.max()
      for scale in [0, 1, 8] {
        let multipliers = Multipliers(
          scale: scale, rows: programme.rows.map { _ in dice.roll(-9...9) },
          goals: earlier.map { _ in dice.roll(0...5) })
        let total = value.total(multipliers, in: region, worths: worths)
        if let best { #expect(total.map { $0 >= scale * best } == true) }
      }
      _ = region.move(to: walk.next())
    }
  }

  @Test(
    "Without multipliers the bound is the best of each choice on its own",
    arguments: UInt64(0)..<60)
  func trivial(seed: UInt64) {
    let model = Model.random(seed: seed)
    let programme = Programme(model)
    let value = LagrangianValue(programme: programme, goal: 0, earlier: [])
    let none = Multipliers(scale: 3, rows: programme.rows.map { _ in 0 }, goals: [])
    let worths = Numbers(model.optionCount, filledWith: 0)
    let total = value.total(none, in: Region(programme), worths: worths)
    let best = model.ways.map { programme.value(of: $0, goal: 0) }.max()
    #expect(total == best.map { 3 * $0 })
  }
}

@Suite("Rounding of multipliers")
struct RoundingTests {
  @Test(
    "Sums of rounded multipliers are those of 128 bits, also for great numbers",
    arguments: UInt64(0)..<200)
  func fits(seed: UInt64) {
    var dice = SeededDice(seed &* 89 &+ 37)
    let model = GreatModel.make(seed: seed)
    let programme = Programme(model)
    let earlier = [dice.roll(0...programme.reach(ofGoal: 0))]
    let rounding = Rounding(programme, goal: 1, earlier: earlier)
    let value = LagrangianValue(programme: programme, goal: 1, earlier: earlier)
    let worths = Numbers(model.optionCount, filledWith: 0)
    for exponent in [-300, -40, -9, 0, 3, 20, 300] {
      let size = Double(sign: .plus, exponent: exponent, significand: 1)
      for isBounding in [true, false] {
        let rounded = rounding.rounded(
          rows: programme.rows.map { _ in Double(dice.roll(-100...100)) * size },
          goals: [Double(dice.roll(0...100)) * size], isBounding: isBounding, in: Region(programme))
        guard let rounded else { continue }
        #expect((rounded.scale > 0) == isBounding)
        let total = value.total(rounded, in: Region(programme), worths: worths)
        #expect(total.map { Int128($0) } == value.wideTotal(rounded))
      }
    }
  }

  @Test("A multiplier is dropped where its end says nothing, and kept where it does")
  func dropped() throws {
    var model = Model(levels: [Model.Level("a")])
    let room = model.addResource("room", minimum: 0, maximum: 1)
    let club = model.addResource("club", minimum: 1, maximum: 9)
    for choice in 0..<3 {
      model.addChoice("c\(choice)")
      model.addOption("o\(choice)", scores: [1], uses: [Model.Use(room), Model.Use(club)])
    }
    let programme = Programme(model)
    let rounding = Rounding(programme, goal: 0, earlier: [])
    for (sign, kept) in [(1.0, [true, false]), (-1, [false, true])] {
      let rounded = rounding.rounded(
        rows: [sign, sign], goals: [], isBounding: true, in: Region(programme))
      #expect(try #require(rounded).rows.map { $0 != 0 } == kept)
    }
  }

  @Test(
    "Nothing is made of multipliers that are no numbers or past all bounds",
    arguments: [Double.infinity, .nan, 1e200])
  func refused(value: Double) {
    var model = Model(levels: [Model.Level("a")])
    let room = model.addResource("room", maximum: 1)
    for choice in 0..<2 {
      model.addChoice("c\(choice)")
      model.addOption("o\(choice)", scores: [1], uses: [Model.Use(room)])
    }
    let programme = Programme(model)
    let rounding = Rounding(programme, goal: 0, earlier: [])
    let rounded = rounding.rounded(
      rows: [value], goals: [], isBounding: true, in: Region(programme))
    #expect(rounded == nil)
  }
}

extension LagrangianValue {
  /// The bound of the whole model as SOLVER §2b writes it, in 128 bits.
  fileprivate func wideTotal(_ multipliers: Multipliers) -> Int128? {
    var total: Int128 = 0
    for (row, value) in zip(programme.rows, multipliers.rows) {
      total += Int128(value) * Int128(value > 0 ? row.ends.upperBound : row.ends.lowerBound)
    }
    for (value, least) in zip(multipliers.goals, earlier) { total -= Int128(value) * Int128(least) }
    for choice in programme.model.choices {
      let worths = choice.options.map { wideWorth(of: $0, multipliers) }
      guard let best = (worths + (choice.isRequired ? [] : [0])).max() else { return nil }
      total += best
    }
    return total
  }

  private func wideWorth(of option: Int, _ multipliers: Multipliers) -> Int128 {
    var worth = Int128(multipliers.scale) * Int128(programme.worths[goal][option])
    for (earlier, value) in multipliers.goals.enumerated() {
      worth += Int128(value) * Int128(programme.worths[earlier][option])
    }
    for place in programme.entries(of: option) {
      let entry = programme.entries[place]
      worth -= Int128(multipliers.rows[Int(entry.row)]) * Int128(entry.units)
    }
    return worth
  }
}
