/// What each choice may still have: one of its options, or none where it may take nothing.
///
/// All that is ever known is which values are excluded. A choice has the value that is left when it has
/// no other one.
struct OpenValues {
  /// The first value of each choice, and the end of all.
  private let starts: [Int]
  /// The choice of each value, and its option; `nil` for none.
  private let choices: [Int]
  let options: [Int?]
  private var valueOfOption: [Int: Int] = [:]

  private(set) var isExcluded: [Bool]
  /// For each choice how many values its settled exclusions leave.
  private var left: [Int]
  /// The excluded values, the earliest first; those before `settled` are settled.
  private var exclusions: [Int] = []
  private var settled = 0

  init(_ model: KernelModel, _ premises: Premises) {
    var (starts, choices, options) = ([Int](), [Int](), [Int?]())
    for choice in model.choices.indices {
      starts.append(options.count)
      options += model.openOptions(of: choice).map { $0 }
      if !premises.isRequired[choice] { options.append(nil) }
      choices += Array(repeating: choice, count: options.count - choices.count)
    }
    (self.starts, self.choices, self.options) = (starts + [options.count], choices, options)
    for (value, option) in options.enumerated() {
      if let option { valueOfOption[option] = value }
    }
    isExcluded = Array(repeating: false, count: options.count)
    left = zip(starts, self.starts.dropFirst()).map { $1 - $0 }
  }

  var count: Int { options.count }
  var choiceCount: Int { left.count }

  func choice(of value: Int) -> Int { choices[value] }

  func values(of choice: Int) -> Range<Int> { starts[choice]..<starts[choice + 1] }

  /// The value that an option is; `nil` for one that may not be taken.
  func value(of option: Int) -> Int? { valueOfOption[option] }

  /// The value that stands for none; `nil` for a choice that must take one.
  func none(of choice: Int) -> Int? {
    values(of: choice).last.flatMap { options[$0] == nil ? $0 : nil }
  }

  /// Whether the choice of the value has no other one left.
  func isTaken(_ value: Int) -> Bool {
    !isExcluded[value] && left[choices[value]] == 1
  }

  /// Whether any choice has no value to begin with.
  var hasEmptyChoice: Bool { left.contains(0) }

  // MARK: - Changes

  mutating func exclude(_ value: Int) {
    guard !isExcluded[value] else { return }
    isExcluded[value] = true
    exclusions.append(value)
  }

  /// Excludes all others.
  mutating func take(_ value: Int) {
    for other in values(of: choices[value]) where other != value { exclude(other) }
  }

  /// The next exclusion, from now on settled, and how many values it leaves to its choice.
  mutating func settleNext() -> (value: Int, left: Int)? {
    guard settled < exclusions.count else { return nil }
    let value = exclusions[settled]
    settled += 1
    left[choices[value]] -= 1
    return (value, left[choices[value]])
  }

  /// Whether any exclusion is not settled.
  var isUnsettled: Bool { settled < exclusions.count }

  /// The value that a choice has.
  func last(of choice: Int) -> Int? {
    values(of: choice).first { !isExcluded[$0] }
  }

  /// How much is excluded.
  var mark: Int { exclusions.count }

  /// Opens again what was excluded since then.
  mutating func reopen(since mark: Int) {
    for place in mark..<exclusions.count {
      isExcluded[exclusions[place]] = false
      if place < settled { left[choices[exclusions[place]]] += 1 }
    }
    exclusions.removeLast(exclusions.count - mark)
    settled = min(settled, mark)
  }
}
