import Foundation
import Solver

/// An assignment of the OR-Library (J. E. Beasley), whose cost is to be lowest.
///
/// Dense `assignN.txt`: N, then N · N costs row by row. Sparse `assignpN.txt`: N, then lines of row,
/// column and cost, counted from 1.
struct Library {
  let scores: Scores
  private let size: Int
  /// What a cost is taken from to make a score: so much that all rows are joined before costs count.
  private let top: Int

  init(contentsOf path: String) throws {
    let numbers = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard let size = numbers.first, size > 0 else { throw Failure(what: "\(path): no size") }
    self.size = size
    if URL(filePath: path).lastPathComponent.hasPrefix("assignp") {
      top = size * (numbers.dropFirst().max() ?? 0) + 1
      scores = .list(try Library.list(size, numbers.dropFirst(), top))
    } else {
      guard numbers.count == 1 + size * size else { throw Failure(what: "\(path): costs") }
      let top = 1 + (numbers.dropFirst().max() ?? 0)
      self.top = top
      scores = .matrix(
        try ScoreMatrix(rows: size, columns: size) { top - numbers[1 + $0 * size + $1] })
    }
  }

  private static func list(
    _ size: Int, _ numbers: ArraySlice<Int>, _ top: Int
  ) throws -> ScoreList {
    var pairs = [[(column: Int, score: Int)]](repeating: [], count: size)
    for first in stride(from: numbers.startIndex, to: numbers.endIndex - 2, by: 3) {
      let row = numbers[first] - 1
      guard pairs.indices.contains(row) else { throw Failure(what: "no row \(row + 1)") }
      pairs[row].append((numbers[first + 1] - 1, top - numbers[first + 2]))
    }
    return try ScoreList(rows: size, columns: size) { pairs[$0] }
  }

  /// The cost of a full assignment of that sum of scores.
  func cost(of sum: Int) -> Int { size * top - sum }
}
