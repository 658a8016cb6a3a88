// What it costs to change a best flow by one unit.
extension Flow {
  /// The rise of the cost, as a vector, when the option must carry a unit; `nil` where it cannot.
  ///
  /// The flow stays as it is.
  ///
  /// - Complexity: one search over all open options.
  mutating func price(ofTaking option: Int) -> [Int128]? {
    rise(with: 1, on: option)
  }

  /// The rise of the cost, as a vector, when the unit on the option must go another way; `nil` where it
  /// cannot.
  ///
  /// The flow stays as it is. The option's node keeps to the options that are open there, so those
  /// that shall not be taken instead are closed before.
  ///
  /// - Complexity: one search over all open options.
  mutating func price(ofDropping option: Int) -> [Int128]? {
    rise(with: -1, on: option)
  }

  /// Takes the unit off the option, closes it, and sends the unit another way, the cheapest; false where
  /// there is none, and then the option is as it was.
  ///
  /// - Complexity: one search over all open options.
  mutating func reroute(around option: Int) -> Bool {
    let (tail, head) = (Int(arcs.tail[option]), head(of: option))
    guard let goal = search(from: tail, to: head) else { return false }
    drop(option)
    arcs.move(option, to: .closed)
    lowerPotentials(below: goal)
    (excess[tail], excess[head]) = (1, -1)
    push(from: tail, to: head)
    return true
  }

  private mutating func rise(with more: Int, on option: Int) -> [Int128]? {
    let (tail, head) = (Int(arcs.tail[option]), head(of: option))
    let (start, goal) = more > 0 ? (head, tail) : (tail, head)
    guard search(from: start, to: goal) != nil else { return nil }
    let place = Int(arcs.place[option])
    let rise = (0..<width).map { word in
      let reduced =
        arcs.cost[place * width + word] + potential[tail * width + word]
        - potential[head * width + word]
      return paths.distance[goal * width + word] + (more > 0 ? reduced : -reduced)
    }
    return layout.vector(rise)
  }

  /// The shortest way over all open options, without those that carry a unit from where it starts.
  private mutating func search(from start: Int, to goal: Int) -> Int? {
    excess[goal] -= 1
    defer { excess[goal] += 1 }
    return search(from: start, over: .all)
  }
}
