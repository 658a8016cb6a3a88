/// A model that was a network, with its best flow: an answer that can be asked further questions.
package struct SolvedNetwork: Sendable {
  /// The model.
  package let model: Model
  let rows: Rows
  var flow: Flow

  /// Solves the model, or says why it is no network.
  ///
  /// - Complexity: O(Σ over options of (rows of the option)²) to know the network, and that of
  ///   ``Flow/start()`` and ``Ties/settle(_:in:)``.
  package static func solving(_ model: Model) -> Result<SolvedNetwork, NotANetwork> {
    guard let rows = Rows(model) else { return .failure(NotANetwork(.otherStatement)) }
    switch LaminarFamilies.dividing(rows, of: model) {
    case .failure(let pair):
      let names = (model.name(of: rows.origin[pair.one]), model.name(of: rows.origin[pair.other]))
      return .failure(NotANetwork(.crossing(names.0, names.1)))
    case .success(let families):
      return .success(SolvedNetwork(model, rows, families))
    }
  }

  private init(_ model: Model, _ rows: Rows, _ families: LaminarFamilies) {
    (self.model, self.rows) = (model, rows)
    let (network, ends) = Network.trees(of: rows, in: families, optionCount: model.optionCount)
    let layout = CostLayout(model, rowCount: rows.count)
    let arcs = OptionArcs(model, ends: ends, nodeCount: network.nodeCount, layout: layout)
    flow = Flow(network, arcs, layout)
    flow.start()
    guard isFeasible else { return }
    var ties = Ties(flow)
    ties.settle(model.choices.indices.compactMap { node(ofChoice: $0) }, in: &flow)
  }

  /// The answer with its certificate.
  package var outcome: Outcome {
    guard isFeasible else { return infeasibility }
    guard let certificate = optimalityCertificate else { return .unknown(.proofTooLarge) }
    return .optimal(solution, certificate)
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
    Solution(taking: model.choices.indices.map { taken(by: $0) }, in: model)
  }

  /// The option that a choice takes.
  func taken(by choice: Int) -> Int? {
    node(ofChoice: choice).flatMap { flow.taken(below: $0) }
  }

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
