/// The arcs of the options, sorted by the node where they begin.
///
/// Each node's arcs stand in four regions, one behind the other: those that are *taken*, those of the
/// *core*, over which the flow is searched, the *rest*, which are only priced, and those that are
/// *closed*. An arc changes its region by changing places with the first or last arc of its own, so
/// nothing is copied, and an option is found by its place.
struct OptionArcs: Sendable {
  /// Words of a cost.
  let width: Int
  /// The node where the arc at each place ends.
  private(set) var head: [Int32]
  /// The option of the arc at each place.
  private(set) var option: [Int32]
  /// `width` words for each place.
  private(set) var cost: [Int128]
  /// The place of each option.
  private(set) var place: [Int32]
  /// The node where each option's arc begins.
  private(set) var tail: [Int32]
  /// Five places a node: where its regions start, one after the other, and where the last one ends.
  private var bounds: [Int]

  /// What may become of an arc.
  enum Region: Int {
    case taken, core, rest, closed
  }

  /// All options as the rest, in the model's order.
  ///
  /// - Complexity: O(options · levels).
  init(_ model: Model, ends: Network.Ends, nodeCount: Int, layout: CostLayout) {
    width = layout.width
    tail = ends.tail
    var next = Array(repeating: 0, count: nodeCount + 1)
    for node in tail { next[Int(node) + 1] += 1 }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    bounds = (0..<nodeCount).flatMap { node -> [Int] in
      let (start, end) = (next[node], next[node + 1])
      return [start, start, start, end, end]
    }
    (head, option, place) = (ends.head, tail, tail)
    for position in tail.indices {
      let node = Int(tail[position])
      place[position] = Int32(truncatingIfNeeded: next[node])
      option[next[node]] = Int32(truncatingIfNeeded: position)
      head[next[node]] = ends.head[position]
      next[node] += 1
    }
    cost = CostTable(model, layout).costs(of: option)
  }
}

// MARK: - Reading

extension OptionArcs {
  /// Places of a node's arcs from one region to another, both included.
  func places(of node: Int, _ first: Region, through last: Region) -> Range<Int> {
    bounds[5 * node + first.rawValue]..<bounds[5 * node + last.rawValue + 1]
  }

  /// Places of a node's arcs in one region.
  func places(of node: Int, _ region: Region) -> Range<Int> {
    places(of: node, region, through: region)
  }

  /// True where the option carries a unit.
  func isTaken(_ option: Int) -> Bool {
    place[option] < bounds[5 * Int(tail[option]) + 1]
  }

  /// True where nothing may be sent over the option.
  func isClosed(_ option: Int) -> Bool {
    place[option] >= bounds[5 * Int(tail[option]) + 3]
  }
}

// MARK: - Moving

extension OptionArcs {
  /// Gives the option's arc another region.
  ///
  /// - Complexity: O(1).
  mutating func move(_ option: Int, to region: Region) {
    let first = 5 * Int(tail[option])
    var place = Int(self.place[option])
    var now = (0..<3).first { place < bounds[first + $0 + 1] } ?? 3
    while now > region.rawValue {
      let border = bounds[first + now]
      bounds[first + now] += 1
      swap(place, border)
      (place, now) = (border, now - 1)
    }
    while now < region.rawValue {
      bounds[first + now + 1] -= 1
      let border = bounds[first + now + 1]
      swap(place, border)
      (place, now) = (border, now + 1)
    }
  }

  private mutating func swap(_ one: Int, _ other: Int) {
    guard one != other else { return }
    head.swapAt(one, other)
    option.swapAt(one, other)
    for word in 0..<width { cost.swapAt(one * width + word, other * width + word) }
    place[Int(option[one])] = Int32(truncatingIfNeeded: one)
    place[Int(option[other])] = Int32(truncatingIfNeeded: other)
  }
}
