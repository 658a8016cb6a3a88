// Edits of a model that was solved: the flow is kept, and repaired where an edit hurt it.
extension SolvedNetwork {
  /// Makes the edits, all or none, and solves again.
  ///
  /// The answer is the one that solving the edited model from the start would give. What an edit
  /// changes is taken out of the flow or put into it, and goes its cheapest way again; only where the
  /// edited model is another network (a row binds that could not before, an option joins rows that
  /// no option joined) it is solved from the start.
  ///
  /// - Complexity: that of ``Flow/price()`` and ``Ties/settle(_:in:)``, and a shortest path for each
  ///   option that is lost or gained.
  /// - Throws: ``EditRefusal``; then nothing is changed.
  package mutating func apply(_ edits: [Edit]) throws(EditRefusal) {
    var edited = edited
    var touched = EditedModel.Touched()
    for edit in edits { touched.join(try edited.apply(edit)) }
    guard let arcs = newArcs(of: edited), keepsNetwork(touched, in: edited) else {
      return try solveAgain(edited)
    }
    self.edited = edited
    insert(arcs)
    for row in rowsTouched(by: touched) { bound(row) }
    for option in touched.options { open(option) }
    flow.balance()
    flow.price()
    settleTies()
    if VectorPrices(flow) == nil { try solveAgain(edited) }
  }

  /// The network after these edits; this one stays as it is.
  ///
  /// - Complexity: that of ``apply(_:)`` and of a copy.
  /// - Throws: ``EditRefusal``.
  package func applying(_ edits: [Edit]) throws(EditRefusal) -> SolvedNetwork {
    var other = self
    try other.apply(edits)
    return other
  }

  private mutating func solveAgain(_ edited: EditedModel) throws(EditRefusal) {
    switch SolvedNetwork.solving(edited) {
    case .success(let solved): self = solved
    case .failure(let obstacle): throw .notANetwork(obstacle.reason)
    }
  }
}

// MARK: - Rows

extension SolvedNetwork {
  private func rowsTouched(by touched: EditedModel.Touched) -> [Int] {
    let (choices, resources) = (model.choices.count, model.resources.count)
    return touched.choices + touched.resources.map { choices + $0 }
      + touched.limits.map { choices + resources + $0 }
  }

  private func bounds(of row: Int, in edited: EditedModel) -> (minimum: Int, maximum: Int) {
    switch rows.origin[row] {
    case .choice(let choice): return (edited.isRequired(choice) ? 1 : 0, 1)
    case .resource(let position):
      let resource = edited.resource(position)
      return (resource.minimum, resource.maximum)
    case .limit(let position): return (0, edited.most(ofLimit: position))
    }
  }

  /// True where no row that takes no part would have to, and every option that opens has an arc.
  private func keepsNetwork(_ touched: EditedModel.Touched, in edited: EditedModel) -> Bool {
    for row in rowsTouched(by: touched) where node(ofRow: row) == nil {
      let bounds = bounds(of: row, in: edited)
      guard bounds.minimum == 0, rows.choiceCount[row] <= bounds.maximum else { return false }
    }
    return touched.options.allSatisfy { option in
      option >= self.edited.optionCount || !edited.isOpen(option) || flow.arcs.place[option] >= 0
    }
  }

  private mutating func bound(_ row: Int) {
    let bounds = bounds(of: row, in: edited)
    rows.bound(row, minimum: bounds.minimum, maximum: bounds.maximum)
    guard let node = node(ofRow: row) else { return }
    flow.network.bound(node, minimum: bounds.minimum, maximum: bounds.maximum)
    flow.settle(node)
  }
}

// MARK: - Options

extension SolvedNetwork {
  /// An option's place in the network.
  private struct NewArc {
    let option: Int
    let tail: Int
    let head: Int
    /// Rows that take no part, which the option uses too.
    let idleRows: [Int]
  }

  private struct NewArcs {
    var arcs: [NewArc] = []
    var layout: CostLayout
  }

  /// Arcs for the options that were added; `nil` where they do not fit into the network.
  private func newArcs(of edited: EditedModel) -> NewArcs? {
    var new = NewArcs(layout: flow.layout)
    for option in self.edited.optionCount..<edited.optionCount {
      let growth = GoalSpreads(growthBy: option, in: edited)
      guard new.layout.admit(growth), let arc = newArc(of: option, in: edited) else { return nil }
      new.arcs.append(arc)
    }
    return new
  }

  private func newArc(of option: Int, in edited: EditedModel) -> NewArc? {
    let used = edited.uses(of: option).map { model.choices.count + $0.resource }
    guard edited.uses(of: option).allSatisfy({ $0.units == 1 }) else { return nil }
    let idle = used.filter { node(ofRow: $0) == nil }
    guard idle.allSatisfy({ rows.isIdle($0) && rows.choiceCount[$0] < rows.maximum[$0] }) else {
      return nil
    }
    let nodes = ([edited.choice(of: option)] + used).filter { !idle.contains($0) }
      .compactMap { node(ofRow: $0) }
    guard nodes.count + idle.count == used.count + 1 else { return nil }
    let network = flow.network
    guard let tail = network.end(of: nodes.filter { !network.runsUp[$0] }, from: Network.source),
      let head = network.end(of: nodes.filter { network.runsUp[$0] }, from: Network.sink)
    else { return nil }
    return NewArc(option: option, tail: tail, head: head, idleRows: idle)
  }

  private mutating func insert(_ new: NewArcs) {
    guard !new.arcs.isEmpty else { return }
    flow.layout = new.layout
    flow.arcs.addOptions(new.arcs.count)
    flow.takers.addOptions(new.arcs.count)
    flow.arcs.order = edited.order
    let costs = CostTable(edited, new.layout)
    for arc in new.arcs {
      let cost = costs.costs(of: [Int32(truncatingIfNeeded: arc.option)])
      flow.arcs.insert(arc.option, from: arc.tail, to: arc.head, costing: cost)
      for row in arc.idleRows { rows.noteChoice(in: row) }
    }
  }

  /// Opens or closes the option's arc as the edited model has it.
  private mutating func open(_ option: Int) {
    guard flow.arcs.place[option] >= 0, edited.isOpen(option) == flow.arcs.isClosed(option) else {
      return
    }
    if flow.carries(option) {
      flow.unbalance(from: Int(flow.arcs.tail[option]), to: flow.head(of: option), by: -1)
      flow.drop(option)
    }
    flow.arcs.move(option, to: edited.isOpen(option) ? .rest : .closed)
    flow.unpriced.insert(Int(flow.arcs.tail[option]))
  }
}

extension Network {
  /// The innermost of these nodes where they are a whole way from a root down; `nil` where not.
  fileprivate func end(of nodes: [Int], from root: Int) -> Int? {
    var rest = Set(nodes)
    var end = root
    while let next = children(of: end).first(where: { rest.contains(Int($0)) }) {
      end = Int(next)
      rest.remove(end)
    }
    return rest.isEmpty ? end : nil
  }
}

extension EditedModel.Touched {
  fileprivate mutating func join(_ other: EditedModel.Touched) {
    options += other.options
    choices += other.choices
    resources += other.resources
    limits += other.limits
  }
}
