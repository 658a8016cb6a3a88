extension Programme {
  /// What a solution is worth at a goal; it takes one option a choice, −1 for none.
  func value(of taken: [Int], goal: Int) -> Int {
    taken.reduce(0) { $1 < 0 ? $0 : $0 + worths[goal][$1] }
  }

  /// The value that a solution gives each side row.
  func rowValues(of taken: [Int]) -> [Int] {
    var values = Array(repeating: 0, count: rows.count)
    for option in taken where option >= 0 {
      for place in entries(of: option) { values[Int(entries[place].row)] += entries[place].units }
    }
    return values
  }

  /// Whether a solution keeps every row and reaches the earlier goals' values.
  ///
  /// - Complexity: O(choices · goals + rows).
  func accepts(_ taken: [Int], earlier: [Int]) -> Bool {
    guard zip(model.choices, taken).allSatisfy({ !$0.isRequired || $1 >= 0 }) else { return false }
    guard zip(rows, rowValues(of: taken)).allSatisfy({ $0.ends.contains($1) }) else { return false }
    return earlier.enumerated().allSatisfy { value(of: taken, goal: $0) >= $1 }
  }
}
