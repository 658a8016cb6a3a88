/// Proofs drawn at random around an answer: few of them prove anything.
struct RandomProof {
  let model: TinyModel
  let answer: TinyAnswer

  func text(_ dice: inout KernelDice) -> String {
    var lines = ["musubi-certificate 1"]
    guard answer.status != "infeasible" else {
      lines.append("infeasible")
      lines += tree(goals: [], &dice)
      return lines.joined(separator: "\n") + "\n"
    }
    let goals = self.goals
    let count = answer.status == "feasible" ? Int.random(in: 0...goals.count, using: &dice) : nil
    for (number, goal) in goals.prefix(count ?? goals.count).enumerated() {
      let isOpen = number + 1 == count && Bool.random(using: &dice)
      let value = goal.value + (isOpen ? Int.random(in: -2...2, using: &dice) : 0)
      lines.append("goal \(goal.words) \(value)")
      lines += tree(goals: goals.prefix(number).map(\.row), &dice)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var goals: [(words: String, row: String, value: Int)] {
    answer.values.enumerated().flatMap { level, values in
      guard let count = model.levels[level] else {
        return [("L\(level)", "goal:L\(level)", values[0])]
      }
      return zip((1..<count).reversed(), values).map { number, value in
        ("L\(level) \(number)", "goal:L\(level):\(number)", value)
      }
    }
  }

  private func tree(goals: [String], _ dice: inout KernelDice) -> [String] {
    var lines = ["node 0"]
    var leaves = [0]
    for _ in 0..<Int.random(in: 0...3, using: &dice) {
      let parent = leaves.remove(at: Int.random(in: leaves.indices, using: &dice))
      for side in fixes(&dice) {
        leaves.append(lines.count)
        lines.append("node \(lines.count) \(parent) \(side)")
      }
      if lines.count == leaves.count { break }
    }
    return lines + leaves.map { bound($0, goals, &dice) }
  }

  private func fixes(_ dice: inout KernelDice) -> [String] {
    if let resource = model.resources.indices.randomElement(using: &dice),
      Bool.random(using: &dice) || model.options.isEmpty
    {
      let units = Int.random(in: -1...4, using: &dice)
      return ["r\(resource)<=\(units)", "r\(resource)>=\(units + 1)"]
    }
    let option = model.options.indices.randomElement(using: &dice) ?? 0
    return ["o\(option)=0", "o\(option)=1"]
  }

  private func bound(_ node: Int, _ goals: [String], _ dice: inout KernelDice) -> String {
    let rows =
      model.resources.indices.map { "r\($0)" }
      + (0..<(model.limits.count + model.requirements.count)).map { number in
        let keyword = number < model.limits.count ? "atmost" : "requires"
        return "\(keyword)@\(model.lineOfFirstLimit + number)"
      }
    var words = ["bound \(node) \(Int.random(in: 1...3, using: &dice))"]
    for row in rows where Bool.random(using: &dice) {
      words.append("\(row)*\(Int.random(in: -6...12, using: &dice))")
    }
    for goal in goals where Bool.random(using: &dice) {
      words.append("\(goal)*\(Int.random(in: -12...3, using: &dice))")
    }
    return words.joined(separator: " ")
  }
}

// MARK: - Answers at random, and changes

extension TinyAnswer {
  static var infeasible: TinyAnswer {
    var answer = TinyAnswer()
    answer.status = "infeasible"
    return answer
  }

  /// Often the best there is, sometimes another solution, sometimes a conflict.
  static func random(of model: TinyModel, _ dice: inout KernelDice) -> TinyAnswer {
    let other = model.solutions.randomElement(using: &dice)
    let taken = Bool.random(using: &dice) ? model.best : other
    guard let taken, Int.random(in: 0..<6, using: &dice) > 0 else {
      var answer = infeasible
      answer.conflict = model.members.filter { _ in Bool.random(using: &dice) }
      return answer
    }
    var answer = TinyAnswer(
      Bool.random(using: &dice) ? "optimal" : "feasible", taking: taken, of: model)
    guard answer.status == "feasible" else { return answer }
    for level in model.levels.indices where Bool.random(using: &dice) {
      answer.bounds[level] = answer.values[level].map { $0 + Int.random(in: -1...2, using: &dice) }
    }
    return answer
  }

  mutating func change(_ dice: inout KernelDice) {
    let step = Bool.random(using: &dice) ? 1 : -1
    switch Int.random(in: 0..<6, using: &dice) {
    case 0 where !values.isEmpty:
      let level = Int.random(in: values.indices, using: &dice)
      values[level][Int.random(in: values[level].indices, using: &dice)] += step
    case 1 where !takes.isEmpty: takes[Int.random(in: takes.indices, using: &dice)].option += step
    case 2 where !takes.isEmpty: takes.remove(at: Int.random(in: takes.indices, using: &dice))
    case 3 where !values.isEmpty:
      let level = Int.random(in: values.indices, using: &dice)
      bounds[level] = values[level].map { $0 + Int.random(in: -1...1, using: &dice) }
    case 4 where !conflict.isEmpty:
      conflict.remove(at: Int.random(in: conflict.indices, using: &dice))
    default: takes.shuffle(using: &dice)
    }
  }
}

extension TinyModel {
  /// All that a conflict may name, some of it wrong: required choices that are optional.
  var members: [String] {
    choices.indices.map { "required c\($0)" }.filter { _ in choices.allSatisfy(\.isRequired) }
      + choices.indices.filter { choices[$0].isRequired }.map { "required c\($0)" }
      + resources.indices.flatMap { ["min r\($0)", "max r\($0)"] }
      + limits.indices.map { "atmost@\(lineOfFirstLimit + $0)" }
      + requirements.indices.map { "requires@\(lineOfFirstLimit + limits.count + $0)" }
  }
}

extension String {
  /// One word, sign or line of a certificate is changed.
  mutating func mutate(_ dice: inout KernelDice) {
    var lines = split(separator: "\n").map(String.init)
    let chosen = Int.random(in: lines.indices, using: &dice)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: lines.remove(at: chosen)
    case 1: lines.insert(lines[chosen], at: Int.random(in: lines.indices, using: &dice))
    case 2: lines.swapAt(chosen, Int.random(in: lines.indices, using: &dice))
    default: lines[chosen] = lines[chosen].mutated(&dice)
    }
    self = lines.joined(separator: "\n")
  }

  private func mutated(_ dice: inout KernelDice) -> String {
    var characters = Array(self)
    let places = characters.indices.filter { characters[$0].isNumber || characters[$0] == "-" }
    guard let place = places.randomElement(using: &dice) else { return self }
    let digits = Array("0123456789-")
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: characters.remove(at: place)
    case 1: characters[place] = digits.randomElement(using: &dice) ?? "0"
    default: characters.insert(digits.randomElement(using: &dice) ?? "0", at: place)
    }
    return String(characters)
  }
}
