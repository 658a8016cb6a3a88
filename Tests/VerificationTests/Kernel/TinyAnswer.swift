/// An answer as it is written, and whether it is true by enumeration.
struct TinyAnswer {
  var status = "optimal"
  var conflict: [String] = []
  var values: [[Int]] = []
  var bounds: [[Int]?] = []
  /// Choice and option.
  var takes: [(choice: Int, option: Int)] = []

  init() {}

  /// The answer that takes these options, at their true values.
  init(_ status: String, taking taken: [Int], of model: TinyModel) {
    self.status = status
    values = model.levels.indices.map { model.value(taken, level: $0) }
    bounds = model.levels.map { _ in nil }
    takes = taken.map { option in
      (model.choices.firstIndex { $0.options.contains(option) } ?? 0, option)
    }
  }

  var text: String {
    var lines = ["status \(status)"]
    if !conflict.isEmpty { lines.append("conflict " + conflict.joined(separator: " ")) }
    for (level, value) in values.enumerated() {
      let numbers = ([value] + (bounds[level].map { [$0] } ?? []))
      let words = numbers.map { $0.map(String.init).joined(separator: ",") }
      lines.append("level L\(level) " + words.joined(separator: " "))
    }
    lines += takes.map { "take c\($0.choice) o\($0.option)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: - Truth

extension TinyAnswer {
  /// Whether all that the answer says holds, by listing every solution.
  func isTrue(of model: TinyModel) -> Bool {
    switch status {
    case "infeasible": return isTrueConflict(of: model)
    case "unknown": return true
    default:
      guard hasTrueValues(of: model) else { return false }
      let isBest = status == "feasible" || isBest(of: model)
      return isBest && model.levels.indices.allSatisfy { isTrueBound(level: $0, of: model) }
    }
  }

  /// The members by themselves must leave no selection; all rows where there are none.
  private func isTrueConflict(of model: TinyModel) -> Bool {
    let known = conflict.allSatisfy { isMember($0, of: model) }
    let isCounted: (String) -> Bool = { conflict.isEmpty || conflict.contains($0) }
    return known && !model.selections.contains { model.keeps($0, only: isCounted) }
  }

  private func isMember(_ member: String, of model: TinyModel) -> Bool {
    guard member.hasPrefix("required c") else { return true }
    let choice = Int(member.dropFirst("required c".count)) ?? -1
    return model.choices.indices.contains(choice) && model.choices[choice].isRequired
  }

  private func hasTrueValues(of model: TinyModel) -> Bool {
    let taken = takes.map(\.option)
    let areOwn = takes.allSatisfy { take in
      model.choices.indices.contains(take.choice)
        && model.choices[take.choice].options.contains(take.option)
    }
    return areOwn && Set(takes.map(\.choice)).count == takes.count && model.keeps(taken)
      && values == model.levels.indices.map { model.value(taken, level: $0) }
  }

  private func isBest(of model: TinyModel) -> Bool {
    guard let best = model.best else { return false }
    return values == model.levels.indices.map { model.value(best, level: $0) }
  }

  /// No solution that is as good on the levels before is better than the bound.
  private func isTrueBound(level: Int, of model: TinyModel) -> Bool {
    guard let bound = bounds[level] else { return true }
    return !model.solutions.contains { solution in
      let equals = (0..<level).allSatisfy { model.value(solution, level: $0) == values[$0] }
      return equals
        && model.isBetter(model.value(solution, level: level), than: bound, level: level)
    }
  }
}
