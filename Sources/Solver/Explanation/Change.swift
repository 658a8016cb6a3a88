/// One change of a model, made to ask what the answer would be then.
///
/// Choices, options, resources and rows are known by their positions in the model.
package enum Change: Hashable, Sendable {
  /// These options may not be taken.
  case forbid([Int])
  /// The choice must take an option.
  case require(choice: Int)
  /// The choice may take nothing.
  case excuse(choice: Int)
  /// The resource's MAX, its MIN and more.
  case maximum(resource: Int, Int)
  /// The resource has no MIN.
  case waiveMinimum(resource: Int)
  /// The K of an `atmost` row.
  case most(limit: Int, Int)
  /// A `requires` row is left out.
  case waive(requirement: Int)
}

// MARK: - Changed models

extension Model {
  /// The model in which the option must be taken: its choice is required, its siblings are forbidden.
  ///
  /// - Complexity: O(size of the model without its options, and options of the choice).
  package func forcing(_ option: Int) -> Model {
    changed(by: changes(forcing: option))
  }

  /// The model in which none of the options may be taken.
  ///
  /// - Complexity: O(size of the model without its options, and the options named).
  package func forbidding(_ options: [Int]) -> Model {
    changed(by: [.forbid(options)])
  }

  /// The changes that leave a choice one option, and no way around it.
  func changes(forcing option: Int) -> [Change] {
    let choice = choiceOfOption[option]
    return [
      .forbid(choices[choice].options.filter { $0 != option }), .require(choice: choice),
    ]
  }

  /// The model with these changes.
  ///
  /// Positions, names and lines stay as they are, so that an answer speaks of this model too. A
  /// certificate is one of the changed model, which as text is this one with some of its lines
  /// altered, and for forbidden options one line more: `atmost 0` of them, with a line number that no
  /// row of the model has.
  ///
  /// - Complexity: O(size of the model without its options, and the options named); the options'
  ///   numbers are shared.
  package func changed(by changes: [Change]) -> Model {
    var model = self
    for change in changes { model.make(change) }
    return model
  }

  private mutating func make(_ change: Change) {
    switch change {
    case .forbid(let options):
      if !options.isEmpty { addLimit(0, of: options, line: freeLine) }
    case .require(let choice): choices[choice] = choices[choice].required(true)
    case .excuse(let choice): choices[choice] = choices[choice].required(false)
    case .maximum(let resource, let maximum):
      resources[resource] = resources[resource].bounded(resources[resource].minimum, maximum)
    case .waiveMinimum(let resource):
      resources[resource] = resources[resource].bounded(0, resources[resource].maximum)
    case .most(let limit, let most):
      limits[limit] = Limit(most: most, options: limits[limit].options, line: limits[limit].line)
    case .waive(let requirement): requirements.remove(at: requirement)
    }
  }

  /// Behind the lines of all rows.
  private var freeLine: Int {
    (limits.map(\.line) + requirements.map(\.line)).reduce(0, max) + 1
  }
}

extension Model.Choice {
  fileprivate func required(_ isRequired: Bool) -> Model.Choice {
    Model.Choice(name: name, isRequired: isRequired, options: options)
  }
}

extension Model.Resource {
  fileprivate func bounded(_ minimum: Int, _ maximum: Int) -> Model.Resource {
    Model.Resource(name: name, minimum: minimum, maximum: maximum)
  }
}

// MARK: - Changed networks

extension SolvedNetwork {
  /// The network with these changes, from its flow; `nil` where they are no edits of a network.
  ///
  /// - Complexity: that of ``applying(_:)``.
  func changed(by changes: [Change]) -> SolvedNetwork? {
    let edits = changes.compactMap(edit)
    guard edits.count == changes.count else { return nil }
    return try? applying(edits)
  }

  private func edit(making change: Change) -> Edit? {
    switch change {
    case .forbid(let options): .forbid(options)
    case .require(let choice): .lock(choice: choice, among: Array(model.choices[choice].options))
    case .maximum(let resource, let maximum):
      .bound(
        resource: resource, minimum: model.resources[resource].minimum, maximum: maximum)
    case .most(let limit, let most): .limit(limit, most: most)
    case .excuse, .waiveMinimum, .waive: nil
    }
  }
}
