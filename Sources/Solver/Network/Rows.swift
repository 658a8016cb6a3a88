/// Sets of options of unit use, of each of which at least `minimum` and at most `maximum` are chosen.
///
/// Choices, resources and limits are all rows to the flow, in this order and each in the order of the
/// model; the certificate knows the last two. A row is *idle* where it can never bind, because it
/// demands nothing and its options belong to no more choices than it allows.
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
  private var start: [Int] = []
  /// Positions of options, each once in a row.
  private var allMembers: [Int32] = []

  enum Origin: Hashable, Sendable {
    case choice(Int)
    case resource(Int)
    case limit(Int)
  }

  /// The number of rows.
  var count: Int { origin.count }

  /// The rows that are choices, the first ones.
  let choices: Range<Int>

  /// The options of a row.
  func members(of row: Int) -> ArraySlice<Int32> { allMembers[start[row]..<start[row + 1]] }

  /// The number of options of a row.
  func size(of row: Int) -> Int { start[row + 1] - start[row] }

  /// The rows over the options that take part; `nil` where a resource is used in more than one unit, or
  /// where an option requires another.
  ///
  /// - Complexity: O(options + uses), and for limits their sorting.
  init?(_ edited: EditedModel, takesPart: [Bool]) {
    let base = edited.base
    let resources = base.resources.indices.map { edited.resource($0) }
    choices = base.choices.indices
    origin =
      base.choices.indices.map { .choice($0) } + resources.indices.map { .resource($0) }
      + base.limits.indices.map { .limit($0) }
    minimum =
      base.choices.indices.map { edited.isRequired($0) ? 1 : 0 } + resources.map(\.minimum)
      + base.limits.map { _ in 0 }
    maximum =
      base.choices.map { _ in 1 } + resources.map(\.maximum)
      + base.limits.indices.map { edited.most(ofLimit: $0) }
    guard let incidences = Incidences(edited, takesPart: takesPart) else { return nil }
    choiceCount = incidences.choiceCount
    fill(from: incidences)
  }

  /// True where the row can never bind.
  func isIdle(_ row: Int) -> Bool {
    if case .choice = origin[row] { return false }
    return minimum[row] == 0 && choiceCount[row] <= maximum[row]
  }

  private mutating func fill(from incidences: Incidences) {
    start = [0]
    for row in 0..<count {
      start.append(start[row] + incidences.size[row])
    }
    allMembers = Array(repeating: 0, count: start[count])
    var next = start
    for place in incidences.rows.indices {
      let row = Int(incidences.rows[place])
      allMembers[next[row]] = incidences.options[place]
      next[row] += 1
    }
  }
}

// MARK: - Edits

extension Rows {
  /// Gives a row other bounds.
  mutating func bound(_ row: Int, minimum: Int, maximum: Int) {
    self.minimum[row] = minimum
    self.maximum[row] = maximum
  }

  /// Notes that an option of perhaps one more choice belongs to the row.
  mutating func noteChoice(in row: Int) {
    choiceCount[row] += 1
  }
}
