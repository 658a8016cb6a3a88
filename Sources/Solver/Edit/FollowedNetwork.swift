/// The answer of a model that was reached by edits from a network of another model.
package struct FollowedNetwork: Sendable {
  /// The network after the edits; the model's options have other numbers there.
  package let network: SolvedNetwork
  /// The model's best solution, the same that solving it from the start gives.
  package let solution: Solution
  /// That nothing is better, in rows of the model.
  package let certificate: Certificate
}

extension SolvedNetwork {
  /// The answer of a model that differs from this network's in little, warm; `nil` where edits cannot
  /// say the difference, where the model has no solution or where its proof is too large.
  ///
  /// Names tell which choices, options and resources of the two are the same. Choices may be gone, none
  /// may be new, and no resource; an option that has other integers or uses is forbidden, and added
  /// again as it is now.
  ///
  /// - Complexity: O(size of both models), and that of ``applying(_:)``.
  package func following(_ model: Model) -> FollowedNetwork? {
    guard let difference = ModelDifference(from: edited, to: model),
      let network = try? applying(difference.edits),
      case .optimal(let solution, let certificate) = network.outcome
    else { return nil }
    let positions = Dictionary(
      difference.numbers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let taken = difference.choices.map { solution.taken[$0].flatMap { positions[$0] } }
    return FollowedNetwork(
      network: network, solution: Solution(taking: taken, in: model),
      certificate: certificate.speaking(of: model))
  }
}

extension Certificate {
  /// The certificate without rows that the model does not have; none of its options uses them.
  fileprivate func speaking(of model: Model) -> Certificate {
    let known = Set(model.resources.map(\.name))
    let isKnown = { (multiplier: ProvedGoal.Multiplier) in
      if case .resource(let name) = multiplier.row { known.contains(name) } else { true }
    }
    return Certificate(
      statements: statements.map { statement in
        var statement = statement
        statement.bounds = statement.bounds.map {
          .init(node: $0.node, scale: $0.scale, multipliers: $0.multipliers.filter(isKnown))
        }
        return statement
      })
  }
}

/// What must be edited in a network's model for it to have the solutions of another model.
private struct ModelDifference {
  /// The edits, in an order in which they can be made.
  var edits: [Edit] { (added.isEmpty ? [] : [.add(added)]) + others }
  /// For each choice of the other model its position in the network's.
  private(set) var choices: [Int] = []
  /// For each option of the other model its number in the network.
  private(set) var numbers: [Int] = []
  private let edited: EditedModel
  private let model: Model
  /// For each resource of the other model its position in the network's.
  private var resources: [Int] = []
  private var added: [AddedOption] = []
  private var others: [Edit] = []

  init?(from edited: EditedModel, to model: Model) {
    (self.edited, self.model) = (edited, model)
    guard edited.base.levels == model.levels, edited.base.limits.isEmpty, model.limits.isEmpty,
      model.requirements.isEmpty, matchResources(), matchChoices()
    else { return nil }
    for (choice, place) in choices.enumerated() {
      guard matchOptions(of: choice, at: place) else { return nil }
    }
    let kept = Set(numbers)
    let all = 0..<edited.optionCount
    others.append(.forbid(all.filter { !kept.contains($0) }))
    others.append(.allow(numbers.filter { $0 < edited.optionCount && !edited.isOpen($0) }))
    for (choice, place) in choices.enumerated() {
      guard matchDemand(of: choice, at: place) else { return nil }
    }
  }

  private mutating func matchResources() -> Bool {
    let names = edited.base.resources.enumerated().map { ($1.name, $0) }
    let places = Dictionary(names, uniquingKeysWith: { first, _ in first })
    for resource in model.resources {
      guard let place = places[resource.name] else { return false }
      resources.append(place)
      let (minimum, maximum) = (resource.minimum, resource.maximum)
      guard edited.resource(place) != resource else { continue }
      others.append(.bound(resource: place, minimum: minimum, maximum: maximum))
    }
    let gone = Set(edited.base.resources.indices).subtracting(resources)
    return gone.allSatisfy { edited.resource($0).minimum == 0 }
  }

  /// The model's choices among the network's, in order; those that are gone can take nothing.
  private mutating func matchChoices() -> Bool {
    var next = 0
    for choice in model.choices {
      let rest = edited.base.choices[next...]
      guard let place = rest.firstIndex(where: { $0.name == choice.name }) else { return false }
      choices.append(place)
      next = place + 1
    }
    let gone = Set(edited.base.choices.indices).subtracting(choices)
    others += gone.sorted().filter { edited.isLocked($0) }.map { .release(choice: $0) }
    return gone.allSatisfy { !edited.base.choices[$0].isRequired }
  }

  /// Numbers of the choice's options, new ones where none is the same; false where the order of those
  /// that stay is another.
  private mutating func matchOptions(of choice: Int, at place: Int) -> Bool {
    let known = edited.options(of: place)
    var places: [String: [Int]] = [:]
    for (order, option) in known.enumerated() {
      places[edited.optionName(option), default: []].append(order)
    }
    let options = model.choices[choice].options
    let matches = options.map { option in
      places[model.optionNames[option]]?.first { isSame(option, known[$0]) }
    }
    let kept = matches.compactMap { $0 }
    guard zip(kept, kept.dropFirst()).allSatisfy({ $0 < $1 }) else { return false }
    var successors: [Int?] = []
    for match in matches.reversed() {
      successors.append(match.map { known[$0] } ?? successors.last ?? nil)
    }
    for (option, (match, successor)) in zip(options, zip(matches, successors.reversed())) {
      numbers.append(match.map { known[$0] } ?? edited.optionCount + added.count)
      if match == nil { add(option, at: place, before: successor) }
    }
    return true
  }

  private mutating func add(_ option: Int, at place: Int, before successor: Int?) {
    added.append(
      AddedOption(
        model.optionNames[option], choice: place, scores: scores(of: option),
        uses: uses(of: option), before: successor))
  }

  private func isSame(_ option: Int, _ known: Int) -> Bool {
    let levels = model.levels.indices
    return levels.allSatisfy {
      edited.score(of: known, level: $0) == model.score(ofOption: option, level: $0)
    } && Set(edited.uses(of: known)) == Set(uses(of: option))
  }

  private func scores(of option: Int) -> [Int] {
    model.levels.indices.map { model.score(ofOption: option, level: $0) }
  }

  private func uses(of option: Int) -> [Model.Use] {
    model.uses(ofOption: option).map { Model.Use(resources[$0.resource], units: $0.units) }
  }

  /// Whether the choice must take an option, as in the model; false where edits cannot say so.
  private mutating func matchDemand(of choice: Int, at place: Int) -> Bool {
    let (named, base) = (model.choices[choice], edited.base.choices[place])
    if named.isRequired, !base.isRequired {
      others.append(.lock(choice: place, among: named.options.map { numbers[$0] }))
      return true
    }
    if edited.isLocked(place) { others.append(.release(choice: place)) }
    return named.isRequired || !base.isRequired
  }
}
