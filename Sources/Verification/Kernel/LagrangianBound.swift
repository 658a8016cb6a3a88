/// The Lagrangian bound of SOLVER §2b at a leaf, with the choices as subproblem.
///
/// For every solution x and integers y over rows a: D·w·x = Σ y·(a·x) + (D·w − Σ y·a)·x. The first
/// part is at most Σ (y > 0 ? y·high : y·low), and the second, choice by choice, at most the best
/// reduced worth among what the choice may take. Nothing else is used.
///
/// Every step is exact: Int64 where the numbers stay within it, else Int128, else a refusal.
struct LagrangianBound {
  let model: KernelModel
  let premises: Premises
  let leaf: LeafPremises
  /// One multiplier a row, 0 where none is given.
  let multipliers: [Int128]
  /// D times the goal, and minus y times each earlier goal's row.
  let weights: [Weight]

  /// What an option's score adds to its worth: `factor` times the score, or, where a class is
  /// counted, `factor` for each option of that class.
  struct Weight {
    let goal: GoalKey
    let factor: Int128
  }

  /// A number passed its width.
  struct Overflow: Error {}

  /// Σ over choices of the best reduced worth; `nil` where a choice has nothing to take.
  func sumOfBest() throws(Overflow) -> Int128? {
    do {
      return try sumOfBest(in: Int.self)
    } catch {
      return try sumOfBest(in: Int128.self)
    }
  }

  private func sumOfBest<Number: FixedWidthInteger & SignedInteger>(
    in width: Number.Type
  ) throws(Overflow) -> Int128? {
    var worths = [Number](repeating: 0, count: model.optionNames.count)
    for weight in weights { try add(weight, to: &worths) }
    try subtractRows(from: &worths)
    var sum: Int128 = 0
    for choice in model.choices.indices {
      guard let best = best(of: choice, worths) else { return nil }
      sum = try sum.plus(Int128(best))
    }
    return sum
  }
}

// MARK: - Worths

extension LagrangianBound {
  private func add<Number: FixedWidthInteger & SignedInteger>(
    _ weight: Weight, to worths: inout [Number]
  ) throws(Overflow) {
    guard let factor = Number(exactly: weight.factor) else { throw Overflow() }
    let column = model.scores[weight.goal.level]
    if let countedClass = weight.goal.countedClass {
      for option in worths.indices where column[option] == countedClass {
        worths[option] = try worths[option].plus(factor)
      }
    } else {
      for option in worths.indices {
        let product = try factor.times(Number(column[option]))
        worths[option] = try worths[option].plus(product)
      }
    }
  }

  private func subtractRows<Number: FixedWidthInteger & SignedInteger>(
    from worths: inout [Number]
  ) throws(Overflow) {
    let multipliers = multipliers.compactMap { Number(exactly: $0) }
    guard multipliers.count == self.multipliers.count else { throw Overflow() }
    let starts = model.columnStarts
    let coefficients = model.coefficients
    for option in worths.indices {
      var worth = worths[option]
      for place in starts[option]..<starts[option + 1] {
        let value = Number(coefficients[place].value)
        worth = try worth.minus(multipliers[coefficients[place].row].times(value))
      }
      worths[option] = worth
    }
  }

  private func best<Number: FixedWidthInteger & SignedInteger>(
    of choice: Int, _ worths: [Number]
  ) -> Number? {
    guard let left = leaf.choices[choice] else {
      let best = worths[model.choices[choice].options].max()
      return premises.isRequired[choice] ? best : max(best ?? 0, 0)
    }
    let best = left.options.map { worths[$0] }.max()
    return left.mayTakeNone ? max(best ?? 0, 0) : best
  }
}

// MARK: - Exact arithmetic

extension FixedWidthInteger {
  func plus(_ other: Self) throws(LagrangianBound.Overflow) -> Self {
    let (sum, passed) = addingReportingOverflow(other)
    guard !passed else { throw LagrangianBound.Overflow() }
    return sum
  }

  func minus(_ other: Self) throws(LagrangianBound.Overflow) -> Self {
    let (difference, passed) = subtractingReportingOverflow(other)
    guard !passed else { throw LagrangianBound.Overflow() }
    return difference
  }

  func times(_ other: Self) throws(LagrangianBound.Overflow) -> Self {
    let (product, passed) = multipliedReportingOverflow(by: other)
    guard !passed else { throw LagrangianBound.Overflow() }
    return product
  }
}
