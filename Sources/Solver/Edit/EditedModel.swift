/// A model without `requires` rows, with edits laid over it: nothing of the model is copied or moved.
package struct EditedModel: Sendable {
  /// The model before all edits.
  package let base: Model
  /// Options that were added, in that order; their numbers follow those of the model's.
  private(set) var added: [AddedOption] = []
  private var forbidden: Set<Int> = []
  private var locks: [Int: Set<Int>] = [:]
  private var bounds: [Int: Model.Resource] = [:]
  private var mosts: [Int: Int] = [:]
  /// The options of choices to which some were added, in order.
  private var orders: [Int: [Int]] = [:]

  /// The model as it is.
  package init(_ base: Model) {
    self.base = base
  }

  /// True where nothing was ever changed.
  var isUntouched: Bool {
    added.isEmpty && forbidden.isEmpty && locks.isEmpty && bounds.isEmpty && mosts.isEmpty
  }
}

// MARK: - Reading

extension EditedModel {
  /// The number of options, forbidden ones included.
  package var optionCount: Int { base.optionCount + added.count }

  /// The option's name.
  package func optionName(_ option: Int) -> String {
    option < base.optionCount ? base.optionNames[option] : added[option - base.optionCount].name
  }

  /// The choice to which the option belongs.
  package func choice(of option: Int) -> Int {
    option < base.optionCount
      ? base.choiceOfOption[option] : added[option - base.optionCount].choice
  }

  /// The options of a choice in order, forbidden ones included.
  package func options(of choice: Int) -> [Int] {
    orders[choice] ?? Array(base.choices[choice].options)
  }

  /// True where the option is neither forbidden nor shut out by a lock.
  package func isOpen(_ option: Int) -> Bool {
    if forbidden.contains(option) { return false }
    return locks.isEmpty || locks[choice(of: option)]?.contains(option) ?? true
  }

  /// True where the choice must take an option.
  package func isRequired(_ choice: Int) -> Bool {
    base.choices[choice].isRequired || locks[choice] != nil
  }

  /// True where an edit locked the choice.
  func isLocked(_ choice: Int) -> Bool { locks[choice] != nil }

  /// The resource with its bounds of now.
  package func resource(_ position: Int) -> Model.Resource {
    bounds[position] ?? base.resources[position]
  }

  /// The most that a limit allows now.
  package func most(ofLimit position: Int) -> Int {
    mosts[position] ?? base.limits[position].most
  }

  func uses(of option: Int) -> ArraySlice<Model.Use> {
    option < base.optionCount
      ? base.uses(ofOption: option) : added[option - base.optionCount].uses[...]
  }

  func score(of option: Int, level: Int) -> Int {
    option < base.optionCount
      ? base.score(ofOption: option, level: level)
      : added[option - base.optionCount].scores[level]
  }

  /// For each option whether it is open.
  ///
  /// - Complexity: O(options).
  var openness: [Bool] {
    var isOpen = Array(repeating: true, count: optionCount)
    for (choice, lock) in locks {
      for option in options(of: choice) { isOpen[option] = lock.contains(option) }
    }
    for option in forbidden { isOpen[option] = false }
    return isOpen
  }

  /// For each option a number that grows along its choice.
  var order: [Int32] {
    var order = (0..<optionCount).map { Int32(truncatingIfNeeded: $0) }
    for options in orders.values {
      for (place, option) in options.enumerated() {
        order[option] = Int32(truncatingIfNeeded: place)
      }
    }
    return order
  }
}

// MARK: - Edits

extension EditedModel {
  /// What an edit may have changed.
  struct Touched {
    var options: [Int] = []
    var choices: [Int] = []
    var resources: [Int] = []
    var limits: [Int] = []
  }

  /// Makes the edit.
  ///
  /// - Complexity: O(size of the edit + options of the choices that it names).
  /// - Throws: ``EditRefusal`` for what is not in the model, or not legal; then nothing is changed.
  mutating func apply(_ edit: Edit) throws(EditRefusal) -> Touched {
    try check(edit)
    switch edit {
    case .forbid(let options):
      forbidden.formUnion(options)
      return Touched(options: options)
    case .allow(let options):
      forbidden.subtract(options)
      return Touched(options: options)
    case .lock(let choice, let options):
      locks[choice] = Set(options)
      return Touched(options: self.options(of: choice), choices: [choice])
    case .release(let choice):
      locks[choice] = nil
      return Touched(options: options(of: choice), choices: [choice])
    case .add(let options):
      for option in options { add(option) }
      return Touched(options: Array(optionCount - options.count..<optionCount))
    case .bound(let position, let minimum, let maximum):
      let name = base.resources[position].name
      bounds[position] = Model.Resource(name: name, minimum: minimum, maximum: maximum)
      return Touched(resources: [position])
    case .limit(let position, let most):
      mosts[position] = most
      return Touched(limits: [position])
    }
  }

  /// The model after these edits; this one stays as it is.
  ///
  /// - Complexity: O(size of the edits + options of the choices that they name).
  /// - Throws: ``EditRefusal``.
  package func applying(_ edits: [Edit]) throws(EditRefusal) -> EditedModel {
    var other = self
    for edit in edits { _ = try other.apply(edit) }
    return other
  }

  private mutating func add(_ option: AddedOption) {
    var order = options(of: option.choice)
    let place = option.successor.flatMap { order.firstIndex(of: $0) } ?? order.count
    order.insert(optionCount, at: place)
    orders[option.choice] = order
    added.append(option)
  }
}

// MARK: - As a model

extension EditedModel {
  /// The model that the edits make: closed options left out, locked choices required, bounds of now,
  /// lines of limits as they were.
  ///
  /// - Complexity: O(size of the model).
  package var model: Model {
    guard !isUntouched else { return base }
    var model = Model(levels: base.levels)
    for position in base.resources.indices {
      let resource = resource(position)
      _ = model.addResource(
        resource.name, minimum: resource.minimum, maximum: resource.maximum)
    }
    var positions = Array(repeating: -1, count: optionCount)
    for (choice, named) in base.choices.enumerated() {
      model.addChoice(named.name, required: isRequired(choice))
      for option in options(of: choice) where isOpen(option) {
        positions[option] = model.optionCount
        let scores = base.levels.indices.map { score(of: option, level: $0) }
        model.addOption(optionName(option), scores: scores, uses: Array(uses(of: option)))
      }
    }
    for (position, limit) in base.limits.enumerated() {
      let options = limit.options.map { positions[$0] }.filter { $0 >= 0 }
      model.addLimit(most(ofLimit: position), of: options, line: limit.line)
    }
    return model
  }
}
