/// Why a choice takes nothing although it has options: it and others want more than there is.
package struct Rivalry: Hashable, Sendable {
  /// Positions of choices, ascending, the asking choice among them: when any one of them takes nothing,
  /// all the others can take an option, and so can all choices that take one now. The asking choice
  /// alone where no single other one could make room for it.
  package let choices: [Int]
  /// Positions of the resources that stand in the way.
  package let resources: [Int]
}

extension Explanation {
  /// What keeps a choice empty; `nil` where it takes an option, could take one without anybody losing
  /// theirs, or has none.
  ///
  /// In a network a shortage of places (``SolvedNetwork/shortage(of:)``); elsewhere the obstacle of the
  /// choice, with the choices whose absence would end it.
  ///
  /// - Complexity: O(n + m) in a network; elsewhere that of ``obstacle(to:)``.
  /// - Throws: ``NotKnown`` where the kernel has no answer.
  package func rivalry(of choice: Int) throws(NotKnown) -> Rivalry? {
    if let network {
      let shortage = network.shortage(of: choice)
      return shortage.map { Rivalry(choices: $0.choices, resources: $0.resources) }
    }
    guard !model.choices[choice].options.isEmpty, let obstacle = try obstacle(to: choice) else {
      return nil
    }
    let excused = obstacle.repairs.compactMap { change in
      if case .excuse(let other) = change { other } else { nil }
    }
    let maxima = Set(obstacle.members)
    return Rivalry(
      choices: (excused + [choice]).sorted(),
      resources: model.resources.indices.filter {
        maxima.contains(.maximum(resource: model.resources[$0].name))
      })
  }
}
