/// Checks one statement of a certificate up to its bounds: the shape of its tree, and which ends of rows
/// each leaf may use.
struct StatementCheck {
  let model: KernelModel
  let premises: Premises
  /// The values that earlier statements have.
  let earlier: [GoalKey: Int128]
  let statement: KernelCertificate.Statement

  var name: KernelStatement { model.name(of: statement.goal) }

  /// The tree, whose shape is right.
  ///
  /// - Throws: ``KernelRefusal/tree(_:node:_:)``.
  func tree() throws(KernelRefusal) -> BranchTree {
    do {
      return try BranchTree(statement)
    } catch {
      throw .tree(name, node: error.node, error.fault)
    }
  }

  /// Checks the log, which stands alone.
  ///
  /// - Throws: ``KernelRefusal/log(_:id:_:)``.
  func checkLog() throws(KernelRefusal) {
    do throws(LogCheck.Fault) {
      guard statement.nodes.isEmpty, statement.bounds.isEmpty else {
        throw LogCheck.Fault(nil, .besideTree)
      }
      var check = try LogCheck(self)
      try check.run()
    } catch {
      throw .log(name, id: error.id, error.fault)
    }
  }

  /// A row of a log: that every solution is worth no less there than its limit less its ends.
  func combined(_ bound: KernelCertificate.Bound) throws(LogCheck.Fault) -> LagrangianBound {
    do throws(Refused) {
      guard bound.scale >= 0 else { throw Refused(.scale(bound.scale)) }
      let everywhere = LeafPremises([], premises: premises, model: model)
      return try lagrangian(bound, everywhere, try checkedRows(bound, everywhere), 0)
    } catch {
      throw LogCheck.Fault(bound.node, .row(error.fault))
    }
  }

  /// The bound of a leaf, as the statement with that number; `nil` where the leaf holds no solution
  /// anyway.
  ///
  /// - Throws: ``KernelRefusal/leaf(_:node:_:)``.
  func prepared(
    _ fixes: [KernelCertificate.Fix], _ bound: KernelCertificate.Bound, number: Int
  ) throws(KernelRefusal) -> LagrangianBound? {
    do throws(Refused) {
      guard bound.scale >= 1 else { throw Refused(.scale(bound.scale)) }
      let leaf = LeafPremises(fixes, premises: premises, model: model)
      if leaf.areContradictory { return nil }
      return try lagrangian(bound, leaf, try checkedRows(bound, leaf), number)
    } catch {
      throw .leaf(name, node: bound.node, error.fault)
    }
  }

  private struct Refused: Error {
    let fault: KernelRefusal.LeafFault

    init(_ fault: KernelRefusal.LeafFault) {
      self.fault = fault
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
  private func lagrangian(
    _ bound: KernelCertificate.Bound, _ leaf: LeafPremises, _ rowEnds: [Int128], _ number: Int
  ) throws(Refused) -> LagrangianBound {
    do throws(LagrangianBound.Overflow) {
      var rowSum: Int128 = 0
      for (multiplier, end) in zip(bound.multipliers, rowEnds) {
        rowSum = try rowSum.plus(multiplier.value.times(end))
      }
      return LagrangianBound(
        statement: number, node: bound.node, leaf: leaf, multipliers: rowMultipliers(bound),
        weights: try weights(bound), rowSum: rowSum, limit: try limit(bound))
    } catch {
      throw Refused(.overflow)
    }
  }

  /// D · (VALUE + 1) with VALUE as the goal is maximised; 0 where no solution is claimed.
  private func limit(
    _ bound: KernelCertificate.Bound
  ) throws(LagrangianBound.Overflow) -> Int128 {
    guard let goal = statement.goal else { return 0 }
    return try bound.scale.times(maximised(statement.value, goal).plus(1))
  }

  /// A goal's value as it is maximised: minus a count.
  func maximised(_ value: Int128, _ goal: GoalKey) throws(LagrangianBound.Overflow) -> Int128 {
    goal.countedClass == nil ? value : try Int128(0).minus(value)
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
