// Solutions by what matters of them: options are sorted into groups, and two solutions are the same
// when they take the same groups.

extension Explanation {
  /// The best `count` solutions that differ in their groups, the best first; fewer where there are no
  /// more. `groups` holds a number for each option.
  ///
  /// Superset solutions, which take every group of another and some more, are not sought: the first
  /// level counts what is taken wherever that matters. In a network each is found by a shortest path
  /// (``Alternatives``); elsewhere by the same division into parts, each part solved.
  ///
  /// Source: E. L. Lawler, "A procedure for computing the K best solutions to discrete optimization
  /// problems", *Management Science* 18 (1972) 401–405.
  ///
  /// - Complexity: O(count · choices) shortest paths in a network, as many solves elsewhere.
  /// - Throws: ``NotKnown`` where the kernel has no answer for one of the parts.
  package func best(_ count: Int, differingIn groups: [Int]) throws(NotKnown) -> [Solution] {
    if let network {
      var alternatives = Alternatives(to: network, groups: groups)
      return alternatives.best(count)
    }
    var told: [Solution] = []
    var heads = [GroupHead(solution: solution, worth: goalValues(of: solution), part: GroupPart())]
    while told.count < count, !heads.isEmpty {
      let head = heads.removeFirst()
      told.append(head.solution)
      guard told.count < count else { break }
      let wanted = count - told.count
      for part in head.part.divided(by: head.solution, in: model, groups) {
        let floor = heads.count < wanted ? nil : heads[wanted - 1].worth
        guard let best = try best(after: part.changes, reaching: floor) else { continue }
        let worth = goalValues(of: best)
        let place = heads.firstIndex { $0.worth.lexicographicallyPrecedes(worth) }
        heads.insert(
          GroupHead(solution: best, worth: worth, part: part), at: place ?? heads.endIndex)
      }
      heads.removeLast(max(0, heads.count - wanted))
    }
    return told
  }

  /// True for each choice that takes an option of one group in every best solution.
  ///
  /// What the certificate leaves out (``ReducedWorths``) needs no solve, and another best solution
  /// that a solve finds settles every choice at which it differs.
  ///
  /// - Complexity: one shortest path for each choice that takes an option in a network; elsewhere at
  ///   most a solve for each.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func isSettled(groups: [Int]) throws(NotKnown) -> [Bool] {
    if let network { return network.isSettled(groups: groups) }
    let left = ReducedWorths(model, certificate).left
    let worth = goalValues(of: solution)
    var isSettled = solution.taken.map { $0 != nil }
    for (choice, named) in model.choices.enumerated() where isSettled[choice] {
      guard let taken = solution.taken[choice] else { continue }
      let isOpen =
        left.nothing[choice]
        || named.options.contains { groups[$0] != groups[taken] && left.options[$0] }
      guard isOpen else { continue }
      let own = named.options.filter { groups[$0] == groups[taken] }
      guard let other = try best(after: [.forbid(own)], reaching: worth) else { continue }
      for (place, option) in other.taken.enumerated() {
        let isSame = option.map { groups[$0] } == solution.taken[place].map { groups[$0] }
        isSettled[place] = isSettled[place] && isSame
      }
    }
    return isSettled
  }
}

/// The best solution of a part.
private struct GroupHead {
  let solution: Solution
  /// A number for each goal.
  let worth: [Int]
  let part: GroupPart
}

/// The solutions that keep some groups and do without others.
private struct GroupPart {
  /// What leaves the model the solutions of this part.
  var changes: [Change] = []
  /// Choices that keep their group.
  var kept: Set<Int> = []

  /// This part without the solution and its supersets: one part for each choice that may be the first
  /// to leave its group.
  func divided(by solution: Solution, in model: Model, _ groups: [Int]) -> [GroupPart] {
    var (parts, part): ([GroupPart], GroupPart) = ([], self)
    for choice in model.choices.indices where !kept.contains(choice) {
      guard let taken = solution.taken[choice] else { continue }
      let options = model.choices[choice].options
      let own = options.filter { groups[$0] == groups[taken] }
      parts.append(GroupPart(changes: part.changes + [.forbid(own)], kept: part.kept))
      part.kept.insert(choice)
      part.changes += [
        .forbid(options.filter { groups[$0] != groups[taken] }), .require(choice: choice),
      ]
    }
    return parts
  }
}
