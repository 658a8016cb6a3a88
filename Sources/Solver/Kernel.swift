/// Solves models: a pure function, the same answer on any machine and on any number of threads.
///
/// The structure of a model chooses the engine:
///
/// - Choices, resources and limits that split into two laminar families of unit rows are a network
///   (``SolvedNetwork``): a lexicographic minimum-cost flow proves every level at once.
/// - Places that are opened and customers that need them (``Serving``): prices of the customers.
/// - Everything else (``LexicographicSearch``): branch and bound over a linear relaxation, and a search
///   that learns from conflicts, in turn (``AlternatingSearch``).
///
/// A model that is no network and falls into parts that share no row that can bind is solved part by
/// part (``Decomposition``), each by the engine that fits it.
///
/// Every answer comes with its proof; see ``Certificate``.
package enum Kernel {
  /// The best solution of the model, or a minimal conflict.
  ///
  /// Of several best solutions of a network it is the lexicographically first in the positions of the
  /// options that its choices take, none counting as last; of other models it is one of the best, the
  /// same for the same model.
  ///
  /// `previous` takes an option a choice, −1 for none, and may shorten the search; the values that are
  /// reached do not depend on it. When the budget is spent the answer says what is known by then;
  /// networks, which are polynomial, are solved all the same. `workers` solve the parts of a model at
  /// the same time where the budget's work is not limited; the answer does not depend on them.
  ///
  /// - Complexity: that of the engine; exponential at worst but for networks.
  package static func solve(
    _ model: Model, previous: [Int]? = nil, budget: Budget = Budget(), workers: Workers = .one,
    using engine: Engine = .structure
  ) -> Outcome {
    guard engine == .structure else {
      return LexicographicSearch(model, budget: budget, engine: engine).run(from: previous)
    }
    return solve(model, previous: previous, reaching: nil, budget: budget, workers: workers)
      ?? .unknown(.workSpent)
  }

  /// The same, but the general search gives up as soon as it is proved that the goals fall behind `floor`:
  /// a value for each goal, the more the better, compared in lexicographic order. Then the answer is
  /// `nil`. A model that falls into parts is solved all the same.
  static func solve(
    _ model: Model, previous: [Int]?, reaching floor: [Int]?, budget: Budget = Budget(),
    workers: Workers = .one
  ) -> Outcome? {
    if case .success(let solved) = SolvedNetwork.solving(model) { return solved.outcome }
    let parts = model.independentParts
    guard parts.count > 1 else {
      return search(model, previous: previous, reaching: floor, budget: budget)
    }
    return Decomposition(model, into: parts)
      .solve(previous: previous, budget: budget, workers: workers)
  }

  /// The same without a look for parts.
  static func solve(whole model: Model, previous: [Int]?, budget: Budget) -> Outcome {
    if case .success(let solved) = SolvedNetwork.solving(model) { return solved.outcome }
    return search(model, previous: previous, reaching: nil, budget: budget)
      ?? .unknown(.workSpent)
  }

  /// The same of a model that is no network.
  private static func search(
    _ model: Model, previous: [Int]?, reaching floor: [Int]?, budget: Budget
  ) -> Outcome? {
    if let serving = Serving(recognising: model) {
      let share = min(servingBudget, budget.limit)
      let served = serving.solve(budget: share) { budget.isCancelled() }
      if let served { return served }
    }
    return LexicographicSearch(model, budget: budget).run(from: previous, reaching: floor)
  }

  /// Work after which the engine for places gives way to the general search.
  private static let servingBudget = 1_000_000_000

  /// Whether any choice of options keeps all rows, as far as the budget goes; after that, yes.
  static func isFeasible(
    _ model: Model, budget: Budget = Budget(), using engine: Engine = .structure
  ) -> Bool {
    let skeleton = Skeleton(of: model).model
    if engine == .structure {
      if case .success(let solved) = SolvedNetwork.solving(skeleton) { return solved.isFeasible }
      let parts = skeleton.independentParts
      if parts.count > 1 { return parts.allSatisfy { isFeasible($0.model, budget: budget) } }
    }
    return LexicographicSearch(skeleton, budget: budget, engine: engine).isFeasible ?? true
  }

  /// What each choice takes in any solution that keeps all rows, whatever it is worth; `nil` where there
  /// is none.
  ///
  /// - Complexity: that of a solve of one goal, as a rule much less.
  package static func anySolution(of model: Model) -> [Int?]? {
    let skeleton = Skeleton(of: model)
    let taken: [Int?]?
    if case .success(let solved) = SolvedNetwork.solving(skeleton.model) {
      taken = solved.isFeasible ? solved.solution.taken : nil
    } else {
      taken = LexicographicSearch(skeleton.model).anySolution
    }
    return taken?.map { $0.map { skeleton.options[$0] } }
  }

  /// Which engine solves; for tests, in which each must do alone what the others do.
  package enum Engine: String, Sendable {
    /// The one that the structure of the model asks for.
    case structure
    /// Branch and bound alone.
    case branches
    /// The search that learns from conflicts alone.
    case clauses
    /// These two in turn, in the smallest of turns.
    case turns
  }
}

extension Model {
  /// A row as people meet it in the model text.
  func name(of origin: Rows.Origin) -> String {
    switch origin {
    case .choice(let position): "choice \(choices[position].name)"
    case .resource(let position): "resource \(resources[position].name)"
    case .limit(let position): "atmost@\(limits[position].line)"
    }
  }
}
