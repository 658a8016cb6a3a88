extension Relaxation {
  /// A relaxation with the covers that the solution of the first goal's breaks, and those that the
  /// solution of that one breaks, and so on until none is broken or little is gained.
  ///
  /// - Complexity: that of a solve for each round, of which there are some ten at most.
  func strengthened() -> Relaxation {
    let separation = CoverSeparation(programme.model)
    guard !separation.isIdle else { return self }
    var strongest = self
    for _ in 0..<12 {
      let bound = NodeBound(strongest, goal: 0, earlier: [])
      guard case .open = bound.bound(Region(strongest.programme), above: nil) else { break }
      let known = strongest.programme.covers
      let broken = separation.broken { strongest.share(of: $0) }.filter { !known.contains($0) }
      guard !broken.isEmpty, !simplex.budget.isExhausted else { break }
      let core = strongest.core
      let programme = Programme(programme.model, covers: known + broken)
      strongest = Relaxation(programme, budget: simplex.budget)
      strongest.add(core)
    }
    return strongest
  }
}
