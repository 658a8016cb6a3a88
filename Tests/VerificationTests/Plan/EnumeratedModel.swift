/// A model text as a tiny solver by enumeration needs it: networks of mentors and their hours.
struct EnumeratedModel {
  struct Goal {
    let level: Int
    let name: String
    /// The class that is counted; `nil` for a sum.
    let counted: Int?
  }

  struct Option {
    let name: String
    let integers: [Int]
    let uses: [String]
  }

  struct Choice {
    let name: String
    let isRequired: Bool
    var options: [Option] = []
  }

  var levels: [(name: String, classes: Int?)] = []
  var resources: [(name: String, most: Int)] = []
  var choices: [Choice] = []

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "level": levels.append((words[2], words.count > 3 ? Int(words[3]) : nil))
      case "resource": resources.append((words[1], Int(words[3]) ?? 0))
      case "choice": choices.append(Choice(name: words[1], isRequired: words[2] == "required"))
      case "option": choices[choices.count - 1].options.append(option(words))
      default: break
      }
    }
  }

  private func option(_ words: [String]) -> Option {
    let integers = words.dropFirst(2).prefix(levels.count).compactMap { Int($0) }
    return Option(
      name: words[1], integers: integers, uses: Array(words.dropFirst(3 + levels.count)))
  }

  /// All goals, most important first; the classes of a level from the worst.
  var goals: [Goal] {
    levels.enumerated().flatMap { number, level -> [Goal] in
      guard let classes = level.classes else {
        return [Goal(level: number, name: level.name, counted: nil)]
      }
      return (1..<classes).reversed().map { Goal(level: number, name: level.name, counted: $0) }
    }
  }

  /// What an option adds to what the goal maximises; a class goal maximises minus its count.
  func weight(of option: Option, for goal: Goal) -> Int {
    guard let counted = goal.counted else { return option.integers[goal.level] }
    return option.integers[goal.level] == counted ? -1 : 0
  }
}

// MARK: - Enumeration

extension EnumeratedModel {
  /// An option or nothing for each choice.
  typealias Taken = [Option?]

  /// Every selection that keeps the resources; lexicographically first by position, nothing last.
  var selections: [Taken] {
    choices.reduce([[]]) { selections, choice in
      let ways = choice.options.map(Optional.some) + (choice.isRequired ? [] : [nil])
      return selections.flatMap { taken in ways.map { taken + [$0] } }.filter(keepsResources)
    }
  }

  func units(of resource: String, in taken: Taken) -> Int {
    taken.count { $0?.uses.contains(resource) ?? false }
  }

  private func keepsResources(_ taken: Taken) -> Bool {
    resources.allSatisfy { units(of: $0.name, in: taken) <= $0.most }
  }

  func value(of goal: Goal, in taken: Taken) -> Int {
    taken.reduce(0) { $0 + ($1.map { weight(of: $0, for: goal) } ?? 0) }
  }

  /// The first of the best selections.
  var best: Taken? {
    selections.reduce(nil as (Taken, [Int])?) { best, taken in
      let values = goals.map { value(of: $0, in: taken) }
      guard let best, !best.1.lexicographicallyPrecedes(values) else { return (taken, values) }
      return best
    }?.0
  }
}
