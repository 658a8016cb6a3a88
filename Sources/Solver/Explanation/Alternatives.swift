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
    let loss: [Int128]
    /// The flow of the solution that this one was split from.
    let origin: Flow
    /// The choice that takes another group than there; `nil` for the best solution.
    let changed: Int?
  }

  /// Alternatives to a solved model; `groups` holds a number for each option.
  package init(to solved: SolvedNetwork, groups: [Int]) {
    self.solved = solved
    self.groups = groups
    let zero = solved.flow.layout.fields.map { _ in Int128(0) }
    candidates = [Candidate(loss: zero, origin: solved.flow, changed: nil)]
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
      let flow = flow(of: next)
      found.append(solved.solution(of: flow))
      guard found.count < count else { break }
      divide(flow, next)
      candidates.sort { $0.loss.lexicographicallyPrecedes($1.loss) }
      candidates.removeLast(max(0, candidates.count - (count - found.count)))
    }
    return found
  }

  /// Splits what is left under a candidate by the first group that the others do not take, among the
  /// choices that are not kept: one that took nothing before may take something now.
  private mutating func divide(_ origin: Flow, _ candidate: Candidate) {
    var flow = origin
    for choice in solved.model.choices.indices where !isKept(choice, in: origin) {
      guard let taken = solved.taken(by: choice, in: flow) else { continue }
      let closed = close(in: &flow, at: choice) { $0 != taken && groups[$0] == groups[taken] }
      if let rise = flow.price(ofDropping: taken), rise[0] == 0 {
        let loss = zip(candidate.loss, rise).map { $0 + $1 }
        candidates.append(Candidate(loss: loss, origin: origin, changed: choice))
      }
      for option in closed { flow.arcs.move(option, to: .rest) }
      keep(choice, in: &flow)
    }
  }

  /// The flow of a candidate, found again from the one that it was split from.
  private func flow(of candidate: Candidate) -> Flow {
    var flow = candidate.origin
    guard let changed = candidate.changed else { return flow }
    for choice in 0..<changed { keep(choice, in: &flow) }
    guard let taken = solved.taken(by: changed, in: flow) else { return flow }
    _ = close(in: &flow, at: changed) { $0 != taken && groups[$0] == groups[taken] }
    _ = flow.reroute(around: taken)
    return flow
  }

  private func isKept(_ choice: Int, in flow: Flow) -> Bool {
    solved.node(ofChoice: choice).map { flow.isKept[$0] } ?? false
  }

  /// Keeps the choice at the group that it takes; one that takes nothing stays free.
  private func keep(_ choice: Int, in flow: inout Flow) {
    guard let taken = solved.taken(by: choice, in: flow), let node = solved.node(ofChoice: choice)
    else { return }
    _ = close(in: &flow, at: choice) { groups[$0] != groups[taken] }
    flow.isKept[node] = true
  }

  /// Closes a choice's options of a kind; answers with those that were open.
  private func close(in flow: inout Flow, at choice: Int, _ isOfKind: (Int) -> Bool) -> [Int] {
    let options = solved.edited.options(of: choice).filter {
      isOfKind($0) && !flow.arcs.isClosed($0)
    }
    for option in options { flow.arcs.move(option, to: .closed) }
    return options
  }
}

extension SolvedNetwork {
  /// True for each choice that takes an option of one group in every best solution.
  ///
  /// - Complexity: one shortest path for each choice that takes an option.
  package func isSettled(groups: [Int]) -> [Bool] {
    var flow = flow
    return model.choices.indices.map { choice in
      guard let taken = taken(by: choice) else { return false }
      let others = edited.options(of: choice).filter {
        $0 != taken && groups[$0] == groups[taken] && !flow.arcs.isClosed($0)
      }
      for option in others { flow.arcs.move(option, to: .closed) }
      defer { for option in others { flow.arcs.move(option, to: .rest) } }
      return flow.price(ofDropping: taken).map { $0.contains { $0 != 0 } } ?? true
    }
  }

  fileprivate func solution(of flow: Flow) -> Solution {
    Solution(taking: model.choices.indices.map { taken(by: $0, in: flow) }, in: edited)
  }

  /// The option that a choice takes in another flow of the same network.
  fileprivate func taken(by choice: Int, in flow: Flow) -> Int? {
    node(ofChoice: choice).flatMap { flow.taken(below: $0) }
  }
}
