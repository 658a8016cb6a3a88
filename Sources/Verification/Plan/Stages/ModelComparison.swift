import Domain

/// A model's text held against the model that the round gives, statement by statement.
struct ModelComparison: Sendable {
  /// The first differences, in the order levels, resources, rows, choices with their options.
  private(set) var differences: [ModelDifference] = []
  private let most: Int

  /// Compares two models and keeps no more than `most` differences.
  ///
  /// - Complexity: O(statements of both).
  init(_ text: KernelModel, with round: DerivedModel, most: Int = 10) {
    self.most = most
    compareLevels(text, round)
    compareResources(text, round)
    for row in text.rows where !row.isResource { note(.row(row.name)) }
    compareChoices(text, round)
  }

  private var isFull: Bool { differences.count >= most }

  private mutating func note(_ difference: ModelDifference) {
    if !isFull { differences.append(difference) }
  }
}

// MARK: - Levels and resources

extension ModelComparison {
  private mutating func compareLevels(_ text: KernelModel, _ round: DerivedModel) {
    let found = text.levels.map { ModelComparison.statement($0.name, $0.classCount) }
    let expected = round.levels.map { ModelComparison.statement($0.name, $0.classes) }
    for place in 0..<max(found.count, expected.count) {
      let pair = (found.element(at: place), expected.element(at: place))
      if pair.0 != pair.1 {
        return note(.level(place: place + 1, found: pair.0, expected: pair.1))
      }
    }
  }

  private static func statement(_ name: String, _ classes: Int?) -> String {
    classes.map { "classes \(name) \($0)" } ?? "sum \(name)"
  }

  private mutating func compareResources(_ text: KernelModel, _ round: DerivedModel) {
    let found = text.rows.filter(\.isResource)
    for place in 0..<max(found.count, round.resources.count) {
      let (row, resource) = (found.element(at: place), round.resources.element(at: place))
      guard let row, let resource, row.name == resource.id else {
        return note(.resource(found: row?.name, expected: resource?.id))
      }
      let ends = Ends(low: 0, high: Int128(resource.maximum))
      guard row.ends != ends else { continue }
      note(.ends(resource: row.name, found: row.ends.asWritten, expected: ends.asWritten))
    }
  }
}

// MARK: - Choices and options

extension ModelComparison {
  private mutating func compareChoices(_ text: KernelModel, _ round: DerivedModel) {
    let names = round.levels.map(\.name)
    for place in 0..<max(text.choices.count, round.choices.count) where !isFull {
      let found = text.choices.element(at: place)
      let expected = round.choices.element(at: place)
      guard let found, let expected, found.name == expected.mentee.text else {
        return note(.choice(found: found?.name, expected: expected?.mentee.text))
      }
      if found.isRequired != expected.isRequired {
        note(.necessity(choice: found.name, isRequired: expected.isRequired))
      }
      compareOptions(text, found, expected, names)
    }
  }

  private mutating func compareOptions(
    _ text: KernelModel, _ found: KernelModel.Choice, _ expected: DerivedModel.Choice,
    _ levels: [String]
  ) {
    for place in 0..<max(found.options.count, expected.options.count) where !isFull {
      let number = place < found.options.count ? found.options.lowerBound + place : nil
      let name = number.map { text.optionNames[$0] }
      let option = expected.options.element(at: place)
      guard let number, let option, name == option.id else {
        return note(.option(choice: found.name, found: name, expected: option?.id))
      }
      compareIntegers(text, number, option, levels)
      let uses = text.uses(ofOption: number)
      if uses != option.uses {
        note(.uses(option: option.id, found: uses, expected: option.uses))
      }
    }
  }

  private mutating func compareIntegers(
    _ text: KernelModel, _ number: Int, _ option: DerivedModel.Option, _ levels: [String]
  ) {
    for (level, expected) in option.integers.enumerated() where level < text.levels.count {
      let found = text.score(of: number, level: level)
      if found != expected {
        note(
          .integer(option: option.id, level: levels[level], found: found, expected: expected))
      }
    }
  }
}

// MARK: - As the text writes it

extension KernelModel {
  /// The resources of an option as its line names them: `mentor.V02`, and `room*2` for two units.
  fileprivate func uses(ofOption option: Int) -> [String] {
    columns[option].filter { rows[$0.row].isResource }.map { coefficient in
      let name = rows[coefficient.row].name
      return coefficient.value == 1 ? name : "\(name)*\(coefficient.value)"
    }
  }
}

extension Ends {
  /// The two ends as a `resource` line has them: `0 2`.
  fileprivate var asWritten: String {
    [low, high].map { $0.map { String($0) } ?? "-" }.joined(separator: " ")
  }
}

extension Array {
  /// The element at that place, `nil` behind the last.
  fileprivate func element(at place: Int) -> Element? {
    indices.contains(place) ? self[place] : nil
  }
}
