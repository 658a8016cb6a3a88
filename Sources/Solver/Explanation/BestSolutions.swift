extension Explanation {
  /// The best `count` solutions, the best first; fewer where there are no more.
  ///
  /// Two solutions are the same when they take the same options. The solutions that are not yet told
  /// lie in disjoint parts, and each part knows its best; the best of these is told next, and its
  /// part is divided by the first choice at which the others differ from it. Of equal solutions the
  /// one that was found first is told first.
  ///
  /// Source: E. L. Lawler, "A procedure for computing the K best solutions to discrete optimization
  /// problems", *Management Science* 18 (1972) 401–405.
  ///
  /// - Complexity: at most `count` · choices solves, warm in a network.
  /// - Throws: ``NotKnown`` where the kernel has no answer for one of the parts.
  package func best(_ count: Int) throws(NotKnown) -> [Solution] {
    var told: [Solution] = []
    var heads = [Head(solution: solution, worth: goalValues(of: solution), part: Part())]
    while told.count < count, !heads.isEmpty {
      let head = heads.removeFirst()
      told.append(head.solution)
      guard told.count < count else { break }
      for part in head.part.divided(by: head.solution, in: model) {
        guard let best = try best(after: part.changes(of: model)) else { continue }
        heads.insert(Head(solution: best, worth: goalValues(of: best), part: part))
      }
      heads.removeLast(max(0, heads.count - (count - told.count)))
    }
    return told
  }
}

/// The best solution of a part.
private struct Head {
  let solution: Solution
  /// A number for each goal.
  let worth: [Int]
  let part: Part
}

extension [Head] {
  /// Puts a head behind those that are as good.
  fileprivate mutating func insert(_ head: Head) {
    let place = firstIndex { $0.worth.lexicographicallyPrecedes(head.worth) }
    insert(head, at: place ?? endIndex)
  }
}

/// The solutions that begin alike and go on otherwise than some that are told.
private struct Part {
  /// What the first choices take; `nil` for nothing.
  var beginning: [Int?] = []
  /// What the choice behind them does not take.
  var excluded: [Int?] = []

  /// This part without the solution: one part for each choice at which others may leave it first.
  func divided(by solution: Solution, in model: Model) -> [Part] {
    (beginning.count..<model.choices.count).compactMap { choice in
      let known = choice == beginning.count ? excluded : []
      let part = Part(
        beginning: Array(solution.taken[..<choice]), excluded: known + [solution.taken[choice]])
      let ways = model.choices[choice].options.count + (model.choices[choice].isRequired ? 0 : 1)
      return part.excluded.count < ways ? part : nil
    }
  }

  /// The changes of the model that leave it the solutions of this part.
  func changes(of model: Model) -> [Change] {
    var forbidden = excluded.compactMap { $0 }
    var required = excluded.contains(nil) ? [beginning.count] : []
    for (choice, taken) in beginning.enumerated() {
      forbidden += model.choices[choice].options.filter { $0 != taken }
      if taken != nil { required.append(choice) }
    }
    return [.forbid(forbidden)] + required.map { .require(choice: $0) }
  }
}
