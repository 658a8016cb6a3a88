/// Sets of options of unit use, of each of which at least `minimum` and at most `maximum` are chosen.
///
/// Choices, resources and limits are all rows to the flow, in this order and each in the order of the
/// model; the certificate knows the last two. A row that can never bind, because it demands nothing
/// and its options belong to no more choices than it allows, is kept without members.
struct Rows: Sendable {
  /// What the model calls each row.
  let origin: [Origin]
  /// 0 and more.
  private(set) var minimum: [Int]
  /// `minimum` and more.
  private(set) var maximum: [Int]
  /// The choices that a row's options belong to.
  private(set) var choiceCount: [Int]
  /// Where the members of each row start, and behind the last row their end.
  private(set) var start: [Int] = []
  /// Positions of options, ascending in each row, each once.
  private(set) var members: [Int32] = []

  enum Origin: Hashable, Sendable {
    case choice(Int)
    case resource(Int)
    case limit(Int)
  }

  /// The number of rows.
  var count: Int { origin.count }

  /// The options of a row that takes part.
  func members(of row: Int) -> ArraySlice<Int32> { members[start[row]..<start[row + 1]] }

  /// The number of options of a row that takes part.
  func size(of row: Int) -> Int { start[row + 1] - start[row] }

  /// `nil` where a resource is used in more than one unit, or where an option requires another.
  ///
  /// - Complexity: O(options + uses), and for limits their sorting.
  init?(_ model: Model) {
    guard model.requirements.isEmpty else { return nil }
    origin =
      model.choices.indices.map { .choice($0) } + model.resources.indices.map { .resource($0) }
      + model.limits.indices.map { .limit($0) }
    minimum =
      model.choices.map { $0.isRequired ? 1 : 0 } + model.resources.map(\.minimum)
      + model.limits.map { _ in 0 }
    maximum =
      model.choices.map { _ in 1 } + model.resources.map(\.maximum) + model.limits.map(\.most)
    choiceCount = Array(repeating: 0, count: origin.count)
    guard fill(from: model) else { return nil }
  }

  /// True where the row can never bind.
  func isIdle(_ row: Int) -> Bool {
    if case .choice = origin[row] { return false }
    return minimum[row] == 0 && choiceCount[row] <= maximum[row]
  }
}

// MARK: - Members

extension Rows {
  private mutating func fill(from model: Model) -> Bool {
    let (uses, end) = model.flatUses
    let limits = model.limits.map { $0.options.sorted() }
    guard uses.allSatisfy({ $0.units == 1 }) else { return false }
    countChoices(uses, end, limits, model)
    let sizes = sizes(uses, limits, model)
    start = [0] + sizes
    for row in 0..<count { start[row + 1] += start[row] }
    members = Array(repeating: 0, count: start[count])
    place(uses, end, limits, model, where: sizes.map { $0 > 0 })
    return true
  }

  private mutating func countChoices(
    _ uses: [Model.Use], _ end: [Int], _ limits: [[Int]], _ model: Model
  ) {
    let first = model.choices.count
    var latest = Array(repeating: -1, count: count)
    var use = 0
    for option in 0..<model.optionCount {
      let choice = model.choiceOfOption[option]
      while use < end[option] {
        let row = first + uses[use].resource
        if latest[row] != choice { choiceCount[row] += 1 }
        latest[row] = choice
        use += 1
      }
    }
    for (row, limit) in zip((first + model.resources.count)..., limits) {
      for option in limit where latest[row] != model.choiceOfOption[option] {
        latest[row] = model.choiceOfOption[option]
        choiceCount[row] += 1
      }
    }
  }

  /// The members of each row, 0 for idle ones.
  private func sizes(_ uses: [Model.Use], _ limits: [[Int]], _ model: Model) -> [Int] {
    let first = model.choices.count
    var sizes = model.choices.map(\.options.count) + model.resources.map { _ in 0 }
    for use in uses { sizes[first + use.resource] += 1 }
    sizes += limits.map(\.count)
    return sizes.indices.map { isIdle($0) ? 0 : sizes[$0] }
  }

  private mutating func place(
    _ uses: [Model.Use], _ end: [Int], _ limits: [[Int]], _ model: Model, where takesPart: [Bool]
  ) {
    let first = model.choices.count
    for option in 0..<model.optionCount { members[option] = Int32(truncatingIfNeeded: option) }
    var next = start
    var use = 0
    for option in 0..<model.optionCount {
      while use < end[option] {
        let row = first + uses[use].resource
        use += 1
        guard takesPart[row] else { continue }
        members[next[row]] = Int32(truncatingIfNeeded: option)
        next[row] += 1
      }
    }
    for (row, limit) in zip((first + model.resources.count)..., limits) where takesPart[row] {
      for (offset, option) in limit.enumerated() {
        members[start[row] + offset] = Int32(truncatingIfNeeded: option)
      }
    }
  }
}
