extension SolvedNetwork {
  /// What each goal loses when the option must be taken, all earlier goals going first.
  ///
  /// One integer a goal, lexicographically 0 or more; all 0 where a best solution takes the option;
  /// `nil` where no solution does. The new optimum is exactly the old one minus the price.
  ///
  /// - Complexity: one shortest path.
  package func price(ofTaking option: Int) -> [Int]? {
    if flow.carries(option) { return model.goals.map { _ in 0 } }
    var flow = flow
    guard !flow.arcs.isClosed(option), let rise = flow.price(ofTaking: option), rise[0] == 0 else {
      return nil
    }
    return rise.dropFirst().map { Int(clamping: $0) }
  }

  /// What each goal loses when the option must not be taken, all earlier goals going first; `nil`
  /// where no solution is without it.
  ///
  /// - Complexity: one shortest path.
  package func price(ofLeaving option: Int) -> [Int]? {
    guard flow.carries(option) else { return model.goals.map { _ in 0 } }
    var flow = flow
    guard let rise = flow.price(ofDropping: option), rise[0] == 0 else { return nil }
    return rise.dropFirst().map { Int(clamping: $0) }
  }
}
