/// Choices that share a row, directly or over others: what cannot be solved apart.
///
/// A row that no choice of options can break joins nothing. The choices that are in no other row form
/// one component together, and a row that demands units of no option at all is one without choices.
struct Components {
  private let model: Model
  /// The first choice of each choice's component.
  private let root: [Int]
  /// A choice of each row that can bind, −1 where it has none; `nil` for a row that cannot.
  private let choiceOfResource: [Int?]
  private let choiceOfLimit: [Int?]

  /// The components of a model.
  ///
  /// - Complexity: O(options + uses + limits' options + requirements), nearly.
  init(_ model: Model) {
    var sets = DisjointSets(count: model.choices.count)
    var resources: [Int?] = model.bindingResources().map { $0 ? -1 : nil }
    for option in 0..<model.optionCount {
      for use in model.uses(ofOption: option) where resources[use.resource] != nil {
        resources[use.resource] = sets.join(model.choiceOfOption[option], resources[use.resource])
      }
    }
    var limits: [Int?] = model.limits.map { model.canBind($0) ? -1 : nil }
    for (limit, row) in model.limits.enumerated() where limits[limit] != nil {
      for option in row.options {
        limits[limit] = sets.join(model.choiceOfOption[option], limits[limit])
      }
    }
    for row in model.requirements {
      _ = sets.join(model.choiceOfOption[row.option], model.choiceOfOption[row.needed])
    }
    self.model = model
    (choiceOfResource, choiceOfLimit) = (resources, limits)
    root = model.choices.indices.map { sets.first(of: $0) }
  }
}

// MARK: - Components with their rows

extension Components {
  /// What is solved together: choices, and the rows of theirs that can bind, as positions.
  struct Component {
    var choices: [Int] = []
    var resources: [Int] = []
    var limits: [Int] = []
    var requirements: [Int] = []
    /// The number of options.
    var size = 0
  }

  /// All components, the smallest first and of equal ones the one with the first choice.
  var sorted: [Component] {
    let place = placeOfRoot
    var components = Array(repeating: Component(), count: 1 + (place.max() ?? -1))
    for choice in model.choices.indices {
      components[place[root[choice]]].choices.append(choice)
      components[place[root[choice]]].size += model.choices[choice].options.count
    }
    addRows(to: &components, place)
    return components.enumerated().sorted {
      ($0.element.size, $0.offset) < ($1.element.size, $1.offset)
    }.map(\.element)
  }

  /// The number of each root's component, −1 for choices that are no root: one for each root that has
  /// a row, and one for all others together. Where none of these has an option they go with the first.
  private var placeOfRoot: [Int] {
    var place = Array(repeating: -1, count: root.count)
    let isBound = isBound
    var count = 0
    for choice in root.indices where root[choice] == choice && isBound[choice] {
      place[choice] = count
      count += 1
    }
    let free = root.indices.filter { root[$0] == $0 && !isBound[$0] }
    let isApart = count == 0 || free.contains { !model.choices[$0].options.isEmpty }
    for choice in free { place[choice] = isApart ? count : 0 }
    return place
  }

  /// For each root whether its component has a row.
  private var isBound: [Bool] {
    var isBound = Array(repeating: false, count: root.count)
    for case let choice? in choiceOfResource + choiceOfLimit where choice >= 0 {
      isBound[root[choice]] = true
    }
    for row in model.requirements { isBound[root[model.choiceOfOption[row.option]]] = true }
    return isBound
  }

  private func addRows(to components: inout [Component], _ place: [Int]) {
    for (resource, choice) in choiceOfResource.enumerated() {
      guard let choice else { continue }
      if choice < 0 {
        components.append(Component(resources: [resource]))
      } else {
        components[place[root[choice]]].resources.append(resource)
      }
    }
    for (limit, choice) in choiceOfLimit.enumerated() {
      if let choice, choice >= 0 { components[place[root[choice]]].limits.append(limit) }
    }
    for (number, row) in model.requirements.enumerated() {
      components[place[root[model.choiceOfOption[row.option]]]].requirements.append(number)
    }
  }
}

/// Sets of numbers that grow together.
///
/// Source: R. E. Tarjan, J. van Leeuwen, "Worst-case analysis of set union algorithms", *Journal of the
/// ACM* 31 (1984): linking by index, halving of paths.
private struct DisjointSets {
  private var parent: [Int]

  /// Each number by itself.
  init(count: Int) { parent = Array(0..<count) }

  /// Makes one set of the two numbers' sets, where there is an other one; answers with the number.
  mutating func join(_ one: Int, _ other: Int?) -> Int {
    guard let other, other >= 0, other != one else { return one }
    let roots = (first(of: one), first(of: other))
    parent[max(roots.0, roots.1)] = min(roots.0, roots.1)
    return one
  }

  /// The least number of the set.
  mutating func first(of number: Int) -> Int {
    var number = number
    while parent[number] != number {
      parent[number] = parent[parent[number]]
      number = parent[number]
    }
    return number
  }
}

// MARK: - Rows that can bind

extension Model {
  /// For each resource whether any way to choose breaks its ends, options that are left out aside.
  ///
  /// - Complexity: O(options + uses).
  func bindingResources(leavingOut isLeftOut: (Int) -> Bool = { _ in false }) -> [Bool] {
    var room = resources.map(\.maximum)
    // The latest choice that met the resource, and the most that one of its options uses.
    var latest = Array(repeating: (choice: -1, units: 0), count: resources.count)
    for option in 0..<optionCount where !isLeftOut(option) {
      let choice = choiceOfOption[option]
      for use in uses(ofOption: option) {
        let known = latest[use.resource].choice == choice ? latest[use.resource].units : 0
        // Below 0 a resource binds whatever follows.
        guard use.units > known, room[use.resource] >= 0 else { continue }
        room[use.resource] -= use.units - known
        latest[use.resource] = (choice, use.units)
      }
    }
    return zip(resources, room).map { $0.minimum > 0 || $1 < 0 }
  }

  /// Whether the options belong to more choices than may take one of them.
  fileprivate func canBind(_ limit: Limit) -> Bool {
    guard limit.options.count > limit.most else { return false }
    return Set(limit.options.map { choiceOfOption[$0] }).count > limit.most
  }
}
