/// Branch and bound goal by goal: the engine for every model that is no network.
///
/// Proves each goal in turn; the proved value becomes a row of the goals that follow. When its budget
/// is spent it answers with the best solution so far and with what is proved about it.
struct LexicographicSearch {
  let programme: Programme
  let relaxation: Relaxation
  private let budget: Budget
  private let engine: Kernel.Engine

  init(_ model: Model, budget: Budget = Budget(), engine: Kernel.Engine = .structure) {
    let first = Relaxation(Programme(model), budget: budget)
    first.add(first.programme.firstCore)
    relaxation = first.strengthened()
    programme = relaxation.programme
    (self.budget, self.engine) = (budget, engine)
  }

  /// The best solution with its certificate, or the proof that there is none.
  ///
  /// `previous` takes an option a choice, −1 for none; where it keeps all rows the search starts from
  /// it.
  func run(from previous: [Int]? = nil) -> Outcome {
    run(from: previous, reaching: nil) ?? .unknown(.workSpent)
  }

  /// The same; `nil` as soon as it is proved that the goals fall behind `floor`, a value for each goal as
  /// it is maximised, in lexicographic order.
  func run(from previous: [Int]?, reaching floor: [Int]?) -> Outcome? {
    var statements: [ProvedGoal] = []
    var values: [Int] = []
    var incumbent = programme.start(from: previous)
    for goal in programme.goals.indices {
      let search = search(goal, values, from: incumbent)
      search.run()
      guard let best = search.incumbent else {
        return search.isComplete ? infeasible(by: search) : .unknown(.workSpent)
      }
      incumbent = best.taken
      let most = search.isComplete ? best.value : search.most
      statements.append(search.statement(programme.claim(goal, value: most), value: most))
      values.append(most)
      if let floor, values.lexicographicallyPrecedes(floor.prefix(values.count)) { return nil }
      guard most == best.value else { break }
    }
    let taken = (incumbent ?? []).map { $0 < 0 ? nil : $0 }
    let solution = Solution(taking: taken, in: programme.model)
    return outcome(solution, values, programme.certificate(statements))
  }

  private func search(
    _ goal: Int, _ earlier: [Int], from incumbent: [Int]?
  ) -> AlternatingSearch {
    AlternatingSearch(
      GoalSearch(relaxation, goal: goal, earlier: earlier, incumbent: incumbent), engine, budget)
  }

  private func outcome(
    _ solution: Solution, _ values: [Int], _ certificate: Certificate
  ) -> Outcome {
    let reached = zip(programme.goals, values).map { goal, value in
      goal.countedClass == nil ? value : -value
    }
    let bounds = programme.model.bounds(reached)
    let isProved = values.count == programme.goals.count
    guard isProved, bounds.allSatisfy({ $0.bound == solution.values[$0.level] }) else {
      return .feasible(solution, bounds, certificate)
    }
    return .optimal(solution, certificate)
  }
}

// MARK: - Without a solution

extension LexicographicSearch {
  /// Whether any solution exists; `nil` when the budget was spent before that was known.
  var isFeasible: Bool? {
    let search = firstSolution()
    return search.incumbent != nil ? true : search.isComplete ? false : nil
  }

  /// The first solution that is found, an option or `nil` for each choice; `nil` where there is none.
  var anySolution: [Int?]? {
    firstSolution().incumbent?.taken.map { $0 < 0 ? nil : $0 }
  }

  private func firstSolution() -> AlternatingSearch {
    let search = search(0, [], from: nil)
    search.run(stoppingAtFirst: true)
    return search
  }

  /// Demands that cannot hold together, a minimal part of those of a proof, with the proof for them;
  /// all of them, where the budget is spent before.
  private func infeasible(by search: AlternatingSearch) -> Outcome {
    let conflict = MinimalConflict(of: programme.model, among: search.demandsOfProof) {
      Kernel.isFeasible($0, budget: budget, using: engine)
    }
    let part = programme.model.keeping(conflict.members)
    let core = LexicographicSearch(part, budget: budget, engine: engine)
    let again = core.search(0, [], from: nil)
    again.run()
    guard again.isComplete, again.incumbent == nil, !budget.isExhausted else {
      let statement = search.statement(.infeasible, value: nil)
      return .infeasible([], programme.certificate([statement]))
    }
    let statement = again.statement(.infeasible, value: nil)
    return .infeasible(conflict.members, core.programme.certificate([statement]))
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

  func isBetter(_ one: Int, _ other: Int) -> Bool {
    for goal in goals.indices where worths[goal][one] != worths[goal][other] {
      return worths[goal][one] > worths[goal][other]
    }
    return one < other
  }

  /// A solution to begin with: the previous one, as much of it as still fits, one that takes what fits
  /// in turn, or nothing taken; `nil` where none of them keeps all rows.
  fileprivate func start(from previous: [Int]?) -> [Int]? {
    let nothing = model.choices.map { _ in -1 }
    let known = previous.flatMap { isMeant($0) ? $0 : nil }
    let starts = [known, known.map(takingInTurn), takingInTurn(nothing), nothing]
    return starts.lazy.compactMap { $0 }.first { accepts($0, earlier: []) }
  }

  /// Whether each choice takes one of its own options, or none.
  private func isMeant(_ taken: [Int]) -> Bool {
    taken.count == model.choices.count
      && zip(model.choices, taken).allSatisfy { $1 == -1 || $0.options.contains($1) }
  }

  /// Each choice in turn keeps what it took, or takes its best option, for which there is room; those
  /// that must take one and took none go first.
  private func takingInTurn(_ previous: [Int]) -> [Int] {
    var values = Array(repeating: 0, count: rows.count)
    var taken = previous
    let isPressed = zip(model.choices, previous).map { $0.isRequired && $1 < 0 }
    let order = model.choices.indices.filter { isPressed[$0] }
    for choice in order + model.choices.indices.filter({ !isPressed[$0] }) {
      let old = previous[choice]
      let best = old >= 0 && fits(old, values) ? old : bestFitting(choice, values)
      taken[choice] = best ?? -1
      for place in best.map({ entries(of: $0) }) ?? 0..<0 {
        values[Int(entries[place].row)] += entries[place].units
      }
    }
    return taken
  }

  private func bestFitting(_ choice: Int, _ values: [Int]) -> Int? {
    model.choices[choice].options.filter { fits($0, values) }.min { isBetter($0, $1) }
  }

  func fits(_ option: Int, _ values: [Int]) -> Bool {
    entries(of: option).allSatisfy { place in
      let row = Int(entries[place].row)
      return values[row] + entries[place].units <= rows[row].ends.upperBound
    }
  }

  /// The claim that a goal's value, as it is maximised, is the best.
  func claim(_ goal: Int, value: Int) -> ProvedGoal.Claim {
    model.claim(goals[goal], told: goals[goal].countedClass == nil ? value : -value)
  }
}
