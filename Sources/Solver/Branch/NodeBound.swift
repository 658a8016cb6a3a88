/// Why nothing better than the incumbent lies at a node, or how good it could be.
struct NodeProof {
  /// What shows it.
  let multipliers: Multipliers
  /// The Lagrangian total at these multipliers; below 0 where ``Multipliers/scale`` is 0.
  let total: Int

  /// The greatest integer that the goal can reach at the node; `nil` where nothing is left.
  var most: Int? {
    guard multipliers.scale > 0 else { return nil }
    let (quotient, remainder) = total.quotientAndRemainder(dividingBy: multipliers.scale)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// Bounds the nodes of one goal's tree: the relaxation guides, integers prove.
final class NodeBound {
  let relaxation: Relaxation
  private let value: LagrangianValue
  private let rounding: Rounding
  private let worths: Numbers<Int>

  private var programme: Programme { relaxation.programme }

  init(_ relaxation: Relaxation, goal: Int, earlier: [Int]) {
    self.relaxation = relaxation
    value = LagrangianValue(programme: relaxation.programme, goal: goal, earlier: earlier)
    rounding = Rounding(relaxation.programme, goal: goal, earlier: earlier)
    worths = Numbers(relaxation.programme.model.optionCount, filledWith: 0)
    relaxation.turn(to: goal, earlier: earlier)
  }

  /// What a node turned out to be.
  enum Finding {
    /// Nothing there is better than the cutoff.
    case closed(NodeProof)
    /// The relaxation's solution stands; nothing outside the core could make it better.
    case open(NodeProof)
  }

  /// Bounds the region; `most` is a value that the node must pass to be of interest.
  func bound(_ region: Region, above most: Int?) -> Finding {
    let cutoff = most.map { Double($0) + 1 - 1e-6 } ?? -.infinity
    var best: NodeProof?
    while true {
      let status = relaxation.simplex.solve(cutoff: cutoff, iterations: 50_000)
      let proof = proof(status, region)
      if let proof, proof.most.map({ $0 <= most ?? .min }) ?? true { return .closed(proof) }
      if let proof,
        proof.total <= best?.total ?? .max || proof.multipliers.scale != best?.multipliers.scale
      {
        best = proof
      }
      guard !relaxation.simplex.budget.isExhausted, extend(region) else {
        return .open(best ?? withoutMultipliers(region))
      }
    }
  }

  private var trivial: Multipliers {
    Multipliers(scale: 1, rows: programme.rows.map { _ in 0 }, goals: value.earlier.map { _ in 0 })
  }

  /// What holds without any multiplier: each choice takes its best option.
  func withoutMultipliers(_ region: Region) -> NodeProof {
    value.total(trivial, in: region, worths: worths).map {
      NodeProof(multipliers: trivial, total: $0)
    } ?? nothingLeft
  }

  /// The proof for a region whose own fixings leave a choice without an option.
  var nothingLeft: NodeProof {
    var multipliers = trivial
    multipliers.scale = 0
    return NodeProof(multipliers: multipliers, total: -1)
  }

  /// The proof for a region that leaves each choice one thing to do: what that is worth, or the row
  /// that it breaks.
  func settled(_ region: Region) -> NodeProof {
    let taken = region.forced.map { Int($0) }
    var multipliers = trivial
    let values = programme.rowValues(of: taken)
    for (row, value) in values.enumerated() where multipliers.scale == 1 {
      if value > region.high[row] { (multipliers.rows[row], multipliers.scale) = (1, 0) }
      if value < region.low[row] { (multipliers.rows[row], multipliers.scale) = (-1, 0) }
    }
    for (goal, least) in value.earlier.enumerated() where multipliers.scale == 1 {
      guard programme.value(of: taken, goal: goal) < least else { continue }
      (multipliers.goals[goal], multipliers.scale) = (1, 0)
    }
    guard let total = value.total(multipliers, in: region, worths: worths) else {
      return nothingLeft
    }
    return NodeProof(multipliers: multipliers, total: total)
  }

  /// The exact bound at the relaxation's multipliers; worths are left for pricing.
  private func proof(_ status: Simplex.Status, _ region: Region) -> NodeProof? {
    let isBounding = status != .infeasible
    let guide = isBounding ? relaxation.multipliers : relaxation.ray
    let rounded = rounding.rounded(
      rows: guide.rows, goals: guide.goals, isBounding: isBounding, in: region)
    let multipliers = rounded ?? unreachableMinimum(region) ?? trivial
    relaxation.simplex.budget.spend(programme.model.optionCount)
    guard let total = value.total(multipliers, in: region, worths: worths) else {
      return nothingLeft
    }
    if multipliers.scale == 0, total >= 0 { return nil }
    return NodeProof(multipliers: multipliers, total: total)
  }

  /// Multipliers of a row whose minimum lies above all that options add up to.
  private func unreachableMinimum(_ region: Region) -> Multipliers? {
    let rows = programme.rows
    guard let row = rows.indices.first(where: { rows[$0].reach.upperBound < region.low[$0] }) else {
      return nil
    }
    var multipliers = trivial
    (multipliers.rows[row], multipliers.scale) = (-1, 0)
    return multipliers
  }

  /// Takes options into the core that would make the relaxation better; `false` when none would.
  private func extend(_ region: Region) -> Bool {
    let columns = relaxation.columnOfOption
    var joining: [Int] = []
    for (position, choice) in programme.model.choices.enumerated() where region.forced[position] < 0
    {
      var known = choice.isRequired ? Int.min : 0
      for option in choice.options where columns[option] >= 0 && !region.isExcluded[option] {
        known = max(known, worths[option])
      }
      var best = [(worth: Int, option: Int)]()
      for option in choice.options
      where worths[option] > known && columns[option] < 0 && !region.isExcluded[option] {
        best.append((worths[option], option))
      }
      best.sort { ($0.worth, $1.option) > ($1.worth, $0.option) }
      joining += best.prefix(3).map(\.option)
    }
    relaxation.add(joining)
    for option in joining { relaxation.setBounds(of: option, region) }
    return !joining.isEmpty
  }
}
