/// Checks one statement of a certificate: the shape of its tree, then each leaf's bound.
struct StatementCheck {
  let model: KernelModel
  let premises: Premises
  /// The values that earlier statements have.
  let earlier: [GoalKey: Int128]
  let statement: KernelCertificate.Statement

  private var name: KernelStatement { model.name(of: statement.goal) }

  /// - Complexity: O(leaves · size of the model).
  /// - Throws: The first fault: ``KernelRefusal/tree(_:node:_:)`` or
  ///   ``KernelRefusal/leaf(_:node:_:)``.
  func check() throws(KernelRefusal) {
    for (fixes, bound) in try tree().leaves {
      do {
        try check(fixes, bound)
      } catch {
        throw .leaf(name, node: bound.node, error.fault)
      }
    }
  }

  private func tree() throws(KernelRefusal) -> BranchTree {
    do {
      return try BranchTree(statement)
    } catch {
      throw .tree(name, node: error.node, error.fault)
    }
  }

  private struct Refused: Error {
    let fault: KernelRefusal.LeafFault

    init(_ fault: KernelRefusal.LeafFault) {
      self.fault = fault
    }
  }

  private func check(
    _ fixes: [KernelCertificate.Fix], _ bound: KernelCertificate.Bound
  ) throws(Refused) {
    guard bound.scale >= 1 else { throw Refused(.scale(bound.scale)) }
    let leaf = LeafPremises(fixes, premises: premises, model: model)
    if leaf.areContradictory { return }
    let rowEnds = try checkedRows(bound, leaf)
    do {
      guard try isClosed(bound, leaf, rowEnds) else { throw Refused(.open) }
    } catch let error as Refused {
      throw error
    } catch {
      throw Refused(.overflow)
    }
  }
}

// MARK: - Rows and their ends

extension StatementCheck {
  /// The end that each multiplier's sign asks for.
  private func checkedRows(
    _ bound: KernelCertificate.Bound, _ leaf: LeafPremises
  ) throws(Refused) -> [Int128] {
    var seen: Set<KernelCertificate.RowKey> = []
    return try bound.multipliers.map { multiplier throws(Refused) in
      let name = rowName(multiplier.row)
      guard seen.insert(multiplier.row).inserted else { throw Refused(.rowTwice(name)) }
      guard let ends = ends(of: multiplier.row, leaf) else { throw Refused(.laterGoal(name)) }
      guard multiplier.value != 0 else { return 0 }
      guard let end = multiplier.value > 0 ? ends.high : ends.low else {
        throw Refused(.noEnd(row: name, multiplier: multiplier.value))
      }
      return end
    }
  }

  /// `nil` for a goal that is not proved before this one.
  private func ends(of row: KernelCertificate.RowKey, _ leaf: LeafPremises) -> Ends? {
    switch row {
    case .row(let row): leaf.ends[row] ?? premises.ends[row]
    case .goal(let goal):
      earlier[goal].map { value in
        goal.countedClass == nil ? Ends(low: value, high: nil) : Ends(low: 0, high: value)
      }
    }
  }

  private func rowName(_ row: KernelCertificate.RowKey) -> String {
    switch row {
    case .row(let row): model.rows[row].name
    case .goal(let goal):
      "goal:\(model.levels[goal.level].name)" + (goal.countedClass.map { ":\($0)" } ?? "")
    }
  }
}

// MARK: - The bound

extension StatementCheck {
  /// Whether no solution at the leaf is better than the claim; without a goal, whether there is
  /// none.
  private func isClosed(
    _ bound: KernelCertificate.Bound, _ leaf: LeafPremises, _ rowEnds: [Int128]
  ) throws(LagrangianBound.Overflow) -> Bool {
    let lagrangian = LagrangianBound(
      model: model, premises: premises, leaf: leaf, multipliers: rowMultipliers(bound),
      weights: try weights(bound))
    guard var total = try lagrangian.sumOfBest() else { return true }
    for (multiplier, end) in zip(bound.multipliers, rowEnds) {
      total = try total.plus(multiplier.value.times(end))
    }
    return try total < limit(bound)
  }

  /// D · (VALUE + 1) with VALUE as the goal is maximised; 0 where no solution is claimed.
  private func limit(
    _ bound: KernelCertificate.Bound
  ) throws(LagrangianBound.Overflow) -> Int128 {
    guard let goal = statement.goal else { return 0 }
    let maximised =
      goal.countedClass == nil ? statement.value : try Int128(0).minus(statement.value)
    return try bound.scale.times(maximised.plus(1))
  }

  private func rowMultipliers(_ bound: KernelCertificate.Bound) -> [Int128] {
    var multipliers = [Int128](repeating: 0, count: model.rows.count)
    for multiplier in bound.multipliers {
      if case .row(let row) = multiplier.row { multipliers[row] = multiplier.value }
    }
    return multipliers
  }

  private func weights(
    _ bound: KernelCertificate.Bound
  ) throws(LagrangianBound.Overflow) -> [LagrangianBound.Weight] {
    var weights: [LagrangianBound.Weight] = []
    if let goal = statement.goal {
      let factor = goal.countedClass == nil ? bound.scale : try Int128(0).minus(bound.scale)
      weights.append(LagrangianBound.Weight(goal: goal, factor: factor))
    }
    for multiplier in bound.multipliers {
      guard case .goal(let goal) = multiplier.row else { continue }
      let factor = try Int128(0).minus(multiplier.value)
      weights.append(LagrangianBound.Weight(goal: goal, factor: factor))
    }
    return weights
  }
}
