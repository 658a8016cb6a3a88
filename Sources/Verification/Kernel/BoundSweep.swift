/// Several Lagrangian bounds in one pass over the options, in 64 bits.
///
/// Each bound has a lane. It is let in only if its multipliers are so small that no sum can leave 62
/// bits; then nothing that is added here can overflow, and every number is exact.
struct BoundSweep {
  typealias Lanes = SIMD8<Int>

  private let model: KernelModel
  private let premises: Premises
  private let bounds: [LagrangianBound]
  private var rows: [Lanes]
  private var terms: [Term] = []
  /// Factors of sums, and tables of classes.
  private var factors: [Lanes] = []

  /// What a level adds to an option's worth.
  private struct Term {
    let level: Int
    /// Where its factor stands, or its table.
    let start: Int
    /// The last class of the table, which stands for all above too; `nil` for a sum.
    let lastClass: Int?
  }

  /// A pass for these bounds, eight at most, each of which ``fits(_:_:)``.
  init(_ bounds: [LagrangianBound], _ model: KernelModel, _ premises: Premises) {
    (self.bounds, self.model, self.premises) = (bounds, model, premises)
    rows = Array(repeating: .zero, count: model.rows.count)
    for (lane, bound) in bounds.enumerated() {
      for row in rows.indices where bound.multipliers[row] != 0 {
        rows[row][lane] = Int(truncatingIfNeeded: bound.multipliers[row])
      }
    }
    for level in model.levels.indices { addTerm(level) }
  }

  private mutating func addTerm(_ level: Int) {
    let weights = bounds.enumerated().flatMap { lane, bound in
      bound.weights.filter { $0.goal.level == level }.map { (lane: lane, weight: $0) }
    }
    guard !weights.isEmpty else { return }
    let isSum = model.levels[level].classCount == nil
    let last = isSum ? nil : 1 + (weights.compactMap(\.weight.goal.countedClass).max() ?? 0)
    terms.append(Term(level: level, start: factors.count, lastClass: last))
    let start = factors.count
    factors += Array(repeating: .zero, count: 1 + (last ?? 0))
    for (lane, weight) in weights {
      factors[start + (weight.goal.countedClass ?? 0)][lane] += Int(
        truncatingIfNeeded: weight.factor)
    }
  }

  /// Whether 62 bits are enough for the bound, and its tables of classes are short.
  static func fits(_ bound: LagrangianBound, _ model: KernelModel) -> Bool {
    var most = UInt128(model.columns.longest) * UInt128(model.columns.greatest)
    let multiplier = bound.multipliers.reduce(0) { max($0, $1.magnitude) }
    guard multiplier < 1 << 62, most < 1 << 64 else { return false }
    most *= multiplier
    for weight in bound.weights {
      guard weight.factor.magnitude < 1 << 62, weight.goal.countedClass ?? 0 < 1 << 16 else {
        return false
      }
      let score = weight.goal.countedClass == nil ? model.greatestScores[weight.goal.level] : 1
      most += weight.factor.magnitude * UInt128(score)
    }
    return most < (1 << 62) / UInt128(model.choices.count + 1)
  }
}

// MARK: - The pass

extension BoundSweep {
  /// For each bound Σ over choices of the best reduced worth; `nil` where a choice has nothing to
  /// take.
  ///
  /// - Complexity: O(size of the model), however many bounds there are.
  func sumsOfBest() -> [Int128?] {
    var total = Lanes.zero
    var isEmpty = [Bool](repeating: false, count: bounds.count)
    for choice in model.choices.indices {
      let best = best(of: choice)
      var added = best ?? .zero
      for (lane, bound) in bounds.enumerated() {
        if let left = bound.leaf.choices[choice] {
          let own = self.best(of: left, lane: lane)
          added[lane] = own ?? 0
          if own == nil { isEmpty[lane] = true }
        } else if best == nil {
          isEmpty[lane] = true
        }
      }
      total &+= added
    }
    return bounds.indices.map { isEmpty[$0] ? nil : Int128(total[$0]) }
  }

  /// The best reduced worths of a choice's open options, and of none where it may take none.
  private func best(of choice: Int) -> Lanes? {
    let lowest = Lanes(repeating: -1 << 62)
    var best = premises.isRequired[choice] ? lowest : .zero
    let isOpen = model.changes.isClosed.isEmpty
    for option in model.choices[choice].options where isOpen || model.isOpen(option) {
      raise(&best, to: worths(of: option))
    }
    for option in model.changes.added[choice] ?? [] where model.isOpen(option) {
      raise(&best, to: worths(of: option))
    }
    return best == lowest ? nil : best
  }

  /// No worth and no best leaves 62 bits, so their difference has its true sign.
  @inline(__always)
  private func raise(_ best: inout Lanes, to worths: Lanes) {
    let above = best &- worths
    let halves = above.lowHalf | above.highHalf
    let quarters = halves.lowHalf | halves.highHalf
    if quarters[0] | quarters[1] < 0 { best = pointwiseMax(best, worths) }
  }

  private func best(of left: (options: [Int], mayTakeNone: Bool), lane: Int) -> Int? {
    let best = left.options.map { worths(of: $0)[lane] }.max()
    return left.mayTakeNone ? max(best ?? 0, 0) : best
  }

  @inline(__always)
  private func worths(of option: Int) -> Lanes {
    var worths = Lanes.zero
    let first = option * model.levels.count
    for term in terms {
      let score = model.scores[first + term.level]
      if let last = term.lastClass {
        worths &+= factors[term.start + min(score, last)]
      } else {
        worths &+= factors[term.start] &* Lanes(repeating: score)
      }
    }
    for place in model.columns.places(of: option) {
      let row = rows[Int(model.columns.rows[place])]
      let value = model.columns.values[place]
      worths &-= value == 1 ? row : row &* Lanes(repeating: value)
    }
    return worths
  }
}
