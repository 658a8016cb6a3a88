/// Checks a certificate against an answer whose values are known to be true.
struct ProofCheck {
  let model: KernelModel
  let answer: KernelAnswer
  let certificate: KernelCertificate

  /// All that is wrong, at most one refusal a statement.
  func refusals() -> [KernelRefusal] {
    do {
      switch answer.status {
      case .optimal, .feasible: return goalRefusals()
      case .infeasible: return try infeasibilityRefusals() + partRefusals
      case .unknown: return certificate.statements.prefix(1).map(surplus) + partRefusals
      }
    } catch {
      return [error]
    }
  }

  private func surplus(_ statement: KernelCertificate.Statement) -> KernelRefusal {
    .statement(expected: nil, found: model.name(of: statement.goal))
  }

  /// An answer without a solution has no parts to prove.
  private var partRefusals: [KernelRefusal] {
    certificate.parts.prefix(1).map { .inPart($0.id, .misplaced("part", status: answer.status)) }
  }

  private func infeasibilityRefusals() throws(KernelRefusal) -> [KernelRefusal] {
    let model = model.adding(certificate.covers)
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
  private func goalRefusals() -> [KernelRefusal] {
    var closed: [GoalKey: Int128] = [:]
    let refusals = certificate.parts.isEmpty ? inOnePiece(&closed) : inParts(&closed)
    return refusals + boundRefusals(closed)
  }

  private func inOnePiece(_ closed: inout [GoalKey: Int128]) -> [KernelRefusal] {
    GoalSequence(model: model, status: answer.status, answered: answer.value)
      .refusals(of: certificate, &closed)
  }

  private func inParts(_ closed: inout [GoalKey: Int128]) -> [KernelRefusal] {
    PartsCheck(model: model, answer: answer, certificate: certificate).refusals(&closed)
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
