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
  /// The place of each option; −1 for an option that has no arc.
  private(set) var place: [Int32]
  /// The node where each option's arc begins.
  private(set) var tail: [Int32]
  /// For each option a number that grows along its choice.
  var order: [Int32]
  /// Five places a node: where its regions start, one after the other, and where the last one ends.
  private var bounds: [Int]
  /// Where each node's places end, used or not.
  private var capacity: [Int]

  /// What may become of an arc.
  enum Region: Int {
    case taken, core, rest, closed
  }

  /// All options that lie below a row, as the rest, in the order of their numbers.
  ///
  /// - Complexity: O(options · levels).
  init(_ edited: EditedModel, ends: Network.Ends, nodeCount: Int, layout: CostLayout) {
    width = layout.width
    order = edited.order
    tail = ends.tail
    place = Array(repeating: -1, count: tail.count)
    var counts = Array(repeating: 0, count: nodeCount)
    for node in tail where node != Network.source { counts[Int(node)] += 1 }
    (bounds, capacity) = ([], [])
    var next: [Int] = []
    for count in counts {
      let start = capacity.last ?? 0
      bounds += [start, start, start, start + count, start + count]
      capacity.append(start + OptionArcs.room(for: count))
      next.append(start)
    }
    let count = capacity.last ?? 0
    let more = OptionArcs.room(for: count) - count
    head = OptionArcs.zeros(count, roomForMore: more)
    option = OptionArcs.zeros(count, roomForMore: more)
    for position in tail.indices where tail[position] != Network.source {
      let node = Int(tail[position])
      place[position] = Int32(truncatingIfNeeded: next[node])
      option[next[node]] = Int32(truncatingIfNeeded: position)
      head[next[node]] = ends.head[position]
      next[node] += 1
    }
    cost = CostTable(edited, layout).costs(of: option, roomForMore: more)
  }

  /// So many, and room behind them, so that the first node that moves there copies no other.
  private static func zeros(_ count: Int, roomForMore more: Int) -> [Int32] {
    var zeros: [Int32] = []
    zeros.reserveCapacity(count + more)
    zeros += repeatElement(0, count: count)
    return zeros
  }

  /// Places for so many arcs of a node, and for some that may be added.
  private static func room(for count: Int) -> Int {
    count == 0 ? 0 : count + 4 + count / 16
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
    place[option] >= 0 && place[option] < bounds[5 * Int(tail[option]) + 1]
  }

  /// True where nothing may be sent over the option.
  func isClosed(_ option: Int) -> Bool {
    place[option] < 0 || place[option] >= bounds[5 * Int(tail[option]) + 3]
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

// MARK: - Adding

extension OptionArcs {
  /// Adds options without arcs, behind all others.
  mutating func addOptions(_ count: Int) {
    place += Array(repeating: -1, count: count)
    tail += Array(repeating: 0, count: count)
  }

  /// Gives the option an arc, which is closed.
  ///
  /// - Complexity: O(1), and now and then O(arcs of the node).
  mutating func insert(_ option: Int, from node: Int, to head: Int, costing cost: [Int128]) {
    if bounds[5 * node + 4] == capacity[node] { relocate(node) }
    let place = bounds[5 * node + 4]
    bounds[5 * node + 4] += 1
    self.head[place] = Int32(truncatingIfNeeded: head)
    self.option[place] = Int32(truncatingIfNeeded: option)
    self.cost.replaceSubrange(place * width..<(place + 1) * width, with: cost)
    self.place[option] = Int32(truncatingIfNeeded: place)
    tail[option] = Int32(truncatingIfNeeded: node)
  }

  /// Moves a node's arcs behind all others, with room for a quarter more.
  private mutating func relocate(_ node: Int) {
    let old = bounds[5 * node]..<bounds[5 * node + 4]
    let (shift, room) = (option.count - old.lowerBound, OptionArcs.room(for: 5 * old.count / 4 + 4))
    head += Array(head[old])
    option += Array(option[old])
    cost += Array(cost[old.lowerBound * width..<old.upperBound * width])
    head += Array(repeating: 0, count: room - old.count)
    option += Array(repeating: 0, count: room - old.count)
    cost += Array(repeating: 0, count: (room - old.count) * width)
    for border in 5 * node..<5 * node + 5 { bounds[border] += shift }
    capacity[node] = option.count
    for moved in places(of: node, .taken, through: .closed) {
      place[Int(option[moved])] = Int32(truncatingIfNeeded: moved)
    }
  }
}
