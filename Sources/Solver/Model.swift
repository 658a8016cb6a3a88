/// What the kernel is asked: choices among options that use resources, valued level by level.
///
/// The model knows no people. Options stand in one array in model order; the options of a choice are
/// neighbours. Scores and uses are kept flat, so a model of 10⁶ options is a handful of arrays.
///
/// The same model as text is `ModelReader`'s and `ModelWriter`'s concern.
package struct Model: Sendable {
  /// Levels in order of importance, at least one in a legal model.
  package private(set) var levels: [Level]
  /// Resources in order of declaration.
  package internal(set) var resources: [Resource] = []
  /// Choices in order of declaration.
  package internal(set) var choices: [Choice] = []
  /// Rows over options: "no more than", in order of declaration.
  package internal(set) var limits: [Limit] = []
  /// Rows over two options: "the first only with the second", in order of declaration.
  package internal(set) var requirements: [Requirement] = []

  /// Names of the options, in model order.
  package private(set) var optionNames: [String] = []
  /// The choice of each option.
  package private(set) var choiceOfOption: [Int] = []
  private var scores: [Int] = []
  private var uses: [Use] = []
  private var usesEnd: [Int] = []

  /// A model with these levels and nothing to choose yet.
  package init(levels: [Level]) {
    self.levels = levels
  }
}

// MARK: - Parts

extension Model {
  /// One aim. Integers of chosen options are summed and maximised, or classes are counted and the
  /// counts minimised from the worst class down to class 1; class 0 is free.
  package struct Level: Hashable, Sendable {
    /// An identifier of `A-Za-z0-9_.-`.
    package let name: String
    /// How the options' integers are read.
    package let kind: Kind

    /// The two ways to read an option's integer.
    package enum Kind: Hashable, Sendable {
      /// Maximise the sum.
      case sum
      /// Integers are classes 0 (best) ... count − 1 (worst); `count` is 2 or more.
      case classes(count: Int)
    }

    /// A level of that name and kind.
    package init(_ name: String, _ kind: Kind = .sum) {
      self.name = name
      self.kind = kind
    }
  }

  /// Units used by the chosen options must lie in `minimum ... maximum`.
  package struct Resource: Hashable, Sendable {
    /// An identifier of `A-Za-z0-9_.-`.
    package let name: String
    /// Least units, 0 and more.
    package let minimum: Int
    /// Most units, `minimum` and more.
    package let maximum: Int
  }

  /// Takes at most one of its options, or exactly one where it is required.
  package struct Choice: Hashable, Sendable {
    /// An identifier of `A-Za-z0-9_.-`.
    package let name: String
    /// Exactly one instead of at most one.
    package let isRequired: Bool
    /// Its options: positions in model order.
    package fileprivate(set) var options: Range<Int>
  }

  /// Units of one resource that an option uses.
  package struct Use: Hashable, Sendable {
    /// Position of the resource.
    package let resource: Int
    /// Units, 1 and more.
    package let units: Int

    /// That many units of that resource.
    package init(_ resource: Int, units: Int = 1) {
      self.resource = resource
      self.units = units
    }
  }

  /// No more than `most` of `options` are chosen.
  package struct Limit: Hashable, Sendable {
    /// 0 and more.
    package let most: Int
    /// Positions of options, each once.
    package let options: [Int]
    /// The line of the model text, 1-based; its number in order where there is no text.
    package let line: Int
  }

  /// `option` is chosen only together with `needed`.
  package struct Requirement: Hashable, Sendable {
    /// Position of the option that needs another.
    package let option: Int
    /// Position of the option that it needs.
    package let needed: Int
    /// The line of the model text, 1-based; its number in order where there is no text.
    package let line: Int
  }
}

// MARK: - Building

extension Model {
  /// Adds a resource and returns its position.
  package mutating func addResource(_ name: String, minimum: Int = 0, maximum: Int) -> Int {
    resources.append(Resource(name: name, minimum: minimum, maximum: maximum))
    return resources.count - 1
  }

  /// Adds a choice and returns its position; the options that follow belong to it.
  @discardableResult
  package mutating func addChoice(_ name: String, required: Bool = false) -> Int {
    let end = optionNames.count
    choices.append(Choice(name: name, isRequired: required, options: end..<end))
    return choices.count - 1
  }

  /// Adds an option to the latest choice and returns its position.
  ///
  /// `scores` holds one integer a level; `uses` names no resource twice. Before the first choice
  /// nothing is added and the answer is `nil`.
  @discardableResult
  package mutating func addOption(_ name: String, scores: [Int], uses: [Use] = []) -> Int? {
    guard !choices.isEmpty, scores.count == levels.count else { return nil }
    let position = optionNames.count
    optionNames.append(name)
    choiceOfOption.append(choices.count - 1)
    self.scores.append(contentsOf: scores)
    self.uses.append(contentsOf: uses)
    usesEnd.append(self.uses.count)
    choices[choices.count - 1].options =
      choices[choices.count - 1].options.lowerBound..<position + 1
    return position
  }

  /// Makes room for so many options in all.
  mutating func reserve(options: Int, uses: Int) {
    optionNames.reserveCapacity(options)
    choiceOfOption.reserveCapacity(options)
    scores.reserveCapacity(options * levels.count)
    self.uses.reserveCapacity(uses)
    usesEnd.reserveCapacity(options)
  }

  /// Adds "no more than `most` of `options`"; `line` is the model text's.
  package mutating func addLimit(_ most: Int, of options: [Int], line: Int? = nil) {
    limits.append(Limit(most: most, options: options, line: line ?? limits.count + 1))
  }

  /// Adds "`option` only with `needed`"; `line` is the model text's.
  package mutating func addRequirement(_ option: Int, needs needed: Int, line: Int? = nil) {
    let line = line ?? requirements.count + 1
    requirements.append(Requirement(option: option, needed: needed, line: line))
  }
}

// MARK: - Reading

extension Model {
  /// The number of options.
  package var optionCount: Int { optionNames.count }

  /// The option's integer at a level.
  package func score(ofOption option: Int, level: Int) -> Int {
    scores[option * levels.count + level]
  }

  /// The resources that the option uses.
  package func uses(ofOption option: Int) -> ArraySlice<Use> {
    uses[(option == 0 ? 0 : usesEnd[option - 1])..<usesEnd[option]]
  }

  /// All options' integers: those of an option are neighbours, one a level.
  var flatScores: [Int] { scores }

  /// All options' uses, in model order, and where each option's end.
  var flatUses: (uses: [Use], end: [Int]) { (uses, usesEnd) }
}
