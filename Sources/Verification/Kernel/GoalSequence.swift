/// The goals of a model in order of importance, as a certificate must prove them one after the other.
struct GoalSequence {
  let model: KernelModel
  let status: KernelStatus
  /// What the answer reaches at each goal.
  let answered: (GoalKey) -> Int128

  /// What is wrong with a certificate in one piece: a cover that does not hold; or faults of leaves and
  /// trees, at most one a statement, and then what ends the sequence. `closed` takes the value of each
  /// goal.
  func refusals(
    of certificate: KernelCertificate, _ closed: inout [GoalKey: Int128]
  ) -> [KernelRefusal] {
    let model = model.adding(certificate.covers)
    var premises = Premises(model)
    do throws(KernelRefusal) {
      try premises.admit(certificate.covers, of: model)
    } catch {
      return [error]
    }
    var queue = LeafQueue(model, premises)
    do throws(KernelRefusal) {
      try walk(certificate.statements, &closed) { number, statement, earlier in
        let check = StatementCheck(
          model: model, premises: premises, earlier: earlier, statement: statement)
        queue.add(check, number: number)
      }
    } catch {
      return queue.refusals() + [error]
    }
    return queue.refusals()
  }

  /// Walks through the statements; each has its number and the values of those before it.
  ///
  /// - Throws: ``KernelRefusal/statement(expected:found:)`` or
  ///   ``KernelRefusal/goalValue(_:certificate:answer:)``, and what `body` throws.
  func walk(
    _ statements: [KernelCertificate.Statement], _ closed: inout [GoalKey: Int128],
    _ body: (Int, KernelCertificate.Statement, [GoalKey: Int128]) throws(KernelRefusal) -> Void
  ) throws(KernelRefusal) {
    var next = model.firstGoal(ofLevel: 0)
    for (number, statement) in statements.enumerated() {
      guard let goal = next, statement.goal == goal else {
        let found = model.name(of: statement.goal)
        throw .statement(expected: next.map { model.name(of: $0) }, found: found)
      }
      try body(number, statement, closed)
      closed[goal] = statement.value
      next = try isProved(goal, statement.value) ? model.goal(after: goal) : nil
    }
    if status == .optimal, let next {
      throw .statement(expected: model.name(of: next), found: nil)
    }
  }

  /// Whether the certificate's value is the answer's; if not, the goal is open and the last one.
  private func isProved(_ goal: GoalKey, _ value: Int128) throws(KernelRefusal) -> Bool {
    let answered = answered(goal)
    let isPossible = goal.countedClass == nil ? value >= answered : value <= answered
    guard value == answered || status == .feasible && isPossible else {
      throw .goalValue(model.name(of: goal), certificate: value, answer: answered)
    }
    return value == answered
  }
}

extension KernelAnswer {
  /// What the answer says of a goal.
  func value(_ goal: GoalKey) -> Int128 {
    let counts = levels[goal.level].value
    guard let countedClass = goal.countedClass else { return counts[0] }
    return counts[counts.count - countedClass]
  }
}
