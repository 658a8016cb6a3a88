/// Branch and bound goal by goal: the engine for every model that is no network.
///
/// Proves each goal in turn; the proved value becomes a row of the goals that follow.
struct LexicographicSearch {
  let programme: Programme
  private let relaxation: Relaxation

  init(_ model: Model) {
    programme = Programme(model)
    relaxation = Relaxation(programme)
    relaxation.add(programme.firstCore)
  }

  /// The best solution with its certificate, or the proof that there is none.
  func run() -> Outcome {
    var statements: [ProvedGoal] = []
    var values: [Int] = []
    var incumbent: [Int]?
    for goal in programme.goals.indices {
      let search = GoalSearch(relaxation, goal: goal, earlier: values, incumbent: incumbent)
      search.run()
      guard let best = search.incumbent else { return infeasible(by: search.demandsOfProof) }
      statements.append(
        search.statement(programme.claim(goal, value: best.value), value: best.value))
      values.append(best.value)
      incumbent = best.taken
    }
    let taken = (incumbent ?? []).map { $0 < 0 ? nil : $0 }
    return .optimal(
      Solution(taking: taken, in: programme.model), Certificate(statements: statements))
  }
}

// MARK: - Without a solution

extension LexicographicSearch {
  /// Whether any solution exists.
  var isFeasible: Bool {
    let search = GoalSearch(relaxation, goal: 0, earlier: [], incumbent: nil)
    search.run(stoppingAtFirst: true)
    return search.incumbent != nil
  }

  /// Demands that cannot hold together, a minimal part of those of a proof, with the proof for them.
  private func infeasible(by suspects: Set<AnswerWriter.Member>) -> Outcome {
    let conflict = MinimalConflict(of: programme.model, among: suspects) { Kernel.isFeasible($0) }
    let core = LexicographicSearch(programme.model.keeping(conflict.members))
    let search = GoalSearch(core.relaxation, goal: 0, earlier: [], incumbent: nil)
    search.run()
    let statement = search.statement(.infeasible, value: nil)
    return .infeasible(conflict.members, Certificate(statements: [statement]))
  }
}

extension Programme {
  /// All options of a small model; of a large one the best of each choice and of each side row.
  fileprivate var firstCore: [Int] {
    guard model.optionCount > 5_000 else { return Array(0..<model.optionCount) }
    var users = [[Int]](repeating: [], count: rows.count)
    for option in 0..<model.optionCount {
      for place in entries(of: option) { users[Int(entries[place].row)].append(option) }
    }
    let groups = model.choices.map { Array($0.options) } + users
    return Array(Set(groups.flatMap { $0.sorted { isBetter($0, $1) }.prefix(8) })).sorted()
  }

  private func isBetter(_ one: Int, _ other: Int) -> Bool {
    for goal in goals.indices where worths[goal][one] != worths[goal][other] {
      return worths[goal][one] > worths[goal][other]
    }
    return one < other
  }

  /// The claim that a goal's value, as it is maximised, is the best.
  func claim(_ goal: Int, value: Int) -> ProvedGoal.Claim {
    let countedClass = goals[goal].countedClass
    return .goal(
      level: model.levels[goals[goal].level].name, countedClass: countedClass,
      value: countedClass == nil ? value : -value)
  }
}
