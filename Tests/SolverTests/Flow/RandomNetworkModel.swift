import Solver

/// A generator of small numbers with a literal seed (SplitMix64, Steele, Lea, Flood 2014).
struct SeededDice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func chance(_ one: Int, in many: Int) -> Bool { roll(1...many) <= one }
}

/// Random models of two laminar families: at most 7 choices of 4 options, a few levels of mixed kinds,
/// minimums in a third of them.
enum RandomNetworkModel {
  static func make(seed: UInt64) -> Model {
    var dice = SeededDice(seed &* 7919 &+ 17)
    var model = Model(levels: levels(&dice))
    let shape = (0..<dice.roll(1...7)).map { _ in dice.roll(0...4) }
    let optionCount = shape.reduce(0, +)
    let hasMinimums = dice.chance(1, in: 3)
    let first = unions(ofChoices: shape, &dice)
    let second = laminarFamily(over: Array(0..<optionCount), &dice)

    var limits: [[Int]] = []
    var uses = Array(repeating: [Model.Use](), count: optionCount)
    for (number, row) in (first + second).enumerated() {
      if !hasMinimums, dice.chance(1, in: 4) {
        limits.append(row.shuffled(using: &dice))
      } else {
        let minimum = hasMinimums && dice.chance(1, in: 3) ? dice.roll(0...2) : 0
        let maximum = max(minimum, dice.roll(0...3))
        let resource = model.addResource("r\(number)", minimum: minimum, maximum: maximum)
        for option in row { uses[option].append(.init(resource)) }
      }
    }
    var option = 0
    for (number, count) in shape.enumerated() {
      model.addChoice("c\(number)", required: hasMinimums && dice.chance(1, in: 5))
      for _ in 0..<count {
        let scores = model.levels.map { score($0, &dice) }
        model.addOption("o\(option)", scores: scores, uses: uses[option].shuffled(using: &dice))
        option += 1
      }
    }
    for row in limits { model.addLimit(dice.roll(0...3), of: row) }
    return model
  }

  private static func levels(_ dice: inout SeededDice) -> [Model.Level] {
    let kinds: [[Bool]] = [[true, true], [false], [true, false], [true], [true, true, true]]
    return kinds[dice.roll(0...4)].enumerated().map { position, isSum in
      Model.Level("l\(position)", isSum ? .sum : .classes(count: dice.roll(2...5)))
    }
  }

  private static func score(_ level: Model.Level, _ dice: inout SeededDice) -> Int {
    switch level.kind {
    case .sum: dice.chance(1, in: 2) ? dice.roll(-3...3) : dice.roll(-50...100)
    case .classes(let count): dice.roll(0...count - 1)
    }
  }

  /// Rows of whole choices, nested or disjoint.
  private static func unions(ofChoices shape: [Int], _ dice: inout SeededDice) -> [[Int]] {
    var starts: [Int] = []
    var next = 0
    for count in shape {
      starts.append(next)
      next += count
    }
    return laminarFamily(over: Array(shape.indices), &dice).map { choices in
      choices.flatMap { Array(starts[$0]..<starts[$0] + shape[$0]) }
    }
  }

  /// Random nested or disjoint sets over shuffled elements.
  private static func laminarFamily(over elements: [Int], _ dice: inout SeededDice) -> [[Int]] {
    var family: [[Int]] = []
    var open = [elements.shuffled(using: &dice)]
    while let set = open.popLast() {
      guard set.count > 1, family.count < 8 else {
        if !set.isEmpty, dice.chance(1, in: 3) { family.append(set) }
        continue
      }
      if dice.chance(2, in: 3) { family.append(set) }
      let cut = dice.roll(1...set.count - 1)
      open += [Array(set[..<cut]), Array(set[cut...])]
    }
    return family
  }
}
