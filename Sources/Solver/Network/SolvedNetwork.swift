/// A model that was a network, with its best flow: an answer that can be asked further questions, and
/// that follows edits of the model.
///
/// Options are known by their positions in the model; see ``Edit`` for those that were added.
package struct SolvedNetwork: Sendable {
  /// The model, with all edits so far.
  package internal(set) var edited: EditedModel
  var rows: Rows
  var flow: Flow

  /// The model before all edits.
  package var model: Model { edited.base }

  /// Solves the model, or says why it is no network.
  ///
  /// - Complexity: O(Σ over options of (rows of the option)²) to know the network, and that of
  ///   ``Flow/start()`` and ``Ties/settle(_:in:)``.
  package static func solving(_ model: Model) -> Result<SolvedNetwork, NotANetwork> {
    solving(EditedModel(model))
  }

  /// Closed options take part if they can, so that they can be opened again.
  static func solving(_ edited: EditedModel) -> Result<SolvedNetwork, NotANetwork> {
    let isOpen = edited.openness
    let all = solving(edited, Array(repeating: true, count: edited.optionCount), isOpen)
    if case .failure = all, isOpen.contains(false) { return solving(edited, isOpen, isOpen) }
    return all
  }

  private static func solving(
    _ edited: EditedModel, _ takesPart: [Bool], _ isOpen: [Bool]
  ) -> Result<SolvedNetwork, NotANetwork> {
    guard let rows = Rows(edited, takesPart: takesPart) else {
      return .failure(NotANetwork(.otherStatement))
    }
    switch LaminarFamilies.dividing(rows, optionCount: edited.optionCount) {
    case .failure(let pair):
      let names = [pair.one, pair.other].map { edited.base.name(of: rows.origin[$0]) }
      return .failure(NotANetwork(.crossing(names[0], names[1])))
    case .success(let families):
      return .success(SolvedNetwork(edited, rows, families, isOpen))
    }
  }

  private init(
    _ edited: EditedModel, _ rows: Rows, _ families: LaminarFamilies, _ isOpen: [Bool]
  ) {
    (self.edited, self.rows) = (edited, rows)
    let (network, ends) = Network.trees(of: rows, in: families, optionCount: edited.optionCount)
    let layout = CostLayout(GoalSpreads(edited), rowCount: rows.count)
    var arcs = OptionArcs(edited, ends: ends, nodeCount: network.nodeCount, layout: layout)
    for option in isOpen.indices where !isOpen[option] && arcs.place[option] >= 0 {
      arcs.move(option, to: .closed)
    }
    flow = Flow(network, consume arcs, layout)
    flow.start()
    settleTies()
  }

  /// Among the best flows, moves to the lexicographically first.
  mutating func settleTies() {
    guard isFeasible else { return }
    var ties = Ties(flow)
    ties.settle(model.choices.indices.compactMap { node(ofChoice: $0) }, in: &flow)
  }
}

// MARK: - Answers

extension SolvedNetwork {
  /// The answer with its certificate.
  package var outcome: Outcome {
    guard isFeasible else { return infeasibility }
    guard let certificate = optimalityCertificate else { return .unknown(.proofTooLarge) }
    return .optimal(solution, certificate)
  }

  /// The answer as text has it, with the names of options that were added.
  package var answer: AnswerWriter {
    guard isFeasible else { return infeasibility.answer(to: model) }
    let solution = solution
    let levels = zip(model.levels, solution.values).map { level, value in
      AnswerWriter.LevelValue(name: level.name, value: value)
    }
    let takes = zip(model.choices, solution.taken).compactMap { choice, option in
      option.map { AnswerWriter.Take(choice: choice.name, option: edited.optionName($0)) }
    }
    return AnswerWriter(status: .optimal, levels: levels, takes: takes)
  }

  /// True where every minimum is met.
  package var isFeasible: Bool {
    (0..<rows.count).allSatisfy { row in
      guard let node = node(ofRow: row) else { return rows.minimum[row] == 0 }
      return flow.units[node] >= flow.network.minimum[node]
    }
  }

  /// What is chosen; meaningful where the model is feasible.
  package var solution: Solution {
    Solution(taking: model.choices.indices.map { taken(by: $0) }, in: edited)
  }

  /// The option that a choice takes.
  func taken(by choice: Int) -> Int? {
    node(ofChoice: choice).flatMap { flow.taken(below: $0) }
  }
}

// MARK: - Nodes

extension SolvedNetwork {
  /// The node of a row; `nil` where the row takes no part.
  func node(ofRow row: Int) -> Int? {
    let node = Int(flow.network.nodeOfRow[row])
    return node < 0 ? nil : node
  }

  /// The node of a choice; `nil` where it has no options.
  func node(ofChoice choice: Int) -> Int? { node(ofRow: choice) }

  /// The node of a resource; `nil` where it never binds.
  func node(ofResource resource: Int) -> Int? { node(ofRow: model.choices.count + resource) }
}

/// Why a model is no network.
package struct NotANetwork: Error {
  /// What is in the way.
  package let reason: Outcome.Obstacle

  init(_ reason: Outcome.Obstacle) {
    self.reason = reason
  }
}

extension Flow {
  /// The option that is taken at the node of a choice or below.
  func taken(below node: Int) -> Int? {
    if let place = arcs.places(of: node, .taken).first { return Int(arcs.option[place]) }
    for child in network.children(of: node) {
      if let option = taken(below: Int(child)) { return option }
    }
    return nil
  }
}
