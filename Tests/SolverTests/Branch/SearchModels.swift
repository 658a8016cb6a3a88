@testable import Solver

/// Choices of three options that use several of a few narrow resources, with small worths that tie.
enum CrossingModel {
  static func make(seed: UInt64) -> Model {
    var dice = SeededDice(seed &* 12_007 &+ 29)
    var model = Model(levels: [Model.Level("a"), Model.Level("b", .classes(count: 3))])
    for number in 0..<5 {
      _ = model.addResource("r\(number)", minimum: dice.roll(0...1), maximum: dice.roll(1...4))
    }
    for choice in 0..<6 {
      model.addChoice("c\(choice)")
      for _ in 0..<3 {
        let used = (0..<5).shuffled(using: &dice).prefix(2)
        let uses = used.map { Model.Use($0, units: dice.roll(1...2)) }
        let scores = [dice.roll(1...4), dice.roll(0...2)]
        model.addOption("o\(model.optionCount)", scores: scores, uses: uses)
      }
    }
    return model
  }
}

/// Few choices whose worths and units lie up to 2⁵⁴.
enum GreatModel {
  static func make(seed: UInt64) -> Model {
    var dice = SeededDice(seed &* 15_013 &+ 31)
    var model = Model(levels: [Model.Level("a"), Model.Level("b")])
    let great = 1 << dice.roll(30...54)
    for number in 0..<2 {
      _ = model.addResource("r\(number)", maximum: dice.roll(great...3 * great))
    }
    for choice in 0..<dice.roll(2...5) {
      model.addChoice("c\(choice)", required: dice.chance(1, in: 4))
      for _ in 0..<3 {
        let uses = [0, 1].map { Model.Use($0, units: dice.roll(1...great)) }
        let scores = [dice.roll(0...9) * (great / 9) + dice.roll(0...1), dice.roll(-great...great)]
        model.addOption("o\(model.optionCount)", scores: scores, uses: uses)
      }
    }
    return model
  }
}

/// Fourteen choices of one option each, which weigh on two resources; every unit counts `unit` times.
enum KnapsackModel {
  static func make(unit: Int, isFeasible: Bool, seed: UInt64) -> Model {
    var dice = SeededDice(seed)
    var model = Model(levels: [Model.Level("a")])
    let minimum = isFeasible ? 0 : 300 * unit
    let weight = model.addResource("weight", maximum: 200 * unit)
    let volume = model.addResource("volume", minimum: minimum, maximum: minimum + 220 * unit)
    for choice in 0..<14 {
      model.addChoice("c\(choice)")
      let size = dice.roll(16...32)
      let other = isFeasible ? dice.roll(16...32) : size
      let uses = [
        Model.Use(weight, units: size * unit), Model.Use(volume, units: other * unit),
      ]
      model.addOption("o\(choice)", scores: [dice.roll(1...10)], uses: uses)
    }
    return model
  }
}
