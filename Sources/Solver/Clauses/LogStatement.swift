extension ClauseSearch {
  /// The proof as a certificate states it: what the last lemma rests on, each lemma dropped after its
  /// last use.
  ///
  /// - Complexity: O(size of the log).
  func statement(_ claim: ProvedGoal.Claim) -> ProvedGoal {
    let lastUses = log.lastUses
    var lines: [ProvedGoal.LogLine] = []
    var unused = Array(repeating: [Int](), count: lastUses.count)
    for (step, last) in lastUses.enumerated() where last > step && last < lastUses.count - 1 {
      unused[last].append(step)
    }
    for (step, last) in lastUses.enumerated() where last >= 0 {
      if let line = line(for: step) { lines.append(line) }
      let dropped = unused[step].filter { !isCertainty($0) }
      if !dropped.isEmpty { lines.append(.drop(dropped)) }
    }
    return ProvedGoal(claim, log: lines)
  }

  private func isCertainty(_ step: Int) -> Bool {
    if case .certainty = log.steps[step] { true } else { false }
  }

  private func line(for step: Int) -> ProvedGoal.LogLine? {
    switch log.steps[step] {
    case .certainty: nil
    case .lemma(let literals): .lemma(id: step, literals.map(stated))
    case .combination(let multipliers):
      .row(id: step, scale: multipliers.scale, multipliers.stated(programme))
    }
  }

  private func stated(_ literal: Literal) -> ProvedGoal.Literal {
    let option = Int(trail.table.option[literal.value])
    if option >= 0 {
      return .option(programme.model.optionNames[option], isTaken: literal.isTaken)
    }
    let choice = programme.model.choices[Int(trail.table.choice[literal.value])]
    return .choice(choice.name, takesSome: !literal.isTaken)
  }
}

extension ClauseSearch {
  /// The demands that the proof that nothing is left makes use of, and perhaps some more.
  var demandsOfProof: Set<AnswerWriter.Member> {
    var demands = Set(
      programme.model.choices.filter(\.isRequired)
        .map { AnswerWriter.Member.required(choice: $0.name) })
    for row in log.usedRows {
      for isHigh in [true, false] { demands.insert(programme.member(ofRow: row, atHigh: isHigh)) }
    }
    for step in log.steps {
      guard case .combination(let multipliers) = step else { continue }
      for (row, multiplier) in multipliers.rows.enumerated() where multiplier != 0 {
        demands.insert(programme.member(ofRow: row, atHigh: multiplier > 0))
      }
    }
    return demands
  }
}
