/// Checks what is taken against the model: choices, rows, and the value of each level.
struct AnswerCheck {
  let model: KernelModel
  let answer: KernelAnswer

  /// All that is wrong; empty for an answer that keeps the model.
  ///
  /// - Complexity: O(size of the model).
  /// - Throws: ``KernelRefusal/unreadable(_:line:_:)`` for a name that the model does not have.
  func refusals() throws(KernelRefusal) -> [KernelRefusal] {
    let names = answer.levels.map(\.name)
    guard names == model.levels.map(\.name) else {
      return [.levels(expected: model.levels.map(\.name), found: names)]
    }
    var refusals: [KernelRefusal] = []
    let taken = try options(&refusals)
    refusals += rowsBroken(by: taken)
    refusals += model.levels.indices.compactMap { valueRefusal(level: $0, taken) }
    return refusals
  }

  /// The options taken, by choice.
  private func options(
    _ refusals: inout [KernelRefusal]
  ) throws(KernelRefusal) -> [Int] {
    var optionOfChoice: [Int: Int] = [:]
    for take in answer.takes {
      guard let choice = model.choiceNumbers[take.choice] else {
        throw .unreadable(.answer, line: take.line, .unknownName(take.choice))
      }
      guard let option = model.openOption(named: take.option) else {
        throw .unreadable(.answer, line: take.line, .unknownName(take.option))
      }
      if model.choiceOfOption[option] != choice {
        refusals.append(.optionOfAnotherChoice(option: take.option, choice: take.choice))
      }
      if optionOfChoice.updateValue(option, forKey: choice) != nil {
        refusals.append(.choiceTwice(take.choice))
      }
    }
    for (number, choice) in model.choices.enumerated()
    where choice.isRequired && optionOfChoice[number] == nil {
      refusals.append(.choiceLeftOut(choice.name))
    }
    return Array(optionOfChoice.values)
  }

  /// Int128 holds any sum of Int64 values that fit in memory.
  private func rowsBroken(by taken: [Int]) -> [KernelRefusal] {
    var values = [Int128](repeating: 0, count: model.rows.count)
    for option in taken {
      for coefficient in model.columns[option] {
        values[coefficient.row] += Int128(coefficient.value)
      }
    }
    return zip(model.rows, values).compactMap { row, value in
      guard !row.ends.contains(value) else { return nil }
      return .rowBroken(row: row.name, value: value, low: row.ends.low, high: row.ends.high)
    }
  }

  private func valueRefusal(level: Int, _ taken: [Int]) -> KernelRefusal? {
    let claimed = answer.levels[level].value
    let found = value(level: level, taken, counts: claimed.count)
    guard found != claimed else { return nil }
    return .levelValue(level: answer.levels[level].name, claimed: claimed, found: found)
  }

  /// The sum, or the counts from the worst class down to class 1. Where `counts` is not their
  /// number there is nothing to compare, and only the counts of classes that occur are told.
  private func value(level: Int, _ taken: [Int], counts: Int) -> [Int128] {
    let scores = taken.map { model.score(of: $0, level: level) }
    guard let classCount = model.levels[level].classCount else {
      return [scores.reduce(into: Int128(0)) { $0 += Int128($1) }]
    }
    let length = min(counts, classCount - 1)
    var found = [Int128](repeating: 0, count: length)
    for score in scores where score > 0 && classCount - 1 - score < length {
      found[classCount - 1 - score] += 1
    }
    return length == classCount - 1 ? found : []
  }
}
