/// Integer multipliers over side rows and earlier goals, in units of 1 / scale.
struct Multipliers: Sendable {
  /// D: 1 and more; 0 where no goal is bounded and the multipliers show that nothing is left.
  var scale: Int
  /// One a side row: positive at its high end.
  var rows: [Int]
  /// One an earlier goal, 0 and more: what each unit above its proved value costs.
  var goals: [Int]
}

/// The Lagrangian bound of SOLVER §2b in exact integers, with the choices as subproblem.
///
/// For multipliers y and scale D no solution in the region is worth more than
/// (Σ y · end + Σ over choices of the best reduced worth) / D. It is computed here over every option
/// of the model, so that a bound holds whatever guided the multipliers.
///
/// - Complexity: O(options · (1 + goals with a multiplier) + entries).
struct LagrangianValue {
  let programme: Programme
  /// The goal, a position; the earlier ones stand before it.
  let goal: Int
  /// Proved values of the earlier goals.
  let earlier: [Int]

  /// No solution is worth more, in units of 1 / scale; `nil` where a choice has nothing to take.
  ///
  /// Reduced worths of all options are left in `worths`.
  func total(_ multipliers: Multipliers, in region: Region, worths: Numbers<Int>) -> Int? {
    price(multipliers, into: worths)
    var total = ends(multipliers, region)
    for (position, choice) in programme.model.choices.enumerated() {
      let forced = Int(region.forced[position])
      guard let best = best(of: choice, forced: forced, region, worths.start) else { return nil }
      total += best
    }
    return total
  }

  private func best(
    of choice: Model.Choice, forced: Int, _ region: Region, _ worths: UnsafeMutablePointer<Int>
  ) -> Int? {
    if forced >= 0 { return region.isExcluded[forced] ? nil : worths[forced] }
    var best = choice.isRequired ? Int.min : 0
    for option in choice.options where worths[option] > best && !region.isExcluded[option] {
      best = worths[option]
    }
    return best > .min ? best : nil
  }

  /// Σ y · end.
  func ends(_ multipliers: Multipliers, _ region: Region) -> Int {
    var sum = 0
    for (row, value) in multipliers.rows.enumerated() where value != 0 {
      sum += value * (value > 0 ? region.high[row] : region.low[row])
    }
    for (goal, value) in multipliers.goals.enumerated() { sum -= value * earlier[goal] }
    return sum
  }

  /// Each option's worth, with what earlier goals add, less what its rows cost.
  func price(_ multipliers: Multipliers, into worths: Numbers<Int>) {
    let count = programme.model.optionCount
    let result = worths.start
    let aim = programme.worths[goal].start
    for option in 0..<count { result[option] = multipliers.scale &* aim[option] }
    for (goal, value) in multipliers.goals.enumerated() where value != 0 {
      let earlier = programme.worths[goal].start
      for option in 0..<count { result[option] &+= value &* earlier[option] }
    }
    let (starts, entries) = (programme.starts.start, programme.entries.start)
    multipliers.rows.withUnsafeBufferPointer { rows in
      for option in 0..<count {
        for place in Int(starts[option])..<Int(starts[option + 1]) {
          result[option] &-= rows[Int(entries[place].row)] &* entries[place].units
        }
      }
    }
  }
}
