import Solver

/// Random open / serve models: at most 3 sites of 3 openings and 4 customers of 3 options, in any order,
/// with no row, an `atmost`, or a resource with a minimum.
struct RandomServingModel {
  private var dice: SeededDice
  private var model: Model
  private let siteCount: Int
  private let hasResource: Bool
  private var openings: [Int] = []
  private var servings: [(option: Int, place: Int)] = []

  static func make(seed: UInt64) -> Model {
    var maker = RandomServingModel(seed)
    maker.addChoices()
    maker.addRows()
    return maker.model
  }

  private init(_ seed: UInt64) {
    dice = SeededDice(seed &* 6_700_417 &+ 5)
    model = Model(levels: Self.levels(&dice))
    siteCount = dice.roll(1...3)
    hasResource = dice.chance(1, in: 3)
    guard hasResource else { return }
    let minimum = dice.chance(1, in: 2) ? dice.roll(0...2) : 0
    _ = model.addResource("open", minimum: minimum, maximum: minimum + dice.roll(0...2))
  }

  private static func levels(_ dice: inout SeededDice) -> [Model.Level] {
    let kinds: [[Bool]] = [
      [true], [true], [true, true], [false], [true, false], [true, true, true],
    ]
    return kinds[dice.roll(0...5)].enumerated().map { position, isSum in
      Model.Level("l\(position)", isSum ? .sum : .classes(count: dice.roll(2...4)))
    }
  }

  private mutating func addChoices() {
    let customerCount = dice.roll(1...4)
    let areSites = (0..<siteCount + customerCount).map { $0 < siteCount }.shuffled(using: &dice)
    for (position, isSite) in areSites.enumerated() {
      model.addChoice("c\(position)", required: dice.chance(1, in: isSite ? 5 : 3))
      for _ in 0..<dice.roll(isSite ? 1...3 : 0...3) { addOption(isOpening: isSite) }
    }
    if servings.isEmpty { addLastCustomer() }
  }

  private mutating func addLastCustomer() {
    model.addChoice("last")
    let scores = model.levels.map { _ in 1 }
    if let option = model.addOption("served", scores: scores) { servings.append((option, 0)) }
  }

  private mutating func addOption(isOpening: Bool) {
    let scores = model.levels.map { level in
      switch level.kind {
      case .sum: dice.chance(1, in: 2) ? dice.roll(-2...3) : dice.roll(-30...60)
      case .classes(let count): dice.roll(0...count - 1)
      }
    }
    let isUser = isOpening && hasResource && dice.chance(5, in: 6)
    let option = model.addOption(
      "o\(model.optionCount)", scores: scores, uses: isUser ? [.init(0)] : [])
    guard let option else { return }
    if isOpening {
      openings.append(option)
    } else if dice.chance(9, in: 10) {
      servings.append((option, dice.roll(0...99)))
    }
  }

  private mutating func addRows() {
    if !hasResource, dice.chance(3, in: 4) {
      let row = openings.filter { _ in dice.chance(5, in: 6) }
      model.addLimit(dice.roll(0...2), of: row.shuffled(using: &dice))
    }
    for (option, place) in servings.shuffled(using: &dice) {
      model.addRequirement(option, needs: openings[place % openings.count])
    }
  }
}

/// Tries every way to choose, requirements included: the stupid algorithm.
struct ServingEnumeration {
  /// The best values, goal by goal; `nil` where nothing keeps the model.
  private(set) var best: [Int]?
  private let model: Model

  init(_ model: Model) {
    self.model = model
    var taken = [Int?](repeating: nil, count: model.choices.count)
    visit(0, &taken)
  }

  private mutating func visit(_ choice: Int, _ taken: inout [Int?]) {
    guard choice < taken.count else {
      if Self.allows(taken, in: model) { consider(Enumeration.key(taken, in: model)) }
      return
    }
    for option in model.choices[choice].options {
      taken[choice] = option
      visit(choice + 1, &taken)
    }
    taken[choice] = nil
    if !model.choices[choice].isRequired { visit(choice + 1, &taken) }
  }

  private mutating func consider(_ key: [Int]) {
    if best.map({ $0.lexicographicallyPrecedes(key) }) ?? true { best = key }
  }

  /// Whether the options keep every row and requirement.
  static func allows(_ taken: [Int?], in model: Model) -> Bool {
    for requirement in model.requirements {
      let needed = model.choiceOfOption[requirement.needed]
      if taken[model.choiceOfOption[requirement.option]] == requirement.option,
        taken[needed] != requirement.needed
      {
        return false
      }
    }
    return Enumeration.allows(taken, in: model)
  }
}
