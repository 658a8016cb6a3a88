extension Programme {
  /// What each choice takes when those that are nearly decided go first: the option with the greatest
  /// share for which there is room, else the best for which there is, else none.
  ///
  /// - Complexity: O(options + entries), and sorting.
  func rounded(_ share: (Int) -> Double) -> [Int] {
    let shares = model.choices.map { choice in choice.options.map(share) }
    let decided = shares.map { $0.max() ?? 0 }
    let order = shares.indices.sorted { (-decided[$0], $0) < (-decided[$1], $1) }
    var values = Array(repeating: 0, count: rows.count)
    var taken = Array(repeating: -1, count: model.choices.count)
    for choice in order {
      let (first, own) = (model.choices[choice].options.lowerBound, shares[choice])
      let best = model.choices[choice].options.filter { fits($0, values) }.min { one, other in
        let parts = (own[one - first], own[other - first])
        return abs(parts.0 - parts.1) > 1e-6 ? parts.0 > parts.1 : isBetter(one, other)
      }
      for place in best.map({ entries(of: $0) }) ?? 0..<0 {
        values[Int(entries[place].row)] += entries[place].units
      }
      taken[choice] = best ?? -1
    }
    return taken
  }
}
