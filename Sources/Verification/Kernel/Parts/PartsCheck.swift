/// Checks a certificate in parts: that they are all of the model, that each proves its own goals, and
/// that these add up.
///
/// Why that proves the whole: a solution of the model, cut down to a part's choices, keeps the part's
/// rows (``KernelModel/part(of:userCounts:)``), so it reaches no more there than the part's first value;
/// over all parts it reaches no more than the sum. Where it reaches the sum it reaches the value of every
/// part, and the same holds for the next goal. Which rows the parts have in common does not matter: no
/// proof of a part can make use of them.
struct PartsCheck {
  let model: KernelModel
  let answer: KernelAnswer
  let certificate: KernelCertificate

  /// All that is wrong; `closed` are the values that the certificate has for the goals of the whole.
  ///
  /// - Complexity: that of the parts' checks.
  func refusals(_ closed: inout [GoalKey: Int128]) -> [KernelRefusal] {
    let placed = Set(certificate.parts.flatMap(\.choices))
    if let choice = model.choices.indices.first(where: { !placed.contains($0) }) {
      return [.choiceInNoPart(model.choices[choice].name)]
    }
    let refusals = certificate.parts.flatMap(refusals)
    guard refusals.isEmpty else { return refusals }
    let whole = GoalSequence(model: model, status: answer.status, answered: answer.value)
    do throws(KernelRefusal) {
      try whole.walk(certificate.statements, &closed) {
        number, statement, _ throws(KernelRefusal) in
        try checkSum(statement, number)
      }
    } catch {
      return [error]
    }
    return []
  }

  /// What is wrong with a part's own proof.
  private func refusals(_ part: KernelCertificate.Part) -> [KernelRefusal] {
    let taken = answer.takes.compactMap { part.model.optionNumbers[$0.option] }
    let goals = GoalSequence(model: part.model, status: answer.status) { goal in
      part.model.value(of: taken, goal)
    }
    var closed: [GoalKey: Int128] = [:]
    return goals.refusals(of: part.proof, &closed).map { .inPart(part.id, $0) }
  }

  /// - Throws: ``KernelRefusal/sumOfParts(_:certificate:parts:)``, or that a part lacks the goal.
  private func checkSum(
    _ statement: KernelCertificate.Statement, _ number: Int
  ) throws(KernelRefusal) {
    let goal = model.name(of: statement.goal)
    var sum: Int128 = 0
    for part in certificate.parts {
      guard number < part.proof.statements.count else {
        throw .inPart(part.id, .statement(expected: goal, found: nil))
      }
      let (next, isOver) = sum.addingReportingOverflow(part.proof.statements[number].value)
      guard !isOver else {
        throw .sumOfParts(goal, certificate: statement.value, parts: nil)
      }
      sum = next
    }
    guard sum == statement.value else {
      throw .sumOfParts(goal, certificate: statement.value, parts: sum)
    }
  }
}

extension KernelModel {
  /// What options add up to at a goal: their sum, or the number of those of the class.
  fileprivate func value(of taken: [Int], _ goal: GoalKey) -> Int128 {
    taken.reduce(into: Int128(0)) { sum, option in
      let score = score(of: option, level: goal.level)
      sum += goal.countedClass.map { $0 == score ? 1 : 0 } ?? Int128(score)
    }
  }
}
