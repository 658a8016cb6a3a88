import Solver
import Verification

/// Random edits of a network, each as the solver takes it and as the checker does.
struct RandomEdits {
  private var dice: SeededDice
  private var added = 0

  init(seed: UInt64) {
    dice = SeededDice(seed &* 32_452_843 &+ 5)
  }

  /// One or two edits of what the model is now.
  mutating func next(for edited: EditedModel, taken: [Int?]) -> [Edit] {
    (0..<dice.roll(1...2)).compactMap { _ in edit(edited, taken) }
  }

  private mutating func edit(_ edited: EditedModel, _ taken: [Int?]) -> Edit? {
    let base = edited.base
    guard let choice = base.choices.indices.randomElement(using: &dice) else { return nil }
    let all = Array(0..<edited.optionCount)
    switch dice.roll(0...8) {
    case 0: return .forbid(some(of: all, one: 4))
    case 1: return .forbid(some(of: taken.compactMap { $0 }, one: 2))
    case 2, 3: return .allow(some(of: all, one: 2))
    case 4: return .lock(choice: choice, among: some(of: edited.options(of: choice), one: 2))
    case 5: return .release(choice: choice)
    case 6:
      guard let resource = base.resources.indices.randomElement(using: &dice) else { return nil }
      let minimum = dice.chance(1, in: 6) ? dice.roll(1...2) : 0
      return .bound(resource: resource, minimum: minimum, maximum: minimum + dice.roll(0...3))
    case 7:
      guard let limit = base.limits.indices.randomElement(using: &dice) else { return nil }
      return .limit(limit, most: dice.roll(0...3))
    default: return .add((0..<dice.roll(1...2)).map { _ in option(edited, choice) })
    }
  }

  private mutating func some(of options: [Int], one many: Int) -> [Int] {
    options.filter { _ in dice.chance(1, in: many) }
  }

  /// An option with the uses of another, of the same choice or not; now and then a very good one.
  private mutating func option(_ edited: EditedModel, _ choice: Int) -> AddedOption {
    let base = edited.base
    let like = (0..<base.optionCount).randomElement(using: &dice)
    let own = like.map { dice.chance(2, in: 3) ? base.choiceOfOption[$0] : choice } ?? choice
    let scores = base.levels.map { level -> Int in
      switch level.kind {
      case .sum: dice.chance(1, in: 12) ? 1_000_000 : dice.roll(-3...60)
      case .classes(let count): dice.roll(0...count - 1)
      }
    }
    added += 1
    return AddedOption(
      "added\(added)", choice: own, scores: scores,
      uses: like.map { Array(base.uses(ofOption: $0)) } ?? [],
      before: dice.chance(1, in: 2)
        ? edited.options(of: own).randomElement(using: &dice) : nil)
  }
}

extension Edit {
  /// The same for the checker; `edited` is the model behind the edit.
  func named(in edited: EditedModel) -> [KernelEdit] {
    let base = edited.base
    switch self {
    case .forbid(let options): return [.forbid(options.map { edited.optionName($0) })]
    case .allow(let options): return [.allow(options.map { edited.optionName($0) })]
    case .lock(let choice, let options):
      let names = options.map { edited.optionName($0) }
      return [.lock(choice: base.choices[choice].name, among: names)]
    case .release(let choice): return [.release(choice: base.choices[choice].name)]
    case .add(let options):
      return options.map { option in
        .add(
          option: option.name, choice: base.choices[option.choice].name, scores: option.scores,
          uses: option.uses.map { .init(base.resources[$0.resource].name, units: $0.units) })
      }
    case .bound(let resource, let minimum, let maximum):
      let name = base.resources[resource].name
      return [.bound(resource: name, minimum: minimum, maximum: maximum)]
    case .limit(let limit, let most):
      return [.limit(line: base.limits[limit].line, most: most)]
    }
  }
}
