/// The Lagrangian bound of SOLVER §2b at a leaf, with the choices as subproblem.
///
/// For every solution x and integers y over rows a: D·w·x = Σ y·(a·x) + (D·w − Σ y·a)·x. The first
/// part is at most Σ (y > 0 ? y·high : y·low), and the second, choice by choice, at most the best
/// reduced worth among what the choice may take. Nothing else is used.
struct LagrangianBound {
  /// Which statement the leaf belongs to, and its node.
  let statement: Int
  let node: Int
  let leaf: LeafPremises
  /// One multiplier a row, 0 where none is given.
  let multipliers: [Int128]
  /// D times the goal, and minus y times each earlier goal's row.
  let weights: [Weight]
  /// Σ y·end.
  let rowSum: Int128
  /// What the bound must stay below.
  let limit: Int128

  /// What an option's score adds to its worth: `factor` times the score, or, where a class is
  /// counted, `factor` for each option of that class.
  struct Weight {
    let goal: GoalKey
    let factor: Int128
  }

  /// A number passed its width.
  struct Overflow: Error {}

  /// Whether no solution at the leaf reaches the limit, where that is what the choices add at best;
  /// `nil` where a choice has nothing to take.
  func isClosed(_ sumOfBest: Int128?) throws(Overflow) -> Bool {
    guard let sumOfBest else { return true }
    return try sumOfBest.plus(rowSum) < limit
  }
}

// MARK: - In 128 bits

extension LagrangianBound {
  /// Σ over choices of the best reduced worth; `nil` where a choice has nothing to take.
  ///
  /// - Complexity: O(size of the model).
  func sumOfBest(_ model: KernelModel, _ premises: Premises) throws(Overflow) -> Int128? {
    var sum: Int128 = 0
    for choice in model.choices.indices {
      let left = leaf.choices[choice]
      var best: Int128? = left?.mayTakeNone ?? !premises.isRequired[choice] ? 0 : nil
      for option in left?.options ?? model.openOptions(of: choice) {
        let worth = try worth(of: option, model)
        best = max(best ?? worth, worth)
      }
      guard let best else { return nil }
      sum = try sum.plus(best)
    }
    return sum
  }

  /// What is left of an option's worth when its rows are paid.
  func worth(of option: Int, _ model: KernelModel) throws(Overflow) -> Int128 {
    var worth: Int128 = 0
    for weight in weights {
      let score = model.score(of: option, level: weight.goal.level)
      if let countedClass = weight.goal.countedClass {
        if score == countedClass { worth = try worth.plus(weight.factor) }
      } else {
        worth = try worth.plus(weight.factor.times(Int128(score)))
      }
    }
    for place in model.columns.places(of: option) {
      let multiplier = multipliers[Int(model.columns.rows[place])]
      worth = try worth.minus(multiplier.times(Int128(model.columns.values[place])))
    }
    return worth
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
