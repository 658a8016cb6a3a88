/// What is left of a model when all but some choices keep what they take.
///
/// A solution of the remainder together with what is kept is a solution of the model; and what the free
/// choices take now is one.
struct Remainder {
  /// The free choices with the options that still fit, and the rows with what is left of them.
  let model: Model
  /// Positions of the free choices in the whole, ascending.
  let choices: [Int]
  /// Positions of the remaining options in the whole.
  private(set) var options: [Int] = []

  /// What the free choices take of a solution of the whole, as positions here, −1 for none.
  func taken(of whole: [Int]) -> [Int] {
    zip(choices, model.choices).map { choice, own in
      own.options.first { options[$0] == whole[choice] } ?? -1
    }
  }

  /// The solution of the whole in which the free choices take these positions.
  func whole(_ taken: [Int], beside kept: [Int]) -> [Int] {
    var whole = kept
    for (choice, option) in zip(choices, taken) {
      whole[choice] = option < 0 ? -1 : options[option]
    }
    return whole
  }
}

extension Remainder {
  /// The remainder of the model in which these choices, in ascending order, are free and all others
  /// keep what they take in a solution.
  ///
  /// - Complexity: O(choices + uses of what they take, and the size of the free choices).
  init(_ incidence: Incidence, freeing free: [Int], in taken: [Int]) {
    var kept = taken
    for choice in free { kept[choice] = -1 }
    var left = Left(incidence, kept)
    choices = free
    model = left.model(of: free, &options)
  }

  /// What kept choices leave of rows.
  private struct Left {
    private let whole: Model
    private let incidence: Incidence
    private var isKept: Set<Int>
    private var units: [Int]
    private var most: [Int]
    /// Positions in the remainder, as they become known.
    private var resource: [Int: Int] = [:]
    private var option: [Int: Int] = [:]

    init(_ incidence: Incidence, _ kept: [Int]) {
      (self.incidence, whole) = (incidence, incidence.model)
      isKept = Set(kept.filter { $0 >= 0 })
      units = Array(repeating: 0, count: whole.resources.count)
      most = whole.limits.map(\.most)
      for option in isKept {
        for use in whole.uses(ofOption: option) { units[use.resource] += use.units }
        for limit in incidence.limits[option] ?? [] { most[limit] -= 1 }
      }
    }

    mutating func model(of free: [Int], _ options: inout [Int]) -> Model {
      var model = Model(levels: whole.levels)
      let open = free.map(openOptions)
      for option in open.joined() { addResources(of: option, to: &model) }
      for (choice, open) in zip(free, open) {
        let needed = open.filter(isNeeded)
        model.addChoice(
          whole.choices[choice].name,
          required: !needed.isEmpty || whole.choices[choice].isRequired)
        for option in needed.isEmpty ? open : needed {
          self.option[option] = options.count
          options.append(option)
          add(option, to: &model)
        }
      }
      addRows(to: &model)
      return model
    }

    /// Options for which there is room, and whose needs can be met.
    private func openOptions(of choice: Int) -> [Int] {
      whole.choices[choice].options.filter { option in
        whole.uses(ofOption: option).allSatisfy {
          $0.units <= whole.resources[$0.resource].maximum - units[$0.resource]
        } && (incidence.limits[option] ?? []).allSatisfy { most[$0] > 0 }
      }
    }

    /// Whether an option that is kept requires this one.
    private func isNeeded(_ option: Int) -> Bool {
      (incidence.needs[option] ?? []).contains { row in
        whole.requirements[row].needed == option && isKept.contains(whole.requirements[row].option)
      }
    }

    private mutating func addResources(of option: Int, to model: inout Model) {
      for use in whole.uses(ofOption: option) where resource[use.resource] == nil {
        let (row, used) = (whole.resources[use.resource], units[use.resource])
        resource[use.resource] = model.addResource(
          row.name, minimum: max(0, row.minimum - used), maximum: row.maximum - used)
      }
    }

    private func add(_ option: Int, to model: inout Model) {
      let uses = whole.uses(ofOption: option).compactMap { use in
        resource[use.resource].map { Model.Use($0, units: use.units) }
      }
      let scores = whole.levels.indices.map { whole.score(ofOption: option, level: $0) }
      model.addOption(whole.optionNames[option], scores: scores, uses: uses)
    }

    /// Limits over the remaining options, and their requirements: one that cannot be met is "not this
    /// option".
    private func addRows(to model: inout Model) {
      let limits = Set(option.keys.flatMap { incidence.limits[$0] ?? [] }).sorted()
      for limit in limits {
        model.addLimit(most[limit], of: whole.limits[limit].options.compactMap { option[$0] })
      }
      let rows = Set(option.keys.flatMap { incidence.needs[$0] ?? [] }).sorted()
      for row in rows.map({ whole.requirements[$0] }) {
        guard let own = option[row.option], !isKept.contains(row.needed) else { continue }
        if let needed = option[row.needed] {
          model.addRequirement(own, needs: needed)
        } else {
          model.addLimit(0, of: [own])
        }
      }
    }
  }
}

/// Which rows over options an option is in.
struct Incidence {
  let model: Model
  /// For each option that is in some the positions of its limits.
  private(set) var limits: [Int: [Int]] = [:]
  /// For each option that is in some the positions of its requirements, on either side.
  private(set) var needs: [Int: [Int]] = [:]

  /// The model's incidence.
  ///
  /// - Complexity: O(limits' and requirements' options).
  init(_ model: Model) {
    self.model = model
    for (position, limit) in model.limits.enumerated() {
      for option in limit.options { limits[option, default: []].append(position) }
    }
    for (position, row) in model.requirements.enumerated() {
      needs[row.option, default: []].append(position)
      needs[row.needed, default: []].append(position)
    }
  }
}
