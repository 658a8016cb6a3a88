/// The values of each choice, numbered through: its options, and behind them none where it may take
/// nothing. Every choice has exactly one of its values.
struct ValueTable {
  /// The number of values.
  let count: Int
  /// The first value of each choice; the end of all behind the last.
  let starts: Numbers<Int32>
  /// The choice of each value.
  let choice: Numbers<Int32>
  /// The option that a value is; −1 for none.
  let option: Numbers<Int32>
  /// The value of each option.
  let valueOfOption: Numbers<Int32>

  /// The values of the model's choices.
  ///
  /// - Complexity: O(options + choices).
  init(_ model: Model) {
    let count = model.optionCount + model.choices.count { !$0.isRequired }
    self.count = count
    starts = Numbers(model.choices.count + 1, filledWith: Int32(count))
    choice = Numbers(count, filledWith: 0)
    option = Numbers(count, filledWith: -1)
    valueOfOption = Numbers(model.optionCount, filledWith: 0)
    var next = 0
    for (position, choice) in model.choices.enumerated() {
      starts[position] = Int32(next)
      for option in choice.options {
        self.option[next] = Int32(option)
        valueOfOption[option] = Int32(next)
        self.choice[next] = Int32(position)
        next += 1
      }
      guard !choice.isRequired else { continue }
      self.choice[next] = Int32(position)
      next += 1
    }
  }

  /// The values of a choice.
  func values(ofChoice choice: Int) -> Range<Int> {
    Int(starts[choice])..<Int(starts[choice + 1])
  }

  /// The value that a solution gives a choice; −1 stands for none.
  func value(ofChoice choice: Int, taking option: Int) -> Int {
    option >= 0 ? Int(valueOfOption[option]) : Int(starts[choice + 1]) - 1
  }
}
