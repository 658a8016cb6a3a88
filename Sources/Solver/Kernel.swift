/// Solves models: a pure function, the same answer on any machine and on any number of threads.
///
/// This kernel has one engine, for networks: models whose choices, resources and limits split into
/// two laminar families of unit rows, with minimums, sums and classes. It proves every level at once
/// by a lexicographic minimum-cost flow (see ``Network`` and ``Flow``) and answers `unknown` for
/// all other models.
package enum Kernel {
  /// The best solution of the model; of several, the lexicographically first in the positions of the
  /// options that its choices take, none counting as last.
  ///
  /// - Complexity: that of ``SolvedNetwork/solving(_:)``.
  package static func solve(_ model: Model) -> Outcome {
    switch SolvedNetwork.solving(model) {
    case .success(let solved): solved.outcome
    case .failure: LexicographicSearch(model).run()
    }
  }
}

extension Kernel {
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
