extension GoalSearch {
  /// The tree as a certificate states it; `value` is the goal's as it is maximised.
  func statement(_ claim: ProvedGoal.Claim, value: Int?) -> ProvedGoal {
    let bounds = nodes.indices.filter { nodes[$0].isLeaf }.map { node in
      bound(of: nodes[node].proof, node: node, value: value)
    }
    let tree = nodes.enumerated().map { position, node in
      ProvedGoal.Node(
        id: position,
        branch: node.fixing.map { .init(parent: node.parent, fix: fix($0)) })
    }
    return ProvedGoal(claim, nodes: tree, bounds: bounds)
  }

  private func fix(_ fixing: Region.Fixing) -> ProvedGoal.Fix {
    switch fixing {
    case .option(let option, let isTaken):
      return .option(programme.model.optionNames[option], isTaken: isTaken)
    case .atMost(let row, let most): return .atMost(resource: programme.resource(ofRow: row), most)
    case .atLeast(let row, let least):
      return .atLeast(resource: programme.resource(ofRow: row), least)
    }
  }

  private func bound(of proof: NodeProof, node: Int, value: Int?) -> ProvedGoal.Bound {
    let times = value.map { repetitions(of: proof, below: $0) } ?? 1
    return ProvedGoal.Bound(
      node: node, scale: max(1, proof.multipliers.scale),
      multipliers: proof.multipliers.stated(programme, times: times))
  }

  /// How often multipliers that show that nothing is left must be taken to close a goal's leaf.
  private func repetitions(of proof: NodeProof, below value: Int) -> Int128 {
    guard proof.multipliers.scale == 0, proof.total < 0 else { return 1 }
    let excess = Int128(programme.reach(ofGoal: goal)) - Int128(value)
    return max(1, excess / Int128(-proof.total) + 1)
  }
}

extension Multipliers {
  /// The multipliers that are not 0, by the names of their rows, so many times.
  func stated(_ programme: Programme, times: Int128 = 1) -> [ProvedGoal.Multiplier] {
    var stated: [ProvedGoal.Multiplier] = []
    for (row, multiplier) in rows.enumerated() where multiplier != 0 {
      stated.append(.init(programme.rows[row].name, Int128(multiplier) * times))
    }
    for (goal, multiplier) in goals.enumerated() where multiplier != 0 {
      let key = programme.goals[goal]
      let sign: Int128 = key.countedClass == nil ? -1 : 1
      let name = RowName.goal(
        level: programme.model.levels[key.level].name, countedClass: key.countedClass)
      stated.append(.init(name, sign * Int128(multiplier) * times))
    }
    return stated
  }
}

// MARK: - Covers

extension Programme {
  /// The certificate of these statements, with the covers that they use.
  func certificate(_ statements: [ProvedGoal]) -> Certificate {
    var used: Set<Int> = []
    for multiplier in statements.flatMap(\.allMultipliers) {
      if case .cover(let id) = multiplier.row { used.insert(id) }
    }
    return Certificate(covers: used.sorted().map { proved($0) }, statements: statements)
  }

  private func proved(_ id: Int) -> ProvedCover {
    let cover = covers[id]
    return ProvedCover(
      id: id, resource: model.resources[cover.resource].name, most: cover.most,
      options: cover.options.map { model.optionNames[$0] })
  }
}

extension ProvedGoal {
  /// Those of all bounds, and of the rows of a log.
  fileprivate var allMultipliers: [Multiplier] {
    let logged = log.flatMap { line -> [Multiplier] in
      if case .row(_, _, let multipliers) = line { multipliers } else { [] }
    }
    return bounds.flatMap(\.multipliers) + logged
  }
}

// MARK: - Demands

extension GoalSearch {
  /// The demands that a proof that nothing is left makes use of.
  var demandsOfProof: Set<AnswerWriter.Member> {
    var demands = Set(
      programme.model.choices.filter(\.isRequired)
        .map { AnswerWriter.Member.required(choice: $0.name) })
    for node in nodes {
      for (row, multiplier) in node.proof.multipliers.rows.enumerated() where multiplier != 0 {
        demands.insert(programme.member(ofRow: row, atHigh: multiplier > 0))
      }
    }
    return demands
  }
}

extension Programme {
  /// The demand that an end of a side row is.
  func member(ofRow row: Int, atHigh: Bool) -> AnswerWriter.Member {
    switch rows[row].name {
    case .resource(let name): atHigh ? .maximum(resource: name) : .minimum(resource: name)
    case .atmost(let line): .atmost(line: line)
    case .requires(let line): .requires(line: line)
    case .cover(let id):
      .maximum(resource: model.resources[covers[id].resource].name)
    case .goal(let level, _): .required(choice: level)
    }
  }

  /// The name of the resource that a side row is.
  func resource(ofRow row: Int) -> String {
    guard case .resource(let name) = rows[row].name else { return "" }
    return name
  }
}
