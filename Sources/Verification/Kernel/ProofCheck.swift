/// Checks a certificate against an answer whose values are known to be true.
struct ProofCheck {
  let model: KernelModel
  let answer: KernelAnswer
  let certificate: KernelCertificate

  /// A check whose rows are the model's and, behind them, the certificate's covers.
  init(model: KernelModel, answer: KernelAnswer, certificate: KernelCertificate) {
    self.model = model.adding(certificate.covers)
    (self.answer, self.certificate) = (answer, certificate)
  }

  /// All that is wrong, at most one refusal a statement.
  func refusals() -> [KernelRefusal] {
    do {
      switch answer.status {
      case .optimal, .feasible: return try goalRefusals()
      case .infeasible: return try infeasibilityRefusals()
      case .unknown: return certificate.statements.prefix(1).map(surplus)
      }
    } catch {
      return [error]
    }
  }

  private func surplus(_ statement: KernelCertificate.Statement) -> KernelRefusal {
    .statement(expected: nil, found: model.name(of: statement.goal))
  }

  private func infeasibilityRefusals() throws(KernelRefusal) -> [KernelRefusal] {
    var premises = try Premises(answer.conflict, of: model)
    try premises.admit(certificate.covers, of: model)
    guard let statement = certificate.statements.first, statement.goal == nil else {
      let found = certificate.statements.first.map { model.name(of: $0.goal) }
      throw .statement(expected: .infeasibility, found: found)
    }
    var queue = LeafQueue(model, premises)
    let check = StatementCheck(
      model: model, premises: premises, earlier: [:], statement: statement)
    queue.add(check, number: 0)
    let refusals = queue.refusals()
    return refusals.isEmpty
      ? certificate.statements.dropFirst().prefix(1).map(surplus) : refusals
  }
}

// MARK: - Goals

extension ProofCheck {
  private func goalRefusals() throws(KernelRefusal) -> [KernelRefusal] {
    var premises = Premises(model)
    try premises.admit(certificate.covers, of: model)
    var queue = LeafQueue(model, premises)
    var closed: [GoalKey: Int128] = [:]
    var refusals: [KernelRefusal] = []
    do throws(KernelRefusal) {
      try close(&closed, premises, &queue)
    } catch {
      refusals.append(error)
    }
    return queue.refusals() + refusals + boundRefusals(closed)
  }

  /// Walks through the statements; a leaf or tree at fault does not stop it.
  private func close(
    _ closed: inout [GoalKey: Int128], _ premises: Premises, _ queue: inout LeafQueue
  ) throws(KernelRefusal) {
    var next = model.firstGoal(ofLevel: 0)
    for (number, statement) in certificate.statements.enumerated() {
      guard let goal = next, statement.goal == goal else {
        let found = model.name(of: statement.goal)
        throw .statement(expected: next.map { model.name(of: $0) }, found: found)
      }
      let check = StatementCheck(
        model: model, premises: premises, earlier: closed, statement: statement)
      queue.add(check, number: number)
      closed[goal] = statement.value
      next = try isProved(goal, statement.value) ? model.goal(after: goal) : nil
    }
    if answer.status == .optimal, let next {
      throw .statement(expected: model.name(of: next), found: nil)
    }
  }

  /// Whether the certificate's value is the answer's; if not, the goal is open and the last one.
  private func isProved(_ goal: GoalKey, _ value: Int128) throws(KernelRefusal) -> Bool {
    let answered = answered(goal)
    let isPossible = goal.countedClass == nil ? value >= answered : value <= answered
    guard value == answered || answer.status == .feasible && isPossible else {
      throw .goalValue(model.name(of: goal), certificate: value, answer: answered)
    }
    return value == answered
  }

  private func answered(_ goal: GoalKey) -> Int128 {
    let counts = answer.levels[goal.level].value
    guard let countedClass = goal.countedClass else { return counts[0] }
    return counts[counts.count - countedClass]
  }
}

// MARK: - Bounds in the answer

extension ProofCheck {
  private func boundRefusals(_ closed: [GoalKey: Int128]) -> [KernelRefusal] {
    model.levels.indices.compactMap { level in
      guard let bound = answer.levels[level].bound else { return nil }
      let isTrue =
        answer.status == .optimal
        ? bound == answer.levels[level].value : isProved(bound, level: level, closed)
      return isTrue ? nil : .boundNotProved(level: model.levels[level].name)
    }
  }

  /// A sum's bound is no less than the closed one. A classes level's bound is, in lexicographic
  /// order, no more than the closed counts, with 0 behind the first open class.
  private func isProved(_ bound: [Int128], level: Int, _ closed: [GoalKey: Int128]) -> Bool {
    let classes = answer.levels[level].value.count
    guard bound.count == classes else { return false }
    guard model.levels[level].classCount != nil else {
      let proved = closed[GoalKey(level: level, countedClass: nil)]
      return proved.map { bound[0] >= $0 } ?? false
    }
    let counts = stride(from: classes, through: 1, by: -1).map {
      closed[GoalKey(level: level, countedClass: $0)] ?? 0
    }
    return !counts.lexicographicallyPrecedes(bound)
  }
}
