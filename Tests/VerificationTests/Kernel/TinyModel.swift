/// A model small enough to list all its solutions, kept apart from every reader.
struct TinyModel {
  /// The number of classes of each level, `nil` for a sum.
  var levels: [Int?] = []
  var resources: [(minimum: Int, maximum: Int)] = []
  var choices: [(isRequired: Bool, options: [Int])] = []
  /// The integers of each option, and its units of each resource, 0 where it uses none.
  var options: [(scores: [Int], units: [Int])] = []
  var limits: [(most: Int, options: [Int])] = []
  var requirements: [(option: Int, needed: Int)] = []

  /// The options that are taken, in order.
  typealias Solution = [Int]

  var lineOfFirstLimit: Int {
    2 + levels.count + resources.count + choices.count + options.count
  }

  var text: String {
    var lines = ["musubi-model 1"]
    for (number, count) in levels.enumerated() {
      lines.append(count.map { "level classes L\(number) \($0)" } ?? "level sum L\(number)")
    }
    for (number, resource) in resources.enumerated() {
      lines.append("resource r\(number) \(resource.minimum) \(resource.maximum)")
    }
    for (number, choice) in choices.enumerated() {
      lines.append("choice c\(number) \(choice.isRequired ? "required" : "optional")")
      lines += choice.options.map(line)
    }
    lines += limits.map { limit in
      "atmost \(limit.most)" + limit.options.map { " o\($0)" }.joined()
    }
    lines += requirements.map { "requires o\($0.option) o\($0.needed)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(option: Int) -> String {
    let scores = options[option].scores.map { " \($0)" }.joined()
    let uses = options[option].units.enumerated().filter { $0.element > 0 }
    let words = uses.map { " r\($0.offset)*\($0.element)" }.joined()
    return "option o\(option)" + scores + (uses.isEmpty ? "" : " :" + words)
  }
}

// MARK: - All solutions

extension TinyModel {
  /// Every way to take at most one option a choice, whatever else the model says.
  var selections: [Solution] {
    choices.reduce(into: [[]]) { partial, choice in
      partial = partial.flatMap { taken in
        [taken] + choice.options.map { taken + [$0] }
      }
    }
  }

  /// The rows that the selection keeps, all of them or those that are asked for.
  func keeps(_ taken: Solution, only member: ((String) -> Bool)? = nil) -> Bool {
    let counts = member ?? { _ in true }
    for (number, choice) in choices.enumerated()
    where choice.isRequired && counts("required c\(number)") {
      guard choice.options.contains(where: taken.contains) else { return false }
    }
    for (number, resource) in resources.enumerated() {
      let units = taken.reduce(0) { $0 + options[$1].units[number] }
      if counts("min r\(number)"), units < resource.minimum { return false }
      if counts("max r\(number)"), units > resource.maximum { return false }
    }
    return keepsRowsOverOptions(taken, counts)
  }

  private func keepsRowsOverOptions(
    _ taken: Solution, _ counts: (String) -> Bool
  ) -> Bool {
    var line = lineOfFirstLimit
    for limit in limits {
      if counts("atmost@\(line)"), taken.count(where: limit.options.contains) > limit.most {
        return false
      }
      line += 1
    }
    for requirement in requirements {
      if counts("requires@\(line)"), taken.contains(requirement.option),
        !taken.contains(requirement.needed)
      {
        return false
      }
      line += 1
    }
    return true
  }

  var solutions: [Solution] { selections.filter { keeps($0) } }

  /// The sum of a level, or the counts from its worst class down to class 1.
  func value(_ taken: Solution, level: Int) -> [Int] {
    let scores = taken.map { options[$0].scores[level] }
    guard let count = levels[level] else { return [scores.reduce(0, +)] }
    return (1..<count).reversed().map { number in scores.count { $0 == number } }
  }

  /// Whether a level's value is better than another, by its sum or by its worst class first.
  func isBetter(_ value: [Int], than other: [Int], level: Int) -> Bool {
    levels[level] == nil ? value[0] > other[0] : value.lexicographicallyPrecedes(other)
  }

  /// The best solution in the order of the levels.
  var best: Solution? {
    solutions.reduce(nil) { best, next in
      guard let best else { return next }
      for level in levels.indices {
        let (new, old) = (value(next, level: level), value(best, level: level))
        if new != old { return isBetter(new, than: old, level: level) ? next : best }
      }
      return best
    }
  }
}

// MARK: - At random

extension TinyModel {
  init(using dice: inout KernelDice) {
    levels = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
      [nil, nil, 2, 3].randomElement(using: &dice) ?? nil
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let minimum = Int.random(in: 0...3, using: &dice) / 2
      resources.append((minimum, minimum + Int.random(in: 0...3, using: &dice)))
    }
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      let first = options.count
      for _ in 0..<Int.random(in: 0...2, using: &dice) { addOption(&dice) }
      let isRequired = Int.random(in: 0..<3, using: &dice) == 0
      choices.append((isRequired, Array(first..<options.count)))
    }
    addRows(&dice)
  }

  private mutating func addOption(_ dice: inout KernelDice) {
    let scores = levels.map { count in
      count.map { Int.random(in: 0..<$0, using: &dice) } ?? Int.random(in: -3...5, using: &dice)
    }
    options.append((scores, resources.map { _ in Int.random(in: 0...2, using: &dice) }))
  }

  private mutating func addRows(_ dice: inout KernelDice) {
    if Bool.random(using: &dice) {
      let members = options.indices.filter { _ in Bool.random(using: &dice) }
      limits.append((Int.random(in: 0...2, using: &dice), members))
    }
    guard options.count >= 2, Bool.random(using: &dice) else { return }
    let pair = options.indices.shuffled(using: &dice)
    requirements.append((pair[0], pair[1]))
  }
}
