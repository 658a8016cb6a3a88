/// Solves models: a pure function, the same answer on any machine and on any number of threads.
///
/// The structure of a model chooses the engine:
///
/// - Choices, resources and limits that split into two laminar families of unit rows are a network
///   (``SolvedNetwork``): a lexicographic minimum-cost flow proves every level at once.
/// - Places that are opened and customers that need them (``Serving``): prices of the customers.
/// - Everything else (``LexicographicSearch``): branch and bound over a linear relaxation.
///
/// Every answer comes with its proof; see ``Certificate``.
package enum Kernel {
  /// The best solution of the model, or a minimal conflict.
  ///
  /// Of several best solutions of a network it is the lexicographically first in the positions of the
  /// options that its choices take, none counting as last; of other models it is one of the best, the
  /// same for the same model.
  ///
  /// - Complexity: that of the engine; exponential at worst but for networks.
  package static func solve(_ model: Model) -> Outcome {
    if case .success(let solved) = SolvedNetwork.solving(model) { return solved.outcome }
    if let served = Serving(recognising: model)?.solve(budget: servingBudget) { return served }
    return LexicographicSearch(model).run()
  }

  /// Work after which the engine for places gives way to the general search.
  private static let servingBudget = 1_000_000_000

  /// Whether any choice of options keeps all rows.
  static func isFeasible(_ model: Model) -> Bool {
    if case .success(let solved) = SolvedNetwork.solving(model) { return solved.isFeasible }
    return LexicographicSearch(model).isFeasible
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
