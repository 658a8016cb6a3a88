/// What a unit of a resource is worth: what the best solution gains with one more, loses with one less.
///
/// The two differ where the unit is worth more to those who have it than to those who want it; a
/// price per unit that a proof uses lies between them.
package struct Worth: Hashable, Sendable {
  /// What each goal gains when MAX is one more; lexicographically 0 or more.
  package let ofOneMore: [Int]
  /// What each goal loses when MAX is one less; lexicographically 0 or more. `nil` where no solution
  /// is left.
  package let ofOneLess: [Int]?
}

extension Explanation {
  /// The worth of a unit of the resource.
  ///
  /// - Complexity: two solves, warm in a network.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func worth(ofOneMore resource: Int) throws(NotKnown) -> Worth {
    let (minimum, maximum) = (model.resources[resource].minimum, model.resources[resource].maximum)
    var (more, less): (Solution?, Solution?)
    if maximum < Int.max { more = try best(after: [.maximum(resource: resource, maximum + 1)]) }
    if maximum > minimum { less = try best(after: [.maximum(resource: resource, maximum - 1)]) }
    return Worth(
      ofOneMore: gains(of: more ?? solution), ofOneLess: less.map { gains(of: $0).map { -$0 } })
  }
}
