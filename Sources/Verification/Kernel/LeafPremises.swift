/// What holds at a leaf: the premises, and the fixings on the way from the root.
struct LeafPremises {
  /// Rows whose ends the fixings tighten.
  private(set) var ends: [Int: Ends] = [:]
  /// The options left to each choice that a fixing touches, and whether it may take none.
  private(set) var choices: [Int: (options: [Int], mayTakeNone: Bool)] = [:]
  /// Whether the fixings alone leave no solution.
  private(set) var areContradictory = false

  init(_ fixes: [KernelCertificate.Fix], premises: Premises, model: KernelModel) {
    var taken: Set<Int> = []
    var excluded: Set<Int> = []
    for fix in fixes {
      switch fix {
      case .option(let option, true): taken.insert(option)
      case .option(let option, false): excluded.insert(option)
      case .atMost(let row, let units): tighten(row, premises, high: units)
      case .atLeast(let row, let units): tighten(row, premises, low: units)
      }
    }
    for option in taken.union(excluded) {
      let choice = model.choiceOfOption[option]
      guard choices[choice] == nil else { continue }
      let open = model.openOptions(of: choice)
      let forced = open.filter(taken.contains)
      let candidates = forced.isEmpty ? open : forced
      let left = candidates.filter { !excluded.contains($0) }
      choices[choice] = (left, forced.isEmpty && !premises.isRequired[choice])
      if forced.count > 1 || !forced.isEmpty && left.isEmpty { areContradictory = true }
    }
  }

  private mutating func tighten(
    _ row: Int, _ premises: Premises, low: Int128? = nil, high: Int128? = nil
  ) {
    var now = ends[row] ?? premises.ends[row]
    if let low { now.low = max(now.low ?? low, low) }
    if let high { now.high = min(now.high ?? high, high) }
    ends[row] = now
    if now.areCrossed { areContradictory = true }
  }
}
