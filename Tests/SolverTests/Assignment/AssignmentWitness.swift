import Verification

@testable import Solver

extension Assignment {
  /// Why the checker does not accept it for a matrix.
  func refusals(_ scores: ScoreMatrix) -> [AssignmentCheck.Refusal] {
    let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, scores.columnCount))
    defer { scratch.deallocate() }
    return check.refusals(rows: scores.rowCount, columns: scores.columnCount) {
      scores.row($0, scratch: scratch)
    }
  }

  /// Why the checker does not accept it for a list.
  func refusals(_ list: ScoreList) -> [AssignmentCheck.Refusal] {
    check.refusals(rows: list.rowCount, columns: list.columnCount, listed: list.row)
  }

  private var check: AssignmentCheck {
    AssignmentCheck(columnOfRow: columnOfRow, rowPrice: rowPrice, columnPrice: columnPrice)
  }

  /// What its pairs score.
  func sum(_ scores: ScoreMatrix) -> Int {
    columnOfRow.enumerated().reduce(0) { sum, entry in
      entry.element < 0 ? sum : sum + Int(scores[entry.offset, Int(entry.element)])
    }
  }
}

/// The best sum by trying all ways to join, and the way that is written nowhere else.
func bestSumByTrial(_ scores: ScoreMatrix, row: Int = 0, taken: Set<Int> = []) -> Int {
  guard row < scores.rowCount else { return 0 }
  let alone = bestSumByTrial(scores, row: row + 1, taken: taken)
  let joined = (0..<scores.columnCount).filter { !taken.contains($0) && scores[row, $0] > 0 }
    .map {
      Int(scores[row, $0]) + bestSumByTrial(scores, row: row + 1, taken: taken.union([$0]))
    }
  return max(alone, joined.max() ?? 0)
}
