/// The best solutions that differ in what matters.
///
/// Options are sorted into groups by the caller (for pairs and hours: one group a pair); two solutions
/// are the same when they take the same groups.
///
/// Source: E. L. Lawler, "A procedure for computing the K best solutions to discrete optimization
/// problems", *Management Science* 18 (1972) 401–405, with each subproblem solved by one shortest path
/// from its parent's flow (C. R. Chegireddy, H. W. Hamacher, *Discrete Applied Mathematics* 18 (1987)
/// 155–165).
package struct Alternatives: Sendable {
  private let solved: SolvedNetwork
  private let groups: [Int]
  private var candidates: [Candidate]

  /// A solution with the part of the search that it heads: everything that takes the kept groups, and
  /// not the groups that are closed in its flow.
  private struct Candidate: Sendable {
    /// What the goals lose against the best.
    let loss: [Int]
    let flow: Flow
    /// Choices before this one keep their groups.
    let firstFree: Int
  }

  /// Alternatives to a solved model; `groups` holds a number for each option.
  package init(to solved: SolvedNetwork, groups: [Int]) {
    self.solved = solved
    self.groups = groups
    let zero = Array(repeating: 0, count: solved.flow.network.width)
    candidates = [Candidate(loss: zero, flow: solved.flow, firstFree: 0)]
  }

  /// The best `count` solutions that differ in their groups, the best first; fewer where there are
  /// no more. Superset solutions, which take every group of another and some more, are not sought:
  /// the first level counts what is taken wherever that matters.
  ///
  /// - Complexity: O(count · choices) shortest paths.
  package mutating func best(_ count: Int) -> [Solution] {
    var found: [Solution] = []
    while found.count < count, !candidates.isEmpty {
      let next = candidates.removeFirst()
      found.append(solved.solution(of: next.flow))
      guard found.count < count else { break }
      divide(next)
      candidates.sort { $0.loss.lexicographicallyPrecedes($1.loss) }
      candidates.removeLast(max(0, candidates.count - (count - found.count)))
    }
    return found
  }

  /// Splits what is left under a candidate by the first group that the others do not take.
  private mutating func divide(_ candidate: Candidate) {
    var flow = candidate.flow
    for choice in candidate.firstFree..<solved.model.choices.count {
      let options = solved.model.choices[choice].options
      guard let taken = options.first(where: { flow.carries($0) }) else { continue }
      var other = flow
      for option in options where option != taken && groups[option] == groups[taken] {
        other.closeOption(option)
      }
      if let rise = other.reroute(around: other.network.arcOfOption[taken]),
        rise[..<other.network.goalOffset].allSatisfy({ $0 == 0 })
      {
        let loss = zip(candidate.loss, rise).map { $0 + $1 }
        candidates.append(Candidate(loss: loss, flow: other, firstFree: choice))
      }
      for option in options where groups[option] != groups[taken] { flow.closeOption(option) }
      flow.keepFull(solved.rowOfChoice(choice))
    }
  }
}

extension SolvedNetwork {
  /// True for each choice that takes an option of one group in every best solution.
  ///
  /// - Complexity: one shortest path for each choice that takes an option.
  package func isSettled(groups: [Int]) -> [Bool] {
    model.choices.indices.map { choice in
      let options = model.choices[choice].options
      guard let taken = taken(by: choice) else { return false }
      var other = flow
      for option in options where option != taken && groups[option] == groups[taken] {
        other.closeOption(option)
      }
      let rise = other.reroute(around: other.network.arcOfOption[taken])
      return rise.map { $0.contains { $0 != 0 } } ?? true
    }
  }

  fileprivate func solution(of flow: Flow) -> Solution {
    let taken = model.choices.map { choice in choice.options.first { flow.carries($0) } }
    return Solution(taking: taken, in: model)
  }

  fileprivate func rowOfChoice(_ choice: Int) -> Network.RowArcs {
    flow.network.arcsOfRow[choice]
  }
}

extension Flow {
  /// Forbids an option to all further searches, in both directions.
  mutating func closeOption(_ option: Int) {
    close(2 * network.arcOfOption[option])
    close(2 * network.arcOfOption[option] + 1)
  }

  /// Forbids to take units off a row again.
  mutating func keepFull(_ row: Network.RowArcs) {
    if row.free >= 0 { close(2 * row.free + 1) }
    if row.mandatory >= 0 { close(2 * row.mandatory + 1) }
  }
}
