/// A model that was a network, with its best flow: an answer that can be asked further questions.
package struct SolvedNetwork: Sendable {
  /// The model.
  package let model: Model
  let rows: [Row]
  var flow: Flow

  /// Solves the model, or says why it is no network.
  package static func solving(_ model: Model) -> Result<SolvedNetwork, NotANetwork> {
    guard let all = model.unitRows else { return .failure(NotANetwork(.otherStatement)) }
    let rows = all.map { $0.withoutEffect(in: model) ? $0.cleared : $0 }
    switch LaminarFamilies.dividing(rows, optionCount: model.optionCount) {
    case .failure(let pair):
      let names = (model.name(of: rows[pair.one].origin), model.name(of: rows[pair.other].origin))
      return .failure(NotANetwork(.crossing(names.0, names.1)))
    case .success(let families):
      let network = Network(model: model, rows: rows, families: families)
      var solved = SolvedNetwork(model: model, rows: rows, flow: Flow(cheapestIn: network))
      if solved.isFeasible { solved.settleTies() }
      return .success(solved)
    }
  }

  /// The answer with its certificate.
  package var outcome: Outcome {
    guard isFeasible else { return infeasibility }
    guard let certificate = optimalityCertificate else { return .unknown(.proofTooLarge) }
    return .optimal(solution, certificate)
  }

  /// True where every minimum is met.
  package var isFeasible: Bool {
    rows.indices.allSatisfy { position in
      let mandatory = flow.network.arcsOfRow[position].mandatory
      return mandatory < 0 ? rows[position].minimum == 0 : flow.residual[2 * mandatory] == 0
    }
  }

  /// What is chosen; meaningful where the model is feasible.
  package var solution: Solution {
    Solution(taking: model.choices.indices.map { taken(by: $0) }, in: model)
  }

  /// The option that a choice takes.
  func taken(by choice: Int) -> Int? {
    model.choices[choice].options.first { flow.carries($0) }
  }
}

/// Why a model is no network.
package struct NotANetwork: Error {
  /// What is in the way.
  package let reason: Outcome.Obstacle

  init(_ reason: Outcome.Obstacle) {
    self.reason = reason
  }
}

extension Flow {
  /// True where the option is chosen.
  func carries(_ option: Int) -> Bool {
    residual[2 * network.arcOfOption[option]] == 0
  }
}

extension Row {
  /// True where the row can never bind: it demands nothing, and its options belong to no more choices
  /// than it allows.
  fileprivate func withoutEffect(in model: Model) -> Bool {
    if case .choice = origin { return false }
    guard minimum == 0 else { return false }
    if options.count <= maximum { return true }
    return Set(options.map { model.choiceOfOption[$0] }).count <= maximum
  }

  /// The row without its options, so that it takes no part.
  fileprivate var cleared: Row {
    Row(origin: origin, options: [], minimum: minimum, maximum: maximum)
  }
}
