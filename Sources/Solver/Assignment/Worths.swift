/// What the columns are worth to one row: its scores less the columns' prices.
struct Worths {
  let scores: UnsafePointer<Int32>
  let prices: UnsafePointer<Int32>
  /// Columns in whole lanes.
  let width: Int

  @inline(__always)
  private func lanes(at column: Int) -> Lanes {
    scores.lanes(at: column) &- prices.lanes(at: column)
  }

  /// What one column is worth.
  subscript(column: Int) -> Int32 { scores[column] - prices[column] }

  /// The highest.
  var highest: Int32 {
    var best = lanes(at: 0)
    var column = 16
    while column < width {
      best.raise(to: lanes(at: column))
      column &+= 16
    }
    return best.highest
  }

  /// The highest and the second highest, the same where two columns have it.
  var twoHighest: (best: Int32, second: Int32) {
    var best = Lanes(repeating: .min)
    var second = best
    var column = 0
    while column < width {
      let worth = lanes(at: column)
      let isBetter = worth .> best
      second.raise(to: worth.replacing(with: best, where: isBetter))
      best.replace(with: worth, where: isBetter)
      column &+= 16
    }
    return Worths.two(best, second)
  }

  private static func two(_ best: Lanes, _ second: Lanes) -> (best: Int32, second: Int32) {
    let top = best.highest
    var (next, found) = (second.highest, false)
    for lane in 0..<16 {
      if best[lane] == top, !found {
        found = true
      } else {
        next = max(next, best[lane])
      }
    }
    return (top, next)
  }

  /// The first column that is worth so much and passes.
  @inline(__always)
  func first(worth: Int32, where passes: (Int) -> Bool = { _ in true }) -> Int? {
    let wanted = Lanes(repeating: worth)
    var first = 0
    while first < width {
      let hits = lanes(at: first) .== wanted
      if hits.isAny {
        for column in first..<first + 16 where hits[column - first] && passes(column) {
          return column
        }
      }
      first &+= 16
    }
    return nil
  }
}
