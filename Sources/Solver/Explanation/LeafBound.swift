/// The Lagrangian bound of one leaf of a certificate's tree (SOLVER §2b), option by option.
struct LeafBound {
  private let model: Model
  private let scale: Int128
  /// Σ y · end over all rows, at the region's ends.
  private var ends: Int128 = 0
  /// Σ y · units for each option.
  private var costs: [Int128]
  private var isExcluded: Set<Int> = []
  /// What choices must take in the region.
  private var forced: [Int: Int] = [:]

  /// A multiplier below 2⁴⁰ times a number of 64 bits, added up fewer than 2²² times, fits into
  /// 128 bits.
  private static let multiplierEnd: UInt128 = 1 << 40

  /// The bound in the region of these fixings; `nil` where a multiplier is too large, or is at an
  /// end that is infinite.
  ///
  /// - Complexity: O(options + terms of the rows with a multiplier).
  init?(
    _ bound: ProvedGoal.Bound, in fixings: [ProvedGoal.Fix], of model: Model,
    _ rows: CertificateRows
  ) {
    guard bound.scale.magnitude < Self.multiplierEnd else { return nil }
    self.model = model
    scale = Int128(bound.scale)
    costs = Array(repeating: 0, count: model.optionCount)
    var narrowed: [RowName: CertificateRows.Row] = [:]
    for fixing in fixings { fix(fixing, rows, &narrowed) }
    for multiplier in bound.multipliers {
      guard let row = narrowed[multiplier.row] ?? rows.rows[multiplier.row],
        charge(multiplier.value, for: row)
      else { return nil }
    }
  }

  private mutating func fix(
    _ fixing: ProvedGoal.Fix, _ rows: CertificateRows,
    _ narrowed: inout [RowName: CertificateRows.Row]
  ) {
    switch fixing {
    case .option(let name, true):
      if let option = rows.position(ofOption: name) {
        forced[model.choiceOfOption[option]] = option
      }
    case .option(let name, false):
      if let option = rows.position(ofOption: name) { isExcluded.insert(option) }
    case .atMost(let resource, let most):
      let name = RowName.resource(resource)
      narrowed[name] = (narrowed[name] ?? rows.rows[name])?.with(most: most)
    case .atLeast(let resource, let least):
      let name = RowName.resource(resource)
      narrowed[name] = (narrowed[name] ?? rows.rows[name])?.with(least: least)
    }
  }

  private mutating func charge(_ value: Int128, for row: CertificateRows.Row) -> Bool {
    guard value.magnitude < Self.multiplierEnd else { return false }
    guard let end = value > 0 ? row.high : row.low else { return value == 0 }
    ends += value * Int128(end)
    for term in row.terms { costs[term.option] += value * Int128(term.units) }
    return true
  }

  /// Marks the options that a solution in the region could take and be worth `value` at the goal, and
  /// the choices that could take nothing.
  ///
  /// - Complexity: O(options).
  func mark(_ goal: Goal, reaching value: Int128, in reached: inout ReducedWorths.Ways) {
    let worths = (0..<model.optionCount).map { option in
      scale * Int128(goal.worth(ofOption: option, in: model)) - costs[option]
    }
    let best = model.choices.indices.map { choice in
      let open = openOptions(of: choice).map { worths[$0] }.max()
      return mayTakeNothing(choice) ? max(0, open ?? 0) : open
    }
    guard !best.contains(nil) else { return }
    let gap = best.reduce(ends) { $0 + ($1 ?? 0) } - scale * value
    for choice in model.choices.indices {
      for option in openOptions(of: choice) where worths[option] + gap >= best[choice] ?? 0 {
        reached.options[option] = true
      }
      if mayTakeNothing(choice), gap >= best[choice] ?? 0 { reached.nothing[choice] = true }
    }
  }

  private func openOptions(of choice: Int) -> [Int] {
    let options = forced[choice].map { $0..<$0 + 1 } ?? model.choices[choice].options
    return options.filter { !isExcluded.contains($0) }
  }

  private func mayTakeNothing(_ choice: Int) -> Bool {
    !model.choices[choice].isRequired && forced[choice] == nil
  }
}
