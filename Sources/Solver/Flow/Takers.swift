/// The options that carry a unit, as one list for each node where they end.
struct Takers: Sendable {
  private var first: [Int32]
  private var next: [Int32]
  private var previous: [Int32]

  /// Nobody takes anything.
  init(nodeCount: Int, optionCount: Int) {
    first = Array(repeating: -1, count: nodeCount)
    next = Array(repeating: -1, count: optionCount)
    previous = next
  }

  /// The latest option that was taken into the node; −1 for none.
  func first(at node: Int) -> Int { Int(first[node]) }

  /// The option behind this one; −1 for none.
  func next(after option: Int) -> Int { Int(next[option]) }

  /// All options that were taken into the node, the latest first.
  func options(at node: Int) -> [Int] {
    var options: [Int] = []
    var option = first(at: node)
    while option >= 0 {
      options.append(option)
      option = next(after: option)
    }
    return options
  }

  /// Makes room for further options.
  mutating func addOptions(_ count: Int) {
    next += Array(repeating: -1, count: count)
    previous += Array(repeating: -1, count: count)
  }

  mutating func insert(_ option: Int, at node: Int) {
    let follower = first[node]
    next[option] = follower
    previous[option] = -1
    if follower >= 0 { previous[Int(follower)] = Int32(truncatingIfNeeded: option) }
    first[node] = Int32(truncatingIfNeeded: option)
  }

  mutating func remove(_ option: Int, at node: Int) {
    let (before, behind) = (previous[option], next[option])
    if before >= 0 { next[Int(before)] = behind } else { first[node] = behind }
    if behind >= 0 { previous[Int(behind)] = before }
  }
}
