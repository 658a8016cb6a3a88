/// The rows of a model by the names that certificates use.
struct CertificateRows {
  /// A row: what options add to it, and its ends; `nil` is infinite.
  struct Row {
    var terms: [(option: Int, units: Int)] = []
    var low: Int?
    var high: Int?

    /// The row with ends that are no wider than these.
    func with(least: Int = .min, most: Int = .max) -> Row {
      Row(terms: terms, low: max(low ?? least, least), high: min(high ?? most, most))
    }
  }

  private(set) var rows: [RowName: Row] = [:]
  private var positions: [String: Int] = [:]
  private let model: Model

  /// The model's rows, no goal yet among them.
  ///
  /// - Complexity: O(size of the model).
  init(_ model: Model) {
    self.model = model
    for (position, name) in model.optionNames.enumerated() { positions[name] = position }
    addResources()
    for limit in model.limits {
      let terms = limit.options.map { (option: $0, units: 1) }
      rows[.atmost(line: limit.line)] = Row(terms: terms, low: 0, high: limit.most)
    }
    for row in model.requirements {
      let terms = [(option: row.option, units: 1), (option: row.needed, units: -1)]
      rows[.requires(line: row.line)] = Row(terms: terms, low: -1, high: 0)
    }
  }

  private mutating func addResources() {
    var users = model.resources.map { Row(low: $0.minimum, high: $0.maximum) }
    for option in 0..<model.optionCount {
      for use in model.uses(ofOption: option) {
        users[use.resource].terms.append((option: option, units: use.units))
      }
    }
    for (resource, row) in zip(model.resources, users) { rows[.resource(resource.name)] = row }
  }

  /// Adds a proved goal as a row of the goals that follow: a sum is no less, a count no more.
  mutating func add(_ goal: Goal, provedAt value: Int) {
    let isCount = goal.countedClass != nil
    let terms = (0..<model.optionCount).map { option in
      let worth = goal.worth(ofOption: option, in: model)
      return (option: option, units: isCount ? -worth : worth)
    }
    let name = RowName.goal(
      level: model.levels[goal.level].name, countedClass: goal.countedClass)
    rows[name] = Row(terms: terms, low: isCount ? 0 : value, high: isCount ? value : nil)
  }

  /// Adds a cover of the certificate.
  mutating func add(_ cover: ProvedCover) {
    let terms = cover.options.compactMap { positions[$0] }.map { (option: $0, units: 1) }
    rows[.cover(cover.id)] = Row(terms: terms, low: 0, high: cover.most)
  }

  /// The position of an option.
  func position(ofOption name: String) -> Int? { positions[name] }
}
