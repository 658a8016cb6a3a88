import Solver

/// Tries every way to choose: the stupid algorithm that the engines are held against.
struct Enumeration {
  let model: Model
  private(set) var best: [Int?]?
  private(set) var bestKey: [Int] = []
  private(set) var count = 0

  init(_ model: Model) {
    self.model = model
    visit([])
  }

  /// Worth for each goal.
  static func key(_ taken: [Int?], in model: Model) -> [Int] {
    model.levels.enumerated().flatMap { position, level -> [Int] in
      let scores = taken.compactMap { $0.map { model.score(ofOption: $0, level: position) } }
      switch level.kind {
      case .sum: return [scores.reduce(0, +)]
      case .classes(let count):
        return stride(from: count - 1, through: 1, by: -1).map { wanted in
          -scores.count { $0 == wanted }
        }
      }
    }
  }

  /// Positions of the options that are taken, within their choices; none last.
  static func positions(_ taken: [Int?], in model: Model) -> [Int] {
    zip(taken, model.choices).map { option, choice in
      option.map { $0 - choice.options.lowerBound } ?? Int.max
    }
  }

  static func allows(_ taken: [Int?], in model: Model) -> Bool {
    let chosen = Set(taken.compactMap { $0 })
    for (position, resource) in model.resources.enumerated() {
      let units = chosen.reduce(0) { sum, option in
        sum + (model.uses(ofOption: option).first { $0.resource == position }?.units ?? 0)
      }
      guard resource.minimum <= units, units <= resource.maximum else { return false }
    }
    let keepsLimits = model.limits.allSatisfy { limit in
      limit.options.count { chosen.contains($0) } <= limit.most
    }
    let meetsNeeds = model.requirements.allSatisfy { requirement in
      !chosen.contains(requirement.option) || chosen.contains(requirement.needed)
    }
    return keepsLimits && meetsNeeds
  }

  private mutating func visit(_ taken: [Int?]) {
    guard taken.count < model.choices.count else {
      if Enumeration.allows(taken, in: model) { consider(taken) }
      return
    }
    let choice = model.choices[taken.count]
    for option in choice.options { visit(taken + [option]) }
    if !choice.isRequired { visit(taken + [nil]) }
  }

  private mutating func consider(_ taken: [Int?]) {
    count += 1
    let key = Enumeration.key(taken, in: model)
    if best == nil || bestKey.lexicographicallyPrecedes(key) { (best, bestKey) = (taken, key) }
  }
}
